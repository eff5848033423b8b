"""Whether a capital stands for its government ("Moscow opposes ...") or is only where something took place."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from spacy.tokens import Doc

from bot.reading.named.surface import Hit, Surface

_WHERE = frozenset(
    {
        "in",
        "at",
        "to",
        "from",
        "near",
        "around",
        "outside",
        "inside",
        "into",
        "through",
        "via",
        "visit",
        "visits",
        "visited",
        "visiting",
        "leave",
        "left",
        "reached",
        "reach",
        "arrived",
        "downtown",
        "central",
        "greater",
        "city",
        "capital",
    }
)
_GOVERNMENT_BEFORE = frozenset(
    {
        "between",
        "against",
        "by",
        "with",
        "official",
        "urge",
        "urges",
        "urged",
        "urging",
        "told",
        "accuse",
        "accuses",
        "accused",
        "accusing",
        "warn",
        "warned",
        "press",
        "pressed",
        "ask",
        "asked",
        "want",
        "wants",
        "remind",
        "reminded",
        "call",
        "calls",
        "condemn",
        "condemned",
        "thank",
        "thanked",
    }
)
_ON = frozenset({"called", "calls", "call", "calling", "pressure", "sanctions", "imposed"})
_FINITE = frozenset({"VBZ", "VBD", "MD", "VBP"})
_POSSESSIVE = frozenset({"'", "’"})


def standing_for_government(doc: Doc, surface: Surface, capitals: list[Hit[Any]]) -> set[int]:
    """The ``first`` word indices of those capitals that act or are acted upon as a state."""
    acting = {hit.first for hit in capitals if _acts(doc, surface, hit)}
    for left, right in pairwise(capitals):
        joined = right.first == left.last + 2 and surface.words[left.last + 1].fold == "and"
        if joined and {left.first, right.first} & acting and not _is_where(surface, left):
            acting |= {left.first, right.first}
    return acting


def _is_where(surface: Surface, hit: Hit[Any]) -> bool:
    return hit.first > 0 and surface.words[hit.first - 1].fold in _WHERE


def _acts(doc: Doc, surface: Surface, hit: Hit[Any]) -> bool:
    if _is_where(surface, hit) or _part_of_name(surface, hit):
        return False
    text, end = surface.text, hit.at.end
    if text[end : end + 1] in _POSSESSIVE or text[end : end + 7].lower() == " regime":
        return True
    if hit.first and _acted_upon(surface, hit.first - 1):
        return True
    return _has_verb(doc, surface, hit)


def _acted_upon(surface: Surface, before: int) -> bool:
    words = surface.words
    if words[before].fold in _GOVERNMENT_BEFORE:
        return True
    return words[before].fold in {"on", "upon"} and before > 0 and words[before - 1].fold in _ON


def _part_of_name(surface: Surface, hit: Hit[Any]) -> bool:
    """Part of a longer name ("Paris Agreement"): a capitalised word follows, and no comma stands between."""
    following = hit.last + 1
    if following < len(surface.words):
        gap = surface.text[hit.at.end : surface.words[following].start]
        return gap in {" ", "-"} and surface.words[following].text[:1].isupper()
    return False


def _has_verb(doc: Doc, surface: Surface, hit: Hit[Any]) -> bool:
    """A finite verb follows at once, an adverb or "also" may stand between."""
    for word in surface.words[hit.last + 1 : hit.last + 3]:
        if word.start - hit.at.end > 20 or surface.text[hit.at.end : word.start].strip(" abcdefghijklmnopqrstuvwxyz"):
            return False
        span = doc.char_span(word.start, word.end, alignment_mode="expand")
        if span is None or (span[0].tag_ not in _FINITE and span[0].tag_ != "RB"):
            return False
        if span[0].tag_ in _FINITE:
            return True
    return False
