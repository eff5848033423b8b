"""The samples that come with the product: each is read as what it is."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import pytest

from bot.readout import EventType, Readout

SAMPLES: list[tuple[str, EventType, set[str]]] = [
    ("000_932464de91c0e86d.txt", "meeting", {"China", "Russia"}),
    ("addis-style-mediation.txt", "meeting", {"African Union", "South Sudan"}),
    ("beijing-style-meeting.txt", "meeting", {"China", "Norway"}),
    ("brussels-style-joint-statement.md", "joint_statement", {"European Union", "Japan"}),
    ("delhi-style-visit.txt", "visit", {"India", "Vietnam"}),
    ("kremlin-style-call.txt", "call", {"Kazakhstan", "Russia"}),
    ("washington-style-call.txt", "call", {"United States", "Kenya"}),
]


def sample(name: str) -> str:
    return (files("seeds") / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "kind", "parties"), SAMPLES, ids=[name for name, *_ in SAMPLES])
def test_a_sample_is_read_as_what_it_is(
    read: Callable[..., Readout], name: str, kind: EventType, parties: set[str]
) -> None:
    readout = read(sample(name))
    assert readout.is_readout
    assert readout.event is not None
    assert readout.event.type == kind
    assert {person.party for person in readout.participants} == parties
    assert len(readout.statements) >= 3


def test_the_domestic_meeting_is_no_readout(read: Callable[..., Readout]) -> None:
    readout = read(sample("town-hall-not-a-readout.txt"))
    assert not readout.is_readout
    assert readout.headline.endswith("not an exchange between states")
    assert readout.statements
