"""Speakers named by their office alone: "the Foreign Minister", "the Russian President", "the King and the Emir"."""

from __future__ import annotations

import re

from bot.reading.findings import Person
from bot.reading.statements.columns import Columns
from bot.reading.statements.lexicon import Lexicon
from bot.reading.statements.mentions import Mentions, speaker_of
from bot.reading.statements.speaker import Speaker, named

HEAD_ENDS = frozenset({"of", "for", "from", "to", "in", "at", "on", "with", "(", ","})
ARTICLES = frozenset({"the", "a", "of", "and", "for", "in", "on", "republic"})
WORD = re.compile(r"(?!s\b)[^\W_](?:[\w/-]*[^\W_])?")
"""A word of an office; not the "s" of a genitive."""

PAST = frozenset({"former", "late", "then", "ex", "new", "next", "other"})
LONGEST_PAIR = 7
LONGEST_STYLE = 3
VAGUE = frozenset({"diplomat", "official", "politician", "statesman", "envoy"})
STYLES = frozenset({"highness", "majesty", "excellency", "holiness"})
RULERS = {
    "head of state": frozenset({"president", "king", "queen", "emir", "amir", "sultan"}),
    "head of government": frozenset({"premier", "chancellor"}),
}


class Titles:
    """Finds the person behind an office in one document."""

    def __init__(self, columns: Columns, lexicon: Lexicon, mentions: Mentions) -> None:
        self._columns, self._lexicon, self._mentions = columns, lexicon, mentions
        self._offices = [(p, frozenset(WORD.findall(o.value.lower()))) for p in mentions.people for o in p.offices]

        self.author: Person | None = None

    def head(self, lo: int, hi: int) -> str:
        """The head word of a noun phrase: the one before its first preposition, else the last."""
        lows = self._columns.lows
        return lows[next((i - 1 for i in range(lo + 1, hi) if lows[i] in HEAD_ENDS), hi - 1)]

    def holder(self, lo: int, hi: int, last: Speaker | None) -> Speaker:
        """The person whose office has the words of tokens lo..hi, the latest speaker first; else as written."""
        styled = self._styled(lo, hi, last) or self._of_visit(lo, hi, last)
        if styled:
            return speaker_of(styled)
        text, party = self._columns.text(lo, hi), self._mentions.party_in(lo, hi)
        people = [p for p in self._holders(lo, hi) if party is None or p.party == party]
        people = people or self._unnamed(self.head(lo, hi), party) or self._alone(lo, hi, party)
        if last and any(p.name == last.name for p in people):
            return last
        people = people or self._ruling(self.head(lo, hi), party)
        if people and (len(people) == 1 or people[0].takes_part):
            return speaker_of(people[0])
        return Speaker(text, party, "person")

    def _alone(self, lo: int, hi: int, party: str | None) -> list[Person]:
        """As in "the centre-right minister", where only one minister is named."""
        if party or self._columns.lows[lo] != "the" or not PAST.isdisjoint(self._columns.lows[lo:hi]):
            return []
        head = self.head(lo, hi)
        held = {id(person): person for person, words in self._offices if head in words}
        return list(held.values()) if len(held) == 1 else []

    def _holders(self, lo: int, hi: int) -> list[Person]:
        lows = self._columns.lows[lo:hi]
        asked = {word for low in lows if low.isalpha() for word in self._lexicon.short.get(low, (low,))} - ARTICLES
        for country, start, end in self._mentions.countries_in(lo, hi):
            asked -= {*country.name.lower().split(), *self._columns.lows[start:end]}
        held = {id(person): person for person, words in self._offices if asked <= words}
        return list(held.values())

    def _unnamed(self, head: str, party: str | None) -> list[Person]:
        """As in "the Russian leader", "the Head of State": who took part for that side, or the ruler."""
        present = [p for p in self._mentions.people if p.takes_part and (party is None or p.party == party)]
        alone = [p for p in self._mentions.people if not p.offices and p.party in (None, party)]
        if head.startswith("spokes") and len(alone) == 1:
            return alone
        if party:
            return present[:1] if len(present) == 1 or self._lexicon.listed("leading", head) else []
        if self._lexicon.listed("leading", head):
            return [p for p in present or self._mentions.people if any(self._rules(o.value) for o in p.offices)]
        return [p for p in present if not p.offices] if sum(not p.offices for p in present) == 1 else []

    def _ruling(self, head: str, party: str | None) -> list[Person]:
        """Who rules, where the head word is a ruler's and only one ruler of that side (or of none told) is named."""
        style = next((style for style, heads in RULERS.items() if head in heads), None)
        if style is None:
            return []
        own = [p for p in self._mentions.people if p.party in (None, party) or party is None]
        ruling = [p for p in own if any(o.value.lower() in (style, head) for o in p.offices)]
        return ruling if len(ruling) == 1 else []

    def _styled(self, lo: int, hi: int, last: Speaker | None) -> Person | None:
        """As in "His Highness": the royal who spoke last, else the first one of the document."""
        if self._columns.lows[hi - 1] not in STYLES or hi - lo > LONGEST_STYLE:
            return None
        royals = [
            p for p in self._mentions.people if any(self._royal(w) for w in (p.name, *(o.value for o in p.offices)))
        ]
        royals = royals or [p for p in self._mentions.people if p.takes_part]
        return next((p for p in royals if last and p.name == last.name), royals[0] if royals else None)

    def _of_visit(self, lo: int, hi: int, last: Speaker | None) -> Person | None:
        """As in "the host", "the guest": the first who took part, as publishers name their own first, or the other.

        "The diplomat", "the top official" are whoever spoke last.
        """
        head = self._columns.lows[hi - 1]
        present = [p for p in self._mentions.people if p.takes_part]
        if (head == "host" or (head in VAGUE and "host" in self._columns.lows[lo:hi])) and present:
            return present[0]
        if head == "counterpart" and hi - lo <= LONGEST_STYLE:
            own = self.author.name if self.author and self._columns.lows[lo] in ("my", "our") else last and last.name
            others = [p for p in present or self._mentions.people if p.name != own]
            return others[0] if len(others) == 1 else None
        if head in ("guest", "visitor") and len(present) == 2:
            return present[1]
        unnamed = any(self._columns.lows[i] == head and self._columns.lows[i - 1] in ("a", "an") for i in range(1, lo))
        if unnamed:
            return None
        if head in VAGUE and hi - lo <= LONGEST_STYLE and self._mentions.party_in(lo, hi) is None:
            return next((p for p in self._mentions.people if last and p.name == last.name), None)
        return None

    def _royal(self, words: str) -> bool:
        return any(self._lexicon.listed("royal", word) for word in words.lower().split())

    def _rules(self, office: str) -> bool:
        return any(self._lexicon.listed("ruler", word) for word in office.lower().split())

    def together(self, lo: int, hi: int, last: Speaker | None) -> Speaker | None:
        """As in "The Secretary and Foreign Minister": each by name where all are known, else the words as written."""
        pieces = self._pieces(lo, hi)
        if len(pieces) < 2:
            return None
        each = [self._half(a, b, last) for a, b in pieces]
        if all(each) and len({speaker.name for speaker in each if speaker}) == len(each):
            return named([speaker.name or "" for speaker in each if speaker])
        titles = all(self._lexicon.listed("title", self.head(a, b)) for a, b in pieces)
        apart = len(pieces) > 2 or self._columns.lows[pieces[1][0]] in ("the", "his", "her", "their")
        return Speaker(self._columns.text(lo, hi), None, "plural") if titles and apart else None

    def _pieces(self, lo: int, hi: int) -> list[tuple[int, int]]:
        """The items of "A, B, and C": empty where one is too long to be an office or a name."""
        lows = self._columns.lows
        joint = next((i for i in range(hi - 1, lo, -1) if lows[i] in ("and", "&")), 0)
        if not joint:
            return []
        cuts = [i for i in range(lo, joint) if lows[i] == ","]
        cuts = [*(cut for cut in cuts if cut != joint - 1), joint]
        pieces, start = [], lo
        for cut in [*cuts, hi]:
            end = cut - 1 if cut == joint and lows[cut - 1] == "," else cut
            pieces.append((start, end))
            start = cut + 1
        return pieces if all(0 < b - a <= LONGEST_PAIR for a, b in pieces) else []

    def _half(self, lo: int, hi: int, last: Speaker | None) -> Speaker | None:
        if hi - lo == 1 and self._columns.lows[lo] in ("he", "she"):
            return last
        persons = self._mentions.persons_in(lo, hi)
        if persons:
            return persons[-1][0]
        if self._columns.lows[lo] in ("a", "an") or not self._lexicon.listed("title", self.head(lo, hi)):
            return None
        holder = self.holder(lo, hi, last)
        return holder if self._mentions.knows(holder.name) else None
