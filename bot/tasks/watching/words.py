"""``/attache watch ...`` as people type it: what to do, for which words, as what, for how long."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

from bot.insight.content_watches import LONGEST, WatchKind
from bot.insight.whole_words import words_of
from bot.readout import Frozen
from bot.tasks.country_names import country_named
from bot.wording.catalogue import say

DAYS = 30
MOST_DAYS = 365

_FOR = re.compile(r"\s+for\s+(\d{1,4})\s*(d|days?|w|weeks?|m|months?)\s*$", re.IGNORECASE)
_UNITS = {"d": 1, "w": 7, "m": 30}
_QUOTES = "\"'“”„‟‘’«» "


class Act(StrEnum):
    """What to do with watches."""

    LIST = "list"
    SET = "set"
    OFF = "off"
    MUTE = "mute"
    UNMUTE = "unmute"


class BadWatch(ValueError):
    """A watch that cannot be followed; its message is a sentence for the person who typed it."""


class WatchWish(Frozen):
    """What was typed: for ``SET`` the words, as what, and for how many days; else which watch is meant."""

    act: Act
    words: str = ""
    kind: WatchKind = WatchKind.ANYTHING
    days: int = DAYS


def parse_watch(rest: str, seeds: Path | None = None) -> WatchWish:
    """Read what stands after ``watch``; ``seeds`` is the folder of one's own gazetteers. Raises BadWatch."""
    first, _, more = rest.strip().partition(" ")
    verb = first.lower()
    if verb in ("", "list"):
        return WatchWish(act=Act.LIST)
    if verb in (Act.OFF, Act.MUTE, Act.UNMUTE):
        return WatchWish(act=Act(verb), words=more.strip(_QUOTES))
    words, days = _term(rest.strip())
    kind = next((one for one in WatchKind if one == verb and words.partition(" ")[2].strip()), None)
    said = words.partition(" ")[2] if kind else words
    if kind is None and said[:1] in '"“„«':
        kind = WatchKind.PHRASE
    return wish_for(said.strip(_QUOTES), kind or WatchKind.ANYTHING, days, seeds)


def wish_for(words: str, kind: WatchKind, days: int, seeds: Path | None = None) -> WatchWish:
    """A wish to watch ``words``; a country goes by its English short name. Raises BadWatch."""
    if not 1 <= days <= MOST_DAYS:
        raise BadWatch(say("watch-bad-days", most=MOST_DAYS))
    if len(words) > LONGEST:
        raise BadWatch(say("watch-too-long", most=LONGEST))
    if not any(len(word) > 1 for word in words_of(words)):
        raise BadWatch(say("watch-no-words"))
    country = country_named(words, seeds) if kind in (WatchKind.COUNTRY, WatchKind.ANYTHING) else None
    if country:
        return WatchWish(act=Act.SET, words=country, kind=WatchKind.COUNTRY, days=days)
    if kind == WatchKind.COUNTRY:
        raise BadWatch(say("watch-no-country", typed=words))
    return WatchWish(act=Act.SET, words=words, kind=kind, days=days)


def _term(typed: str) -> tuple[str, int]:
    given = _FOR.search(typed)
    if not given:
        return typed, DAYS
    return typed[: given.start()], int(given[1]) * _UNITS[given[2][0].lower()]
