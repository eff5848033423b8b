"""The text as bare words with their offsets, and tables of forms that are looked up in it in one pass.

Independent of the pipeline's tokens on purpose: "U.S.-Turkey", "UN-centered" and "Côte d’Ivoire" are found whatever the
tokenizer makes of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Literal, NamedTuple, TypeVar, cast

from spacy.tokens import Doc

from bot.reading.findings import At, findings_of

# What most words are comes first; it is no start of "U.S." or "e.g", which the rest is for.
_WORD = re.compile(r"[^\W_]{2,}|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?|[^\W\d_](?:\.[^\W\d_])+(?!\w)|[^\W_]+")
_JOINERS = frozenset(" \t\n\r\u00a0\u202f-\u2010\u2011\u2013\u2014'\u2019&/+,()")
_LONGEST_GAP = 3
_KEY = "attache.surface"

T = TypeVar("T")

Style = Literal["exact", "name", "any"]
"""How letters must agree: as written; as a name (its capitals, or ALL CAPITALS); in any case."""


class Word(NamedTuple):
    """One word: its text without the dots of an abbreviation, the same in lower case, and where it stands."""

    text: str
    fold: str
    start: int
    end: int


@dataclass(frozen=True)
class Surface:
    """A text and its words."""

    text: str
    words: list[Word]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The indices of the words by their lower case."""
        places: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            places.setdefault(word.fold, []).append(index)
        return places

    def indices(self, folds: Set[str]) -> list[int]:
        """Where words of a set (lower case) stand, in order: looked up, so that no rule goes through every word."""
        places = self._places
        return sorted(index for fold in folds & places.keys() for index in places[fold])

    def joined(self, left: int, right: int) -> bool:
        """Whether the words at two neighbouring indices can belong to one form: no sentence or paragraph between."""
        gap = self.text[self.words[left].end : self.words[right].start]
        if len(gap) > _LONGEST_GAP or gap.count("\n") > 1:
            return False
        after_abbreviation = gap[:1] == "." and len(self.words[left].text) <= 2  # "St. Lucia"
        return _JOINERS.issuperset(gap[1:] if after_abbreviation else gap)


class Hit(NamedTuple, Generic[T]):
    """A form found: where, what it stands for, and the indices of its first and last word."""

    at: At
    value: T
    first: int
    last: int


def words_of(text: str) -> list[Word]:
    """The words of a text, in order."""
    found = []
    for match in _WORD.finditer(text):
        bare, (start, end) = match[0].replace(".", ""), match.span()
        found.append(Word(bare, bare.lower(), start, end))
    return found


def surface_of(doc: Doc) -> Surface:
    """The words of this ``Doc``'s text, made once."""
    made = doc.user_data.get(_KEY)
    if made is None:
        text = findings_of(doc).document.text  # doc.text is put together anew each time
        made = doc.user_data[_KEY] = Surface(text, words_of(text))
    return cast(Surface, made)


class _Form(NamedTuple, Generic[T]):
    words: tuple[str, ...]
    folds: tuple[str, ...]
    style: Style
    value: T


class Forms(Generic[T]):
    """Forms and what each stands for; the longest form wins, and found forms never overlap."""

    def __init__(self) -> None:
        self._by_start: dict[tuple[str, ...], list[_Form[T]]] = {}
        self._first_words: set[str] = set()

    def add(self, form: str, value: T, style: Style) -> None:
        """Take up a form; of two that are spelled alike the first added wins. Empty forms are passed over."""
        words = words_of(form)
        if not words:
            return
        entry = _Form(tuple(w.text for w in words), tuple(w.fold for w in words), style, value)
        self._first_words.add(entry.folds[0])
        same_start = self._by_start.setdefault(entry.folds[:2], [])
        same_start.append(entry)
        same_start.sort(key=lambda e: -len(e.words))

    def find(self, surface: Surface) -> Iterator[Hit[T]]:
        """Every form in the text, from left to right."""
        words, behind = surface.words, 0
        for index in surface.indices(self._first_words):
            entry = self._longest_at(surface, index) if index >= behind else None
            if entry is not None:
                last = index + len(entry.words) - 1
                yield Hit(At(words[index].start, words[last].end), entry.value, index, last)
                behind = last + 1

    def _longest_at(self, surface: Surface, index: int) -> _Form[T] | None:
        first = surface.words[index].fold
        if index + 1 < len(surface.words):
            for entry in self._by_start.get((first, surface.words[index + 1].fold), ()):
                if _fits(entry, surface, index):
                    return entry
        return next((entry for entry in self._by_start.get((first,), ()) if _fits(entry, surface, index)), None)


def _fits(entry: _Form[T], surface: Surface, index: int) -> bool:
    words = surface.words[index : index + len(entry.words)]
    if len(words) < len(entry.words):
        return False
    for place, word in enumerate(words):
        if word.fold != entry.folds[place] or not _agrees(entry.words[place], word.text, entry.style):
            return False
        if place and not surface.joined(index + place - 1, index + place):
            return False
    return True


def _agrees(form: str, written: str, style: Style) -> bool:
    if style == "any" or form == written:
        return True
    return style == "name" and (written.isupper() or form.islower()) and (len(form) > 3 or form.islower())
