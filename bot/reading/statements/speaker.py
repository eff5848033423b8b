"""Who is said to have said something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SpeakerKind = Literal["person", "plural", "state", "body", "document", "talks", "thing"]
SPEAKING = frozenset({"person", "plural", "state", "body", "document"})
"""The kinds that can say something themselves."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The name as it goes into the reading (None for nobody), the party named or represented, and what it is."""

    name: str | None
    party: str | None
    kind: SpeakerKind


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose words follow a label ("Name: ..."): the paragraph, the token after the label, the labels so far."""

    speaker: Speaker
    paragraph: int
    start: int
    count: int


NOBODY = Speaker(None, None, "thing")
TALKS = Speaker(None, None, "talks")


def named(names: list[str]) -> Speaker:
    """Several named ones together, or the one; names that repeat count once."""
    once = list(dict.fromkeys(names))
    if len(once) == 1:
        return Speaker(once[0], None, "person")
    return Speaker(", ".join(once[:-1]) + " and " + once[-1], None, "plural")
