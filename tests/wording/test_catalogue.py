"""The catalogue is whole: each language has words for every name, with the same values, and no word is left over."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor
from hypothesis import given
from hypothesis import strategies as st

from bot.wording.catalogue import ENGLISH, LONG, Unworded, languages, say, sources
from bot.wording.manner import Manner, speaking

ROOT = Path(__file__).resolve().parents[2]
OTHERS = [language for language in languages() if language != ENGLISH]


class Values(Visitor):
    """Collects the names of the values that words need."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802  (the library's naming)
        self.found.add(node.id.name)


def worded(language: str) -> dict[str, set[str]]:
    """Every name that a language has words for, with the values they need."""
    found: dict[str, set[str]] = {}
    for file, text in sources(language).items():
        for entry in FluentParser().parse(text).body:
            assert not isinstance(entry, Junk), f"{language}/{file}: {entry.content}"
            if isinstance(entry, Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice in {language}"
                values = Values()
                values.visit(entry)
                found[entry.id.name] = values.found
    return found


def said_in_code() -> Iterator[str]:
    """Every name that the code asks the catalogue for: string literals of ``say`` and ``worded`` calls."""
    for top in ("bot", "handlers"):
        for path in (ROOT / top).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


def test_there_is_a_second_language() -> None:
    assert OTHERS


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_same_words_with_the_same_values(language: str) -> None:
    assert worded(language) == worded(ENGLISH)


@pytest.mark.parametrize("language", OTHERS)
def test_a_file_of_one_language_is_a_file_of_all(language: str) -> None:
    assert set(sources(language)) == set(sources(ENGLISH))


def test_nothing_is_worded_that_nobody_says() -> None:
    said = set(said_in_code())
    assert sorted(name for name in worded(ENGLISH) if name not in said) == []


def test_words_come_in_the_language_of_the_moment() -> None:
    assert say("command-write") == "Write:"
    with speaking(Manner(language="fr")):
        assert say("command-write") == "Écrivez :"
    assert say("command-write") == "Write:"


def test_a_language_without_words_falls_back_to_english() -> None:
    with speaking(Manner(language="eo")):
        assert say("command-write") == "Write:"


def test_a_name_without_words_and_words_without_a_value_are_faults() -> None:
    with pytest.raises(Unworded):
        say("no-such-name")
    with pytest.raises(Unworded, match="typed"):
        say("command-unknown")


@given(st.text(max_size=LONG * 6))
def test_a_value_of_any_length_and_of_any_characters_stands_in_the_words_as_it_is(typed: str) -> None:
    assert say("command-unknown", typed=typed) == f"“/attache {typed}” is not a command I know. Perhaps:"
