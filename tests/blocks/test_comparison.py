"""Comparisons, forms and a step's outputs, whatever the readings hold: taken by Slack, and harmless."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given

from bot.archive.readings import SeenReading
from bot.blocks.comparing.comparison import comparison_message
from bot.blocks.comparing.form import comparison_form, reading_option
from bot.blocks.new_reading import asked_for_by, file_option, new_reading_form
from bot.blocks.replies.reply import reply
from bot.blocks.step_outputs import LONGEST_JSON, step_outputs
from bot.blocks.texts.limits import OPTION_TEXT
from bot.blocks.texts.message import Message
from bot.insight.compare import compare
from bot.playground.validation.check import check_view
from bot.readout import Readout
from bot.wording.catalogue import languages
from bot.wording.manner import Manner, speaking
from tests.blocks import documents
from tests.blocks.sample import SAMPLE
from tests.blocks.slack_shape import check_message
from tests.blocks.strategies import ANY, TEXTS, readouts


def side_by_side(one: Readout, other: Readout, link: str = "https://x.slack.com/archives/C1/p1") -> Message:
    first, second = (
        SeenReading(number, number, "C1", "1.1", "1.1", "U1", datetime(2026, 1, number, tzinfo=UTC), readout)
        for number, readout in ((1, one), (2, other))
    )
    return comparison_message(compare(first, second, lambda _: link))


def storable(readout: Readout) -> Readout:
    """The reading without lone surrogates: no document has any, and neither JSON nor the archive could keep them."""
    told = json.dumps(readout.model_dump(mode="python", by_alias=True), ensure_ascii=False)
    return Readout.model_validate(json.loads(told.encode("utf-8", "replace")))


@ANY
@given(one=readouts(), other=readouts())
def test_any_two_readings_make_a_comparison_that_slack_takes(one: Readout, other: Readout) -> None:
    check_message(side_by_side(one, other))


@pytest.mark.parametrize("language", languages())
def test_long_and_hostile_documents_fit_in_every_language(language: str) -> None:
    with speaking(Manner(language)):
        for one in (documents.long_quotes(), documents.hostile(), SAMPLE):
            for other in (documents.empty(), documents.joint_statement(), documents.hostile()):
                check_message(side_by_side(one, other, ""))


def test_with_itself_a_document_has_nothing_that_sets_it_apart() -> None:
    assert "found nothing that one of them says" in side_by_side(SAMPLE, SAMPLE).text


@ANY
@given(text=TEXTS)
def test_any_name_fits_the_forms(text: str) -> None:
    assert check_view(comparison_form(text, 7), "modal") is None
    for option in (reading_option(text, 7), file_option(text, date(2026, 2, 1), "F1")):
        assert 0 < len(option["text"]["text"]) <= OPTION_TEXT


@pytest.mark.parametrize("language", languages())
def test_the_form_for_a_new_reading_is_taken_by_slack(language: str) -> None:
    with speaking(Manner(language)):
        assert check_view(new_reading_form(), "modal") is None


def test_a_reading_asked_for_says_by_whom_and_keeps_its_buttons() -> None:
    told = asked_for_by("U1", reply(SAMPLE, 7).blocks)
    check_message(told)
    assert told.blocks[0]["elements"][0]["elements"][-1] == {"type": "user", "user_id": "U1"}
    assert told.blocks[-1]["type"] == "actions"


@ANY
@given(readout=readouts())
def test_any_readings_outputs_are_texts_in_which_nothing_fires(readout: Readout) -> None:
    readout = storable(readout)
    outputs = step_outputs(readout, "")
    assert outputs["statements"] == len(readout.statements)
    for opener in ("<!", "<@", "<#"):
        assert not any(opener in str(value) for value in outputs.values())
    told = str(outputs["json"])
    assert len(told) <= LONGEST_JSON
    assert told == "" or Readout.model_validate(json.loads(told)) == readout
