"""The words of a name or phrase by which two of them are compared."""

from __future__ import annotations

import re

LITTLE = frozenset({"a", "an", "the", "and", "for", "in", "of", "that", "to"})
WORD = re.compile(r"[^\W_]+")
POSSESSIVE = re.compile(r"[’']s")


def words(text: str) -> list[str]:
    """Its words in lower case and in order, possessive endings and little words left out."""
    return [word for word in WORD.findall(POSSESSIVE.sub("", text.lower())) if word not in LITTLE]


def same_phrase(one: str, other: str) -> bool:
    """The words of one are all in the other, and are at least half of them."""
    x, y = set(words(one)), set(words(other))
    fewer, more = sorted((len(x), len(y)))
    return fewer > 0 and (x <= y or y <= x) and 2 * fewer >= more
