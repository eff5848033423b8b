"""Whether two pieces of text say the same thing, by the words they share: a rule that can be told in a sentence."""

from __future__ import annotations

from bot.insight.whole_words import words_of

SHARED = 0.5
"""Of the shorter one's content words, the share that must stand in the other."""

AT_LEAST = 2
"""Content words that must be shared, where the shorter one has as many."""

_SMALL_WORDS = """
a an the and or but nor of in on at to for from by with without into over under between among about as than that
this these those it its they their them he his him she her we our us you your i my who whom which what where when is
are was were be been being am has have had having do does did will would shall should can could may might must also
both all any each other such so very more most some there here up out off down again further side sides country
countries
"""
# "Not" and "no" are none of these: what is denied is not what is said.
_EMPTY = frozenset(_SMALL_WORDS.split())


def content_words(text: str) -> frozenset[str]:
    """The words that carry the meaning, plural and verb endings apart."""
    return frozenset(_stem(word) for word in words_of(text) if word not in _EMPTY)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How far two sets of content words say the same, 0 to 1; 0 where they share too little to tell."""
    if not one or not other:
        return 0.0
    shared, shorter = len(one & other), min(len(one), len(other))
    if shared < min(AT_LEAST, shorter) or shared / shorter < SHARED:
        return 0.0
    return shared / len(one | other)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending).removesuffix("e")
    return word.removesuffix("e") if len(word) > 4 else word
