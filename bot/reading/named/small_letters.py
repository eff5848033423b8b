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

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = rf"(?:\d{{1,2}}\s{_MONTH}(?:,?\s\d{{4}})?|{_MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?|{_MONTH}\s\d{{4}})"
_HEAD = (
    r"(?:agreements?|treat(?:y|ies)|conventions?|protocols?|arrangements?|declarations?|accords?|action\splans?|"
    r"plans?\sof\saction|road\s?maps?|deals?|ceasefires?|truces?|armistices?|communiqu[ée]s?|memorand(?:um|a|ums)|understandings?|executive\sprogrammes?|"
    r"programmes?\sof\s(?:co-?operation|action|exchanges?)|(?:joint|trilateral|tripartite)\sstatements?)"
)
_UNDERSTANDING = re.compile(
    r"\b(?:(?i:memorand(?:um|a|ums)\sof\s(?:understandings?|co-?operation|intent))|M[oO][uU]s?|"
    r"(?i:letters?\sof\sintent))\b"
)
_HEADED = re.compile(
    rf"\b(?P<own>(?:[a-z]+(?:-[a-z]+)*\s){{0,4}}?)(?P<head>(?i:{_HEAD}))\b(?!\s(?:talks|negotiations))"
)
_DATED = re.compile(
    r"\s(?:of|dated|signed|concluded|reached)(?:\son|\sin)?\s"
    rf"(?:{_DAY}(?:(?:,?\sand\s|,\s){_DAY})*|\d{{4}}\sand\s\d{{4}}\b)"
)
_DATE_FIRST = re.compile(
    rf"\b{_DAY},?\s(?:and\s{_DAY},?\s)?(?:[a-z]+\s){{0,2}}"
    r"(?:(?i:statement\son\s)|(?i:agreements?|declarations?|accords?|treaty|memorandum|ceasefire|truce)\b(?:\son\s)?)"
)
_SIGNED = re.compile(
    r"\b(?:sign(?:ed|ing|s|ature)?|initial+(?:ed|ing)|ratif\w+|conclu(?:de|ded|des|ding|sion)|exchang(?:ed?|ing)|"
    r"inked|entry\sinto\sforce|entered\sinto\sforce|finali[sz]\w+|inter-?governmental)\b"
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


@dataclass(frozen=True, slots=True)
class SmallLetters:
    """Looks for instruments in small letters in one text.

    ``plain`` words are no part of a name ("a new agreement"); ``cities`` are names in lower case, after which
    instruments are called ("the Washington accords").
    """

    text: str
    phrases: Phrases
    plain: frozenset[str]
    cities: frozenset[str]

    def find(self) -> Iterator[At]:
        """Every such stretch, each with what it is about."""
        for match in _UNDERSTANDING.finditer(self.text):
            end = self.phrases.about(self.text, match.end())
            if end > match.end() or not match[0].endswith(("s", "a")):
                yield At(match.start(), end)
        for match in _DATE_FIRST.finditer(self.text):
            open_end = match[0].endswith(" ")
            yield At(match.start(), self.phrases.end(self.text, match.end()) if open_end else match.end())
        for match in _HEADED.finditer(self.text):
            at = self._told_by_words_around(match)
            if at is not None:
                yield at

    def _told_by_words_around(self, match: re.Match[str]) -> At | None:
        text, start, head_end = self.text, self._start(match), match.end()
        if match["head"][0].isupper() and _CAPITALS_BEFORE.search(text[max(0, start - 40) : start]):
            return None  # told by its capitals
        city = self._city_before(start)
        end = self.phrases.about(text, head_end)
        dated = _DATED.match(text, end) or _DATED.match(text, head_end)
        if dated is not None or city is not None:
            return At(start if city is None else city, dated.end() if dated else head_end)
        modified = start < match.start("head")
        before = text[max(0, start - 40) : start]
        if end > head_end:
            told = (modified or _ARTICLE.search(before)) and self._signed_in_sentence(start, end)
            return At(start, end) if told or _PEACE.match(text[start:head_end]) else None
        if modified and not match["head"].endswith("s") and _JUST_SIGNED.search(before):
            return At(start, end)
        with_whom = _SIGNED_WITH.match(text, head_end)
        return At(start, self.phrases.parties(text, with_whom.end())) if modified and with_whom else None

    def _start(self, match: re.Match[str]) -> int:
        """Where the modifiers of the head begin: "mutual recognition arrangement"."""
        start = match.start("head")
        for word in reversed(list(_WORD.finditer(match["own"]))):
            if word[0] in self.plain:
                break
            start = match.start("own") + word.start()
        return start

    def _city_before(self, start: int) -> int | None:
        """Where a city or two parties begin that stand before the name: "Doha accords", "EU-India trade agreement"."""
        before = _CAPITALS_BEFORE.search(self.text[max(0, start - 40) : start])
        if before is None:
            return None
        words = before[1].split()
        names = (" ".join(words[first:]) for first in range(len(words)))
        city = next((name for name in names if name.lower() in self.cities or _PAIR.fullmatch(name)), None)
        return None if city is None else start - len(city) - 1

    def _signed_in_sentence(self, start: int, end: int) -> bool:
        opening = max(self.text.rfind(". ", 0, start), self.text.rfind("\n", 0, start), start - 160) + 1
        closing = min((at for at in (self.text.find(mark, end) for mark in ".\n") if at >= 0), default=end + 80)
        return _SIGNED.search(self.text, max(0, opening), min(closing, end + 80)) is not None
