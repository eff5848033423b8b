"""What part a person can have in an exchange by how the document names him."""

from __future__ import annotations

import re

from bot.reading.findings import Person

MOUTHPIECE = re.compile(r"\b(?:spokes(?:person|man|woman)|press secretary)\b", re.I)


def by_title_only(person: Person) -> bool:
    """Whether the document names the person by an office alone."""
    return any(person.name == o.value for o in person.offices)


def is_mouthpiece(person: Person) -> bool:
    """Whether the person's office is to speak for others."""
    return any(MOUTHPIECE.search(o.value) for o in person.offices)
