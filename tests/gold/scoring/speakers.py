"""Whether a statement, commitment or stance is given to the one whom its label names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from tests.gold.scoring.labels import UNATTRIBUTED
from tests.gold.scoring.names import person, same_person
from tests.gold.scoring.states import state
from tests.gold.scoring.words import same_phrase, words

COLLECTIVE = re.compile(
    r"\b(sides?|parties|partners|allies|members|interlocutors|delegations|meeting"
    r"|leaders|presidents|ministers|secretaries|principals|officials|heads"
    r"|countries|states|nations|g7|g20|both|two|they|we)\b",
    re.IGNORECASE,
)
JOINED = re.compile(r"\s*;\s*|\s+(?:and|&)\s+")
LISTED = re.compile(r"\s*[;,&]\s*|\s+and\s+")


class Owner(NamedTuple):
    """Whom a reading names (None for nobody), and that one's party."""

    name: str | None
    party: str | None = None


def same_owner(wanted: str, owner: Owner, sides: Mapping[str, str]) -> bool:
    """The owner is the one meant by the label. ``sides`` gives each labelled participant's party by name."""
    name = owner.name or ""
    if wanted == UNATTRIBUTED or not name:
        return wanted == UNATTRIBUTED and not name
    several = _several(wanted)
    if len(several) > 1:
        return _all_named(several, name)
    if COLLECTIVE.search(wanted) and not state(wanted):
        return bool(COLLECTIVE.search(name)) or len(_several(name)) > 1
    if state(wanted):
        return state(wanted) == (state(name) or state(owner.party or ""))
    if wanted in sides and state(name):
        return state(name) == state(sides[wanted])
    return same_person(wanted, name) or same_phrase(wanted, name)


def _several(name: str) -> list[str]:
    return [part for part in JOINED.split(name) if part]


def _all_named(wanted: list[str], name: str) -> bool:
    """Each of them is named, or none is and a collective stands for all."""
    spoken, states = words(name), {code for part in LISTED.split(name) if (code := state(part))}
    named = [any(word in spoken for word in person(one)) or state(one) in states for one in wanted]
    return all(named) or (bool(COLLECTIVE.search(name)) and not any(named))
