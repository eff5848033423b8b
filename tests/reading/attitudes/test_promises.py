"""Promises: whose they are, what they cover, on what condition, when they fall due."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]
OPENING = "President Mira Solen of Slovenia met Prime Minister Tomas Brodin of Sweden in Ljubljana. "


def promised(reading: Readout) -> list[tuple[str | None, str, str | None]]:
    return [(c.by, c.content.quote, c.due) for c in reading.commitments]


@pytest.mark.parametrize(
    ("sentence", "promise"),
    [
        ("Solen pledged to rebuild the pier.", ("Slovenia", "rebuild the pier", None)),
        (
            "Solen said that Slovenia will rebuild the pier by 2030.",
            ("Slovenia", "Slovenia will rebuild the pier by 2030", "2030-12-31"),
        ),
        ("Brodin vowed to reopen the line by 14 May 2027.", ("Sweden", "reopen the line by 14 May 2027", "2027-05-14")),
        ("Brodin promised to pay by the end of June 2027.", ("Sweden", "pay by the end of June 2027", "2027-06-30")),
        ("The two sides agreed to rebuild the pier.", ("Slovenia and Sweden", "rebuild the pier", None)),
        ("It was agreed to rebuild the pier.", ("Slovenia and Sweden", "rebuild the pier", None)),
        (
            "Brodin reiterated Sweden's readiness to rebuild the pier.",
            ("Sweden", "rebuild the pier", None),
        ),
    ],
)
def test_a_promise(read: Read, sentence: str, promise: tuple[str, str, str | None]) -> None:
    assert promised(read(OPENING + sentence)) == [promise]


@pytest.mark.parametrize(
    ("sentence", "promises"),
    [
        (
            "Solen agreed to provide new lorries to the port police and to train young pilots in the north of Sweden.",
            ["provide new lorries to the port police", "train young pilots in the north of Sweden"],
        ),
        (
            "Brodin reaffirmed the commitment of both countries to train young pilots in the north of Sweden.",
            ["train young pilots in the north of Sweden"],
        ),
        (
            "Brodin said that Sweden stands ready to support the Coastal Guard Force (CGF) in the northern ports.",
            ["Sweden stands ready to support the Coastal Guard Force (CGF) in the northern ports"],
        ),
        (
            "Solen pledged to rebuild the old stone pier in Bled; the Swedish side took note of the plans for it.",
            ["rebuild the old stone pier in Bled"],
        ),
    ],
)
def test_what_is_promised(read: Read, sentence: str, promises: list[str]) -> None:
    assert [c.content.quote for c in read(OPENING + sentence).commitments] == promises


@pytest.mark.parametrize(
    ("sentence", "by", "promise"),
    [
        (
            "The joint working group between Slovenia and Sweden will continue to meet every spring in Bled.",
            "joint working group",
            "continue to meet every spring in Bled",
        ),
        (
            "These steps reflect Sweden's commitment to rebuilding the northern ports of Slovenia.",
            "Sweden",
            "rebuilding the northern ports of Slovenia",
        ),
    ],
)
def test_a_promise_in_no_statement(read: Read, sentence: str, by: str, promise: str) -> None:
    found = read(OPENING + sentence).commitments
    assert [promise in c.content.quote and by in (c.by or "") for c in found] == [True]


@pytest.mark.parametrize(
    "sentence",
    ["Solen said that Slovenia was not ready to pay.", "Brodin said that Sweden is no longer prepared to wait."],
)
def test_what_one_is_not_ready_to_do_is_no_promise(read: Read, sentence: str) -> None:
    assert promised(read(OPENING + sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Solen hoped that Sweden would rebuild the pier.",
        "Solen said that the winter would be long.",
        "Solen said that Slovenia will not accept any deadline.",
        "Solen urged Sweden to rebuild the pier.",
    ],
)
def test_no_promise(read: Read, sentence: str) -> None:
    assert promised(read(OPENING + sentence)) == []


def test_the_state_that_is_to_do_it_owns_the_promise(read: Read) -> None:
    reading = read(OPENING + "The two sides agreed that Slovenia will host the next round in Bled.")
    assert [c.by for c in reading.commitments] == ["Slovenia"]


def test_the_state_by_which_it_is_to_be_done_owns_the_promise(read: Read) -> None:
    reading = read(OPENING + "They agreed that the next round will be hosted by Sweden.")
    assert [c.by for c in reading.commitments] == ["Sweden"]


def test_partners_are_named_with_the_state(read: Read) -> None:
    reading = read(OPENING + "Brodin made clear that Sweden and its allies would respond with new sanctions.")
    assert [(c.by, c.party) for c in reading.commitments] == [("Sweden and its allies", "Sweden")]


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("Solen said Slovenia stands ready to host the talks if both sides agree.", "if both sides agree"),
        ("Solen pledged to reopen the bridge as soon as the river falls.", "as soon as the river falls"),
        ("Solen pledged to send an envoy should the parties so request.", "should the parties so request"),
        ("Solen pledged to reopen the bridge.", None),
    ],
)
def test_the_condition_of_a_promise(read: Read, sentence: str, condition: str | None) -> None:
    found = [c.condition.quote if c.condition else None for c in read(OPENING + sentence).commitments]
    assert found == [condition]


@pytest.mark.parametrize(
    ("words", "due", "precision"),
    [
        ("by 2030", "2030-12-31", "year"),
        ("by the end of June 2027", "2027-06-30", "month"),
        ("by 14 May 2027", "2027-05-14", "day"),
        ("within six weeks", "2026-04-15", "day"),
        ("by the end of the year", "2026-12-31", "year"),
        ("before the end of January", "2027-01-31", "month"),
    ],
)
def test_how_exact_a_deadline_is(read: Read, words: str, due: str, precision: str) -> None:
    reading = read(OPENING + f"Brodin promised to rebuild the pier {words}.", published="2026-03-04")
    assert [(c.due, c.due_precision) for c in reading.commitments] == [(due, precision)]
