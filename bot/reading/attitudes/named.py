"""The states named in a stretch of words, and what they are in it: who does something, whose something is."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reading.attitudes.stretch import Stretch
from bot.reading.findings import CountryMention, Findings

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
VERBS = frozenset({"MD", "VBZ", "VBP", "VBD", "VBN", "RB"})
BETWEEN = frozenset({"RB", "VBZ", "VBP", "VBD", "VBN", "VB", "RP"})
WILLS = frozenset({
    "will", "would", "shall",
    "stands", "stood", "remains", "supports", "welcomes", "intends", "wants", "hopes", "seeks", "attaches", "values",
    "appreciates", "believes", "considers", "opposes", "condemns", "expects", "wishes", "attached", "supported",
})  # fmt: skip
UNIONS = frozenset({"European Union", "African Union"})
"""Bodies that stand beside states as one of them."""

PARTNERS = frozenset({"allies", "partners"})
BEHIND, TOGETHER = 5, 6
"""How many tokens may stand between an owner and the noun that is owned; between a state and those with it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A state that does something: its name alone and with its partners, the token after; is something willed?"""

    state: str
    called: str
    after: int
    willing: bool = False


class Named:
    """Looks up the states of one document by where they are named."""

    def __init__(self, found: Findings) -> None:
        self._starts = {country.at.start: country for country in found.countries}
        self._bodies = {
            piece.start: body.name for body in found.organisations for piece in body.evidence if body.name in UNIONS
        }
        self._ends = {country.at.end: country for country in found.countries}

    def at(self, stretch: Stretch, i: int) -> CountryMention | None:
        """The state whose mention begins with token i."""
        return self._starts.get(stretch.columns.starts[i]) if stretch.lo <= i < stretch.hi else None

    def subject(self, stretch: Stretch) -> Subject | None:
        """The state that the stretch begins with, where a verb follows ("Malaysia will host")."""
        for i in range(stretch.lo, min(stretch.hi, stretch.lo + 2)):
            state = self.at(stretch, i)
            if state:
                after = self._after(stretch, i, state)
                called, after = _with_partners(stretch, state.name, after)
                willing = stretch.low(after) in WILLS
                return Subject(state.name, called, after, willing) if stretch.tag(after) in VERBS else None
        return None

    def doing(self, stretch: Stretch, verb: int) -> Subject | None:
        """The state right before the verb group that holds token ``verb``."""
        i = verb - 1
        while i > stretch.lo and stretch.tag(i) in BETWEEN:
            i -= 1
        state = self._ends.get(stretch.columns.ends[i]) if stretch.lo <= i < stretch.hi else None
        return Subject(state.name, state.name, i + 1) if state else None

    def among(self, stretch: Stretch, lo: int, hi: int) -> list[str]:
        """The states, and unions of them, that are named in tokens lo..hi, each once."""
        found = [state.name for i in range(lo, hi) if (state := self.at(stretch, i))]
        bodies = [(i, body) for i in range(lo, hi) if (body := self._bodies.get(stretch.columns.starts[i]))]
        return list(dict.fromkeys([*(body for _, body in bodies), *found] if bodies else found))

    def agent(self, stretch: Stretch, lo: int, hi: int) -> str | None:
        """The state by which something is to be done: "will be hosted by Malaysia"."""
        for i in range(lo, hi - 1):
            if stretch.low(i) == "by" and stretch.tag(i - 1) == "VBN" and stretch.low(i - 2) == "be":
                state = self.at(stretch, i + 1) or self.at(stretch, i + 2)
                return state.name if state else None
        return None

    def possessor(self, stretch: Stretch, noun: int) -> str | None:
        """The state that owns the noun: "Qatar's full support", "the readiness of the United States to"."""
        for i in range(noun - 1, max(stretch.lo, noun - BEHIND) - 1, -1):
            state = self.at(stretch, i)
            if state:
                end = self._after(stretch, i, state)
                return state.name if stretch.low(end) in POSSESSIVE or state.form == "demonym" or end == noun else None
        if stretch.low(noun + 1) == "of":
            state = self.at(stretch, noun + 2) or self.at(stretch, noun + 3)
            return state.name if state else None
        return None

    def _after(self, stretch: Stretch, i: int, state: CountryMention) -> int:
        after = i + 1
        while after < stretch.hi and stretch.columns.starts[after] < state.at.end:
            after += 1
        return after


def _with_partners(stretch: Stretch, name: str, after: int) -> tuple[str, int]:
    """As in "the U.S. and our Allies would respond": they are named with it."""
    if stretch.low(after) in ("and", "along", "together"):
        for k in range(after + 1, min(stretch.hi, after + TOGETHER)):
            if stretch.low(k) in PARTNERS and stretch.low(k + 1) != "and":
                return f"{name} {stretch.columns.text(after, k + 1)}", k + 1
    return name, after
