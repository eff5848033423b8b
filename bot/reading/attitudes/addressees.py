"""Of whom something is asked: the one named before "to" or before the verb, as a person, a state or as written."""

from __future__ import annotations

from typing import NamedTuple

from bot.reading.attitudes.stretch import INSIDE, Stretch
from bot.reading.findings import At, Findings
from bot.readout import Statement

ASKED = frozenset(
    {"must", "should", "will", "would", "shall", "needs", "need", "ought", "has", "have", "had", "can", "could", "be"}
)
MANY = frozenset({
    "sides", "parties", "countries", "states", "members", "partners", "allies", "authorities", "government", "leaders",
    "community", "stakeholders", "governments", "nations", "actors", "forces", "officials", "side", "all", "both",
    "everyone", "parliament", "council", "commission", "ministers", "ministry", "army", "militia", "groups", "donors",
    "regime", "leadership", "people", "neighbours", "neighbors", "citizens", "travellers", "travelers", "nationals",
    "companies", "legislatures", "firms",
})  # fmt: skip
OPENING = frozenset({"DT", "PDT", "PRP", "PRP$", "CD", "JJ", "NN", "NNS", "NNP", "NNPS"})
BETWEEN = frozenset({"PRP", "IN", "CC", ",", "TO"})
LONGEST, SHORT = 16, 4
"""Tokens that an addressee has at most, and that a state's name has with its article."""


class Addressee(NamedTuple):
    """Who is asked, the party that one stands for, and the token at which what is asked begins."""

    name: str | None
    party: str | None
    what: int


def addressee_of(found: Findings, statement: Statement, stretch: Stretch) -> Addressee:
    """Whom the words of a request address; nobody where they only name what is wanted."""
    nobody = Addressee(None, None, stretch.lo)
    wanted = statement.cue is not None and statement.cue.quote.lower().endswith(" for")
    if wanted or stretch.tag(stretch.lo) not in OPENING:
        return nobody
    for i in range(stretch.lo + 1, min(stretch.hi - 1, stretch.lo + LONGEST)):
        low, tag = stretch.low(i), stretch.tag(i)
        if low == "to" and stretch.tag(i + 1) in ("VB", "RB"):
            return _named(found, stretch, i, i + 1) or nobody
        verb = tag in ("VB", "MD") or (tag == "VBP" and stretch.low(i - 1) in MANY)
        if verb or (low in ASKED and tag not in ("NN", "NNP")):
            return _named(found, stretch, i, i) or nobody
        if tag not in INSIDE and tag not in BETWEEN:
            return nobody
    return nobody


def _named(found: Findings, stretch: Stretch, hi: int, what: int) -> Addressee | None:
    """The one whom the tokens up to ``hi`` name: a person, a state, a body, or others as the words call them."""
    while hi > stretch.lo + 1 and stretch.tag(hi - 1) in (",", "CC", "RB"):
        hi -= 1
    at = At(stretch.columns.starts[stretch.lo], stretch.columns.ends[hi - 1])
    person, state = found.person_at(at), found.country_at(at)
    if person and person.mentions and any(mention.end >= at.end for mention in person.mentions if mention.touches(at)):
        return Addressee(person.name, person.party, what)
    if state and state.at.end == at.end and hi - stretch.lo <= SHORT and state.form != "demonym":
        return Addressee(state.name, state.name, what)
    body = next((b for b in found.organisations for e in b.evidence if at.start <= e.start and e.end == at.end), None)
    if body:
        return Addressee(body.name, None, what)
    several = any(stretch.low(i) in MANY for i in range(stretch.lo, hi))
    if several or stretch.tag(hi - 1) in ("NNP", "NNPS"):
        return Addressee(stretch.columns.text(stretch.lo, hi), state.name if state else None, what)
    return None
