"""What is doubtful is shown as doubtful, and nothing else is."""

from __future__ import annotations

import pytest

from bot.blocks.files.export import to_markdown
from bot.blocks.replies.reply import reply
from bot.blocks.texts.doubt import DOUBT_MARK, DOUBTFUL, doubt, doubt_legend, has_doubts
from bot.blocks.texts.names import offices
from bot.blocks.views.everything import everything
from bot.blocks.views.words import words
from bot.readout import Country, Readout, Sourced
from tests.blocks.doubts import doubtful_sample
from tests.blocks.rendering import message_text, view_text
from tests.blocks.sample import SAMPLE


@pytest.mark.parametrize(("confidence", "mark"), [(None, ""), (0.0, " (?)"), (0.49, " (?)"), (DOUBTFUL, ""), (1.0, "")])
def test_below_an_even_chance_is_doubtful_and_not_rated_is_not(confidence: float | None, mark: str) -> None:
    assert doubt(Sourced(value="Minister", evidence=(), confidence=confidence)) == mark


def test_a_reading_without_doubts_has_neither_mark_nor_legend() -> None:
    for shown in (message_text(reply(SAMPLE, 7)), view_text(everything(SAMPLE, 7)), to_markdown(SAMPLE)):
        assert DOUBT_MARK not in shown


def test_the_reply_marks_each_doubtful_line_and_explains_the_mark_once() -> None:
    shown = message_text(reply(doubtful_sample(), 7))
    marked = [row for row in shown.splitlines() if DOUBT_MARK in row.replace(doubt_legend(), "")]
    assert len(marked) == 6  # the place, both people, the promise, what is opposed, the bodies
    assert shown.count(doubt_legend()) == 1
    assert "(?) Not sure of the place." in shown


def test_show_all_and_markdown_mark_every_doubtful_value() -> None:
    for shown in (view_text(everything(doubtful_sample(), 7)), to_markdown(doubtful_sample())):
        assert shown.replace(doubt_legend(), "").count(DOUBT_MARK) == 8
        assert shown.count(doubt_legend()) == 1


def test_the_words_behind_a_doubtful_line_bear_its_mark() -> None:
    pages = [words(doubtful_sample(), 7, page) for page in range(3)]
    shown = "".join(view_text(page) for page in pages).replace(doubt_legend(), "")
    assert "6. Wang Yi: called for (request) **(?)**" in shown
    assert shown.count(DOUBT_MARK) == 7  # all but the country, whose words are not shown


def test_a_question_mark_in_the_document_is_no_doubt_of_ours() -> None:
    country = Country(name="Japan (?)", iso3="JPN", evidence=())
    assert doubt_legend() not in to_markdown(SAMPLE.model_copy(update={"countries": (country,)}))


def test_an_office_held_in_another_is_left_out_with_its_mark() -> None:
    short = Sourced(value="minister", evidence=(), confidence=0.1)
    long = Sourced(value="Minister of Finance", evidence=(), confidence=0.9)
    person = SAMPLE.participants[0].model_copy(update={"offices": (short, long)})
    assert offices(person) == "Minister of Finance"


def test_every_kind_of_value_can_have_doubts() -> None:
    doubted = doubtful_sample()
    bare = Readout(document=SAMPLE.document, text=SAMPLE.text)
    assert not has_doubts(bare)
    for name in ("event", "participants", "statements", "commitments", "stances", "organisations", "countries"):
        assert has_doubts(bare.model_copy(update={name: getattr(doubted, name)})), name
