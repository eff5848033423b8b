"""Words that a person pasted, found in the text of a document: verbatim, but for white space, quotation marks, dashes.

What people paste has been through a mail program, a word processor or a web page, each of which has its own.
"""

from __future__ import annotations

import re

from bot.readout import Evidence

_ALIKE = ('"“”„‟«»″', "'‘’‚‛′`", "-‐‑‒–—―−")
_CLASS = {char: f"[{re.escape(group)}]" for group in _ALIKE for char in group}
_AROUND = " \t\r\n\u00a0\u200b" + _ALIKE[0]
_SPACE = re.compile(r"[\s\u200b]+")


class NotThere(LookupError):
    """The words do not stand in the text."""


class ThereTwice(LookupError):
    """The words stand in the text more than once, so that nobody can tell which are meant."""


def find_words(text: str, pasted: str, near: Evidence | None = None) -> Evidence:
    """Where the words stand; ``near`` settles which are meant where they stand several times. Never empty.

    Raises NotThere (also for nothing at all) and ThereTwice.
    """
    tokens = _SPACE.split(pasted.strip(_AROUND))
    if not any(tokens):
        raise NotThere(pasted)
    pattern = r"[\s\u200b]+".join("".join(_CLASS.get(char, re.escape(char)) for char in token) for token in tokens)
    found = [Evidence(start=one.start(), end=one.end(), quote=one[0]) for one in re.finditer(pattern, text)]
    if not found:
        raise NotThere(pasted)
    if near is not None:
        return min(found, key=lambda one: max(one.start - near.end, near.start - one.end))
    if len(found) > 1:
        raise ThereTwice(pasted)
    return found[0]
