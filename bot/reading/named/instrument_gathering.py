"""Many mentions of instruments made into one entry an instrument."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.reading.findings import At
from bot.reading.named.acronyms import defined_after, uses_of
from bot.reading.named.surface import words_of

_TELLING = 5
_UNTOLD = frozenset({"the", "of", "and", "on"})
_BEFORE = re.compile(r"(?:(?:19|20)\d\d|UN|U\.N\.|United Nations|AU|African Union|EU) ")
_BEHIND = re.compile(r" (?:[a-z]+|in [A-Z]\w+(?: [A-Z]\w+)?)")
_SPELT_OUT = {"mou": ("memorandum", "understanding"), "fta": ("free", "trade", "agreement")}

Key = tuple[str, ...]


class InstrumentMention(NamedTuple):
    """One place; ``name`` where it is not the words themselves, ``known`` where the gazetteer has it."""

    at: At
    name: str | None
    year: int | None
    known: bool = False


@dataclass(slots=True)
class InstrumentEntry:
    """One instrument: its name, the year that is known of it, every place where it is named."""

    name: str
    year: int | None
    known: bool
    keys: set[Key]
    places: list[At] = field(default_factory=list)


def settled(text: str, mentions: list[InstrumentMention], bodies: Sequence[At]) -> list[InstrumentMention]:
    """Of mentions that overlap the longest; of equals the first, which is the better known.

    What is only part of a body's name ("Collective Security Treaty Organisation") is left out, and of "the Constitution
    and the Paris Agreement" the known name stands alone.
    """
    known = [mention.at for mention in mentions if mention.known]
    kept: list[InstrumentMention] = []
    for mention in sorted(mentions, key=lambda m: m.at.start - m.at.end):
        if any(mention.at.touches(k.at) for k in kept) or (
            not mention.known and _adds_nothing(text, mention.at, known)
        ):
            continue
        if not any(body.holds(mention.at) and body != mention.at for body in bodies):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.at)


def _adds_nothing(text: str, at: At, known: list[At]) -> bool:
    """To a known name inside it only what does not belong to it.

    Another name before an "and", its year, whose it is, a head in small letters or where it was.
    """
    for k in known:
        if at.holds(k) and at != k:
            before, behind = text[at.start : k.start], text[k.end : at.end]
            if before.endswith(("and ", "and the ")):
                return True
            if (not before or _BEFORE.fullmatch(before)) and (not behind or _BEHIND.fullmatch(behind)):
                return True
    return False


def gathered(text: str, mentions: list[InstrumentMention]) -> list[InstrumentEntry]:
    """One entry an instrument, in the order in which they are first named.

    The fuller names come first, so that a bare "Memorandum of Understanding" finds the one that it means.
    """
    entries: list[InstrumentEntry] = []
    taken: set[At] = set()
    for mention in sorted(mentions, key=lambda m: _fullness(text, m)):
        if mention.at not in taken:  # a short form that the text has defined is in already
            entry = _enter(entries, text, mention)
            taken.update(entry.places)
    return sorted(entries, key=lambda entry: min(entry.places))


def _fullness(text: str, mention: InstrumentMention) -> tuple[bool, int, bool, At]:
    """Known names first, then the longest ones; of two alike the one with capitals."""
    return not mention.known, -len(_key(_name(text, mention))), text[mention.at.start].islower(), mention.at


def _enter(entries: list[InstrumentEntry], text: str, mention: InstrumentMention) -> InstrumentEntry:
    name = _name(text, mention)
    key = _key(name)
    entry = next((e for e in entries if _same(e, key, mention.known)), None)
    if entry is None:
        entry = InstrumentEntry(name, mention.year, mention.known, set())
        entries.append(entry)
    entry.year = entry.year or mention.year
    entry.places.append(mention.at)
    entry.keys.add(key)
    definition = defined_after(text, mention.at)
    if definition is not None:
        entry.places.extend(uses_of(definition.short, text))
    return entry


def _name(text: str, mention: InstrumentMention) -> str:
    return mention.name or " ".join(text[mention.at.start : mention.at.end].split())


def _key(name: str) -> Key:
    folds = (word.fold for word in words_of(name) if word.fold not in _UNTOLD)
    return tuple(part for fold in folds for part in _SPELT_OUT.get(fold.rstrip("s"), (fold.rstrip("s"),)))


def _same(entry: InstrumentEntry, key: Key, known: bool) -> bool:
    """Whether an entry has these words, or a longer form of them (never for two that are known by name)."""
    if key in entry.keys:
        return True
    if known and entry.known:
        return False
    return any(_alike(kept, key) for kept in entry.keys)


def _alike(longer: Key, shorter: Key) -> bool:
    """Many words in common in any order; or the shorter is the longer one's beginning or end."""
    if min(len(longer), len(shorter)) >= _TELLING:
        long_words, short_words = set(longer), set(shorter)
        if long_words <= short_words or short_words <= long_words:
            return True
    size = len(shorter)
    return 2 <= size < len(longer) and shorter in (longer[:size], longer[-size:])
