"""A line of print: its words and where it stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One printed line. Lengths are in any one unit (PDF points, or characters for monospaced mail).

    ``left`` and ``right`` are where its ink begins and ends; ``base`` is how far down it stands (growing downwards)
    and ``height`` its type size, both 0 where unknown.
    """

    text: str
    left: float
    right: float
    base: float = 0.0
    height: float = 0.0

    @classmethod
    def typed(cls, text: str) -> Line:
        """A line known only by its characters, each one unit wide."""
        stripped = text.strip()
        left = len(text) - len(text.lstrip())
        return cls(stripped, left, left + len(stripped))

    @property
    def character_width(self) -> float:
        """The mean advance of its characters."""
        return (self.right - self.left) / max(len(self.text), 1)
