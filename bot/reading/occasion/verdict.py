"""Whether a text reports an exchange between representatives of different states or international bodies."""

from __future__ import annotations

import re

from bot.reading.findings import At, Findings
from bot.reading.occasion.exchange import Exchange
from bot.reading.occasion.facing import faces_officials
from bot.reading.occasion.lexicon import OccasionLexicon, TitleRule
from bot.reading.occasion.roles import is_mouthpiece
from bot.reading.occasion.sides import named_together, parties
from bot.reading.occasion.title_sides import officials_in_title, pair_in_title
from bot.reading.occasion.two_sides import two_sided

_ANNOUNCES = re.compile(
    r"\bwill\s+(?:\w+ly\s+)?(?:be\s+|also\s+|jointly\s+|officially\s+)?(?:visit|attend|make|welcome|host|co-host|lead|travel|hold"
    r"|meet|undertake|participate|"
    r"represent|receive|arrive|deliver|join|chair|co-chair|convene|take part|pay|call on|depart|embark|in)\b"
    r"|\bis (?:scheduled|expected|set) to\b",
    re.I,
)
_INTERVIEW = re.compile(r"\binterview\b|\baddress(?:ed|ing)? to\b|\bspeech\b|\bbriefing\b|\bvideo address\b", re.I)
_UNDER_WAY = ("is ", "departed")
_MET = frozenset({"meeting", "call", "visit", "summit"})
_HANDED = re.compile(
    r"\b(?:delivered|handed(?: over)?|conveyed|presented|transmitted)\b(?: [\w'’-]+){0,6}? (?:by|to|during)\b", re.I
)
_ACTED = re.compile(
    r"\b(?i:ministers?|presidents?|leaders?|premiers?|secretar(?:y|ies)|chancellors?|chiefs|diplomats|envoys)\b"
    r"[^.;]{0,120}\b(?:signed|agreed|vowed|pledged)\b"
)
_BROUGHT = re.compile(r"(?:conveyed|delivered|handed over) a\b")
"""What came was brought by somebody: he met who got it."""
_TWO = 2
_HEAD = 900
_BYLINE = 140


def reports_exchange(
    found: Findings, rule: TitleRule | None, tellings: list[Exchange], lead: list[At], lexicon: OccasionLexicon
) -> bool:
    """True where the title allows it, the text tells of an exchange that has been, and two parties took part in it."""
    if (rule is not None and rule.exchange == "no") or (found.event and found.event.type == "press_briefing"):
        return False
    told = next((t for t in tellings if t.kind != "letter"), None)
    title = found.document.title or ""
    together = named_together(found, told.sentence if told else None, lead[:2], lexicon.bodies)
    together = together or bool(pair_in_title(title, lexicon.in_titles))
    sides = parties(found, tellings, lead, lexicon.bodies)
    titled = officials_in_title(title, lexicon.in_titles)
    if told is not None:
        sides |= titled
    if not together and (_one_voice(found) or (len(sides) < _TWO and told is not None and _at_home(found, told, rule))):
        return False
    faced = told is not None and faces_officials(found, told, titled, lexicon.bodies)
    two = together or faced or len(sides) >= _TWO or two_sided(found, rule, tellings, lead, lexicon)
    if rule is not None and rule.exchange == "yes":
        return two
    if rule is None and _INTERVIEW.search(found.document.text, 0, lead[min(1, len(lead) - 1)].end if lead else 0):
        return False
    if told is None:
        brought = any(_BROUGHT.match(found.document.text, t.cue.start) and not t.ahead for t in tellings)
        return (together and _acted(found, lead)) or (two and (brought or _by_title(found, rule)))
    return two and _has_been(found, told, tellings)


def _acted(found: Findings, lead: list[At]) -> bool:
    """Whether the first sentences tell of ministers or leaders who signed or agreed, and announce nothing."""
    text = found.document.text
    return _ANNOUNCES.search(text[:_HEAD]) is None and any(_ACTED.search(text, s.start, s.end) for s in lead[:2])


def _by_title(found: Findings, rule: TitleRule | None) -> bool:
    """Whether the title alone tells of an exchange, or of a letter that the text says was handed over."""
    head = found.document.text[:_HEAD]
    if rule is None or _ANNOUNCES.search(head) is not None:
        return False
    return rule.kind in _MET or (rule.kind == "letter" and _HANDED.search(head) is not None)


def _has_been(found: Findings, told: Exchange, tellings: list[Exchange]) -> bool:
    """Whether it has been: "is on a visit" and "departed" tell no more than that something is to come."""
    text = found.document.text
    if text.startswith(_UNDER_WAY, told.cue.start):
        later = (t for t in tellings if t.sentence.start > told.sentence.start and t.kind not in ("letter", "visit"))
        return any(not t.ahead and _is_whole(text, t.sentence) for t in later)
    return not told.ahead and not _announced(found, told)


def _is_whole(text: str, sentence: At) -> bool:
    """Whether it is a sentence, and no caption."""
    return text[sentence.start : sentence.end].rstrip().endswith((".", ":", ";", "”", '"'))


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
        if not is_mouthpiece(p)
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
