"""The modal "Correct this reading" and its forms, for readings of any shape and any size."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.blocks.correcting.correct import SHOWN_MADE, Made, overview
from bot.blocks.correcting.forms import Reach, form, notice_view
from bot.blocks.correcting.parts import Field, Part, name_id, words_id
from bot.playground.validation.check import check_view
from bot.readout import DocumentFacts, Readout
from bot.wording.manner import Manner, speaking
from tests.blocks.sample import SAMPLE, SHOIGU, WANG
from tests.blocks.strategies import ANY, TEXTS, readouts

REACH = Reach(general=True, public=True)
EMPTY = Readout(document=DocumentFacts(), text="")
ITEM = {
    Part.PERSON: name_id(SHOIGU),
    Part.STATEMENT: words_id(SAMPLE.statements[0].content),
    Part.PROMISE: words_id(SAMPLE.commitments[0].content),
    Part.STANCE: words_id(SAMPLE.stances[0].content),
}


def items_of(readout: Readout) -> list[tuple[Part, str]]:
    """Every form that can be opened from the overview."""
    found = [(part, "") for part in (Part.TYPE, Part.PLACE, Part.ADD)]
    found += [(Part.PERSON, name_id(one.name)) for one in readout.participants]
    found += [(Part.STATEMENT, words_id(one.content)) for one in readout.statements]
    found += [(Part.PROMISE, words_id(one.content)) for one in readout.commitments]
    return found + [(Part.STANCE, words_id(one.content)) for one in readout.stances]


@given(readouts(), st.lists(st.builds(Made, st.integers(1, 10_000), TEXTS, TEXTS, TEXTS), max_size=20))
@ANY
def test_slack_takes_the_overview_of_any_reading(readout: Readout, made: list[Made]) -> None:
    unlike = list({one.number: one for one in made}.values())
    view = overview(readout, unlike, "1")
    assert check_view(view, "modal") is None
    for fires in ("<!", "<@U", "<#C"):
        assert fires not in json.dumps(view)


@given(readouts())
@ANY
def test_slack_takes_every_form_of_any_reading(readout: Readout) -> None:
    for part, item in items_of(readout):
        view = form(readout, part, item, REACH)
        assert view is not None
        assert check_view(view, "modal") is None, part


@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_slack_takes_every_form_of_the_sample(part: Part, language: str) -> None:
    with speaking(Manner(language=language)):
        view = form(SAMPLE, part, ITEM.get(part, ""), REACH)
        assert view is not None
        assert check_view(view, "modal") is None
        assert check_view(overview(SAMPLE, [], "1"), "modal") is None
        assert check_view(notice_view("Gone."), "modal") is None


@pytest.mark.parametrize("part", list(ITEM))
def test_there_is_no_form_for_what_is_not_there(part: Part) -> None:
    assert form(SAMPLE, part, "0:1", REACH) is None


def test_where_nothing_was_found_it_is_said() -> None:
    told = json.dumps(overview(EMPTY, [], "1"), ensure_ascii=False)
    for words in ("not found", "Nobody was found", "No statement was found", "No promise was found", "None so far"):
        assert words in told
    assert "static_select" not in told


def test_a_form_is_filled_in_with_what_stands_there() -> None:
    view = form(SAMPLE, Part.STATEMENT, ITEM[Part.STATEMENT], REACH)
    assert view is not None
    fields = {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}
    assert fields[Field.WHO]["initial_option"]["text"]["text"] == WANG
    assert fields[Field.KIND]["initial_option"]["value"] == SAMPLE.statements[0].kind
    date = form(SAMPLE, Part.DATE, "", REACH)
    assert date is not None
    assert date["blocks"][0]["element"]["initial_date"] == "2026-02-01"


def test_what_may_not_be_carried_into_others_is_not_offered() -> None:
    view = form(SAMPLE, Part.PERSON, ITEM[Part.PERSON], Reach(general=False, public=True))
    assert Field.GENERAL not in json.dumps(view)
    private = form(SAMPLE, Part.PERSON, ITEM[Part.PERSON], Reach(general=True, public=False))
    assert "of this conversation" in json.dumps(private)


@pytest.mark.parametrize(
    ("count", "groups", "told"), [(100, 0, "100 found"), (350, 4, "350 found"), (1200, 10, "first 1,000")]
)
def test_a_long_document_has_all_its_statements_in_the_menu(count: int, groups: int, told: str) -> None:
    text = "x" * count
    first = SAMPLE.statements[0]
    many = [
        first.model_copy(update={"content": first.content.model_copy(update={"start": n, "end": n + 1, "quote": "x"})})
        for n in range(count)
    ]
    view = overview(SAMPLE.model_copy(update={"text": text, "statements": tuple(many)}), [], "1")
    assert check_view(view, "modal") is None
    section = next(block for block in view["blocks"] if str(block.get("block_id", "")).startswith(Part.STATEMENT))
    assert len(section["accessory"].get("option_groups", ())) == groups
    assert told in section["text"]["text"]


def test_of_many_corrections_the_newest_are_listed() -> None:
    made = [Made(number, f"Where: place {number}", "Ada") for number in range(40, 0, -1)]
    told = json.dumps(overview(SAMPLE, made, "1"))
    assert "place 40" in told
    assert "place 1\\" not in told
    assert f"({40 - SHOWN_MADE})" in told
