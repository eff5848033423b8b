"""Whether a text reports an exchange between representatives of different states or international bodies."""

from __future__ import annotations

import re

from bot.reading.findings import At, Findings
from bot.reading.occasion.exchange import Exchange
from bot.reading.occasion.lexicon import TitleRule
from bot.reading.occasion.participants import TOPIC

_OFFICE = (
    r"(?:president|minister|secretary|chancellor|premier|king|queen|prince|emir|amir|sultan|ambassador|envoy"
    r"|representative|"
    r"commissioner|speaker|leader|chair(?:man|person|woman)?|director|head|adviser|advisor|governor|counsel+or"
    r"|delegation|government|"
    r"officials|counterparts?|side|authorities|parliament|delegates|ministers|leaders|presidents|foreign ministry"
    r"|representatives)"
)
_OFFICE_BEFORE = re.compile(
    _OFFICE + r"s?(?:\s+[\w-]+){0,3}\s+(?:of|from|for)\s+(?:the\s+)?(?:[\w\s,]{0,60}(?:,|and)\s+)?$", re.I
)
_OFFICE_AFTER = re.compile(r"^(?:['’]s)?(?:[\s-]+(?:[\w-]+,?\s+){0,4})" + _OFFICE + r"\b", re.I)
_DOMESTIC_AFTER = re.compile(r"^[\s-]+(?:American|community|diaspora|business|civil|company|companies)", re.I)
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
_ONLY_STATES = re.compile(r"(?:[\s,]|\band\b|\bthe\b|\btoday\b|\bjointly\b|\brecently\b|\bhave\b|\bhas\b)*")
_HEAD = 900
_BYLINE = 140


def reports_exchange(found: Findings, rule: TitleRule | None, told: Exchange | None, lead: list[At]) -> bool:
    """True where the title allows it, the text tells of an exchange that has been, and two parties took part in it."""
    if rule is not None and rule.exchange == "no":
        return False
    if _one_voice(found) or (told is not None and _at_home(found, told, rule)):
        return False
    sides = parties(found, told, lead)
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


def parties(found: Findings, told: Exchange | None, lead: list[At]) -> set[str]:
    """The states and bodies whose people took part, and those whose officials are told of without a name."""
    sides = {p.party for p in found.people if p.takes_part and p.party}
    if len(sides) > 1:
        return sides
    if len(sides) == 1 and _against_unnamed(found):
        return sides | {"the publisher's side"}
    where = [_before_topic(found, told)] if told is not None else lead[:3]
    named = [c for c in found.countries if any(s.holds(c.at) for s in where)]
    return sides | {c.name for c in named if _has_officials(found, c.at) or (told and _acts(found, c.at, told))}


def _before_topic(found: Findings, told: Exchange) -> At:
    """The telling sentence up to what was talked about."""
    topic = TOPIC.search(found.document.text, told.cue.end, told.sentence.end)
    return At(told.sentence.start, topic.start() if topic else told.sentence.end)


def _acts(found: Findings, at: At, told: Exchange) -> bool:
    """ "The United States and Pakistan held ...": a state itself is what meets."""
    between = found.document.text[at.end : told.cue.start]
    return at.end <= told.cue.start and _ONLY_STATES.fullmatch(_without_states(found, at.end, between)) is not None


def _without_states(found: Findings, start: int, between: str) -> str:
    """The words between with the names of states blanked."""
    for country in found.countries:
        if start <= country.at.start < start + len(between):
            first, last = country.at.start - start, country.at.end - start
            between = between[:first] + " " * (last - first) + between[last:]
    return between


def _against_unnamed(found: Findings) -> bool:
    """ "The Prime Minister spoke to the President of Ukraine": one side by title only, the other with its state."""
    taking = [p for p in found.people if p.takes_part]
    unnamed = any(p.party is None and any(o.value == p.name for o in p.offices) for p in taking)
    others = [p for p in taking if p.party]
    return unnamed and bool(others) and all(any(o.party == p.party for o in p.offices) for p in others)


def _has_officials(found: Findings, at: At) -> bool:
    text = found.document.text
    if _DOMESTIC_AFTER.match(text[at.end : at.end + 40]):
        return False
    before, after = text[max(0, at.start - 110) : at.start], text[at.end : at.end + 70]
    return _OFFICE_BEFORE.search(before) is not None or _OFFICE_AFTER.match(after) is not None
