"""Instruments told by their make: capitalised words around a head noun ("Convention on the Law of the Sea")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.findings import At
from bot.reading.named.surface import Surface, Word

_LEFT = 8
_RIGHT = 24
_WITHIN = frozenset({" ", "-", "- ", "–", "’", "'", "&", " & "})
_OWN = frozenset({"people", "women", "men", "children", "workers", "leaders", "patients", "farmers", "world"})
_LITTLE = frozenset({"the", "and", "its", "their", "s", "all"})
_PARTICLES = frozenset({"al", "de", "del", "el", "es"})
_STYLES_TOO = frozenset({"general", "special", "permanent"})
_ACRONYMS = frozenset({"mou", "mous", "fta", "cepa", "loi", "dtaa", "gsomia", "acsa", "tifa"})
_SHOUTED = 3


@dataclass(frozen=True, slots=True)
class InstrumentPatterns:
    """Looks for names of instruments in one text.

    ``heads`` make a name an instrument; those in ``with_left`` only when a word stands before them ("Strategic
    Mechanism"), those in ``with_two_left`` when two do ("EU Deforestation Regulation"), those in ``needs_on`` only
    before an "on" ("Law on Fisheries"), those in ``qualified`` only with one of ``qualifiers`` beside them ("Action
    Plan") or as the end of one behind another word ("Lunden Joint Statement"). A word of ``numbers`` alone before a
    head only counts ("Two Protocols"). ``joints`` go on to the right ("on", "between"). ``stops`` never belong to a
    name. What ends in one of ``spoilers`` is none ("Disaster Declaration"). ``barred`` holds the offsets of words of
    persons' names, which end a name on the right.
    """

    surface: Surface
    heads: frozenset[str]
    with_left: frozenset[str]
    with_two_left: frozenset[str]
    needs_on: frozenset[str]
    numbers: frozenset[str]
    joints: frozenset[str]
    qualified: frozenset[str]
    qualifiers: frozenset[str]
    stops: frozenset[str]
    spoilers: frozenset[str]
    barred: frozenset[int] = frozenset()

    def find(self) -> Iterator[At]:
        """Every stretch that is made like the name of an instrument, from left to right."""
        words, index = self.surface.words, 0
        while index < len(words):
            if words[index].fold in self.heads and self._is_head(index):
                first, last = self._leftmost(index), self._rightmost(index)
                if self._is_name(first, index, last):
                    yield At(words[first].start, words[last].end)
                index = last
            index += 1

    def _is_head(self, index: int) -> bool:
        """Not "Canberra ACT", "A.C.T." or the "Bill" that begins a person's name."""
        word, before = self.surface.words[index], self.surface.words[index - 1] if index else None
        if (
            not _capital(word)
            or word.start in self.barred
            or (before and f"{before.fold} {word.fold.rstrip('s')}" in self.spoilers)
        ):
            return False
        if not _shouted(word) or word.fold in _ACRONYMS:
            return True
        written = self.surface.text[word.start : word.end] == word.text
        return written and (before is None or self._gap(index) not in _WITHIN or before.text.isupper())

    def _is_name(self, first: int, head: int, last: int) -> bool:
        words = self.surface.words
        fold, following = words[head].fold, words[head + 1].fold if last > head else ""
        if fold in self.qualified and not self._is_qualified(head):
            return head - first > 1 and f"{words[head - 1].fold} {fold}" in self.qualifiers
        if fold in self.needs_on and following != "on":
            return False
        if first == head and fold in self.with_left:
            return last > head + 1 and following in {"of", "on", "for"}
        if fold in self.with_two_left:
            return head - first > 1
        if first == head - 1 and last == head:
            return words[first].fold not in {"framework", "joint", "final", "new", "draft"} | self.numbers
        return first < head or last > head

    def _is_qualified(self, head: int) -> bool:
        """ "Action Plan", "Plan of Action": others are programmes of one government."""
        words = self.surface.words
        before = words[head - 1].fold if head and self._gap(head) in _WITHIN else ""
        behind = words[head + 2].fold if head + 2 < len(words) and words[head + 1].fold == "of" else ""
        return not {before, behind}.isdisjoint(self.qualifiers)

    def _leftmost(self, head: int) -> int:
        first = head
        for index in range(head - 1, max(-1, head - _LEFT - 1), -1):
            if self._gap(index + 1) not in _WITHIN:
                break
            if self._belongs(index):
                first = index
            elif not (self._possessive(index) or (first < head and self._inside(index))):
                break
        return first - 1 if first < head and self._begins_with_style(first - 1) else first

    def _begins_with_style(self, index: int) -> bool:
        """ "The Special Measures Agreement": in "Director General" the same word is somebody's title."""
        words = self.surface.words
        return (
            index > 0
            and words[index].fold in _STYLES_TOO
            and _capital(words[index])
            and words[index - 1].text.islower()
            and self._gap(index) == self._gap(index + 1) == " "
        )

    def _possessive(self, index: int) -> bool:
        """The "s" of "Women's Charter"; in "NATO's Strategic Concept" the owner is no part of the name."""
        words = self.surface.words
        return words[index].text == "s" and index > 0 and words[index - 1].fold in _OWN

    def _inside(self, index: int) -> bool:
        """ "Trade and Cooperation Agreement", "Sharm el-Sheikh Agreement": both sides of the little word belong."""
        return (
            self.surface.words[index].fold in {"and", *_PARTICLES}
            and index > 0
            and self._gap(index) == " "
            and self._belongs(index - 1)
        )

    def _rightmost(self, head: int) -> int:
        words, last, index = self.surface.words, head, head + 1
        while index < min(len(words), head + _RIGHT) and self._continues(index):
            if last == head and self._gap(index) == ", ":
                break
            if index == head + 1 and words[index].fold == "in":
                break  # where it was signed: "Memorandum of Understanding" reaches on, "Mechanism in Gali" does not
            linked = words[index - 1].fold in self.joints or words[index - 1].fold in _LITTLE
            joint = words[index].fold in self.joints
            if self._belongs(index) and not joint and not self._starts_person(index, linked=linked):
                if last == head and not linked:
                    break
                last = index
            elif not self._links(index, at_head=last == head):
                break
            index += 1
        return last

    def _starts_person(self, index: int, *, linked: bool) -> bool:
        """Whether a person's name begins here and not a place's: no "on" or "of" leads to it."""
        words = self.surface.words
        return words[index].start in self.barred and not linked and words[index - 1].start not in self.barred

    def _belongs(self, index: int) -> bool:
        word = self.surface.words[index]
        return _capital(word) and word.fold not in self.stops

    def _links(self, index: int, *, at_head: bool) -> bool:
        fold = self.surface.words[index].fold
        if fold == "and":
            return not at_head and not self._new_name(index + 1)
        return fold in self.joints or fold in _LITTLE

    def _continues(self, index: int) -> bool:
        gap, words = self._gap(index), self.surface.words
        if gap == "\n":
            return _shouted(words[index - 1]) == _shouted(words[index])  # not from a heading into the text
        return gap in _WITHIN or (gap == ", " and self._series(index))

    def _series(self, index: int) -> bool:
        """A comma inside a name ("Middle Rocks, Reef and Ledge") has another name and an "and" soon after."""
        return any(word.fold == "and" for word in self.surface.words[index + 1 : index + 5])

    def _new_name(self, index: int) -> bool:
        following = self.surface.words[index : index + 6]
        return any(word.fold in self.heads and _capital(word) for word in following)

    def _gap(self, index: int) -> str:
        return self.surface.text[self.surface.words[index - 1].end : self.surface.words[index].start]


def _capital(word: Word) -> bool:
    return word.text[0].isupper()


def _shouted(word: Word) -> bool:
    return word.text.isupper() and len(word.text) >= _SHOUTED
