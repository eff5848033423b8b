"""When two names mean the same person, party or body."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tests.gold.scoring.states import state
from tests.gold.scoring.words import same_phrase, words

STYLES = frozenset({"dr", "mr", "mrs", "ms", "h", "e", "his", "her", "hrh", "excellency", "dato", "sheikh"})
OFFICES = frozenset(
    {
        *("ambassador", "chancellor", "councilor", "councillor", "director", "general", "minister", "foreign", "prime"),
        *("president", "secretary", "senior", "state", "fm", "pm"),
    }
)
ROYALS = frozenset({"king", "queen", "prince", "princess", "crown", "emir"})
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "vi"})
NOT_A_NAME = STYLES | OFFICES | ROYALS | GENERATIONS
IN_BRACKETS = re.compile(r"\(.*?\)")
ACRONYM = re.compile(r"\(([^)]{2,15})\)")
BRACKETS = re.compile(r"\s*\([^)]*\)")


def person(name: str) -> list[str]:
    """The words of a personal name without styles and offices; all of its words where nothing else is left."""
    every = [word for word in words(IN_BRACKETS.sub(" ", name)) if len(word) > 1]
    return [word for word in every if word not in NOT_A_NAME] or every


def same_person(one: str, other: str) -> bool:
    """One name holds the other, or the surnames are the same and the given names begin alike."""
    x, y = person(one), person(other)
    if not x or not y:
        return False
    if set(x) <= set(y) or set(y) <= set(x):
        return True
    return x[-1] == y[-1] and x[0][0] == y[0][0]


def same_party(one: str, other: str) -> bool:
    """The same state, or, where neither is a state, a body whose name holds the other."""
    if state(one) or state(other):
        return state(one) == state(other)
    x, y = set(words(one)), set(words(other))
    return bool(x and y) and (x <= y or y <= x)


def same_body(labelled: str, found: Iterable[str]) -> bool:
    """Any of the found names is the labelled one, in full or by the acronym in its brackets."""
    return any(same_phrase(one, other) for one in _forms(labelled) for name in found for other in _forms(name))


def _forms(name: str) -> list[str]:
    return [BRACKETS.sub("", name), *ACRONYM.findall(name)]
