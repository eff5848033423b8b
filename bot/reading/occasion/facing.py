"""Whether one side, of no state or of one, is told of as facing another."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.reading.findings import At, Findings, Person
from bot.reading.occasion.exchange import Exchange
from bot.reading.occasion.named_sides import all_named, before_topic, has_officials

_LABEL = re.compile(r"[^\n.,;:]+:")
_LABEL_REACH = 40
_SHORT = 3
_POSSESSIVE = 3
_CALLED_REACH = 110
_WE = re.compile(r"\b(?:I|We|we)\b(?: [a-z]+){0,5} ?$")
_CALLED_ON = re.compile(
    r"\b(?:call(?:ed|s)? on|received (?:in audience )?by|summoned to|briefed|credentials to|hosted by"
    r"|welcomed by)\b(?:[^.;]|(?<=Mr|Ms|Dr|rs| H|\.E)\.)*$",
    re.I,
)


def faces_officials(found: Findings, told: Exchange, titled: set[str], bodies: Mapping[str, str]) -> bool:
    """ "Met with the Foreign Minister of Peru": officials of a state or body of which the one who met them is not.

    ``titled`` are those whose officials the title tells of.
    """
    where = At(told.cue.end, before_topic(found, told).end)
    objects = {n.party for n in all_named(found, bodies) if where.holds(n.at) and has_officials(found, n.at)}
    subject = At(told.sentence.start, told.cue.start)
    acting = [p for p in found.people if any(subject.holds(m) for m in p.mentions)]
    stated = {p.party for p in acting} | {o.party for p in acting for o in p.offices}
    stated |= {c.name for c in found.countries if subject.holds(c.at)}
    return bool(acting) and bool((objects | titled) - stated)


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


def in_first_person(found: Findings, told: Exchange | None) -> bool:
    """ "Today I met with the Foreign Minister of Vanuatu"."""
    others = [p for p in found.people if p.takes_part and p.party]
    if told is not None and not any(told.cue.start < m.start < told.sentence.end for p in others for m in p.mentions):
        return False
    if told is None or not all(_abroad(found, p) for p in others):
        return False
    return _WE.search(found.document.text, told.sentence.start, told.cue.start) is not None


def _called_on(found: Findings, person: Person) -> bool:
    """ "The Minister of Italy paid a courtesy call on Prime Minister X": who is called on is at home."""
    text = found.document.text
    return any(_CALLED_ON.search(text[max(0, m.start - _CALLED_REACH) : m.start]) for m in person.mentions)


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
    named = [c for c in found.countries if c.name == person.party and c.form != "government"]
    forms = {text[c.at.start : c.at.end] for c in named}
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
