"""Offices against what earlier readings know, and against one another. Source: ``Known``, handed in by the archive."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from bot.reading.checks.rules import alarm
from bot.reading.checks.tables import pairs
from bot.reading.checks.wording import plain
from bot.reading.findings import Findings, OfficeMention, Person
from bot.reading.known import KnownPerson
from bot.reading.named.tables import cells, table
from bot.reading.occasion.calendar import Calendar
from bot.readout import Check

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_STOP = re.compile(r"of|the|for|and|to|in|his|her|an?|on|at|with|s|as")
_TELLS_NOTHING = re.compile(
    r"leader|diplomat|official|head|member|counterpart|representative|delegate|envoy|chief|former|ex|acting|interim|elect"
    r"|designate|candidate|late|outgoing|incoming|then|caretaker"
)

_COMMA = 2

Role = frozenset[str]


class OfficeWords:
    """Brings an office down to the words that tell it from others."""

    def __init__(self, seeds: str | None = None) -> None:
        self._same = {word: meaning.split() for word, meaning in pairs("office_words", seeds)}
        self.sole = frozenset(frozenset(post.split()) for post, _ in pairs("sole_posts", seeds))
        self._states = {
            word.lower()
            for row in table("countries", seeds)
            for form in (row["name"], row["official"], *cells(row, "forms"), *cells(row, "demonyms"))
            for word in _WORD.findall(form)
            if word[0].isupper()
        } - {"state", "states"}

    def role(self, office: str) -> Role:
        """ "Minister for Foreign Affairs of Norway" and "Norwegian FM" are both foreign and minister."""
        role: set[str] = set()
        for word in _WORD.findall(office.lower()):
            if word not in self._states and not _STOP.fullmatch(word):
                role.update(self._same.get(word, [word]))
        return frozenset(role)


def office_known(words: OfficeWords, found: Findings, calendar: Calendar) -> Iterator[Check]:
    """Someone whom an earlier reading has in another office."""
    known = {_key(person.name): person for person in found.known.people if person.held and person.as_of}
    for person in found.people if known else ():
        before = known.get(_key(person.name))
        as_of = _on_or_before(before, calendar)
        if before is None or as_of is None or not person.offices or _differ(person.party, before.party):
            continue
        here = [words.role(office.value) for office in person.offices]
        there = [words.role(office) for office in before.held]
        if not all(map(_telling, here)) or any(_alike(h, t) for h in here for t in there):
            continue
        yield alarm(
            found,
            "office-known",
            f"An earlier reading, of {plain(as_of)}, has {person.name} as {before.held[0]}; here it is "
            f"{person.offices[0].value}. Has the office changed?",
            before.held[0],
            person.offices[0].at,
        )


def holder_known(words: OfficeWords, found: Findings, calendar: Calendar) -> Iterator[Check]:
    """An office that one person at a time holds, and that an earlier reading gives to someone else."""
    holders: dict[tuple[str, Role], KnownPerson] = {}
    for known in found.known.people:
        role = words.role(known.office or "")
        if known.party and known.as_of and role in words.sole:
            held = holders.get((known.party, role))
            if held is None or (held.as_of or "") < known.as_of:
                holders[known.party, role] = known
    for person in found.people if holders else ():
        for office in person.offices:
            role = words.role(office.value)
            before = holders.get((office.party or person.party or "", role))
            as_of = _on_or_before(before, calendar)
            if before is None or as_of is None or _share_a_name(before.name, person.name):
                continue
            yield alarm(
                found,
                "holder-known",
                f"An earlier reading, of {plain(as_of)}, has {before.name} as {before.office}; here it is "
                f"{person.name}. Has the office changed hands?",
                before.name,
                office.at,
            )


def one_post_in_two_states(words: OfficeWords, found: Findings, calendar: Calendar) -> Iterator[Check]:
    """One person in the same sole office of two states, both written right beside the name."""
    for person in found.people:
        by_role: dict[Role, OfficeMention] = {}
        for office in person.offices:
            role = words.role(office.value)
            if office.party is None or role not in words.sole or not _beside_name(office, person):
                continue
            first = by_role.setdefault(role, office)
            if first.party == office.party:
                continue
            yield alarm(
                found,
                "two-states",
                f"{person.name} is {first.value} of {first.party} in one place and {office.value} of {office.party} in "
                "another. Which is right?",
                f"{first.party} or {office.party}",
                first.at,
                office.at,
            )
            break


def _beside_name(office: OfficeMention, person: Person) -> bool:
    gaps = ((at.start - office.at.end, office.at.start - at.end) for at in person.mentions)
    return any(0 <= before <= 1 or 0 <= behind <= _COMMA for before, behind in gaps)


def _telling(role: Role) -> bool:
    """Whether an office says what is done, and that it is done now."""
    return bool(role) and not any(map(_TELLS_NOTHING.fullmatch, role))


def _alike(one: Role, other: Role) -> bool:
    """The same office, or one told more fully than the other."""
    return one <= other or other <= one


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _key(name: str) -> tuple[str, ...]:
    """A name without accents, case and the order of its parts."""
    plain_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return tuple(sorted(_WORD.findall(plain_name)))


def _share_a_name(one: str, other: str) -> bool:
    return bool(set(_key(one)) & set(_key(other)))


def _on_or_before(known: KnownPerson | None, calendar: Calendar) -> date | None:
    """The day of the earlier document; None where the one at hand is older, or either has no date."""
    now = calendar.release or calendar.today
    if known is None or known.as_of is None or now is None:
        return None
    try:
        day = date.fromisoformat(known.as_of[:10])
    except ValueError:
        return None
    return day if day <= now else None
