"""What is announced for later."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]
MET = "Minister Lea Tamm of Estonia met Minister Jon Berg of Norway. "


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Minister Berg will visit Tallinn in June.", ["2024-06"]),
        ("The next meeting will be hosted by Norway in 2027.", ["2027"]),
        ("They will sign the agreement on 3 July.", ["2024-07-03"]),
        ("The treaty's 30th anniversary will be celebrated next year.", ["2025"]),
        ("He invited her to Oslo in February.", ["2025-02"]),
        ("They will meet next Friday.", ["2024-05-10"]),
        ("She will return tomorrow.", ["2024-05-05"]),
        ("They recalled the agreement signed in March 2021.", []),
        ("They will implement the 25 March Joint Statement.", []),
        ("Trade grew in 2023.", []),
    ],
)
def test_ahead(read: Read, text: str, ahead: list[str]) -> None:
    assert [d.date for d in read(MET + text, published="2024-05-04").dates_ahead] == ahead


def test_what_is_to_happen(read: Read) -> None:
    [ahead] = read(
        MET + "The parties plan to hold the next annual meeting in Oslo in 2026.", published="2024-05-04"
    ).dates_ahead
    assert "next annual meeting" in ahead.what
    assert [e.quote for e in ahead.evidence] == ["in 2026"]


def test_nothing_is_ahead_of_an_unknown_day(read: Read) -> None:
    assert read(MET + "They will meet in June.").dates_ahead == ()
