"""Instruments written in small letters: "a memorandum of understanding on ports", "the agreement of 12 August 2008".

Releases write half of what they sign without capitals. An agreement in small letters is an instrument only where the
words around it say so: it was signed, it has a date or the name of a city, or it is a memorandum of understanding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.findings import At
from bot.reading.named import small_signs as signs
from bot.reading.named.small_phrases import Phrases
from bot.reading.named.surface import Surface

_FRIENDSHIP = r"\sof\s(?:friendship|peace|amity|alliance)(?:\sand\s[a-z]+(?:\s(?:assistance|co-?operation|aid))?)?"
_HEAD = (
    rf"(?:agreements?|treat(?:y|ies)(?:{_FRIENDSHIP})?|conventions?|protocols?|arrangements?|declarations?|accords?|"
    r"pacts?|action\splans?|plans?\sof\s(?:action|consultations)|road\s?maps?|deals?|ceasefires?|truces?|armistices?|"
    r"communiqu[ée]s?|memorand(?:um|a|ums)|understandings?|executive\sprogrammes?|"
    r"programmes?\s(?:of|for)\s(?:[a-z]+\s){0,2}(?:co-?operation|action|exchanges?)|"
    r"(?:joint|trilateral|tripartite)\sstatements?|exchanges?\sof\s(?:notes|letters))"
)
_HEAD_HERE = re.compile(rf"{_HEAD}\b(?!\s(?:talks|negotiations))", re.IGNORECASE)
_UNDERSTANDING_HERE = re.compile(
    r"(?:(?i:memorand(?:um|a|ums)\sof\s(?:understandings?|co-?operation|intent))|M[oO][uU]s?|(?i:letters?\sof\sintent))\b"
)
_OWN_BEFORE = re.compile(r"(?<![\w’'-])(?:[a-z]+(?:-[a-z]+)*\s){1,4}$")
_SIGNED_WITH = re.compile(r"\s(?:signed|concluded)\s(?:with|between|by)\s")
_ARTICLE = re.compile(
    r"(?:\b(?:an?|the|this|another|new|inter-?governmental|bilateral|trilateral|framework)\s)$", re.IGNORECASE
)
_PEACE = re.compile(r"^(?:ceasefire|cease-fire|peace|truce)\s")
_CAPITALS_BEFORE = re.compile(r"((?:(?<!\S)[A-Z][\w.’'–-]*\w\s){1,2})$")
_CAPITALS_BEHIND = re.compile(
    r"(?:\s(?:(?:and|of|the|in|to|for|with|against|on|between|regarding|concerning)\s)*[A-Z](?:[^\s,;:.()]|\.(?=\S))*)+"
)
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
        """ "November 9, 2020, Statement on ...", "the 1974 disengagement agreement"."""
        here = signs.DATE_FIRST_HERE.match(text, head)
        opening = max(0, head - _REACH)
        before = text[opening:head]
        date = (signs.DAY_BEFORE.search(before) or signs.YEAR_BEFORE.search(before)) if here else None
        if here is None or date is None or "\n" in date[0] or not self.plain.isdisjoint(date["own"].split()):
            return None
        return At(opening + date.start(), self.phrases.about(text, here.end()))

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
        if text[head].isupper():
            before = _CAPITALS_BEFORE.search(text[max(0, head - _REACH) : head])
            if before and before[0] != "Joint ":
                return None  # told by its capitals
            start = head - len(before[0] if before else "")
        city = self._city_before(text, start)
        end = self.phrases.about(text, head_end)
        dated = signs.DATED.match(text, end) or signs.DATED.match(text, head_end)
        if dated is not None or city is not None:
            return At(start if city is None else city, dated.end() if dated else head_end)
        if text[head].isupper() and (capitals := _CAPITALS_BEHIND.match(text, head_end)):
            end = min(end, capitals.end())
        return self._told_by_a_deed(text, At(start, head_end), here[0], end)

    def _told_by_a_deed(self, text: str, at: At, head: str, end: int) -> At | None:
        """What was signed, is in force or bears a name; ``end`` is behind what it is about, if the text says that."""
        before = text[max(0, at.start - _REACH) : at.start]
        bare, several = at.end - at.start == len(head), head.endswith("s")
        named = signs.proper_name_before(before, text[at.start : at.end])
        if (named and not (several and end > at.end)) or (not bare and signs.in_force(before, head)):
            return At(at.start - named, end)
        if end > at.end:
            specific = not bare or _ARTICLE.search(before) is not None
            told = specific and (text[at.start].isupper() or signs.signed_in_sentence(text, at.start, end))
            return At(at.start, end) if told or _PEACE.match(text[at.start : at.end]) else None
        signed = signs.just_signed(before)
        telling = " " in head and not head.endswith("statement")
        if (telling and head.startswith("treat")) or (signed and not several and (telling or not bare)):
            return at
        with_whom = None if bare else _SIGNED_WITH.match(text, at.end)
        return At(at.start, self.phrases.parties(text, with_whom.end())) if with_whom else None

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
