"""What is watched, and why a document matches: plain values, found elsewhere, shown by the blocks."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from bot.readout import Frozen

LONGEST = 80
"""Characters of watched words; beyond that nobody means a name or a phrase."""


class WatchKind(StrEnum):
    """As what the watched words are looked for; ``ANYTHING``: as each of the others."""

    ANYTHING = "anything"
    PERSON = "person"
    COUNTRY = "country"
    BODY = "body"
    PHRASE = "phrase"


class Way(StrEnum):
    """In which way a document matches: somebody took part or speaks, a country or a body is named, words stand."""

    PRESENT = "present"
    SPEAKS = "speaks"
    COUNTRY = "country"
    BODY = "body"
    WORDS = "words"


class Match(Frozen):
    """One reason: the watched ``words``, the way, and what of the document it rests on.

    ``found`` is a name as the reading has it; for words, their surroundings in the document.
    """

    words: str
    way: Way
    found: str


class Watched(Frozen):
    """One watch as it is shown; ``ends`` is when it is over, in UTC. ``channel`` is where it was set.

    ``forms`` are other names of what ``words`` name, as a country has them.
    """

    id: int
    kind: WatchKind
    words: str
    channel: str
    ends: datetime
    muted: bool = False
    forms: tuple[str, ...] = ()


class Watchable(Frozen):
    """Something a document names that can be watched for."""

    kind: WatchKind
    words: str


class News(Frozen):
    """One document that matched: its headline, where it stands (a link to its thread), and why."""

    headline: str
    channel: str
    permalink: str
    matches: tuple[Match, ...]
