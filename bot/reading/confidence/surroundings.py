"""What stands around a found value: the text before and behind it, and what else was found."""

from __future__ import annotations

import re
from functools import cached_property

from bot.readout import Evidence, Readout, Statement

_SENTENCE_ENDS = re.compile(r"[.!?;:][”\"')]*\s+|\n")
_LOOK_BACK = 300
"""Characters in which the beginning of a sentence is looked for."""

COLLECTIVE = re.compile(
    r"\b(?:sides|parties|both|they|we|two|leaders|ministers|presidents|delegations|countries|members|officials)\b", re.I
)


class Surroundings:
    """One reading, looked at from any of its values. Nothing is worked out before it is asked for."""

    def __init__(self, readout: Readout, known_names: frozenset[str] = frozenset()) -> None:
        self.readout = readout
        self.text = readout.text
        self.known_names = known_names
        """Names of bodies and instruments in the gazetteers, in small letters."""
        self._statements: dict[tuple[int, int], Statement | None] = {}

    def before(self, piece: Evidence, reach: int) -> str:
        """The ``reach`` characters in front of a piece."""
        return self.text[max(0, piece.start - reach) : piece.start]

    def behind(self, piece: Evidence, reach: int) -> str:
        """The ``reach`` characters behind a piece."""
        return self.text[piece.end : piece.end + reach]

    def sentence_before(self, piece: Evidence) -> str:
        """What stands in front of a piece in its own sentence."""
        before = self.before(piece, _LOOK_BACK)
        ends = [match.end() for match in _SENTENCE_ENDS.finditer(before)]
        return before[ends[-1] :] if ends else before

    @cached_property
    def participants(self) -> frozenset[str]:
        """The names of those who took part."""
        return frozenset(person.name for person in self.readout.participants)

    @cached_property
    def parties(self) -> frozenset[str]:
        """The parties that they stand for."""
        return frozenset(person.party for person in self.readout.participants if person.party)

    @cached_property
    def title(self) -> str:
        """The document's title in small letters; empty where it has none."""
        return (self.readout.document.title or "").casefold()

    @cached_property
    def in_offices(self) -> frozenset[int]:
        """The offsets that lie in the words of an office."""
        pieces = (e for p in self.readout.participants for office in p.offices for e in office.evidence)
        return frozenset(at for piece in pieces for at in range(piece.start, piece.end))

    @cached_property
    def in_longer_names(self) -> frozenset[int]:
        """The offsets that lie in the name of a body or an instrument."""
        bodies = [piece for body in self.readout.organisations for piece in body.evidence]
        instruments = [piece for one in self.readout.instruments for piece in one.evidence]
        return frozenset(at for piece in (*bodies, *instruments) for at in range(piece.start, piece.end))

    def statement_of(self, piece: Evidence) -> Statement | None:
        """The statement in whose words a piece lies for the greater part; kept, since each value's questions ask it."""
        place = (piece.start, piece.end)
        if place not in self._statements:
            self._statements[place] = self._find_statement(piece)
        return self._statements[place]

    def _find_statement(self, piece: Evidence) -> Statement | None:
        for one in self.readout.statements:
            common = min(one.content.end, piece.end) - max(one.content.start, piece.start)
            if 2 * common > piece.end - piece.start:
                return one
        return None


def words(text: str) -> int:
    """How many words it has."""
    return len(text.split())
