"""What is rated, and how: the fields, and features as questions in plain words that a found value answers yes or no."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeVar

from bot.reading.confidence.surroundings import Surroundings

Field = Literal[
    "event type",
    "event date",
    "event place",
    "participant",
    "office",
    "statement",
    "commitment",
    "stance",
    "ask",
    "organisation",
    "instrument",
    "country",
]
"""What has a confidence, in the order of a reading."""

Features = frozenset[str]
"""The features that one found value has."""

V = TypeVar("V")
Questions = dict[str, Callable[[V, Surroundings], bool]]
"""Features of one kind of value by what they are called in ``confidence.tsv``."""


def answered(questions: Questions[V], value: V, around: Surroundings) -> Features:
    """The features that ``value`` has."""
    return frozenset(name for name, holds in questions.items() if holds(value, around))
