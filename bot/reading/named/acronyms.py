"""Short forms that a text defines itself: "Malaysia-Singapore Joint Technical Committee (MSJTC)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.reading.findings import At

_SHORT = re.compile(r"\s?\((?:the |hereinafter |hereafter )*[“\"'‘]?(?P<short>[A-Z][\w&+/-]{1,11})[”\"'’]?\)")


class Definition(NamedTuple):
    """A short form, where it is written in brackets, and the stretch before it that it stands for."""

    short: str
    at: At
    full: At


def defined_after(text: str, full: At) -> Definition | None:
    """The definition in brackets right after a name, if its capitals can be those of the name."""
    match = _SHORT.match(text, full.end)
    if match is None or not _abbreviates(match["short"], text[full.start : full.end]):
        return None
    return Definition(match["short"], At(*match.span("short")), full)


def uses_of(short: str, text: str) -> Iterator[At]:
    """Every place where a short form stands as a word of its own."""
    for match in re.finditer(rf"(?<![\w-]){re.escape(short)}(?!\w)", text):
        yield At(*match.span())


def _abbreviates(short: str, name: str) -> bool:
    """The letters of the short form appear in the name in their order, the first one at the start of a word."""
    letters = iter(name.lower())
    wanted = [c for c in short.lower() if c.isalpha()]
    return sum(c.isupper() for c in short) >= 2 and bool(wanted) and all(c in letters for c in wanted)
