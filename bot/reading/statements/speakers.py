"""Who a stretch of words in subject position stands for: a person, a state, a body, a collective, or nobody."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from bot.reading.findings import CountryMention, Findings, Person
from bot.reading.statements.columns import Columns
from bot.reading.statements.lexicon import Lexicon

SpeakerKind = Literal["person", "plural", "state", "body", "document", "talks", "thing"]
SINGULAR = frozenset({"he", "she"})
PLURAL = frozenset({"they", "both"})
SIDE_NOUNS = frozenset(
    {"side", "party", "government", "delegation", "state", "country", "nation", "leadership", "authorities"}
)
PEOPLE = ("ers", "ors", "ists", "ians", "men", "women")
"""How plural words for people end."""

HEAD_ENDS = frozenset({"of", "for", "from", "to", "in", "at", "on", "with", "(", ","})
ARTICLES = frozenset({"the", "a", "of", "and", "for", "in", "on"})
OURS = frozenset({"our", "my"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """The name as it goes into the reading (None for nobody), the party named or represented, and what it is."""

    name: str | None
    party: str | None
    kind: SpeakerKind


NOBODY = Speaker(None, None, "thing")
TALKS = Speaker(None, None, "talks")


class Speakers:
    """Resolves subjects in one document; remembers who spoke last, for "he" and "they"."""

    def __init__(self, columns: Columns, found: Findings, lexicon: Lexicon) -> None:
        self._columns, self._lexicon, self._found = columns, lexicon, found
        self._persons: dict[int, tuple[Person | None, int, str]] = {}
        self._countries: dict[int, tuple[CountryMention, int]] = {}
        self._index(found)
        self.last: Speaker | None = None
        self.last_plural: Speaker | None = None
        self.first_person: Speaker | None = None

    def _index(self, found: Findings) -> None:
        for entity in self._columns.doc.ents:
            if entity.label_ == "PERSON" and not found.people:
                self._persons[entity.start] = (None, entity.end, entity.text)
        for person in found.people:
            for mention in person.mentions:
                self._persons[self._token(mention.start)] = (person, self._token(mention.end), person.name)
        for country in found.countries:
            self._countries[self._token(country.at.start)] = (country, self._token(country.at.end))

    def _token(self, offset: int) -> int:
        return bisect_left(self._columns.starts, offset)

    def remember(self, speaker: Speaker) -> None:
        """Keep a speaker for the pronouns that follow."""
        if speaker.kind == "person" and speaker.name != "I":
            self.last = speaker
        elif speaker.kind == "plural" and speaker.name and speaker.name.lower() not in PLURAL:
            self.last_plural = speaker

    def remember_meeting(self, lo: int, hi: int) -> None:
        """Keep the two persons of a sentence like "A met B" for a "they" that follows."""
        names = list(dict.fromkeys(p[0].name or "" for p in self.persons_in(lo, hi)))
        if len(names) == 2:
            self.last_plural = Speaker(_list(names), None, "plural")

    def by_surname(self, surname: str) -> Speaker | None:
        """The person of the document whose name ends in ``surname``, whatever the case."""
        wanted = surname.casefold()
        for person in self._found.people:
            if person.name.casefold().split()[-1:] == [wanted]:
                return Speaker(person.name, person.party, "person")
        return None

    def persons_in(self, lo: int, hi: int) -> list[tuple[Speaker, int, int]]:
        """The persons mentioned in tokens lo..hi, each with its tokens."""
        found = []
        for i in range(lo, hi):
            held = self._persons.get(i)
            if held:
                person, end, name = held
                found.append((Speaker(name, person.party if person else None, "person"), i, min(end, hi)))
        return found

    def countries_in(self, lo: int, hi: int) -> list[tuple[CountryMention, int, int]]:
        """The states mentioned in tokens lo..hi, each with its tokens."""
        return [(self._countries[i][0], i, self._countries[i][1]) for i in range(lo, hi) if i in self._countries]

    def resolve(self, lo: int, hi: int) -> Speaker:
        """Whom the noun phrase in tokens lo..hi names; ``NOBODY`` where that is no speaker."""
        lo, hi = self._bare(lo, hi)
        if lo >= hi:
            return NOBODY
        return (
            self._pronoun(lo, hi)
            or self._people(lo, hi)
            or self._pair(lo, hi)
            or self._collective(lo, hi)
            or self._state(lo, hi)
            or self._other(lo, hi)
        )

    def _bare(self, lo: int, hi: int) -> tuple[int, int]:
        lows = self._columns.lows
        while lo < hi and (
            lows[lo] in ("and", ",", "but", "while", "“", '"', "however", "for", "as")
            or self._lexicon.listed("skip", lows[lo])
            and lows[lo] not in ("both", "each")
        ):
            lo += 1
        while hi > lo and (
            lows[hi - 1] in (",", "-", "–", "—")
            or hi - lo > 1
            and lows[hi - 1] in ("both", "jointly")
            or self._columns.tags[hi - 1].startswith("RB")
        ):
            hi -= 1
        return lo, hi

    def _pronoun(self, lo: int, hi: int) -> Speaker | None:
        low = self._columns.lows[hi - 1]
        if hi - lo > 1 and not self._lexicon.listed("preposition", self._columns.lows[lo]):
            return None
        if low in SINGULAR:
            return self.last or NOBODY
        if low in PLURAL:
            return self.last_plural or Speaker(self._columns.text(hi - 1, hi), None, "plural")
        if low in ("we", "i"):
            return self.first_person or Speaker(
                self._columns.text(hi - 1, hi), None, "plural" if low == "we" else "person"
            )
        return NOBODY if self._lexicon.listed("abstract-no-speaker", low) else None

    def _people(self, lo: int, hi: int) -> Speaker | None:
        lows = self._columns.lows
        named = [p for p in self.persons_in(lo, hi) if lows[p[2] : p[2] + 1] not in (["'s"], ["’s"], ["’"], ["'"])]
        if not named:
            return None
        after = hi - named[-1][2]
        if after > 0 and lows[named[-1][2]] not in ("of", "(", ",", "from", "-", "–") and after > 1:
            return None
        joined = _split_and(lows, lo, hi)
        if joined and len(named) > 1:
            names = list(dict.fromkeys(p[0].name or "" for p in named))
            return Speaker(_list(names), None, "plural") if len(names) > 1 else named[0][0]
        if joined and self._lexicon.listed("title", lows[hi - 1]):
            return Speaker(self._columns.text(lo, hi), None, "plural")
        return named[-1][0] if not joined or named[-1][1] > joined else named[0][0]

    def _pair(self, lo: int, hi: int) -> Speaker | None:
        """ "The Secretary and Foreign Minister": both persons by name, where both offices are known."""
        joint = _split_and(self._columns.lows, lo, hi)
        if not joint or joint - lo > 6 or hi - joint > 7:
            return None
        halves = [(lo, joint), (joint + 1, hi)]
        if not all(self._lexicon.listed("title", self._head(a, b)) for a, b in halves if b > a):
            return None
        both = [self._titled(a, b, self._party(a, b)) for a, b in halves if b > a]
        names = list(dict.fromkeys(speaker.name for speaker in both if speaker.name))
        known = {person.name for person in self._found.people}
        return Speaker(_list(names), None, "plural") if len(names) == 2 and known.issuperset(names) else None

    def _party(self, lo: int, hi: int) -> str | None:
        return next((country.name for country, _, _ in self.countries_in(lo, hi)), None)

    def _collective(self, lo: int, hi: int) -> Speaker | None:
        for i in range(lo, min(hi, lo + 12)):
            low = self._columns.lows[i]
            if low in ("of", "for", "from", "at", "in", "with") and i > lo:
                break
            people = (
                low.endswith(PEOPLE) and self._columns.tags[i] == "NNS" and not self._lexicon.listed("not-people", low)
            )
            if (people or self._lexicon.listed("collective", low)) and low != "two":
                return Speaker(self._columns.text(self._np_start(lo, i), hi), None, "plural")
        return None

    def _np_start(self, lo: int, i: int) -> int:
        while i > lo and (
            self._columns.lows[i - 1] in ("the", "both", "two", "all", "three", "and")
            or self._columns.tags[i - 1] in ("JJ", "NN", "NNP", "NNS", "NNPS", "CD", "PRP$", "DT")
        ):
            i -= 1
        return i

    def _state(self, lo: int, hi: int) -> Speaker | None:
        named = self.countries_in(lo, hi)
        lows = self._columns.lows
        if lows[lo] in OURS and lows[hi - 1] in SIDE_NOUNS:
            return Speaker(self._columns.text(lo, hi), None, "state")
        if not named:
            return None
        names = list(dict.fromkeys(country.name for country, _, _ in named))
        covered = sum(end - start for _, start, end in named)
        rest = [lows[i] for i in range(lo, hi) if not any(s <= i < e for _, s, e in named)]
        plain = all(
            low in SIDE_NOUNS or low in ("the", "and", ",", "of", "'s", "’s", "both", "republic") for low in rest
        )
        if plain and covered:
            return Speaker(_list(names), names[0] if len(names) == 1 else None, "plural" if len(names) > 1 else "state")
        return None

    def _other(self, lo: int, hi: int) -> Speaker:
        head = self._head(lo, hi)
        text = self._columns.text(lo, hi)
        party = self._party(lo, hi)
        if self._lexicon.listed("title", head):
            return self._titled(lo, hi, party)
        if self._lexicon.listed("document", head):
            return Speaker(text, party, "document")
        capital = hi - lo > 1 and self._columns.doc[lo + 1].is_title
        if self._lexicon.listed("talks", head) and not capital:
            return TALKS
        if self._lexicon.listed("body", head):
            return Speaker(text, party, "body")
        if self._columns.tags[hi - 1] in ("NNP", "NNPS") and self._columns.tags[lo] in ("NNP", "NNPS", "DT"):
            return Speaker(text, party, "body")
        return NOBODY

    def _head(self, lo: int, hi: int) -> str:
        return self._columns.lows[self._head_at(lo, hi)]

    def _head_at(self, lo: int, hi: int) -> int:
        for i in range(lo + 1, hi):
            if self._columns.lows[i] in HEAD_ENDS:
                return i - 1
        return hi - 1

    def _leads(self, office: str) -> bool:
        return any(self._lexicon.listed("ruler", word) for word in office.lower().split())

    def _titled(self, lo: int, hi: int, party: str | None) -> Speaker:
        """ "The Foreign Minister": the person whose office has those words, the latest speaker first; else as written."""
        text = self._columns.text(lo, hi)
        asked = {word for word in text.lower().split() if word.isalpha()} - ARTICLES
        for country, start, end in self.countries_in(lo, hi):
            asked -= {*country.name.lower().split(), *self._columns.lows[start:end]}
        people = [p for p in self._found.people if any(asked <= set(o.value.lower().split()) for o in p.offices)]
        people = [p for p in people if party is None or p.party == party]
        if not people and self._lexicon.listed("leading", self._columns.lows[self._head_at(lo, hi)]):
            people = [p for p in self._found.people if p.takes_part and (party is None or p.party == party)]
            people = [p for p in people if any(self._leads(o.value) for o in p.offices)]
        if self.last and any(p.name == self.last.name for p in people):
            return self.last
        if people and (len(people) == 1 or people[0].takes_part):
            return Speaker(people[0].name, people[0].party, "person")
        return Speaker(text, party, "person")


def _split_and(lows: list[str], lo: int, hi: int) -> int:
    return next((i for i in range(hi - 1, lo, -1) if lows[i] in ("and", "&")), 0)


def _list(names: list[str]) -> str:
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]
