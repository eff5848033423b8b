"""Instruments written in small letters: "a memorandum of understanding on ports", "the agreement of 12 August 2008".

Releases write half of what they sign without capitals. An agreement in small letters is an instrument only where the
words around it say so: it was signed, it has a date or the name of a city, or it is a memorandum of understanding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.findings import At
from bot.reading.named.small_phrases import Phrases
from bot.reading.named.surface import Surface

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = rf"(?:\d{{1,2}}\s{_MONTH}(?:,?\s\d{{4}})?|{_MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?|{_MONTH}\s\d{{4}})"
_HEAD = (
    r"(?:agreements?|treat(?:y|ies)|conventions?|protocols?|arrangements?|declarations?|accords?|action\splans?|"
    r"plans?\sof\saction|road\s?maps?|deals?|ceasefires?|truces?|armistices?|communiqu[ée]s?|memorand(?:um|a|ums)|understandings?|executive\sprogrammes?|"
    r"programmes?\sof\s(?:co-?operation|action|exchanges?)|(?:joint|trilateral|tripartite)\sstatements?|"
    r"exchanges?\sof\s(?:notes|letters))"
)
_HEAD_HERE = re.compile(rf"{_HEAD}\b(?!\s(?:talks|negotiations))", re.IGNORECASE)
_UNDERSTANDING_HERE = re.compile(
    r"(?:(?i:memorand(?:um|a|ums)\sof\s(?:understandings?|co-?operation|intent))|M[oO][uU]s?|(?i:letters?\sof\sintent))\b"
)
_OWN_BEFORE = re.compile(r"(?<![\w’'-])(?:[a-z]+(?:-[a-z]+)*\s){1,4}$")
_DATED = re.compile(
    r"\s(?:of|dated|signed|concluded|reached)(?:\son|\sin)?\s"
    rf"(?:{_DAY}(?:(?:,?\sand\s|,\s){_DAY})*|\d{{4}}\sand\s\d{{4}}\b)"
)
_DATE_BEFORE = re.compile(rf"{_DAY},?\s(?:and\s{_DAY},?\s)?(?:[a-z]+\s){{0,2}}$")
_DATE_FIRST_HERE = re.compile(
    r"statement\son\s|(?:agreements?|declarations?|accords?|treaty|memorandum|ceasefire|truce)\b(?:\son\s)?",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\b(?:sign(?:ed|ing|s|ature)?|initial+(?:ed|ing)|ratif\w+|conclu(?:de|ded|des|ding|sion)|exchang(?:ed?|ing)|"
    r"inked|entry\sinto\sforce|entered\sinto\sforce|finali[sz]\w+|inter-?governmental|adopt(?:ed|ing|ion)|approv(?:ed|al)|endors\w+)\b"
)
_JUST_SIGNED = re.compile(
    r"\b(?:(?:sign(?:ed|s)?|initial+ed|ratif(?:ied|y|ies)|conclud(?:e|ed|es)|inked)\s(?:an?|the|this|their)|"
    r"(?:signing|signature|initialling|ratifying|ratification|concluding|conclusion)\s(?:of\s)?(?:an?|this|their))"
    r"\s(?:[a-z-]+\s)?$"
)
_SIGNED_WITH = re.compile(r"\s(?:signed|concluded)\s(?:with|between|by)\s")
_ARTICLE = re.compile(
    r"(?:\b(?:an?|the|this|another|new|inter-?governmental|bilateral|trilateral|framework)\s)$", re.IGNORECASE
)
_PEACE = re.compile(r"^(?:ceasefire|cease-fire|peace|truce)\s")
_CAPITALS_BEFORE = re.compile(r"((?:[A-Z][\w’'-]+\s){1,2})$")
_PAIR = re.compile(r"[A-Z][\w.’']*[-–][A-Z][\w.]*")
_WORD = re.compile(r"\S+")


_REACH = 70


@dataclass(frozen=True, slots=True)
class SmallLetters:
    """Looks for instruments in small letters in one text.

    Only at words of ``heads`` it looks closer. ``plain`` words are no part of a name ("a new agreement"); ``cities``
    are names in lower case, after which instruments are called ("the Washington accords").
    """

    surface: Surface
    phrases: Phrases
    heads: frozenset[str]
    plain: frozenset[str]
    cities: frozenset[str]

    def find(self) -> Iterator[At]:
        """Every such stretch, each with what it is about."""
        text = self.surface.text
        for word in self.surface.words:
            if word.fold in self.heads:
                at = self._dated_before(text, word.start) or self._understanding(text, word.start)
                at = at or self._told_by_words_around(text, word.start)
                if at is not None:
                    yield at

    def _dated_before(self, text: str, head: int) -> At | None:
        """ "November 9, 2020, Statement on ..." """
        here = _DATE_FIRST_HERE.match(text, head)
        opening = max(0, head - _REACH)
        date = _DATE_BEFORE.search(text[opening:head]) if here else None
        if here is None or date is None:
            return None
        start = opening + date.start()
        return At(start, self.phrases.end(text, here.end()) if here[0].endswith(" ") else here.end())

    def _understanding(self, text: str, head: int) -> At | None:
        here = _UNDERSTANDING_HERE.match(text, head)
        if here is None:
            return None
        end = self.phrases.about(text, here.end())
        return At(head, end) if end > here.end() or not here[0].endswith(("s", "a")) else None

    def _told_by_words_around(self, text: str, head: int) -> At | None:
        here = _HEAD_HERE.match(text, head)
        if here is None:
            return None
        start, head_end = self._start(text, head), here.end()
        if text[head].isupper() and _CAPITALS_BEFORE.search(text[max(0, start - _REACH) : start]):
            return None  # told by its capitals
        city = self._city_before(text, start)
        end = self.phrases.about(text, head_end)
        dated = _DATED.match(text, end) or _DATED.match(text, head_end)
        if dated is not None or city is not None:
            return At(start if city is None else city, dated.end() if dated else head_end)
        before = text[max(0, start - _REACH) : start]
        if end > head_end:
            told = (start < head or _ARTICLE.search(before)) and _signed_in_sentence(text, start, end)
            return At(start, end) if told or _PEACE.match(text[start:head_end]) else None
        if start == head or (not here[0].endswith("s") and _JUST_SIGNED.search(before)):
            return None if start == head else At(start, end)
        with_whom = _SIGNED_WITH.match(text, head_end)
        return At(start, self.phrases.parties(text, with_whom.end())) if with_whom else None

    def _start(self, text: str, head: int) -> int:
        """Where the modifiers of the head begin: "mutual recognition arrangement"."""
        opening = max(0, head - _REACH)
        own, start = _OWN_BEFORE.search(text[opening:head]), head
        for word in reversed(list(_WORD.finditer(own[0]))) if own else ():
            if word[0] in self.plain:
                break
            start = head - len(own[0] if own else "") + word.start()
        return start

    def _city_before(self, text: str, start: int) -> int | None:
        """Where a city or two parties begin that stand before the name: "Doha accords", "EU-India trade agreement"."""
        before = _CAPITALS_BEFORE.search(text[max(0, start - _REACH) : start])
        if before is None:
            return None
        words = before[1].split()
        names = (" ".join(words[first:]) for first in range(len(words)))
        city = next((name for name in names if name.lower() in self.cities or _PAIR.fullmatch(name)), None)
        return None if city is None else start - len(city) - 1


def _signed_in_sentence(text: str, start: int, end: int) -> bool:
    opening = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start), start - 160) + 1
    closing = min((at for at in (text.find(mark, end) for mark in ".\n") if at >= 0), default=end + 80)
    return _SIGNED.search(text, max(0, opening), min(closing, end + 80)) is not None
