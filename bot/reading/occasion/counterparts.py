"""Those whom a text calls somebody's counterpart, and whose counterparts they are."""

from __future__ import annotations

import re

from bot.reading.findings import At, Findings, Person
from bot.reading.occasion.company import last_before
from bot.reading.occasion.roles import is_mouthpiece

_SIDE = re.compile(r"(?P<side>[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:counterparts?|colleagues?)\b[^.;\n]{0,70}$")
_REACH = 110
_BESIDE_NAME = re.compile(r"\b(?:[Mm]y|[Hh]is|[Hh]er)(?: [A-Z][\w-]+){0,3} (?:counterpart|colleague)(?: and \w+)?,? $")
_BESIDE_REACH = 60
_NO_OFFICES = ("counterpart", "counterparts", "colleague", "colleagues", "opposite number")
_ANOTHER = re.compile(r"[a-z]{3}[.;] |\n|[’']s? (?=his|her)|\b(?:from|to|for|said|says|told|that|by)\b")
"""Between a name and "his counterpart": another sentence or clause, or words for the counterpart alone."""


def mark_counterparts(found: Findings) -> None:
    """ "X and his Russian counterpart, Y", "X spoke with his counterpart Y": both took part."""
    text = found.document.text
    for person in found.people:
        for at in person.mentions:
            beside = _BESIDE_NAME.search(text, max(0, at.start - _BESIDE_REACH), at.start)
            if beside is None:
                continue
            person.takes_part = True
            named = last_before(found, person, beside.start())
            if (
                named is not None
                and not is_mouthpiece(named[0])
                and not _ANOTHER.search(text, named[1], beside.start())
            ):
                named[0].takes_part = True


def side_of_counterpart(found: Findings, person: Person) -> str | None:
    """ "His Indonesian counterpart, Minister X"."""
    text = found.document.text
    for at in person.mentions:
        match = _SIDE.search(text, max(0, at.start - _REACH), at.start)
        side = found.country_at(At(*match.span("side"))) if match else None
        if side is not None:
            return side.name
    return None


def leave_out_counterparts(found: Findings) -> None:
    """ "His Kenyan counterpart" tells the party, and is no office where one is told."""
    for person in found.people:
        offices = [o for o in person.offices if not o.value.lower().endswith(_NO_OFFICES)]
        person.offices = offices or person.offices
