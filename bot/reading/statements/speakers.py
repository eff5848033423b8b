"""Who a stretch of words in subject position stands for: a person, a state, a body, a collective, or nobody."""

from __future__ import annotations

from bot.reading.findings import Findings
from bot.reading.statements.authors import MESSAGES, author_of, by_line_of
from bot.reading.statements.collectives import Collectives
from bot.reading.statements.columns import Columns
from bot.reading.statements.genders import genders_of
from bot.reading.statements.letters import letters_of
from bot.reading.statements.lexicon import Lexicon
from bot.reading.statements.memory import Memory
from bot.reading.statements.mentions import Mentions, speaker_of
from bot.reading.statements.pronouns import pronoun_of
from bot.reading.statements.speaker import NOBODY, TALKS, Speaker, Turn, named
from bot.reading.statements.titles import Titles

SIDE_NOUNS = frozenset({
    "side", "party", "government", "delegation", "state", "country", "nation", "leadership", "authorities",
})  # fmt: skip
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
FIRST = frozenset({"we", "i"})
OURS = frozenset({"our", "my"})
LEADING = frozenset({"and", ",", "but", "while", "“", '"', "however", "for", "as"})
TRAILING = frozenset({",", "-", "–", "—"})
POSSESSIVE = frozenset({"'s", "’s", "’", "'"})
AFTER_NAME = frozenset({"of", "(", ",", "from", "-", "–"})
OWN_WORDS = 2
"""How often "I" and "we" stand outside quotations in a text that somebody speaks."""

UNNAMED = frozenset({"one", "another", "a", "an"})
TOGETHER = frozenset({"both", "jointly", "each", "all", "alike"})
TURN = 3
"""Tokens of "for his part", which may stand between a subject and its verb."""

LONGEST = 14


