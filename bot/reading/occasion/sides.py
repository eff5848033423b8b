"""Which states and bodies took part in an exchange: by their people, or named themselves as what met."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from bot.reading.findings import At, Findings, Person
from bot.reading.occasion.exchange import Exchange
from bot.reading.occasion.participants import TOPIC

_OFFICE = (
    r"(?:president|minister|secretary|chancellor|premier|king|queen|prince|emir|amir|sultan|ambassador|envoy"
    r"|representative|commissioner|speaker|leader|chair(?:man|person|woman)?|director|head|adviser|advisor|governor"
    r"|counsel+or|delegation|government|officials?|counterparts?|side|authorities|parliament|delegates|ministers"
    r"|leaders|presidents|foreign ministry|representatives)"
)
_OFFICE_BEFORE = re.compile(
    _OFFICE + r"s?(?:\s+[\w-]+){0,3}\s+(?:of|from|for)\s+(?:the\s+)?(?:[\w\s,]{0,60}(?:,|and)\s+)?$", re.I
)
_OFFICE_AFTER = re.compile(r"^(?:['’]s)?(?:[\s-]+(?:[\w-]+,?\s+){0,4})" + _OFFICE + r"\b", re.I)
_DOMESTIC_AFTER = re.compile(r"^[\s-]+(?:American|community|diaspora|business|civil|company|companies)", re.I)
_ONLY_STATES = re.compile(
    r"(?:[\s,()]|\band\b|\bthe\b|\btoday\b|\bjointly\b|\brecently\b|\bhave\b|\bhas\b|\bgovernments? of\b)*"
)
_BETWEEN = re.compile(r"\b(?:between|of) (?:the )?(?:governments? of (?:the )?)?$", re.I)
_PAIR = re.compile(r"[-–—/]")
_ROUND = re.compile(
    r"\b(?:consultations?|dialogues?|commission|committee|council|meetings?|summit|talks?|mechanism|call|session"
    r"|working group|negotiations)\b",
    re.I,
)
_PAIR_REACH = 70


class Named(NamedTuple):
    """A state or body where the text names it."""

    at: At
    party: str


def parties(found: Findings, told: Exchange | None, lead: list[At], bodies: Mapping[str, str]) -> set[str]:
    """The states and bodies that took part: by their people, by officials without a name, or themselves.

    ``bodies`` maps a body's form in lower case to the party it stands for.
    """
    sides = {p.party for p in found.people if p.takes_part and p.party}
    if len(sides) > 1:
        return sides
    if len(sides) == 1 and _against_unnamed(found):
        return sides | {"the publisher's side"}
    where = [_before_topic(found, told)] if told is not None else lead[:3]
    named = [n for n in all_named(found, bodies) if any(s.holds(n.at) for s in where)]
    officials = {n.party for n in named if _has_officials(found, n.at)}
    themselves = _pairs(found, named) | _between(found, named)
    acting = {n.party for n in named if told is not None and _acts(found, named, n, told)}
    return sides | officials | themselves | acting


def all_named(found: Findings, bodies: Mapping[str, str]) -> list[Named]:
    """The states named, and the bodies that can be a party, in the order of the text."""
    named = [Named(c.at, c.name) for c in found.countries]
    for body in found.organisations:
        for piece in body.evidence:
            party = bodies.get(piece.quote.lower()) or bodies.get(body.name.lower())
            if party:
                named.append(Named(At(piece.start, piece.end), party))
    return sorted(named)


def _before_topic(found: Findings, told: Exchange) -> At:
    """The telling sentence up to what was talked about."""
    topic = TOPIC.search(found.document.text, told.cue.end, told.sentence.end)
    return At(told.sentence.start, topic.start() if topic else told.sentence.end)


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
    for one, other in zip(named, named[1:], strict=False):
        gap = text[one.at.end : other.at.start]
        if _PAIR.fullmatch(gap) and one.party != other.party and _ROUND.search(text[other.at.end :][:_PAIR_REACH]):
            joined |= {one.party, other.party}
    return joined


def _between(found: Findings, named: list[Named]) -> set[str]:
    """ "The third round of talks between Brazil and the European Union"."""
    text = found.document.text
    joined: set[str] = set()
    for one, other in zip(named, named[1:], strict=False):
        before, gap = text[max(0, one.at.start - 40) : one.at.start], text[one.at.end : other.at.start]
        if gap.strip() in ("and", "and the", "with", "with the") and _BETWEEN.search(before):
            if _ROUND.search(text[max(0, one.at.start - _PAIR_REACH) : one.at.start]):
                joined |= {one.party, other.party}
    return joined


def _against_unnamed(found: Findings) -> bool:
    """ "The Prime Minister spoke to the President of Ukraine": the publisher's side names no state, the other does."""
    taking = [p for p in found.people if p.takes_part]
    others = [p for p in taking if p.party]
    return any(_of_no_state(p) for p in taking) and all(any(o.party == p.party for o in p.offices) for p in others)


def _of_no_state(person: Person) -> bool:
    return person.party is None and bool(person.offices) and not any(o.party for o in person.offices)


def _has_officials(found: Findings, at: At) -> bool:
    text = found.document.text
    if _DOMESTIC_AFTER.match(text[at.end : at.end + 40]):
        return False
    before, after = text[max(0, at.start - 110) : at.start], text[at.end : at.end + 70]
    return _OFFICE_BEFORE.search(before) is not None or _OFFICE_AFTER.match(after) is not None
