"""Whose promise, stance or wish words are: the state or body that the speaker stands for, or the sides together."""

from __future__ import annotations

import re
from bisect import bisect_left

from bot.reading.attitudes.joined import governed, phrase_to
from bot.reading.attitudes.named import Named
from bot.reading.attitudes.parties import Parties
from bot.reading.attitudes.stretch import Stretch
from bot.reading.findings import Findings
from bot.reading.statements.columns import Columns
from bot.readout import Statement

Owner = tuple[str | None, str | None]
JOINTS = re.compile(r", | and ")
JOINED = re.compile(r" (?:and|plus) ")
FAR, LONGEST = 300, 40
"""Characters between who speaks and the cue; tokens of those who speak together."""

OURSELVES = re.compile(
    r"^(?:we|us|i|our\b.*|my\b.*|(?:this|the|his|her|its|their) (?:own )?(?:country|government|ministry|side|"
    r"administration|nation|state|spokes\w+|cabinet|department))$",
    re.I,
)
TOGETHER = re.compile(
    r"\b(?:both|they|two|three|four|five)\b|\bthe (?:\w+ )?(?:meeting|summit|session|talks|conference)\b"
    r"|\b(?:sides?|parties|partners|leaders|ministers|presidents|countries|delegations|officials|advis[eo]rs|"
    r"interlocutors|diplomats|governments|secretaries|participants|principals|counterparts|envoys|members|negotiators|"
    r"heads of (?:state|government|delegation)(?: and government)?)\b(?! and [A-Z])",
    re.I,
)
BODY = re.compile(
    r"\b(?:mission|commission|union|council|organi[sz]ation|secretariat|authority|agency|alliance)$", re.I
)


class Owners:
    """Looks up owners in one document: (by, party), where by is a state for a person's words."""

    def __init__(self, found: Findings, columns: Columns) -> None:
        self.named, self._columns = Named(found), columns
        self._parties = Parties(found, columns, self.named)
        self._jointly = found.event is not None and found.event.type in ("joint_statement", "summit")

    def of(self, statement: Statement) -> Owner:
        """The party of the speaker; for a collective's words or nobody's, the sides joined with "and"."""
        joint = self.together(self._speakers(statement)) if statement.speaker and statement.cue else None
        if joint and joint[1] is None:
            return joint
        if statement.party:
            return statement.party, statement.party
        if statement.speaker is None:
            return self.unnamed()
        return self.called(statement.speaker)

    def _speakers(self, statement: Statement) -> list[str]:
        """The states that speak together where several are joined before the cue, those left out of the speaker too."""
        speaker, cue = statement.speaker or "", statement.cue
        if cue is None or not JOINED.search(speaker):
            return []
        columns = self._columns
        at = columns.written.rfind(speaker, max(0, cue.start - FAR), cue.start)
        if at < 0:
            return []
        last = bisect_left(columns.starts, at + len(speaker)) - 1
        stretch = Stretch(columns, max(0, last - LONGEST), last + 1)
        lo, hi = phrase_to(stretch, last)
        return [] if governed(stretch, lo) else self.named.among(stretch, lo, hi)

    def unnamed(self) -> Owner:
        """The sides of whom nobody is named: all together, else the one that speaks."""
        return self._joined(self._parties.likely_sides) or (self._parties.ourselves(),) * 2

    def called(self, words: str) -> Owner:
        """Whom these words mean: a person's party, a state, the sides for a collective, else as written."""
        party = self._parties.of(words)
        if party or self._parties.known(words):
            return party or words, party
        if OURSELVES.match(words) and not (self._jointly and words.lower() in ("we", "us")):
            return self._parties.ourselves() or words, self._parties.ourselves()
        return self._several(words, JOINTS.split(words))

    def together(self, states: list[str]) -> Owner | None:
        """States that own something jointly; None for none."""
        return self._joined(list(dict.fromkeys(states)))

    def party(self, name: str) -> str | None:
        """The party that a name, a title or a body's name stands for."""
        return self._parties.of(name)

    def other_side(self, statement: Statement) -> str | None:
        """The other of exactly two parties than the one whose statement this is."""
        sides = self._parties.sides
        if len(sides) != 2 or statement.party not in sides:
            return None
        return sides[1] if statement.party == sides[0] else sides[0]

    def _several(self, speaker: str, names: list[str]) -> Owner:
        """The parties of those who speak together; the sides for a collective; else as written."""
        if self._parties.states_only(names):
            return speaker, None
        if TOGETHER.search(speaker) or OURSELVES.match(speaker):
            return self._joined(self._parties.sides, least=2) or (speaker, None)
        parties = [party for name in names if (party := self._parties.of(name))]
        if len(names) > 1 and len(parties) == len(names):
            return self._joined(list(dict.fromkeys(parties))) or (speaker, None)
        if len(names) > 1:
            return self._joined(self._parties.likely_sides, least=2) or (speaker, None)
        side = self._parties.body_side() if BODY.search(speaker) else None
        return side or speaker, side

    def _joined(self, parties: list[str], least: int = 1) -> Owner | None:
        if len(parties) < least or not parties:
            return None
        return (" and ".join(parties), None) if len(parties) > 1 else (parties[0], parties[0])