class Speakers:
    """Resolves subjects in one document; remembers who spoke last, for "he" and "they"."""

    def __init__(self, columns: Columns, found: Findings, lexicon: Lexicon) -> None:
        self._columns, self._lexicon = columns, lexicon
        self.mentions = Mentions(columns, found, lexicon)
        self.letters = letters_of(columns, self.mentions)
        self._collectives = Collectives(columns, lexicon)
        self._titles = Titles(columns, lexicon, self.mentions)
        self._author = self._titles.author = author_of(found)
        own = sum(low in FIRST and not quoted for low, quoted in zip(columns.lows, columns.quoted, strict=True))
        self.speaks = own >= OWN_WORDS
        self.signed = self.speaks and by_line_of(found) is not None
        self._many = not self.signed and (found.is_readout or self._author is None)
        self.memory = Memory(genders=genders_of(columns, self.mentions))
        self.first_person: Speaker | None = None
        self.turn: Turn | None = None
        self.spoken: bool | None = None
        self.read_out: set[int] = set()

    @property
    def one_voice(self) -> bool:
        """Whether the text is one author's words, so that "we" is the author's side."""
        return not self._many

    def remember(self, speaker: Speaker) -> None:
        """Keep a speaker for the pronouns that follow."""
        self.memory.keep(speaker)
        if speaker.kind == "plural" and " and " in (speaker.name or ""):
            self.memory.keep_two(self.mentions.all_named(speaker.name or ""))

    def remember_meeting(self, lo: int, hi: int) -> None:
        """Keep the two persons of a sentence like "A met B" for a "they" that follows."""
        together = named([p[0].name or "" for p in self.mentions.persons_in(lo, hi)] or [""])
        name = together.name or ""
        if together.kind == "plural" and name.count(" and ") == 1 and "," not in name:
            self.memory.plural = together
            self.memory.keep_two(self.mentions.all_named(name))

    def resolve(self, lo: int, hi: int) -> Speaker:
        """Whom the noun phrase in tokens lo..hi names; ``NOBODY`` where that is no speaker."""
        lo, hi = self._bare(lo, hi)
        if lo >= hi:
            return NOBODY
        return (
            pronoun_of(self._columns, self._lexicon, self.memory, lo, hi)
            or self._first(lo, hi)
            or self._talks(lo, hi)
            or self._titles.together(lo, hi, self.memory.person)
            or self._people(lo, hi)
            or self._collectives.at(lo, hi)
            or self._state(lo, hi)
            or self._other(lo, hi)
        )

    def called(self, pronoun: str) -> Speaker:
        """Whom a pronoun in the nominative means where it stands alone."""
        if pronoun in FIRST:
            several = pronoun == "we" and self._many
            return self.first_person or (Speaker("We", None, "plural") if several else self.author())
        if pronoun in ("he", "she"):
            return self.memory.called(pronoun) or NOBODY
        return (self.memory.plural if pronoun == "they" else self.memory.body) or NOBODY

    def _bare(self, lo: int, hi: int) -> tuple[int, int]:
        lows, tags = self._columns.lows, self._columns.tags
        while lo < hi and (lows[lo] in LEADING or self._lexicon.listed("skip", lows[lo])):
            lo += 1
        while hi > lo and (lows[hi - 1] in TRAILING or tags[hi - 1].startswith("RB")):
            hi -= 1
        while hi > lo + 1 and (lows[hi - 1] in TOGETHER or self._lexicon.listed("date", lows[hi - 1])):
            hi -= 2 if lows[hi - 2] == "on" else 1
        turn = tuple(lows[hi - TURN : hi])
        if hi - lo > TURN and turn[0] in ("for", "on") and turn[2] in ("part", "side"):
            return self._bare(lo, hi - TURN)
        return self._bare(lo, hi - 2) if hi - lo > 2 and turn[1:] == ("in", "turn") else (lo, hi)

    def _first(self, lo: int, hi: int) -> Speaker | None:
        """Who "we" or "I" is: the one whose label stands before, else the authors as written."""
        low = self._columns.lows[hi - 1]
        if low not in FIRST or (hi - lo > 1 and self._columns.lows[lo] == "the"):
            return None
        return self.called(low)

    def author(self) -> Speaker:
        """Who "I" is where no label says so: the one whose words the text is."""
        return speaker_of(self._author) if self._author else Speaker("I", None, "person")

    def _talks(self, lo: int, hi: int) -> Speaker | None:
        """As in "The telephone conversation between A and B": no speaker, whoever is named in it."""
        lows = self._columns.lows
        end = next((i for i in range(lo + 1, hi) if lows[i] in ("between", "with", "of")), hi)
        plain = lows[lo] in ("the", "their", "this", "these") and not self._columns.doc[end - 1].is_title
        return TALKS if plain and end < hi and self._lexicon.listed("talks", lows[end - 1]) else None

    def _people(self, lo: int, hi: int) -> Speaker | None:
        lows = self._columns.lows
        people = [p for p in self.mentions.persons_in(lo, hi) if "".join(lows[p[2] : p[2] + 1]) not in POSSESSIVE]
        if not people:
            return None
        after = people[-1][2]
        if hi - after > 1 and lows[after] not in AFTER_NAME:
            return None
        joined = next((i for i in range(hi - 1, lo, -1) if lows[i] in ("and", "&")), 0)
        if joined and len(people) > 1:
            return named([p[0].name or "" for p in people]) if len({p[0].name for p in people}) > 1 else people[0][0]
        if (
            joined
            and (self._lexicon.listed("title", lows[hi - 1]) or self._collectives.at(joined + 1, hi))
            and after < joined + 1
        ):
            return Speaker(self._columns.text(lo, hi), None, "plural")
        return people[-1][0] if not joined or people[-1][1] > joined else people[0][0]

    def _state(self, lo: int, hi: int) -> Speaker | None:
        countries, lows = self.mentions.countries_in(lo, hi), self._columns.lows
        if lows[lo] in OURS and lows[hi - 1] in SIDE_NOUNS:
            return Speaker(self._columns.text(lo, hi), None, "state")
        if not countries:
            return None
        rest = [lows[i] for i in range(lo, hi) if not any(s <= i < e for _, s, e in countries)]
        if not all(
            low in SIDE_NOUNS or low in ("the", "and", ",", "of", "'s", "’s", "both", "republic", "(", ")", "“", "”")
            for low in rest
        ):
            return None
        together = named([country.name for country, _, _ in countries])
        party = together.name if together.kind == "person" else None
        sided = party and not SIDE_NOUNS.isdisjoint(rest)
        return Speaker(self._columns.text(lo, hi) if sided else together.name, party, "state" if party else "plural")

    def _other(self, lo: int, hi: int) -> Speaker:
        head, text, party = self._titles.head(lo, hi), self._columns.text(lo, hi), self.mentions.party_in(lo, hi)
        if self._lexicon.listed("title", head):
            return self._titles.holder(lo, hi, self.memory.person)
        if self._columns.lows[lo] in UNNAMED and self._lexicon.listed("somebody", head):
            return Speaker(text, party, "person")
        if hi - lo > LONGEST or any(self._columns.tags[i] in FINITE for i in range(lo, hi)):
            return NOBODY
        if self._lexicon.listed("document", head):
            own = self._author if head in MESSAGES else None
            return speaker_of(own) if own else Speaker(text, party, "document")
        capital = hi - lo > 1 and self._columns.doc[lo + 1].is_title
        if self._lexicon.listed("talks", head) and not capital:
            return TALKS
        proper = self._columns.tags[hi - 1] in ("NNP", "NNPS") and self._columns.tags[lo] in ("NNP", "NNPS", "DT")
        return Speaker(text, party, "body") if proper or self._lexicon.listed("body", head) else NOBODY
