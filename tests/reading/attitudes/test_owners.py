"""Whose a promise is where no single person of a known party speaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]
OPENING = "President Mira Solen of Slovenia met Prime Minister Tomas Brodin of Sweden in Ljubljana. "


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("The two sides pledged to rebuild the pier.", "Slovenia and Sweden"),
        ("Solen and Brodin pledged to rebuild the pier.", "Slovenia and Sweden"),
        ("It was agreed to rebuild the pier.", "Slovenia and Sweden"),
        ("The Prime Minister pledged to rebuild the pier.", "Sweden"),
    ],
)
def test_the_owner(read: Read, sentence: str, by: str) -> None:
    assert [c.by for c in read(OPENING + sentence).commitments] == [by]


def test_a_collective_of_unknown_sides_stays_as_it_is_written(read: Read) -> None:
    reading = read("Mr Quill met Ms Harrow at the harbour. The two sides pledged to rebuild the pier.")
    assert [c.by for c in reading.commitments] == ["The two sides"]


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("The European Union and Malta are committed to rebuilding the pier.", "European Union and Malta"),
        (
            "The Presidents of Slovenia, Malta and Sweden confirmed their commitment to rebuilding the pier.",
            "Slovenia and Malta and Sweden",
        ),
        (
            "The Republic of Cyprus, Malta and Slovenia plus Sweden met to reaffirm their commitment to rebuilding it.",
            "Cyprus and Malta and Slovenia and Sweden",
        ),
        ("The memorandum underscores Malta and Sweden's commitment to rebuilding the pier.", "Malta and Sweden"),
        ("The memorandum also reaffirms both countries' commitment to rebuilding the pier.", "Slovenia and Sweden"),
        ("The agreement underlines the government's resolve to rebuild the pier.", "the government"),
        ("Brodin pledged to rebuild the pier with Malta and Cyprus.", "Sweden"),
        ("Solen said that Malta and Cyprus had paid, and pledged to rebuild the pier.", "Slovenia"),
    ],
)
def test_those_who_own_it_jointly(read: Read, sentence: str, by: str) -> None:
    assert {c.by for c in read(OPENING + sentence).commitments} == {by}
