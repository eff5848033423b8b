"""Whom a pronoun, "the former" or "the latter" in subject position stands for."""

from __future__ import annotations

from bot.reading.statements.columns import Columns
from bot.reading.statements.lexicon import BE, Lexicon
from bot.reading.statements.memory import PLURAL, Memory
from bot.reading.statements.speaker import NOBODY, Speaker

SINGULAR = frozenset({"he", "she", "him", "her"})
ORDINALS = frozenset({"former", "latter"})
OUGHT = frozenset({"should", "must", "may", "can", "could", "would", "seems", "remains"})


def pronoun_of(columns: Columns, lexicon: Lexicon, memory: Memory, lo: int, hi: int) -> Speaker | None:
    """The one meant; ``NOBODY`` where a word like "this" means no speaker, None where no such word stands there."""
    low = columns.lows[hi - 1]
    if low in ORDINALS:
        return memory.of_two(low)
    if hi - lo > 1 and not lexicon.listed("preposition", columns.lows[lo]):
        return None
    if low in SINGULAR:
        return memory.called(low) or NOBODY
    if low in PLURAL:
        return memory.plural or Speaker(columns.text(hi - 1, hi), None, "plural")
    if low == "it" and memory.body and _acts(columns, hi):
        return memory.body
    return NOBODY if lexicon.listed("abstract-no-speaker", low) else None


def _acts(columns: Columns, verb: int) -> bool:
    """Whether the verb group at token ``verb`` tells a deed, so that "it" is somebody: not "it is", "it should"."""
    low, tag = "".join(columns.lows[verb : verb + 1]), "".join(columns.tags[verb : verb + 1])
    return tag in ("VBD", "VBZ", "RB", "MD") and low not in BE and low not in OUGHT
