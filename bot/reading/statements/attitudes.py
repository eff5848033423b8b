"""Support verbs and their nouns: "expressed deep concern about", "voiced Hungary's support for"."""

from __future__ import annotations

from bot.reading.statements.columns import Columns
from bot.reading.statements.hits import Hit
from bot.reading.statements.lexicon import Attitude, Lexicon
from bot.reading.statements.openings import Opening, after_partner, clausal, find, infinitive

REACH, ADDRESSEE = 9, 25
"""How many tokens may stand before the noun, and how many an addressee may take."""


def attitude_opening(columns: Columns, lexicon: Lexicon, hit: Hit, at: int, hi: int) -> Opening | None:
    """Where the content begins after a support verb and its noun; None where no such noun follows.

    The noun is part of the cue where nothing says whose it is ("expressed concern about X": X), and otherwise part of
    the content ("voiced Hungary's support for X": all of it). Sets the class and kind of the hit.
    """
    if columns.lows[at : at + 1] == ["to"]:
        at = after_partner(columns, at, hi) or at
    found = _noun(columns, lexicon, at, hi)
    if found is None:
        return None
    noun, k, bare = found
    hit.cue_class, hit.kind = noun.cue_class, noun.kind
    if not (noun.absorb or (bare and noun.cue_class != "greet")) or k + 1 >= hi:
        return Opening("np", at, hit.end)
    return _absorbed(columns, at, k + 1, hi, noun.cue_class in ("thank", "greet"))


def _noun(columns: Columns, lexicon: Lexicon, at: int, hi: int) -> tuple[Attitude, int, bool] | None:
    """The noun, its token, and whether nothing says whose it is."""
    lows, tags, bare = columns.lows, columns.tags, True
    for k in range(at, min(hi, at + REACH)):
        noun = lexicon.nouns.get(lows[k])
        if noun and tags[k] not in ("VBP", "VBZ") and lows[k + 1 : k + 2] not in (["'s"], ["’s"], ["-"]):
            return noun, k, bare
        bare = bare and tags[k] not in ("PRP$", "DT", "POS")
        if tags[k] in ("IN", ",", ".", "VBD", "VBZ", "TO") or lows[k] == "that":
            return None
    return None


def _aside(tags: list[str], comma: int) -> bool:
    """Whether a participle, a relative or an adjunct follows a comma, and not the next of a list."""
    return tags[comma + 1 : comma + 2] != [] and tags[comma + 1] in ("VBG", "WDT", "WP", "IN", "RB", "VBN")


def _absorbed(columns: Columns, at: int, k: int, hi: int, addressed: bool) -> Opening:
    """The noun belongs to the cue: content follows its preposition or "that", after the addressee of a thanks."""
    lows, tags = columns.lows, columns.tags
    behalf = lows[k : k + 2] == ["on", "behalf"]
    if behalf or (addressed and lows[k] in ("to", "from", "and")):
        far = min(hi, k + ADDRESSEE)
        stop = next((i for i in range(k + 1, far) if tags[i] == "VBD" or (lows[i] == "," and _aside(tags, i))), far)
        later = find(lows, k + 1, stop, ("to",) if behalf else ("for", "on", "over"))
        if later:
            return Opening("np", later + 1, k)
    if lows[k] == "that":
        return Opening("that", k + 1, k + 1)
    if infinitive(columns, k):
        return Opening("to", k + 1, k + 1)
    if tags[k] in ("IN", "TO") and k + 1 < hi:
        return Opening("np", k + 1, k + 1)
    return Opening("that", k, k) if k - 1 == at and clausal(columns, k, hi) else Opening("np", at, at)
