"""The user's own sample: who, when, where."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

from bot.readout import Readout

Read = Callable[..., Readout]


def test_the_sample(read: Read) -> None:
    reading = read((files("seeds") / "000_932464de91c0e86d.txt").read_text(encoding="utf-8"))
    people = {p.name: (p.party, {o.value for o in p.offices}) for p in reading.participants}
    assert set(people) == {"Wang Yi", "Sergei Shoigu"}
    assert people["Wang Yi"][0] == "China"
    assert people["Wang Yi"][1] >= {
        "Member of the Political Bureau of the Communist Party of China (CPC) Central Committee",
        "Director of the Office of the Central Commission for Foreign Affairs",
    }
    assert people["Sergei Shoigu"] == ("Russia", {"Secretary of the Security Council of the Russian Federation"})
    assert reading.is_readout
    assert reading.event is not None
    assert reading.event.date is not None
    assert reading.event.place is not None
    assert (reading.event.type, reading.event.date.value, reading.event.place.value) == (
        "meeting",
        "2026-02-01",
        "Beijing",
    )
