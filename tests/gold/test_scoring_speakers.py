"""Whose a statement is, and by which words it is said."""

from __future__ import annotations

import pytest

from bot.readout import Evidence, Statement
from tests.gold.scoring.cues import same_cue
from tests.gold.scoring.labels import LabelledStatement
from tests.gold.scoring.speakers import Owner, same_owner

SIDES = {"Ana Belo": "Cabo Verde", "Idris Oumar": "Chad"}


@pytest.mark.parametrize(
    ("wanted", "name", "party", "same"),
    [
        ("Ana Belo", "Belo", None, True),
        ("Ana Belo", "Idris Oumar", None, False),
        ("Ana Belo", None, "Cabo Verde", False),
        ("Ana Belo", "Cape Verde", None, True),
        ("Ana Belo", "Chad", None, False),
        ("unattributed", None, None, True),
        ("unattributed", "Ana Belo", None, False),
        ("Chad", None, "Chad", False),
        ("Chad", "Republic of Chad", None, True),
        ("Chad", "Idris Oumar", "Chad", True),
        ("Chad", "Ana Belo", "Cabo Verde", False),
        ("Chad", "Niger", "Chad", False),
        ("the two sides", "both leaders", None, True),
        ("the two sides", "Belo and Oumar", None, True),
        ("the two sides", "Ana Belo", None, False),
        ("Ana Belo and Idris Oumar", "Oumar, Belo", None, True),
        ("Ana Belo and Idris Oumar", "the two leaders", None, True),
        ("Ana Belo and Idris Oumar", "Ana Belo", None, False),
        ("Chad; Niger", "Chadian and Niger", None, True),
        ("Chad; Niger", "Chad", None, False),
        ("United States", "the States", None, False),
        ("African Union", "the African Union Commission", None, True),
    ],
)
def test_the_owner_is_the_one_meant(wanted: str, name: str | None, party: str | None, same: bool) -> None:
    assert same_owner(wanted, Owner(name, party), SIDES) is same


TEXT = "Belo said that the port would open in May. Oumar said it was late, and Oumar added that the road stood ready."
CONTENT = "the road stood ready"


def evidence(quote: str) -> Evidence:
    start = TEXT.index(quote)
    return Evidence(start=start, end=start + len(quote), quote=quote)


def label(cue: str | None) -> LabelledStatement:
    piece = evidence(CONTENT)
    return LabelledStatement(
        speaker="Oumar", cue=cue, text=CONTENT, char_start=piece.start, char_end=piece.end, kind="fact"
    )


def found(cue: Evidence | None) -> Statement:
    return Statement(speaker="Oumar", cue=cue, content=evidence(CONTENT), kind="fact", confidence=1)


def test_a_cue_touches_the_labelled_words_that_stand_nearest() -> None:
    assert same_cue(TEXT, label("added"), found(evidence("added that")))
    assert not same_cue(TEXT, label("added"), found(evidence("said")))


def test_of_equal_words_the_two_nearest_count() -> None:
    assert same_cue(TEXT, label("Oumar"), found(evidence("Oumar said")))
    assert not same_cue(TEXT, label("that"), found(evidence("said")))


def test_no_cue_is_right_only_where_none_is_labelled() -> None:
    assert same_cue(TEXT, label(None), found(None))
    assert not same_cue(TEXT, label(None), found(evidence("added")))
    assert not same_cue(TEXT, label("added"), found(None))


def test_a_long_cue_and_one_inside_the_content_are_none() -> None:
    assert same_cue(TEXT, label("added"), found(evidence("May. Oumar said it was late, and Oumar added")))
    assert not same_cue(TEXT, label("added"), found(evidence("open in May. Oumar said it was late, and Oumar added")))
    assert not same_cue(TEXT, label("road stood"), found(evidence("road stood")))


def test_a_cue_that_stands_nowhere_near_is_compared_by_its_words() -> None:
    far = TEXT.replace(CONTENT, "that " * 100 + CONTENT)
    moved = label("added").model_copy(update={"char_start": far.index(CONTENT), "char_end": len(far) - 1})
    assert same_cue(far, moved, found(evidence("Oumar added")))
    assert not same_cue(far, moved, found(evidence("said")))
