"""Whom an office is of, by the words in and around it."""

from __future__ import annotations

from bot.reading.findings import CountryMention
from bot.reading.people.lexicon import Lexicon, OfficeHead
from bot.reading.people.offices import Stretch
from bot.reading.people.words import Kind, Word

_COMMON = ("secretary", "of", "state")
"""An office of many governments, with what it is for; without, of one."""
_BARS_PARTY = frozenset({"to", "for", "on", "in", "at", "with"})


class PartyWords:
    """Reads the state or body off the words of one text."""

    def __init__(self, words: list[Word], countries: list[CountryMention], lexicon: Lexicon) -> None:
        self._words, self._lexicon = words, lexicon
        self._lowers = [w.lower for w in words]
        self._countries = {c.at.start: c for c in countries}

    def inside(self, stretch: Stretch) -> str | None:
        """The state named inside an office phrase, else the body.

        What follows "to" or "for" is where an office is sent or what it deals with: not its party.
        """
        barred, within, body = False, False, None
        for index in range(*stretch):
            word = self._words[index]
            if "(" in word.gap:
                barred = False  # "Organisation for Economic Co-operation and Development (OECD)"
            if word.kind is Kind.LINK:
                within = word.lower == "at" or (within and word.lower == "the")
                barred = word.lower in _BARS_PARTY or (barred and word.lower != "of")
                continue
            country = self._countries.get(word.at.start)
            if country is not None and (not barred or (within and country.form == "demonym")):
                return country.name  # also "Under-Secretary at the Danish Ministry"
            if (not barred or within) and body is None and word.capital:
                body = self._lexicon.body_at(self._lowers, index)
        return body

    def implied(self, stretch: Stretch) -> str | None:
        """The party that an office's head implies where nothing better is known: "Secretary of State".

        Not with what it is for, where the head itself is not of that party alone: "Secretary of State for Tourism".
        """
        heads = ((i, h) for i in range(*stretch) if (h := self._words[i].head) and h.party)
        return next((h.party for i, h in heads if not self._is_common(h, i + len(h.words), stretch[1])), None)

    def _is_common(self, head: OfficeHead, end: int, last: int) -> bool:
        return head.words == _COMMON and end < last and self._lowers[end] in _BARS_PARTY

    def before(self, office: Stretch | None) -> str | None:
        """ "Malta's Foreign Minister X"."""
        owner = self._words[office[0] - 1] if office and office[0] > 0 else None
        if owner is None or owner.kind is not Kind.COUNTRY or not owner.possessive:
            return None
        country = next((c for c in self._countries.values() if c.at.touches(owner.at)), None)
        return country.name if country else None

    def after(self, last: int) -> str | None:
        """ "Prime Minister Modi of India", "Prime Minister Modi (India)"."""
        words = self._words
        index = last
        if index < len(words) and words[index].lower == "of" and words[index].close:
            index += 1
            if index < len(words) and words[index].lower == "the":
                index += 1
        elif not (index < len(words) and words[index].gap == " ("):
            return None
        if index >= len(words):
            return None
        country = self._countries.get(words[index].at.start)
        body = self._lexicon.body_at(self._lowers, index) if words[index - 1].lower in ("of", "the") else None
        return country.name if country else body
