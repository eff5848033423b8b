"""The cue, its strength, and what belongs to it."""

from __future__ import annotations

import pytest

from bot.blocks.replies.strength import Strength, cue_runs, shown_cue, strength
from bot.readout import CueClass, Evidence, Statement
from tests.blocks.sample import quote


def statement(text: str, cue: str | None, cue_class: CueClass = "assert") -> Statement:
    return Statement(
        speaker="A",
        cue=quote(text, cue) if cue else None,
        cue_class=cue_class if cue else None,
        content=Evidence(start=0, end=1, quote=text[:1]),
        kind="position",
        confidence=1,
    )


@pytest.mark.parametrize(
    ("text", "cue", "cue_class", "expected"),
    [
        ("He said that", "said that", "assert", Strength.NEUTRAL),
        ("He noted", "noted", "assert", Strength.NEUTRAL),
        ("He stressed that", "stressed that", "assert", Strength.EMPHATIC),
        ("He called for", "called for", "urge", Strength.EMPHATIC),
        ("It made clear that", "made clear that", "assert", Strength.EMPHATIC),
        ("He warned", "warned", "warn", Strength.STRONG),
        ("He condemned", "condemned", "condemn", Strength.STRONG),
        ("He firmly stated", "stated", "assert", Strength.STRONG),
        ("They demanded", "demanded", "ask", Strength.STRONG),
        ("They rejected", "rejected", "deny", Strength.STRONG),
    ],
)
def test_strength_is_read_from_the_cue(text: str, cue: str, cue_class: CueClass, expected: Strength) -> None:
    assert strength(statement(text, cue, cue_class), text) == expected


def test_a_statement_without_a_cue_is_neutral_and_says_that_it_is_implied() -> None:
    text = "Borders stay shut."
    assert strength(statement(text, None), text) == Strength.NEUTRAL
    assert cue_runs(statement(text, None), text)[0]["text"] == "(implied) "


@pytest.mark.parametrize(
    ("text", "cue", "shown"),
    [
        ("Moscow firmly opposes it", "opposes", "firmly opposes"),
        ("She did not rule out talks", "rule out", "did not rule out"),
        ("They never agreed to it", "agreed", "never agreed"),
        ("He also strongly urged them", "urged", "also strongly urged"),
        ("The family said so", "said", "said"),
        ("The ally said so", "said", "said"),
        ("Italy said so", "said", "said"),
        ("In July noted that", "noted", "noted"),
        ("He said so", "said", "said"),
        ("They met to discuss rice", "discuss", "to discuss"),
        ("It was noted that", "was noted that", "It was noted that"),
        ("It voiced concern", "voiced concern", "voiced concern"),
        ("They had been in agreement on", "been in agreement on", "had been in agreement on"),
    ],
)
def test_an_adverb_or_a_negation_before_the_cue_belongs_to_it(text: str, cue: str, shown: str) -> None:
    assert shown_cue(text, quote(text, cue)) == shown


def test_steps_look_different_without_colour() -> None:
    def look(cue: str, cue_class: CueClass) -> tuple[str, object]:
        runs = cue_runs(statement(f"He {cue}", cue, cue_class), f"He {cue}")
        return "".join(str(run["text"]) for run in runs), runs[-1].get("style")

    assert look("said", "assert") == ("said ", {"italic": True})
    assert look("urged", "urge") == ("urged ", {"bold": True})
    assert look("warned", "warn") == ("▲ warned ", {"bold": True})
