"""Of whom something is asked: the one named before "to" or before the verb, as a person, a state or as written."""

from __future__ import annotations

from typing import NamedTuple

from bot.reading.attitudes.stretch import INSIDE, Stretch
from bot.reading.findings import At, Findings

ASKED = frozenset(
    {"must", "should", "will", "would", "shall", "needs", "need", "ought", "has", "have", "had", "can", "could", "be"}
)
MANY = frozenset({
    "sides", "parties", "countries", "states", "members", "partners", "allies", "authorities", "government", "leaders",
    "community", "stakeholders", "governments", "nations", "actors", "forces", "officials", "side", "all", "both",
    "everyone", "parliament", "council", "commission", "ministers", "ministry", "army", "militia", "groups", "donors",
    "citizens", "travellers", "travelers", "nationals", "companies", "legislatures", "firms",
})  # fmt: skip
LONGEST = 16
"""Tokens that an addressee has at most."""


class Addressee(NamedTuple):
    """Who is asked, the party that one stands for, and the token at which what is asked begins."""

    name: str | None
    party: str | None
    what: int


def addressee_of(found: Findings, stretch: Stretch) -> Addressee:
    """Whom the words of a request address; nobody where they only name what is wanted."""
    nobody = Addressee(None, None, stretch.lo)
    for i in range(stretch.lo + 1, min(stretch.hi - 1, stretch.lo + LONGEST)):
        low, tag = stretch.low(i), stretch.tag(i)
        if low == "to" and stretch.tag(i + 1) in ("VB", "RB"):
            return _named(found, stretch, i, i + 1) or nobody
        if (tag == "MD" or low in ASKED) and tag not in ("NN", "NNP"):
            return _named(found, stretch, i, i) or nobody
        if tag == "VB" or (tag == "VBP" and stretch.low(i - 1) in MANY):
            return _named(found, stretch, i, i) or nobody
        if tag not in INSIDE and tag not in ("PRP", "IN", "CC", ",", "TO"):
            return nobody
    return nobody


def _named(found: Findings, stretch: Stretch, hi: int, what: int) -> Addressee | None:
    """The one whom tokens lo..hi name: a person, a state, or those whom the words call by what they are."""
    at = At(stretch.columns.starts[stretch.lo], stretch.columns.ends[hi - 1])
    state = found.country_at(at)
    person = found.person_at(at)
    if person and (stretch.tag(stretch.lo) in ("NNP", "DT", "NN", "PRP")):
        return Addressee(person.name, person.party, what)
    words = stretch.columns.text(stretch.lo, hi)
    last = stretch.low(hi - 1)
    if state and state.at.end == at.end and hi - stretch.lo <= 4 and state.form != "demonym":
        return Addressee(state.name, state.name, what)
    several = any(stretch.low(i) in MANY for i in range(stretch.lo, hi))
    if several or (state and last != "-"):
        return Addressee(words, state.name if state else None, what)
    body = next((b for b in found.organisations for e in b.evidence if at.start <= e.start and e.end <= at.end), None)
    return Addressee(body.name, None, what) if body else None
