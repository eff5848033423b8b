"""Names and words compared as people mean them: whole words, whatever their case, accents and apostrophes."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'"})
_POSSESSIVE = re.compile(r"'s?\b")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name, to be compared with those of another: "Türkiye's" is "turkiye", "U.S." is "us"."""
    joined = _INITIALS.sub(lambda found: found[0].replace(".", "") + " ", text.translate(_APOSTROPHES))
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub(" ", joined).casefold())
    return tuple(_WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter))))


def holds(name: str, part: str) -> bool:
    """Whether the words of ``part`` stand in ``name``, one after another."""
    inner, outer = words_of(part), words_of(name)
    last = len(outer) - len(inner)
    return bool(inner) and any(outer[at : at + len(inner)] == inner for at in range(last + 1))


def same_name(one: str, other: str) -> bool:
    """Whether two names are one, an article in front of either apart."""
    first, second = (words[1:] if words[:1] == ("the",) else words for words in (words_of(one), words_of(other)))
    return bool(first) and first == second


def surname(name: str) -> str:
    """The last word of a name, as it is compared; empty for a name without words."""
    return next(reversed(words_of(name)), "")


def place_in(text: str, words: str) -> tuple[int, int] | None:
    """Where ``words`` first stand in ``text`` as whole words, whatever is between them; None where they do not."""
    parts = _WORD.findall(words.translate(_APOSTROPHES))
    if not parts:
        return None
    between = r"[\s\u2019'\u02bc.\-\u2010\u2011]{1,3}"
    found = re.search(rf"(?<!\w){between.join(map(re.escape, parts))}(?!\w)", text, re.IGNORECASE)
    return found.span() if found else None
