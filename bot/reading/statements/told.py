"""The sentences of a document with what has been found in each."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.reading.findings import Findings
from bot.reading.statements.columns import Sentence
from bot.reading.statements.scene import Scene
from bot.reading.statements.spans import offsets, trimmed
from bot.reading.statements.speaker import Turn
from bot.reading.statements.topics import Topics
from bot.readout import Evidence, Statement


@dataclass(slots=True)
class Told:
    """One sentence, the statements found in it, in order, and the turn of a transcript to which it belongs."""

    sentence: Sentence
    statements: list[Statement] = field(default_factory=list)
    turn: Turn | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """A document while it is read: its scene, the board, the topics."""

    scene: Scene
    found: Findings
    topics: Topics

    def evidence(self, lo: int, hi: int) -> Evidence:
        """Evidence for tokens lo..hi."""
        return self.found.evidence(*offsets(self.scene.columns, lo, hi))

    def whole(self, sentence: Sentence) -> tuple[Evidence, tuple[str, ...]]:
        """A whole sentence as a content, with its topics."""
        lo, hi = trimmed(self.scene.columns, sentence.lo, sentence.hi)
        return self.evidence(lo, hi), self.topics.of(self.scene.columns.lows[lo:hi])
