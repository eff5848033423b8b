"""Words that a person pasted, found again in the text."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.archive.corrections.finding import NotThere, ThereTwice, find_words
from bot.readout import Evidence

TEXT = "The minister said: “It’s the neighbours’ own – and\n  only – choice.” He said no more."


@pytest.mark.parametrize(
    "pasted",
    [
        "It’s the neighbours’ own – and\n  only – choice.",
        "It's the neighbours' own - and only - choice.",
        ' "It‘s  the neighbours’ own — and only − choice." \n',
        "« It’s the neighbours’ own – and only – choice. »",
    ],
)
def test_white_space_quotes_and_dashes_may_differ(pasted: str) -> None:
    found = find_words(TEXT, pasted)
    assert found.quote == "It’s the neighbours’ own – and\n  only – choice."
    assert TEXT[found.start : found.end] == found.quote


@pytest.mark.parametrize("pasted", ["", "  ", "“”", "it’s the", "neighbours own", "choice. He sald"])
def test_what_does_not_stand_there_is_not_found(pasted: str) -> None:
    with pytest.raises(NotThere):
        find_words(TEXT, pasted)


def test_of_several_the_one_meant_must_be_told() -> None:
    with pytest.raises(ThereTwice):
        find_words(TEXT, "said")
    near = Evidence(start=70, end=80, quote="")
    assert find_words(TEXT, "said", near).start == TEXT.rindex("said")


@given(st.text(alphabet="ab “'–-.*[\\\n", min_size=1, max_size=30), st.integers(0, 29), st.integers(1, 30))
def test_whatever_is_copied_from_a_text_stands_in_it(text: str, start: int, length: int) -> None:
    copied = text[start : start + length]
    assume(copied.strip(" \n“'"))
    try:
        found = find_words(text, copied)
    except ThereTwice:
        return
    assert text[found.start : found.end] == found.quote
