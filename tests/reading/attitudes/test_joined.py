"""Noun phrases that are joined, by their tags alone."""

from __future__ import annotations

from typing import cast

import pytest
from spacy.tokens import Doc

from bot.reading.attitudes.joined import phrase_to, subject_to
from bot.reading.attitudes.stretch import Stretch
from bot.reading.statements.columns import Columns


def stretch_of(tagged: str) -> Stretch:
    words, tags = zip(*(pair.rsplit("/", 1) for pair in tagged.split()), strict=True)
    size = len(words)
    lows = [word.lower() for word in words]
    columns = Columns(cast(Doc, None), " ".join(words), lows, list(tags), [0] * size, [0] * size, [0] * size)
    return Stretch(columns, 0, size)


@pytest.mark.parametrize(
    ("tagged", "phrase"),
    [
        ("Malta/NNP and/CC Cyprus/NNP", "malta and cyprus"),
        ("Malta/NNP ,/, Cyprus/NNP and/CC Greece/NNP", "malta , cyprus and greece"),
        ("the/DT Presidents/NNS of/IN Malta/NNP and/CC Greece/NNP", "the presidents of malta and greece"),
        ("In/IN this/DT spirit/NN ,/, the/DT sides/NNS", "the sides"),
        ("Malta/NNP thanked/VBD Cyprus/NNP and/CC Greece/NNP", "cyprus and greece"),
        ("said/VBD the/DT envoy/NN", "the envoy"),
        ("paid/VBD and/CC they/PRP", "they"),
    ],
)
def test_the_phrase_that_ends_there(tagged: str, phrase: str) -> None:
    stretch = stretch_of(tagged)
    lo, hi = phrase_to(stretch, stretch.hi - 1)
    assert " ".join(stretch.low(i) for i in range(lo, hi)) == phrase


def test_the_subject_leaves_out_what_hangs_on_it() -> None:
    stretch = stretch_of("the/DT joint/JJ group/NN between/IN Malta/NNP and/CC Cyprus/NNP")
    lo, hi = subject_to(stretch, stretch.hi - 1)
    assert " ".join(stretch.low(i) for i in range(lo, hi)) == "the joint group"
