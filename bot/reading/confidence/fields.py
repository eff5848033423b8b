"""What is rated, and how: the fields, and features as questions in plain words that a found value answers yes or no."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, Literal, TypeVar

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
"""Features by what they are called in ``confidence.tsv``."""


@dataclass(frozen=True)
class Reasons(Generic[V]):
    """The features of one kind of value: reasons for doubt, which can only lower a chance, and grounds for trust."""

    doubts: Questions[V]
    grounds: Questions[V] = field(default_factory=dict)

    def of(self, value: V, around: Surroundings) -> Features:
        """The features that ``value`` has."""
        return frozenset([name for name, holds in self._asked if holds(value, around)])

    @cached_property
    def _asked(self) -> tuple[tuple[str, Callable[[V, Surroundings], bool]], ...]:
        return (*self.doubts.items(), *self.grounds.items())
