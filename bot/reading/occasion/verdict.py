"""Whether a text reports an exchange between representatives of different states or international bodies."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.reading.findings import At, Findings
from bot.reading.occasion.exchange import Exchange
from bot.reading.occasion.groups import members_met
from bot.reading.occasion.lexicon import OccasionLexicon, TitleRule
from bot.reading.occasion.sides import named_together, officials_in_title, parties

_ANNOUNCES = re.compile(
    r"\bwill\s+(?:be\s+|also\s+|jointly\s+|officially\s+)?(?:visit|attend|make|welcome|host|co-host|lead|travel|hold"
    r"|meet|undertake|participate|"
    r"represent|receive|arrive|deliver|join|chair|co-chair|convene|take part|pay|call on|depart|embark|in)\b"
    r"|\bis (?:scheduled|expected|set) to\b",
    re.I,
)
_INTERVIEW = re.compile(r"\binterview\b|\baddress(?:ed|ing)? to\b|\bspeech\b|\bbriefing\b|\bvideo address\b", re.I)
_MUTUAL = re.compile(
    r"\b(?:the two (?:sides|countries|nations|states|peoples|governments|ministers|presidents|foreign ministers"
    r"|prime ministers|leaders|delegations|heads)"
    r"|both (?:sides|countries|nations|ministers|presidents|delegations|governments|foreign ministers)"
    r"|(?:his|her|my|their) (?:[A-Z][\w-]+ )?(?:counterparts?|host|guest|interlocutor)|counterparts?"
    r"|(?:for|on) (?:his|her|its) part|bilateral (?:relations|ties|cooperation|relationship|issues"
    r"|agenda|matters|trade|meeting|talks)"
    r"|the (?:sides|parties|heads of state|interlocutors|presidents) (?:\w+ )?(?:discussed|exchanged|noted|agreed|had"
    r"|reviewed|expressed|emphasi[sz]ed|touched|focused|underlined|stressed|praised|confirmed|reaffirmed|considered"
    r"|spoke|paid|outlined))\b",
    re.I,
)
_UNDER_WAY = ("is ", "departed")
_MEETS = re.compile(r"\b(?:met|meetings?|talks|discuss\w+|consultations|called on|received by|signed|audience)\b", re.I)
_GONE_TO = re.compile(
    r"\b(?:to|in|from|visit\w*|tour\w*|leaves|left) (?:the )?(?:(?:\w+ )?(?:Republic|Kingdom|State) of (?:the )?)?$",
    re.I,
)
_TO_TOWN = re.compile(r"\b(?:to|in|from|visited) (?P<town>[A-Z][\w’'-]+(?: [A-Z][\w-]+)?)")
_MET = frozenset({"meeting", "call", "visit", "summit"})
_TWO, _FIRST = 2, 4
_HEAD = 900
_BYLINE = 140


def reports_exchange(
    found: Findings, rule: TitleRule | None, tellings: list[Exchange], lead: list[At], lexicon: OccasionLexicon
) -> bool:
    """True where the title allows it, the text tells of an exchange that has been, and two parties took part in it."""
    if (rule is not None and rule.exchange == "no") or (found.event and found.event.type == "press_briefing"):
        return False
    told = next((t for t in tellings if t.kind != "letter"), None)
    together = named_together(found, told.sentence if told else None, lead[:2], lexicon.bodies, lexicon.states)
    sides = parties(found, tellings, lead, lexicon.bodies)
    if told is not None:
        sides |= officials_in_title(found.document.title or "", {**lexicon.states, **lexicon.bodies})
    if not together and (_one_voice(found) or (len(sides) < _TWO and told is not None and _at_home(found, told, rule))):
        return False
    two = together or len(sides) >= _TWO or _two_sided(found, rule, tellings, lead, lexicon)
    if rule is not None and rule.exchange == "yes":
        return two
    if rule is None and _INTERVIEW.search(found.document.text, 0, lead[min(1, len(lead) - 1)].end if lead else 0):
        return False
    if told is None:
        return rule is not None and rule.kind in _MET and two and _ANNOUNCES.search(found.document.text[:_HEAD]) is None
    return two and _has_been(found, told, tellings)


def _two_sided(
    found: Findings, rule: TitleRule | None, tellings: list[Exchange], lead: list[At], lexicon: OccasionLexicon
) -> bool:
    early = bool(tellings) and tellings[0].sentence in lead[:_FIRST]
    if (rule is not None or early) and _is_mutual(found, tellings, lead, lexicon.capitals):
        return True
    visit = (rule is not None and rule.kind == "visit") or (early and tellings[0].kind == "visit")
    met = _MEETS.search(found.document.text[:_HEAD])
    there = visit and met is not None and _abroad(found, tellings, lexicon.capitals)
    return there or members_met(found, tellings, lexicon.groups)


def _has_been(found: Findings, told: Exchange, tellings: list[Exchange]) -> bool:
    """Whether it has been: "is on a visit" and "departed" tell no more than that something is to come."""
    text = found.document.text
    if text.startswith(_UNDER_WAY, told.cue.start):
        later = (t for t in tellings if t.sentence.start > told.sentence.start and t.kind != "letter")
        return any(not t.ahead for t in later)
    return not told.ahead and not _announced(found, told)


def _abroad(found: Findings, tellings: list[Exchange], capitals: Mapping[str, str]) -> bool:
    """Whether a visit was to a state that the visitor does not represent; the title or a telling names it."""
    text, title = found.document.text, found.document.title or ""
    own = {p.party for p in found.people if p.takes_part}
    told = [At(t.cue.start, t.sentence.end) for t in tellings]
    for country in found.countries:
        form, before = text[country.at.start : country.at.end], text[max(0, country.at.start - 30) : country.at.start]
        there = any(t.holds(country.at) for t in told) and _GONE_TO.search(before)
        if country.name not in own and (
            there or re.search(rf"{_GONE_TO.pattern[:-1]}{re.escape(form)}\b", title, re.I)
        ):
            return True
    towns = (m["town"] for t in told for m in _TO_TOWN.finditer(text, t.start, t.end))
    return any(town.lower() in capitals and capitals[town.lower()] not in own for town in towns)


def _is_mutual(found: Findings, tellings: list[Exchange], lead: list[At], capitals: Mapping[str, str]) -> bool:
    """Whether the text speaks of two sides ("the two countries", "his counterpart") and names another state.

    That state stands in the title, or beside an office in the first sentences or where the exchange is told.
    """
    text, title = found.document.text, found.document.title or ""
    if _MUTUAL.search(text) is None:
        return False
    where = [*lead[:3], *(t.sentence for t in tellings)]
    official = any(o.party for p in found.people if p.takes_part for o in p.offices)
    return (
        official
        or any(state in title for state in capitals.values())
        or any(text[c.at.start : c.at.end] in title or any(s.holds(c.at) for s in where) for c in found.countries)
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
