"""Topics: the longest words count, and words that only look like a topic give none."""

from __future__ import annotations

import pytest

from bot.reading.statements.topics import Topics, load_topics


@pytest.fixture(scope="module")
def topics() -> Topics:
    return load_topics()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("human rights and tariffs", ("human rights", "trade")),
        ("the one - china principle", ("Taiwan",)),
        ("seats in the un security council", ()),
        ("security in the black sea", ("security",)),
        ("the situation in ukraine", ("Ukraine",)),
        ("the terrorist attack in the capital", ("counter-terrorism",)),
        ("consular access to those detained", ("consular", "human rights")),
        ("nothing of note", ()),
    ],
)
def test_topics_of(topics: Topics, words: str, found: tuple[str, ...]) -> None:
    assert topics.of(words.split()) == found
