"""Whether two sides are in a text though not both are known by their people: it speaks of two, or of a visit abroad."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from bot.reading.findings import At, Findings
from bot.reading.occasion.exchange import Exchange
from bot.reading.occasion.groups import members_met
from bot.reading.occasion.lexicon import OccasionLexicon, TitleRule
from bot.reading.occasion.title_sides import group_in_title, members_in_title

_TWO_STATES = re.compile(
    r"\b(?:the two (?:countries|nations|states|peoples|governments)|both (?:countries|nations|governments)"
    r"|bilateral (?:relations|ties|cooperation|relationship|issues|agenda|matters|trade|meeting|talks)"
    r"|(?:his|her|my|their) [A-Z][\w-]+ counterparts?)\b"
)
_TWO_SIDES = re.compile(
    r"\b(?:the two (?:sides|ministers|presidents|foreign ministers|prime ministers|leaders|delegations|heads)"
    r"|both (?:sides|ministers|presidents|delegations|foreign ministers)"
    r"|(?:his|her|my|their) (?:counterparts?|colleagues?|host|guest|interlocutor)|(?:for|on) (?:his|her|its) part"
    r"|the (?:sides|heads of state|interlocutors|presidents) (?:\w+ )?(?:discussed|exchanged|noted|agreed|had"
    r"|reviewed|expressed|emphasi[sz]ed|touched|focused|underlined|stressed|praised|confirmed|reaffirmed|considered"
    r"|spoke|paid|outlined))\b",
    re.I,
)
_MEETS = re.compile(r"\b(?:met|meetings?|talks|discuss\w+|consultations|called on|received by|signed|audience)\b", re.I)
_GONE_TO = re.compile(
    r"\b(?:to|in|from|visit\w*|tour\w*|leaves|left) (?:the )?(?:(?:\w+ )?(?:Republic|Kingdom|State) of (?:the )?)?$",
    re.I,
)
_TO_TOWN = re.compile(r"\b(?:to|in|from|visited) (?P<town>[A-Z][\w’'-]+(?: [A-Z][\w-]+)?)")
_ON_VISIT = re.compile(
    r"\b(?:on|paying|pays) an? (?:[\w-]+ ){0,2}visit to\b|\b(?:was|were) (?=in [A-Z][^.;]{0,80}\bwhere\b)"
)
_NAME = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)?")
_LISTED = re.compile(r",? and (?:the )?|, (?:the )?")
_MET = frozenset({"meeting", "call", "summit"})
_SOON = 40
_FIRST, _PAIR = 4, 2
_HEAD = 900
_SAID_BY = 1500
"""By then a report has spoken of two sides; further on, a transcript of any meeting may."""


def two_sided(
    found: Findings,
    rule: TitleRule | None,
    tellings: list[Exchange],
    lead: list[At],
    lexicon: OccasionLexicon,
) -> bool:
    """True where the text speaks of two sides and names states, tells of a visit abroad, or of a body's own meeting.

    ``tellings`` are those of the exchange, ``lead`` the first sentences.
    """
    early = bool(tellings) and sum(s.start < tellings[0].sentence.start for s in lead) < _FIRST
    enough = _PAIR if rule is None else 1
    if (rule is not None or early) and _is_mutual(found, tellings, lead, lexicon.in_titles, enough):
        return True
    visit = (rule is not None and rule.kind == "visit") or (early and tellings[0].kind == "visit")
    visit = visit or any(_ON_VISIT.search(found.document.text, t.sentence.start, t.sentence.end) for t in tellings[:1])
    met = _MEETS.search(found.document.text[:_HEAD])
    there = visit and met is not None and _abroad(found, tellings, lexicon.capitals, lexicon.in_titles)
    if rule is not None and rule.kind == "joint_statement" and _listed(found, lead[:2]):
        return True
    title = found.document.title or ""
    if rule is not None and rule.exchange == "yes" and group_in_title(title, lexicon.groups):
        return True
    if rule is not None and rule.kind in _MET and members_in_title(title, lexicon.groups):
        return True
    return there or (early and members_met(found, tellings, lexicon.groups))


def _is_mutual(
    found: Findings, tellings: list[Exchange], lead: list[At], states: Mapping[str, str], enough: int
) -> bool:
    """Whether the text speaks of two states and names one, or of two sides and names ``enough`` states.

    They are named in the title, in the first sentences or where the exchange is told.
    """
    text, title = found.document.text, found.document.title or ""
    where = [*lead[:3], *(t.sentence for t in tellings)]
    named = {c.name for c in found.countries if any(s.holds(c.at) for s in where)}
    named |= {states[word.lower()] for word in _NAME.findall(title) if word.lower() in states}
    if _TWO_STATES.search(text, 0, _SAID_BY):
        return bool(named)
    return len(named) >= enough and _TWO_SIDES.search(text, 0, _SAID_BY) is not None


def _listed(found: Findings, lead: list[At]) -> bool:
    """ "Peru, Chile and Brazil condemned ...": states that speak together begin a sentence."""
    text = found.document.text
    return any(
        one.name != other.name
        and one.at.start - s.start < _SOON
        and _LISTED.fullmatch(text[one.at.end : other.at.start])
        for s in lead
        for one, other in pairwise(c for c in found.countries if s.holds(c.at))
    )


def _visit_told(text: str, told: Exchange) -> int:
    """Where the telling of a visit begins: "on a two-day visit to Jordan, called on the King"."""
    visit = _ON_VISIT.search(text, told.sentence.start, told.cue.start)
    return visit.start() if visit else told.cue.start


def _abroad(found: Findings, tellings: list[Exchange], capitals: Mapping[str, str], states: Mapping[str, str]) -> bool:
    """Whether a visit was to a state that the visitor does not represent; the title or a telling names it."""
    text, title = found.document.text, found.document.title or ""
    own = {p.party for p in found.people if p.takes_part}
    told = [At(_visit_told(text, t), t.sentence.end) for t in tellings]
    for country in found.countries:
        form, before = text[country.at.start : country.at.end], text[max(0, country.at.start - 30) : country.at.start]
        there = any(t.holds(country.at) for t in told) and _GONE_TO.search(before)
        if country.name not in own and (
            there or re.search(rf"{_GONE_TO.pattern[:-1]}{re.escape(form)}\b", title, re.I)
        ):
            return True
    titled = ((m.start(), states.get(m.group().lower())) for m in _NAME.finditer(title))
    if any(state and state not in own and _GONE_TO.search(title[:start]) for start, state in titled):
        return bool(own)
    towns = (m["town"] for t in told for m in _TO_TOWN.finditer(text, t.start, t.end))
    return any(town.lower() in capitals and capitals[town.lower()] not in own for town in towns)
