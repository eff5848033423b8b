"""The press agency that a dateline names: "PRETORIA, Feb 2 (Continental Press) - ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.findings import At

_DATELINE = re.compile(
    r"^[ \t]*(?=[^\n(]*\b(?:[A-Z]{3,}|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\b)[A-Z][\w .,’'/-]{2,48}"
    r"\((?P<agency>[A-Z][\w.’' ]{1,28})\)\s?(?:--?|–|—|:)\s",
    re.MULTILINE,
)
_HEADING = 600


def agencies(text: str) -> Iterator[At]:
    """The name in brackets of a dateline near the beginning of the text."""
    for match in _DATELINE.finditer(text, 0, min(len(text), _HEADING)):
        yield At(*match.span("agency"))
