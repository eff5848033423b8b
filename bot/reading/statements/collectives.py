"""Speakers who are several and named as one: "the two sides", "the ministers", "analysts"."""

from __future__ import annotations

from bot.reading.statements.columns import Columns
from bot.reading.statements.lexicon import Lexicon
from bot.reading.statements.speaker import Speaker

PEOPLE = ("ers", "ors", "ists", "ians", "men", "women")
"""How plural words for people end."""

NP_WORDS = frozenset({"the", "both", "two", "all", "three", "and"})
NP_TAGS = frozenset({"JJ", "NN", "NNP", "NNS", "NNPS", "CD", "PRP$", "DT", "HYPH"})
REACH, LONGEST = 12, 14
"""Tokens in which the noun comes, and that the whole may have."""


class Collectives:
    """Finds collective nouns in the subjects of one document."""

    def __init__(self, columns: Columns, lexicon: Lexicon) -> None:
        self._columns, self._lexicon = columns, lexicon

    def at(self, lo: int, hi: int) -> Speaker | None:
        """Those whom tokens lo..hi name together, as written; None where no such noun is the head."""
        lows = self._columns.lows
        for i in range(lo, min(hi, lo + REACH)):
            low = lows[i]
            if low in ("of", "for", "from", "at", "in", "with") and i > lo:
                break
            if (self._is_collective(i) and (low != "two" or (i > lo and i + 1 == hi))) or (
                low in ("some", "others", "many") and hi - lo == 1
            ):
                start = self._np_start(lo, i)
                return Speaker(self._columns.text(start, self._np_end(i, min(hi, start + LONGEST))), None, "plural")
        return None

    def _is_collective(self, i: int) -> bool:
        low = self._columns.lows[i]
        if self._columns.tags[i] == "CD" and i + 1 < len(self._columns.lows) and self._columns.tags[i + 1] in NP_TAGS:
            return False
        if low in ("states", "nations") and i and self._columns.lows[i - 1] == "united":
            return False
        people = low.endswith(PEOPLE) and self._columns.tags[i] == "NNS" and not self._lexicon.listed("not-people", low)
        return people or self._lexicon.listed("collective", low)

    def _np_start(self, lo: int, i: int) -> int:
        while i > lo and (self._columns.lows[i - 1] in NP_WORDS or self._columns.tags[i - 1] in NP_TAGS):
            i -= 1
        return i

    def _np_end(self, i: int, hi: int) -> int:
        i += 1
        while i < hi and (
            self._columns.tags[i] in NP_TAGS or self._columns.lows[i] in ("of", "from", "and", "for", "'s", "’s")
        ):
            i += 1
        return i
