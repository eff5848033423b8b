"""What the rules look at in one document, handed around as one thing."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reading.statements.columns import Columns
from bot.reading.statements.lexicon import Lexicon
from bot.reading.statements.speakers import Speakers


@dataclass(frozen=True, slots=True)
class Scene:
    """A document's columns, the cue lexicon, and the resolver of its speakers."""

    columns: Columns
    lexicon: Lexicon
    speakers: Speakers

    def low(self, i: int) -> str:
        """The lower-case form of token i; "" before the first and behind the last."""
        lows = self.columns.lows
        return lows[i] if 0 <= i < len(lows) else ""

    def tag(self, i: int) -> str:
        """The tag of token i; "" before the first and behind the last."""
        tags = self.columns.tags
        return tags[i] if 0 <= i < len(tags) else ""

    def listed(self, name: str, i: int) -> bool:
        """Whether token i stands in the word list ``name``."""
        lows = self.columns.lows
        return 0 <= i < len(lows) and self.lexicon.listed(name, lows[i])
