"""Which states and bodies took part in an exchange: by their people, or named themselves as what met."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
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
_FORM = re.compile(r"[A-Z][\w.]*(?: (?:of |and |the )?[A-Z][\w.]*)*")
_WORD = re.compile(r"[\w.]+")
_LONGEST = 4
_LISTED = re.compile(r",? and (?:the )?|, (?:the )?")
_JOINED = re.compile(r"\s?[-–—/,]\s?|,? and (?:the )?")
_ABOUT_THEM = re.compile(r":|\b(?:on|about|regarding|over|in|against|for)\b", re.I)


_LABEL = re.compile(r"[^\n.,;:]+:")
_LABEL_REACH = 40
_SHORT = 3
_POSSESSIVE = 3
_WE = re.compile(r"\b(?:I|We|we)\b(?: \w+)? ?$")
_CALLED_ON = re.compile(r"\b(?:call(?:ed|s)? on|received by|hosted by|welcomed by)\b[^.;]*$", re.I)


class Named(NamedTuple):
    """A state or body where the text names it."""

    at: At
    party: str


def parties(found: Findings, tellings: list[Exchange], lead: list[At], bodies: Mapping[str, str]) -> set[str]:
    """The states and bodies that took part: by their people, by officials without a name, or themselves.

    ``bodies`` maps a body's form in lower case to the party it stands for.
    """
    told = tellings[0] if tellings else None
    sides = {p.party for p in found.people if p.takes_part and p.party}
    if len(sides) > 1:
        return sides
    if len(sides) == 1 and (faces_foreigners(found) or _in_first_person(found, told)):
        return sides | {"the publisher's side"}
    where = [_before_topic(found, t) for t in tellings if t.sentence in lead] or lead[:3]
    named = [n for n in all_named(found, bodies) if any(s.holds(n.at) for s in where)]
    officials = {n.party for n in named if _has_officials(found, n.at)}
    main = [n for n in named if told is None or told.sentence.holds(n.at)]
    themselves = _pairs(found, main) | _between(found, main)
    acting = {n.party for n in named if told is not None and _acts(found, named, n, told)}
    return sides | officials | themselves | acting


def named_together(
    found: Findings, told: At | None, lead: list[At], bodies: Mapping[str, str], forms: Mapping[str, str]
) -> bool:
    """ "India-Latvia consultations", "talks between Brazil and the European Union", "the ministers of Peru and Chile".

    The first two are looked for in ``told``, where the exchange is told, and at the head of the title.
    """
    everywhere = all_named(found, bodies)
    if told is not None:
        named = [n for n in everywhere if told.holds(n.at)]
        if _pairs(found, named) or _between(found, named):
            return True
    if any(_of_both(found, [n for n in everywhere if at.holds(n.at)]) for at in (*lead, *([told] if told else []))):
        return True
    return _pair_in_title(found.document.title or "", forms)


def _of_both(found: Findings, named: list[Named]) -> bool:
    """ "The foreign ministers of Peru, Chile and Brazil"."""
    text = found.document.text
    return any(
        one.party != other.party
        and _LISTED.fullmatch(text[one.at.end : other.at.start])
        and _OF_BOTH.search(text[max(0, one.at.start - 40) : one.at.start])
        for one, other in pairwise(named)
    )


def _pair_in_title(title: str, forms: Mapping[str, str]) -> bool:
    """ "Japan-France Foreign Ministers' Meeting", "Turkey, Egypt to deepen ties"."""
    words = _named_in_title(title[:_PAIR_REACH], forms)
    return any(
        one.party != other.party
        and _JOINED.fullmatch(title[one.at.end : other.at.start])
        and not _ABOUT_THEM.search(title[: one.at.start])
        for one, other in pairwise(words)
    )


def officials_in_title(title: str, forms: Mapping[str, str]) -> set[str]:
    """Whose officials a title tells of: "Secretary Hale's Call with Polish President Nowak" gives Poland."""
    return {
        n.party
        for n in _named_in_title(title, forms)
        if _OFFICE_AFTER.match(title[n.at.end :][:_PAIR_REACH]) or _OFFICE_BEFORE.search(title[: n.at.start])
    }


def _named_in_title(title: str, forms: Mapping[str, str]) -> list[Named]:
    """States and bodies in a title, the longest form at each place."""
    named: list[Named] = []
    for run in _FORM.finditer(title):
        words = list(_WORD.finditer(title, run.start(), run.end()))
        first = 0
        while first < len(words):
            for last in range(min(first + _LONGEST, len(words)), first, -1):
                at = At(words[first].start(), words[last - 1].end())
                party = forms.get(title[at.start : at.end].casefold())
                if party is not None:
                    named.append(Named(at, party))
                    first = last - 1
                    break
            first += 1
    return named


def all_named(found: Findings, bodies: Mapping[str, str]) -> list[Named]:
    """The states named, and the bodies that can be a party, in the order of the text."""
    named = [Named(c.at, c.name) for c in found.countries]
    for body in found.organisations:
        for piece in body.evidence:
            party = bodies.get(piece.quote.lower()) or bodies.get(body.name.lower())
            if party:
                named.append(Named(At(piece.start, piece.end), party))
    return sorted(named)


def faces_officials(found: Findings, told: Exchange, titled: set[str], bodies: Mapping[str, str]) -> bool:
    """ "Met with the Foreign Minister of Peru": officials of a state or body of which the one who met them is not.

    ``titled`` are those whose officials the title tells of.
    """
    where = At(told.cue.end, _before_topic(found, told).end)
    objects = {n.party for n in all_named(found, bodies) if where.holds(n.at) and _has_officials(found, n.at)}
    subject = At(told.sentence.start, told.cue.start)
    acting = [p for p in found.people if any(subject.holds(m) for m in p.mentions)]
    stated = {p.party for p in acting} | {o.party for p in acting for o in p.offices}
    stated |= {c.name for c in found.countries if subject.holds(c.at)}
    return bool(acting) and bool((objects | titled) - stated)


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


def faces_foreigners(found: Findings) -> bool:
    """Whether one side of no state is told of as facing another whose state is named.

    The publisher's side comes first without a state ("The Prime Minister spoke to the President of Ukraine"), or the
    other first by a demonym ("Maldivian Foreign Minister X called on Minister Y"). "President of Ukraine X met with
    Minister Y" may be two of one side.
    """
    taking = [p for p in found.people if p.takes_part]
    own = [p for p in taking if of_no_state(p)]
    others = [p for p in taking if p.party]
    if not own or not others or not any(_abroad(found, p) for p in others):
        return False
    end = len(found.document.text)
    first = min((p.mentions[0].start for p in own if p.mentions), default=0)
    leads = first < min((p.mentions[0].start for p in others if p.mentions), default=end)
    demonym = any(_by_demonym(found, o.at) for p in others for o in p.offices)
    return leads or demonym or any(_called_on(found, p) for p in own) or any(_visiting(found, p) for p in others)


def _in_first_person(found: Findings, told: Exchange | None) -> bool:
    """ "Today I met with the Foreign Minister of Vanuatu"."""
    others = [p for p in found.people if p.takes_part and p.party]
    if told is None or not all(_abroad(found, p) for p in others):
        return False
    return _WE.search(found.document.text, told.sentence.start, told.cue.start) is not None


def _called_on(found: Findings, person: Person) -> bool:
    """ "The Minister of Italy paid a courtesy call on Prime Minister X": who is called on is at home."""
    text = found.document.text
    return any(_CALLED_ON.search(text[max(0, m.start - 70) : m.start]) for m in person.mentions)


def _owned(found: Findings, office: At, party: str | None) -> bool:
    """ "Kenya's Principal Secretary"."""
    return any(c.name == party and 0 <= office.start - c.at.end <= _POSSESSIVE for c in found.countries)


def _visiting(found: Findings, person: Person) -> bool:
    """ "The visiting Prime Minister of Tajikistan"."""
    text = found.document.text
    return any(text[max(0, m.start - 25) : m.start].rstrip().endswith("visiting") for m in person.mentions)


def _abroad(found: Findings, person: Person) -> bool:
    """Whether a state stands beside the person's office, or the title names it.

    A speaker's label in a transcript ("President of Russia X:") gives the publisher's own state too.
    """
    text, title = found.document.text, found.document.title or ""
    forms = {text[c.at.start : c.at.end] for c in found.countries if c.name == person.party}
    if any(re.search(rf"\b{re.escape(form)}\b", title, re.I if len(form) > _SHORT else 0) for form in forms):
        return True
    stated = [o.at for o in person.offices if o.party == person.party or _owned(found, o.at, person.party)]
    return any(not _LABEL.match(text, at.start, at.end + _LABEL_REACH) for at in stated)


def _by_demonym(found: Findings, office: At) -> bool:
    country = found.country_at(office)
    return country is not None and country.form == "demonym" and country.at.start == office.start


def of_no_state(person: Person) -> bool:
    """Whether no word gives the party of an office holder."""
    return person.party is None and bool(person.offices) and not any(o.party for o in person.offices)


def _has_officials(found: Findings, at: At) -> bool:
    text = found.document.text
    if _DOMESTIC_AFTER.match(text[at.end : at.end + 40]):
        return False
    before, after = text[max(0, at.start - 110) : at.start], text[at.end : at.end + 70]
    return _OFFICE_BEFORE.search(before) is not None or _OFFICE_AFTER.match(after) is not None
