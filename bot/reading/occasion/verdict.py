"""Whether a text reports an exchange between representatives of different states or international bodies."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.reading.findings import At, Findings
from bot.reading.occasion.exchange import Exchange
from bot.reading.occasion.lexicon import TitleRule
from bot.reading.occasion.sides import parties

_MET = re.compile(
    r"\b(?:met|meeting|meetings|welcomed|hosted|received|talks|discussions|consultations|visit|visited|summit|call"
    r"|spoke|dialogue|gathered|convened|session|round)\b",
    re.I,
)
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
_HEAD = 900
_BYLINE = 140


def reports_exchange(
    found: Findings, rule: TitleRule | None, tellings: list[Exchange], lead: list[At], bodies: Mapping[str, str]
) -> bool:
    """True where the title allows it, the text tells of an exchange that has been, and two parties took part in it."""
    told = tellings[0] if tellings else None
    if rule is not None and rule.exchange == "no":
        return False
    if _one_voice(found) or (told is not None and _at_home(found, told, rule)):
        return False
    sides = parties(found, tellings, lead, bodies)
    if rule is not None and rule.exchange == "yes":
        met = _MET.search(found.document.title or "") or _MET.search(found.document.text[:_HEAD])
        return len(sides) > 1 and met is not None
    if rule is None and _INTERVIEW.search(found.document.text, 0, lead[min(1, len(lead) - 1)].end if lead else 0):
        return False
    return told is not None and not told.ahead and not _announced(found, told) and len(sides) > 1


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
