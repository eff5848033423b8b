"""Of whom something is asked: the one named before "to" or before the verb, as a person, a state or as written."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.reading.attitudes.stretch import INSIDE, Stretch
from bot.reading.findings import At, Findings
from bot.readout import Statement

ADDRESSING = re.compile(
    r"\b(?:urg|invit|encourag|appeal|request|instruct|advis|remind|press|order|ask|task|exhort|implor)\w*$"
    r"|\b(?:on|upon|to)$",
    re.IGNORECASE,
)
"""How a cue ends that takes the one who is asked."""

NEEDS = frozenset({"need", "necessity", "importance", "urgency"})
ASKED = frozenset({"must", "should", "shall", "ought", "be"})
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
    lo = _after_need(stretch)
    if (lo == stretch.lo and _wants_a_thing(statement)) or stretch.tag(lo) not in OPENING:
        return nobody
    for i in range(lo + 1, min(stretch.hi - 1, lo + LONGEST)):
        low, tag = stretch.low(i), stretch.tag(i)
        if low == "to" and stretch.tag(i + 1) in ("VB", "RB"):
            return _named(found, Stretch(stretch.columns, lo, i), i + 1, _addresses(statement)) or nobody
        if tag == "MD" or low in ASKED:
            what = i + 1 if stretch.tag(i + 1) == "VB" and stretch.low(i + 1) != "be" else i
            return _named(found, Stretch(stretch.columns, lo, i), what, False) or nobody
        if tag == "VB" or (tag == "VBP" and stretch.low(i - 1) in MANY):
            return _named(found, Stretch(stretch.columns, lo, i), i, False) or nobody
        if tag not in INSIDE and tag not in BETWEEN:
            return nobody
    return nobody


def _after_need(stretch: Stretch) -> int:
    """The token after "the need for"; else where the stretch begins."""
    head = stretch.head(stretch.lo)
    return head + 2 if stretch.low(head) in NEEDS and stretch.low(head + 1) == "for" else stretch.lo


def _wants_a_thing(statement: Statement) -> bool:
    return statement.cue is not None and statement.cue.quote.lower().endswith(" for")


def _addresses(statement: Statement) -> bool:
    """Whether the cue takes somebody: "urged", "called on", "asked"."""
    return statement.cue is not None and ADDRESSING.search(statement.cue.quote) is not None


def _named(found: Findings, stretch: Stretch, what: int, surely: bool) -> Addressee | None:
    """The one whom the stretch names: a person, a state, a body, or others as the words call them.

    ``surely`` says that the cue takes somebody, whatever the words for them are.
    """
    hi = stretch.hi
    while hi > stretch.lo + 1 and stretch.tag(hi - 1) in (",", "CC", "RB"):
        hi -= 1
    at = At(stretch.columns.starts[stretch.lo], stretch.columns.ends[hi - 1])
    person, state = found.person_at(at), found.country_at(at)
    if person and any(mention.end >= at.end for mention in person.mentions if mention.touches(at)):
        return Addressee(person.name, person.party, what)
    if state and state.at.end == at.end and hi - stretch.lo <= SHORT and state.form != "demonym":
        return Addressee(state.name, state.name, what)
    body = next((b for b in found.organisations for e in b.evidence if at.start <= e.start and e.end == at.end), None)
    if body and hi - stretch.lo <= LONGEST // 2:
        return Addressee(body.name, None, what)
    head = stretch.head(stretch.lo)
    if surely or stretch.low(head) in MANY or stretch.low(stretch.lo) in ("all", "both"):
        return Addressee(stretch.columns.text(stretch.lo, hi), state.name if state else None, what)
    return None
