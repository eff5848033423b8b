"""Whose promise, stance or wish words are: the state or body that the speaker stands for, or the sides together."""

from __future__ import annotations

import re

from bot.reading.attitudes.named import Named
from bot.reading.attitudes.parties import Parties
from bot.reading.findings import Findings
from bot.reading.statements.columns import Columns
from bot.readout import Statement

Owner = tuple[str | None, str | None]
JOINTS = re.compile(r", | and ")
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
        self.named = Named(found)
        self._parties = Parties(found, columns, self.named)
        self._jointly = found.event is not None and found.event.type in ("joint_statement", "summit")

    def of(self, statement: Statement) -> Owner:
        """The party of the speaker; for a collective's words or nobody's, the sides joined with "and"."""
        speaker = statement.speaker
        if statement.party:
            return statement.party, statement.party
        if speaker is None:
            return self._joined(self._parties.likely_sides) or (self._parties.ourselves(),) * 2
        party = self._parties.of(speaker)
        if party or self._parties.known(speaker):
            return party or speaker, party
        if OURSELVES.match(speaker) and not (self._jointly and speaker.lower() in ("we", "us")):
            return self._parties.ourselves() or speaker, self._parties.ourselves()
        return self._several(speaker, JOINTS.split(speaker))

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
