"""Bodies told by their make: capitalised words around a head noun ("Joint Technical Committee")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.findings import At
from bot.reading.named.body_words import BodyWords
from bot.reading.named.surface import Surface, Word

_LEFT = 7
_RIGHT = 16
_OF = frozenset({"of", "for", "on"})
_TO = frozenset({"in", "to", "at"})
_FULL_LINE = 50
_ADJECTIVES = frozenset({"representative", "permanent", "special"})
"""Titles that also say what kind of an office it is."""
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")


@dataclass(frozen=True, slots=True)
class BodyPatterns:
    """Looks for names of bodies in one text.

    ``barred`` holds the offsets of words of persons' names, which end a name on the right. ``complete`` holds the
    offsets at which a known name (a state, a known body) ends: a capitalised word right behind it begins something
    new, unless it is itself a head noun.
    """

    surface: Surface
    vocabulary: BodyWords
    barred: frozenset[int] = frozenset()
    complete: frozenset[int] = frozenset()

    def find(self) -> Iterator[At]:
        """Every stretch that is made like the name of a body, from left to right."""
        words, behind = self.surface.words, 0
        for index in self.surface.indices(self.vocabulary.heads):
            if index >= behind and words[index].text[0].isupper():
                first, last = self._leftmost(index), self._rightmost(index)
                if self._is_name(first, index, last):
                    yield At(words[first].start, words[last].end)
                    behind = last + 1

    def _is_name(self, first: int, head: int, last: int) -> bool:
        word = self.surface.words[head].fold
        if (word in self.vocabulary.with_left and first == head) or self._begins_instrument(last):
            return False
        if word in self.vocabulary.with_two_left and last == head:
            return head - first > 1 and self._gap(head - 1) == " "
        return last > head or first < head

    def _begins_instrument(self, last: int) -> bool:
        """ "EU-Israel Association Agreement" names no association."""
        words = self.surface.words
        if last + 1 >= len(words) or self._gap(last + 1) != " ":
            return False
        return _capital(words[last + 1]) and words[last + 1].fold in self.vocabulary.instruments

    def _leftmost(self, head: int) -> int:
        words, first = self.surface.words, head
        for index in range(head - 1, max(-1, head - _LEFT - 1), -1):
            gap = self._gap(index + 1)
            if words[index].text == "s" and self._gap(index) in {"'", "’"} and gap == " ":
                continue
            if gap not in {" ", "-", "- ", "–", "'", "’", "&"}:
                break
            if not (self._may_belong(index) or self._title_beside(head, index) or self._numbers(head, index)):
                break
            first = index
        return first

    def _rightmost(self, head: int) -> int:
        words, last, index = self.surface.words, head, head + 1
        joints = _OF | _TO if words[head].fold in self.vocabulary.reach else _OF
        while index < min(len(words), head + _RIGHT) and self._joined(index):
            fold = words[index].fold
            after_joint = words[index - 1].fold in joints
            if fold == "general" and self._gap(index) == "-":
                last = index  # "Directorate-General"
            elif fold in joints or (fold == "the" and after_joint):
                if fold != "of" and words[index - 1].end in self.complete:
                    break  # "High Representative of the European Union for Foreign Affairs"
            elif self._goes_on(head, index) and (last > head or after_joint or words[index - 1].fold == "the"):
                last = index
            elif not (fold == "and" and last > head and self._subject_at(index + 1)):
                break
            index += 1
        return last

    def _goes_on(self, head: int, index: int) -> bool:
        words, vocabulary = self.surface.words, self.vocabulary
        before, fold = words[index - 1], words[index].fold
        if words[head].fold in vocabulary.of_title and fold in vocabulary.titles and before.fold != "of":
            return _capital(words[index])
        fresh_start = before.end in self.complete or before.fold in vocabulary.titles
        led_to = before.fold in _OF or before.start in self.barred  # "Delimitation of Pedra Branca"
        if (words[index].start in self.barred and not led_to) or (fresh_start and fold not in vocabulary.heads):
            return False
        return self._may_belong(index)

    def _may_belong(self, index: int) -> bool:
        word = self.surface.words[index]
        if not _capital(word) or word.fold in self.vocabulary.stops:
            return False
        return not re.match(r"-[a-z]", self.surface.text[word.end : word.end + 2])  # "Multi-agency" is no name

    def _title_beside(self, head: int, index: int) -> bool:
        """ "Representative Office", "Governor's Office": a title right before such a head is part of the name."""
        words = self.surface.words
        if words[head].fold not in self.vocabulary.of_title or words[index].fold not in self.vocabulary.titles:
            return False
        possessive = index == head - 2 and words[head - 1].text == "s"
        return _capital(words[index]) and (possessive or (index == head - 1 and words[index].fold in _ADJECTIVES))

    def _numbers(self, head: int, index: int) -> bool:
        """ "U.S. 5th Fleet" """
        numeral = _ORDINAL.fullmatch(self.surface.words[index].text)
        return numeral is not None and self.surface.words[head].fold in self.vocabulary.unit

    def _subject_at(self, index: int) -> bool:
        """Whether a further subject begins here: "and Trade", "and Central Asian Affairs"."""
        words = self.surface.words
        if index >= len(words) or not self._joined(index):
            return False
        word = words[index]
        return _capital(word) and word.fold in self.vocabulary.subjects and word.fold not in self.vocabulary.heads

    def _joined(self, index: int) -> bool:
        """Whether the word goes on from the one before it: on the same line, or where a full line was wrapped."""
        gap = self._gap(index)
        if gap == ", ":
            return any(word.fold == "and" for word in self.surface.words[index + 1 : index + 3])
        if gap == "\n":
            before = self.surface.words[index - 1].end
            return before - self.surface.text.rfind("\n", 0, before) > _FULL_LINE
        return gap in {" ", "-", "–", "’", "'", " & "}

    def _gap(self, index: int) -> str:
        return self.surface.text[self.surface.words[index - 1].end : self.surface.words[index].start]


def _capital(word: Word) -> bool:
    return word.text[0].isupper()
