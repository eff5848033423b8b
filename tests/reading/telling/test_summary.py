from __future__ import annotations

import re
from calendar import day_name
from collections.abc import Callable, Iterator
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from bot.reading.telling.summary import summary_of
from bot.readout import Readout
from tests.reading.telling.readings import PAIR, event, reading, statement

TEXT = (
    "Wen and Orlov discussed rice and grain. They touched on a range of issues. Orlov condemned the raid. "
    "He promised to send wheat. He welcomed Wen. Wen urged calm in the strait. They agreed to hold talks in May."
)
JOINT = {"speaker": "Wen Hai and Pavel Orlov", "party": None}
MATTER = statement(TEXT, "discussed", "rice and grain", cue_class="discuss", kind="fact", **JOINT)
OURS_TO_SAY = statement(
    "Both discussed our ferry.", "discussed", "our ferry", cue_class="discuss", kind="fact", **JOINT
)
VAGUE = statement(TEXT, "touched on", "a range of issues", cue_class="discuss", kind="fact", **JOINT)
RAID = statement(TEXT, "condemned", "the raid", cue_class="condemn", kind="condemnation")
WHEAT = statement(TEXT, "promised to", "send wheat", cue_class="promise", kind="commitment")
GREETING = statement(TEXT, "welcomed", "Wen", cue_class="greet", kind="greeting")
CALM = statement(TEXT, "urged", "calm in the strait", kind="request", speaker="Wen Hai", party="China")
TALKS = statement(TEXT, "agreed to", "hold talks in May", cue_class="agree", kind="commitment", **JOINT)


def test_what_was_discussed_then_each_side_and_what_was_agreed() -> None:
    found = reading(
        *PAIR, text=TEXT, said=(MATTER, VAGUE, OURS_TO_SAY, RAID, WHEAT, GREETING, CALM, TALKS), of=event("meeting")
    )
    assert summary_of(found) == (
        "They discussed rice and grain. Pavel Orlov condemned the raid and promised to send wheat. "
        "Wen Hai urged calm in the strait. Wen Hai and Pavel Orlov agreed to hold talks in May."
    )


def test_where_little_is_said_what_is_named_is_told() -> None:
    found = reading(*PAIR, text=TEXT, said=(MATTER,), states=("China", "United States"), of=event("meeting"))
    assert summary_of(found) == "They discussed rice and grain. The text names China and the United States."


def test_an_exchange_of_which_nothing_is_told() -> None:
    found = reading(*PAIR, states=("China",), of=event("meeting"))
    assert summary_of(found) == "The text names China. No statement was found in it."


def test_a_document_that_is_no_exchange_says_what_it_is_whose_when_and_what_it_says() -> None:
    found = reading(text=TEXT, said=(RAID, WHEAT), is_readout=False, of=event("other", "2026-02-01"))
    assert summary_of(found) == (
        "This is a statement by Pavel Orlov (Russia) of 1 February 2026. It reports no exchange between states. "
        "Pavel Orlov condemned the raid and promised to send wheat."
    )


def test_a_document_without_statements_says_so() -> None:
    found = reading(is_readout=False, states=("Norway",), of=event("other"))
    assert summary_of(found) == (
        "This is a document that names Norway. It reports no exchange between states. No statement was found in it."
    )


def test_words_that_make_no_sentence_of_ours_are_not_denied() -> None:
    untold = statement("It was cold.", None, "It was cold", speaker=None, party=None)
    found = reading(is_readout=False, said=(untold,), states=("Norway",), of=event("other"))
    assert summary_of(found) == "This is a document that names Norway. It reports no exchange between states."


def test_of_words_without_a_cue_one_is_told() -> None:
    text = "We send wheat. We need rain."
    alone = (
        statement(text, None, "We send wheat", implicit=True),
        statement(text, None, "We need rain", implicit=True),
    )
    told = summary_of(reading(*PAIR, text=text, said=alone, of=event("meeting")))
    assert told.count("In the words of") == 1


def test_the_preposition_of_an_exchange_of_views_goes() -> None:
    text = "They exchanged views on the harvest in the north and on the price of rice."
    words = "the harvest in the north and on the price of rice"
    said = statement(text, "exchanged views on", words, cue_class="discuss", kind="fact", **JOINT)
    told = summary_of(reading(*PAIR, text=text, said=(said,), of=event("meeting")))
    assert told.startswith("They discussed the harvest in the north and the price of rice")


def test_vague_matters_are_not_told() -> None:
    text = "They discussed key regional and international issues, and a wide array of matters."
    vague = [
        statement(text, "discussed", words, cue_class="discuss", kind="fact", **JOINT)
        for words in ("key regional and international issues", "a wide array of matters")
    ]
    assert "discussed" not in summary_of(reading(*PAIR, text=text, said=tuple(vague), of=event("meeting")))


def test_nothing_read_is_nothing_told() -> None:
    assert summary_of(reading(is_readout=False)) == ""


WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
MONTHS_AND_DAYS = {f"{date(2026, month, 1):%B}" for month in range(1, 13)} | set(day_name)
OURS = {word.lower() for word in MONTHS_AND_DAYS} | set(WORD.findall(
    "a an the this it they in and according text no as statement document letter joint meeting"
))  # fmt: skip


def strings(node: Any) -> Iterator[str]:
    """Every string in a reading's fields, its text, headline and summary left out."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)


def not_in_the_fields(readout: Readout) -> set[str]:
    """Names, numbers and other capitals in what is told that no field holds."""
    told = f"{readout.headline} {readout.summary}"
    fields = readout.model_dump(mode="json", exclude={"text", "headline", "summary"})
    known = {word.lower().lstrip("0") for field in strings(fields) for word in WORD.findall(field.replace("-", " "))}
    marked = [word for word in WORD.findall(told.replace("-", " ")) if word[0].isupper() or word[0].isdigit()]
    counts = {str(n) for n in range(1, len(readout.participants) + len(readout.countries) + len(readout.organisations))}
    return {word for word in marked if word.lower() not in known | OURS | counts}


SEEDS = sorted(entry.name for entry in files("seeds").iterdir() if entry.name.endswith((".txt", ".md")))


@pytest.mark.parametrize("name", [name for name in SEEDS if name != "README.md"])
def test_every_name_number_and_date_told_comes_from_a_field(name: str, read: Callable[..., Readout]) -> None:
    readout = read((files("seeds") / name).read_text(encoding="utf-8"), published="2026-03-02")
    assert readout.headline
    assert 2 <= len(re.findall(r"(?:\.|…)(?= [A-Z“]|$)", readout.summary)) <= 6
    assert not_in_the_fields(readout) == set()


def test_the_property_test_sees_what_is_made_up() -> None:
    made_up = reading(*PAIR, of=event("call", "2026-02-01")).model_copy(
        update={
            "headline": "Wen Hai (China) called Ann Ray on Sunday, 1 February 2026",
            "summary": "They spent 40 hours.",
        }
    )
    assert not_in_the_fields(made_up) == {"Ann", "Ray", "40"}
