"""A statement's content as tokens of its document, and where a noun phrase in it begins and ends."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from bot.reading.statements.columns import Columns
from bot.readout import Evidence

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
RELATIVE = frozenset({"which", "who", "whom", "whose", "that", "where", "when", "while", "as", "if", "because", "but"})
STOPS = frozenset({";", ":", "(", "–", "—", "-LRB-", ".", "”", "»"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
FIRST = frozenset({"DT", "PRP$"})
"""What only begins a noun phrase."""

INSIDE = (
    frozenset({"DT", "PRP$", "JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS", "CD", "``", "''", "PDT", "RB"}) | NOUNS
)
AGAIN = frozenset({"to", "that", "also", "will", "its", "their", "his", "her", "expressed", "called"})
"""After "and": what begins something new."""
ITEMS = frozenset({"the", "any", "all"})
"""After "and": what begins the next item."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens lo..hi (end exclusive) of a document's columns."""

    columns: Columns
    lo: int
    hi: int

    def low(self, i: int) -> str:
        """The lower-case form of a token, empty outside."""
        return self.columns.lows[i] if self.lo <= i < self.hi else ""

    def tag(self, i: int) -> str:
        """The tag of a token, empty outside."""
        return self.columns.tags[i] if self.lo <= i < self.hi else ""

    def joined(self, i: int) -> str:
        """The form of a token, with what a hyphen ties to it ("one-china")."""
        if self.low(i + 1) == "-" and self.low(i + 2):
            return f"{self.low(i)}-{self.low(i + 2)}"
        return self.low(i)

    def phrase_start(self, i: int) -> int:
        """Where the noun phrase around token i begins."""
        while i > self.lo and self.tag(i) not in FIRST:
            if self.tag(i - 1) in INSIDE and not self._new(i - 1):
                i -= 1
            elif self.tag(i - 1) == "CC" and self.tag(i) == "JJ" and self.tag(i - 2) == "JJ":
                i -= 2
            else:
                break
        while i < self.hi - 1 and self.tag(i) in ("RB", "POS", "HYPH", "''"):
            i += 1
        return i

    def _new(self, i: int) -> bool:
        return self.tag(i) in ("VBG", "VBN", "RB") and self.tag(i - 1) not in INSIDE

    def head(self, at: int) -> int:
        """The last token of the first run of nouns from ``at`` on; ``at`` where there is none."""
        last = -1
        for i in range(at, self.hi):
            if self.tag(i) in NOUNS and self.tag(i + 1) != "POS":
                last = i
            elif self.tag(i) not in INSIDE:
                break
        return at if last < 0 else last

    def phrase_end(self, at: int) -> int:
        """Where the noun phrase that begins at token ``at`` ends, with what hangs on it; no clause is taken along."""
        i = at + 1
        while i < self.hi and not self._ends(i, at):
            i += 1
        while i > at + 1 and (self.tag(i - 1) in ("CC", "IN", "TO", "RB", ",", "DT", "WDT") or self.low(i - 1) == "-"):
            i -= 1
        return i

    def _ends(self, i: int, at: int) -> bool:
        low, tag = self.columns.lows[i], self.columns.tags[i]
        if low in STOPS or tag in FINITE or "\n" in low:
            return True
        if low in RELATIVE:
            return not (low == "as" and self.low(i + 1) in ("of", "well"))
        if low == ",":
            return self.low(i + 1) in RELATIVE or (self.tag(i + 1) in ("VBG", "IN") and self.low(i + 1) != "including")
        if low == "as":
            return True
        if tag == "CC":
            return (
                self.low(i + 1) in AGAIN
                or (self.low(i + 1) in ITEMS and i > at + 1)
                or self.tag(i + 1) in FINITE
                or self.tag(i + 1) in ("TO", "MD")
            )
        return False


def stretch_of(columns: Columns, evidence: Evidence) -> Stretch:
    """The tokens of a piece of evidence."""
    lo = bisect_left(columns.starts, evidence.start)
    if lo and columns.ends[lo - 1] > evidence.start:
        lo -= 1
    return Stretch(columns, lo, max(bisect_left(columns.starts, evidence.end), lo + 1))
