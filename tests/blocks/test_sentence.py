"""The sentence around a quote."""

from __future__ import annotations

import pytest
from hypothesis import given

from bot.blocks.replies.sentence import LONGEST, sentence_around
from bot.blocks.views.words import marked_sentence
from bot.readout import Evidence, Readout
from tests.blocks.sample import quote
from tests.blocks.strategies import ANY, readouts


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("First one. He warned of it. Last.", "warned", "He warned of it."),
        ("Only one", "one", "Only one"),
        ("He said “no.” She left.", "left", "She left."),
        ("He said “no.” She left.", "“no.”", "He said “no.”"),
        (
            "Talks with Mr. Doe of the U.S. Senate went on. End.",
            "Senate",
            "Talks with Mr. Doe of the U.S. Senate went on.",
        ),
        ("A headline\nThe text. More.", "text", "The text."),
        ("A headline\nThe text.", "headline", "A headline"),
        ("One is here. Two is there. Three.", "here. Two", "One is here. Two is there."),
        ("會談開始。雙方同意。", "同意", "雙方同意。"),
        ("It grew 3.5 percent. Good.", "percent", "It grew 3.5 percent."),
    ],
)
def test_is_found_by_its_ends(text: str, words: str, sentence: str) -> None:
    span = sentence_around(text, quote(text, words))
    assert text[span.start : span.end] == sentence


def test_a_long_one_is_cut_around_the_quote() -> None:
    text = "word " * 400 + "the point " + "word " * 400
    span = sentence_around(text, quote(text, "the point"))
    assert span.end - span.start <= LONGEST
    assert span.cut_before
    assert span.cut_after
    assert "the point" in text[span.start : span.end]


@ANY
@given(readouts())
def test_always_holds_the_quote(readout: Readout) -> None:
    for evidence in readout.evidence():
        span = sentence_around(readout.text, evidence)
        assert span.start <= evidence.start < evidence.end <= span.end


def test_marks_the_quote_and_the_cue_and_loses_no_word() -> None:
    text = "Before. Ana firmly opposes the dam, he said. After."
    runs = marked_sentence(text, quote(text, "the dam"), quote(text, "opposes"))
    assert "".join(str(run["text"]) for run in runs) == "Ana firmly opposes the dam, he said."
    assert [(run["text"], run["style"]) for run in runs if "style" in run] == [
        ("opposes", {"italic": True}),
        ("the dam", {"bold": True}),
    ]


def test_a_cue_outside_the_sentence_or_inside_the_quote_is_not_marked() -> None:
    text = "Ana warned. The dam leaks."
    for cue in (quote(text, "warned"), Evidence(start=12, end=15, quote="The")):
        runs = marked_sentence(text, quote(text, "The dam"), cue)
        assert [run.get("style") for run in runs] == [{"bold": True}, None]
