"""Which states and bodies took part in an exchange: by their people, or named themselves as what met."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from bot.reading.findings import At, Findings
from bot.reading.occasion.exchange import Exchange
from bot.reading.occasion.facing import faces_foreigners, in_first_person
from bot.reading.occasion.named_sides import Named, all_named, before_topic, has_officials

_ONLY_STATES = re.compile(
    r"(?:[\s,()]|\band\b|\bthe\b|\btoday\b|\bon \w+day\b|\bjointly\b|\brecently\b|\bhave\b|\bhas\b"
    r"|\bgovernments? of\b)*"
)
_BETWEEN = re.compile(r"\b(?:between|of) (?:the )?(?:governments? of (?:the )?)?$", re.I)
_OF_BOTH = re.compile(
    r"\b(?:ministers|presidents|leaders|sides|delegations|governments|ministries|officials|representatives|heads of"
    r" state|parliaments|advis[oe]rs|secretaries|chiefs|directors|ambassadors|envoys) of (?:the )?$",
    re.I,
)
_PAIR = re.compile(r"[-–—/]")
_ROUND = re.compile(
    r"\b(?:consultations?|dialogues?|commission|committee|council|meetings?|summit|talks?|mechanism|call|session"
    r"|working group|negotiations)\b",
    re.I,
)
_PAIR_REACH = 70
_LISTED = re.compile(r",? and (?:the )?|, (?:the )?")


def parties(found: Findings, tellings: list[Exchange], lead: list[At], bodies: Mapping[str, str]) -> set[str]:
    """The states and bodies that took part: by their people, by officials without a name, or themselves.

    ``bodies`` maps a body's form in lower case to the party it stands for.
    """
    told = tellings[0] if tellings else None
    sides = {p.party for p in found.people if p.takes_part and p.party}
    if len(sides) > 1:
        return sides
    if len(sides) == 1 and (faces_foreigners(found) or in_first_person(found, told)):
        return sides | {"the publisher's side"}
    where = [before_topic(found, t) for t in tellings if t.sentence in lead] or lead[:3]
    named = [n for n in all_named(found, bodies) if any(s.holds(n.at) for s in where)]
    officials = {n.party for n in named if has_officials(found, n.at)}
    main = [n for n in named if told is None or told.sentence.holds(n.at)]
    themselves = _pairs(found, main) | _between(found, main)
    acting = {n.party for n in named if told is not None and _acts(found, named, n, told)}
    return sides | officials | themselves | acting


def named_together(found: Findings, told: At | None, lead: list[At], bodies: Mapping[str, str]) -> bool:
    """ "India-Latvia consultations", "talks between Brazil and the European Union", "the ministers of Peru and Chile".

    The first two are looked for in ``told``, where the exchange is told, the last also in the first sentences.
    """
    everywhere = all_named(found, bodies)
    if told is not None:
        named = [n for n in everywhere if told.holds(n.at)]
        if _pairs(found, named) or _between(found, named):
            return True
    where = [*lead, *([told] if told else [])]
    return any(_of_both(found, [n for n in everywhere if at.holds(n.at)]) for at in where)


def _of_both(found: Findings, named: list[Named]) -> bool:
    """ "The foreign ministers of Peru, Chile and Brazil"."""
    text = found.document.text
    return any(
        one.party != other.party
        and _LISTED.fullmatch(text[one.at.end : other.at.start])
        and _OF_BOTH.search(text[max(0, one.at.start - 40) : one.at.start])
        for one, other in pairwise(named)
    )


def _acts(found: Findings, named: list[Named], this: Named, told: Exchange) -> bool:
    """ "The United States and Pakistan held ...": a state or a body itself is what meets."""
    between = found.document.text[this.at.end : told.cue.start]
    return this.at.end <= told.cue.start and _ONLY_STATES.fullmatch(_blanked(named, this.at.end, between)) is not None


def _blanked(named: list[Named], start: int, between: str) -> str:
    """The words between with the names of states and bodies blanked."""
    for at, _ in named:
        if start <= at.start < start + len(between):
            first, last = at.start - start, at.end - start
            between = between[:first] + " " * (last - first) + between[last:]
    return between


def _pairs(found: Findings, named: list[Named]) -> set[str]:
    """ "India-Latvia Foreign Office Consultations": two names in one word before what is held."""
    text = found.document.text
    joined: set[str] = set()
    for one, other in pairwise(named):
        gap = text[one.at.end : other.at.start]
        if _PAIR.fullmatch(gap) and one.party != other.party and _ROUND.search(text[other.at.end :][:_PAIR_REACH]):
            joined |= {one.party, other.party}
    return joined


def _between(found: Findings, named: list[Named]) -> set[str]:
    """ "The third round of talks between Brazil and the European Union"."""
    text = found.document.text
    joined: set[str] = set()
    for one, other in pairwise(named):
        before, gap = text[max(0, one.at.start - 40) : one.at.start], text[one.at.end : other.at.start]
        linked = gap.strip() in ("and", "and the", "with", "with the") and _BETWEEN.search(before)
        if linked and _ROUND.search(text[max(0, one.at.start - _PAIR_REACH) : one.at.start]):
            joined |= {one.party, other.party}
    return joined
