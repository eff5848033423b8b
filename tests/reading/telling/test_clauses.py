from __future__ import annotations

import pytest

from bot.reading.telling.clauses import clause_of
from bot.reading.telling.subjects import Subjects
from bot.reading.telling.verbs import past
from bot.readout import Statement
from tests.reading.telling.readings import PAIR, reading, statement


def told(text: str, said: Statement, mentions: tuple[str, ...] = (), states: tuple[str, ...] = ()) -> str | None:
    found = reading(*PAIR, text=text, said=(said,), mentions=mentions, states=states)
    clause = clause_of(found, Subjects(found), said)
    return clause.told() if clause else None


ORLOV = "Pavel Orlov"


@pytest.mark.parametrize(
    ("text", "cue", "content", "fields", "sentence"),
    [
        ("Orlov said that it rains.", "said", "it rains", {}, f"{ORLOV} said that it rains"),
        ("Stressing the need, he", "Stressing", "the need", {}, f"{ORLOV} stressed the need"),
        ("It rains, he said.", "said", "It rains", {}, f"{ORLOV} said it rains"),
        (
            "He briefed Mr Wen on the harvest.", "briefed", "the harvest", {"cue_class": "inform"},
            f"{ORLOV} briefed the other side on the harvest",
        ),
        ("He agreed on Monday to send wheat.", "agreed", "send wheat", {}, f"{ORLOV} agreed to send wheat"),
        ("He said: We send wheat.", "said", "We send wheat", {}, f"{ORLOV} said: “We send wheat”"),
        ("He voiced our deep concern.", "voiced", "our deep concern", {}, f"{ORLOV} voiced “our deep concern”"),
        ("It was agreed to talk more.", "was agreed to", "talk more", {"speaker": None}, "It was agreed to talk more"),
        ("Grain and rice were discussed.", "were discussed", "Grain and rice", {"speaker": None},
         "Grain and rice were discussed"),
        ("We send wheat.", None, "We send wheat", {}, f"In the words of {ORLOV}: “We send wheat”"),
        ("According to Orlov, it rains.", "According to", "it rains", {}, f"According to {ORLOV}, it rains"),
        ("We welcome the plan.", "welcome", "the plan", {"speaker": "We"}, "They welcome the plan"),
        ("The rain was confirmed by Orlov.", "was confirmed", "The rain", {}, f"The rain was confirmed by {ORLOV}"),
        ("The Sides, concerned about the rain,", "concerned about", "the rain", {"speaker": "The Sides"},
         "The Sides were concerned about the rain"),
        ("It rains, he is convinced.", "is convinced", "It rains", {}, f"{ORLOV} is convinced that it rains"),
        ("It rains, he stressed.", "stressed", "It rains", {}, f"{ORLOV} stressed that it rains"),
        ("It rains. He emphasized this.", "emphasized this", "It rains", {}, f"{ORLOV} emphasized that it rains"),
        ("We send wheat, he summed up.", "summed up", "We send wheat", {}, f"{ORLOV} summed up: “We send wheat”"),
        ("The sides agreed to meet again.", "agreed to", "meet again", {"speaker": "The sides"},
         "The sides agreed to meet again"),
    ],
)  # fmt: skip
def test_a_statement_as_a_sentence(
    text: str, cue: str | None, content: str, fields: dict[str, object], sentence: str | None
) -> None:
    assert told(text, statement(text, cue, content, **fields)) == sentence


@pytest.mark.parametrize(
    ("text", "cue", "content", "fields"),
    [
        ("He thanked Mr Wen for his help.", "thanked", "his help", {"cue_class": "thank"}),
        ("Moscow, he added, will send wheat.", "added", "will send wheat", {}),
        ("I fully support the plan.", "fully support", "the plan", {}),
        ("We also renewed our pact.", "renewed", "our pact", {}),
        ("We are focusing on the rain.", "focusing on", "the rain", {}),
        ("Both had been in agreement on rain now.", "been in agreement on", "rain now", {"speaker": "Both"}),
        ("Let us get to work.", None, "Let us get to work", {}),
        ("You have the floor now.", None, "You have the floor now", {}),
        ("He agreed that the plan will include", "agreed that", "the plan will include", {}),
        ("He did not accept the plan.", "accept", "the plan", {}),
        ("I asked for the plan.", "asked for", "the plan", {"speaker": "I"}),
        ("Orlov and I make public the plan.", "make public", "the plan", {}),
        ("He informed you on the plan.", "informed", "the plan", {"cue_class": "inform"}),
        ("He intended to continue doing so.", "intended to", "continue doing so", {}),
        ("He said no.", "said", "no", {}),
        ("Somebody said that it rains.", "said", "it rains", {"speaker": None}),
    ],
)
def test_what_makes_no_sentence_is_not_told(text: str, cue: str, content: str, fields: dict[str, object]) -> None:
    assert told(text, statement(text, cue, content, **fields)) is None


def test_the_name_that_the_text_goes_on_with_is_used() -> None:
    text = "President Orlov said that it rains."
    assert told(text, statement(text, "said", "it rains"), ("President Orlov",)) == "Orlov said that it rains"


def test_two_speakers_and_two_states() -> None:
    text = "They said that it rains."
    both = statement(text, "said", "it rains", speaker="Wen Hai and Pavel Orlov", party=None)
    assert told(text, both) == "Wen Hai and Pavel Orlov said that it rains"
    states = statement(text, "said", "it rains", speaker="United States and Norway", party=None)
    named = ("United States", "Norway")
    assert told(text, states, states=named) == "The United States and Norway said that it rains"


@pytest.mark.parametrize(
    ("cue", "verb"),
    [
        ("adding that", "added that"),
        ("strongly urging", "strongly urged"),
        ("taking note of", "took note of"),
        ("said", "said"),
        ("is ready to", "is ready to"),
        ("Recognizing", "recognized"),
    ],
)
def test_participles_become_past(cue: str, verb: str) -> None:
    assert past(cue) == verb
