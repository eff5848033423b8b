"""Whether a text reports an exchange between representatives of different states or international bodies."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.reading.findings import At, Findings
from bot.reading.occasion.exchange import Exchange
from bot.reading.occasion.lexicon import TitleRule
from bot.reading.occasion.sides import parties

_ANNOUNCES = re.compile(
    r"\bwill\s+(?:be\s+|also\s+|jointly\s+|officially\s+)?(?:visit|attend|make|welcome|host|co-host|lead|travel|hold"
    r"|meet|undertake|participate|"
    r"represent|receive|arrive|deliver|join|chair|co-chair|convene|take part|pay|call on|depart|embark|in)\b"
    r"|\bis (?:scheduled|expected|set) to\b",
    re.I,
)
_INTERVIEW = re.compile(
    r"\binterview\b|\baddress(?:ed|ing)? to\b|\bspeech\b|\bpress conference\b|\bbriefing\b|\bvideo address\b", re.I
)
_MUTUAL = re.compile(
    r"\b(?:the two (?:sides|countries|nations|states|peoples|governments|ministers|presidents|foreign ministers"
    r"|prime ministers|leaders|delegations|heads)|both (?:sides|countries|nations|ministers|presidents|delegations"
    r"|governments|foreign ministers)|(?:his|her|my|their) (?:[A-Z][\w-]+ )?(?:counterparts?|host|guest|interlocutor)"
    r"|counterparts?\b|(?:for|on) (?:his|her|its) part\b|bilateral (?:relations|ties|cooperation|relationship|issues"
    r"|agenda|matters|trade|meeting|talks))\b",
    re.I,
)
_HEAD = 900
_BYLINE = 140


def reports_exchange(
    found: Findings, rule: TitleRule | None, tellings: list[Exchange], lead: list[At], bodies: Mapping[str, str]
) -> bool:
    """True where the title allows it, the text tells of an exchange that has been, and two parties took part in it."""
    told = next((t for t in tellings if t.kind != "letter"), None)
    if rule is not None and rule.exchange == "no":
        return False
    if _one_voice(found) or (told is not None and _at_home(found, told, rule)):
        return False
    two = len(parties(found, tellings, lead, bodies)) > 1 or _is_mutual(found, tellings, lead)
    if rule is not None and rule.exchange == "yes":
        return two
    if rule is None and _INTERVIEW.search(found.document.text, 0, lead[min(1, len(lead) - 1)].end if lead else 0):
        return False
    if told is not None and found.document.text.startswith("is ", told.cue.start):  # "is on a visit": and then?
        told = next((t for t in tellings if t.sentence.start > told.sentence.start and t.kind != "letter"), None)
    return told is not None and not told.ahead and not _announced(found, told) and two


def _is_mutual(found: Findings, tellings: list[Exchange], lead: list[At]) -> bool:
    """Whether the text speaks of two sides ("the two countries", "his counterpart") and names another state.

    That state stands in the title, or beside an office in the first sentences or where the exchange is told.
    """
    text, title = found.document.text, found.document.title or ""
    if _MUTUAL.search(text) is None:
        return False
    where = [*lead[:3], *(t.sentence for t in tellings)]
    official = any(o.party for p in found.people if p.takes_part for o in p.offices)
    return official or any(
        text[c.at.start : c.at.end] in title or any(s.holds(c.at) for s in where) for c in found.countries
    )


def _one_voice(found: Findings) -> bool:
    """Whether the first line is a byline, "NAME, OFFICE": a statement or remarks, not a report."""
    first = next((line for line in found.document.text.splitlines() if line.strip()), "")
    start = found.document.text.find(first)
    line = At(start, start + len(first.rstrip()))
    if len(first) > _BYLINE or first.rstrip().endswith((".", ":")):
        return False
    return any(
        m.start == line.start and any(o.at.start > m.end and o.at.end == line.end for o in p.offices)
        for p in found.people
        for m in p.mentions
    )


def _at_home(found: Findings, told: Exchange, rule: TitleRule | None) -> bool:
    """Whether those who met are all of one side: "The President had a meeting with the Foreign Minister"."""
    if rule is not None and (rule.kind == "visit" or rule.exchange == "yes"):
        return False
    here = [p for p in found.people if p.takes_part and any(told.sentence.holds(m) for m in p.mentions)]
    sides = {p.party for p in here}
    return len(here) > 1 and len(sides) == 1 and None not in sides


def _announced(found: Findings, told: Exchange) -> bool:
    """Whether the text first says that something will be: an announcement, which may recall earlier meetings."""
    return _ANNOUNCES.search(found.document.text[:_HEAD], 0, told.cue.start) is not None
