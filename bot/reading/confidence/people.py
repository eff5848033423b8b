"""What speaks for or against one who took part, and an office held."""

from __future__ import annotations

import re

from bot.reading.confidence.fields import Reasons
from bot.reading.confidence.surroundings import words
from bot.readout import Participant, Sourced

_LATE = 600
_BEHIND_NAME = re.compile(r"[,(]\s*(?:the\s)?$")


def _surname(person: Participant) -> str:
    return person.name.rpartition(" ")[2]


PARTICIPANT: Reasons[Participant] = Reasons(
    doubts={
        "no office": lambda person, _: not person.offices,
        "no party": lambda person, _: person.party is None,
        "party is no country": lambda person, around: (
            person.party is not None and all(person.party != country.name for country in around.readout.countries)
        ),
        "one word for a name": lambda person, _: words(person.name) < 2,
        "named once": lambda person, _: len(person.evidence) < 2,
        "first named after 600 characters": lambda person, _: (
            bool(person.evidence) and person.evidence[0].start > _LATE
        ),
        "not in the title": lambda person, around: _surname(person).casefold() not in around.title,
        "over four took part": lambda _, around: len(around.readout.participants) > 4,
        "alone": lambda _, around: len(around.readout.participants) < 2,
        "not of an exchange": lambda _, around: not around.readout.is_readout,
    },
)
"""Right: the person took part, for that party."""

OFFICE: Reasons[Sourced] = Reasons(
    doubts={
        "one word": lambda office, _: words(office.value) < 2,
        "over eight words": lambda office, _: words(office.value) > 8,
        "written once": lambda office, _: len(office.evidence) < 2,
        "holds a comma": lambda office, _: "," in office.value,
        "joined by and": lambda office, _: " and " in office.value,
        "in small letters": lambda office, _: office.value.islower(),
        "behind a comma": lambda office, around: any(
            _BEHIND_NAME.search(around.before(piece, 6)) for piece in office.evidence
        ),
        "first written after 600 characters": lambda office, _: (
            bool(office.evidence) and office.evidence[0].start > _LATE
        ),
        "not written in the text": lambda office, _: not office.evidence,
        "not of an exchange": lambda _, around: not around.readout.is_readout,
    },
)
"""Right: a labelled office of that person."""
