"""On whom a stance falls: the state, body or person whose doing or cause its object is."""

from __future__ import annotations

from bot.reading.attitudes.named import POSSESSIVE
from bot.reading.attitudes.stretch import Stretch
from bot.reading.findings import Findings


class FallsOn:
    """Looks up, in one document, whom the words of an object concern."""

    def __init__(self, found: Findings) -> None:
        self._by: dict[int, tuple[int, str]] = {}
        for body in found.organisations:
            for piece in body.evidence:
                self._by[piece.start] = (piece.end, body.name)
        for person in found.people:
            for mention in person.mentions:
                self._by[mention.start] = (mention.end, person.name)
        for country in found.countries:
            self._by[country.at.start] = (country.at.end, country.name)

    def of(self, stretch: Stretch, lo: int, hi: int) -> str | None:
        """The first in tokens lo..hi that opens it, owns its noun, or does it ("by", "of", "from"); else None."""
        ends, starts = stretch.columns.ends, stretch.columns.starts
        head = stretch.head(lo)
        for i in range(lo, hi):
            end, name = self._by.get(starts[i], (0, ""))
            if not name:
                continue
            after = next((k for k in range(i, hi) if ends[k] >= end), i) + 1
            link = i - 2 if stretch.low(i - 1) == "the" else i - 1
            before = stretch.low(link) if link > lo else ""
            doing = before in ("by", "from") or (before == "of" and link == head + 1)
            if i <= head or doing or stretch.low(after) in POSSESSIVE:
                return name
        return None
