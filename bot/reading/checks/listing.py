"""How many things a list names, as far as the punctuation tells."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.reading.findings import At, Findings

_BULLET = re.compile(r"\s*(?:[•·▪‣*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)])\s+\S")
_OPEN = re.compile(r"\b(?:etc|others?|more|among|including|such as|and so on)\b|\.\.\.|…", re.I)
_JOIN = re.compile(r"(?:\s|,|&|\band\b|\bas\s+well\s+as\b|\bthe\b)*")
_END = re.compile(r"(?<![A-Z])\.(?:\s|$)|\n|$")
_INSTRUMENT = re.compile(
    r"\b(?:Memorand\w+|MoUs?|Agreements?|Protocol|Treaty|Convention|Declaration|Statement|Communiqu[eé]|Plan|Programme"
    r"|Program|Letter|Arrangement|Charter|Accord|Roadmap|Contract)\b",
    re.I,
)
_AND = re.compile(r",?\s+and\s+")
_LONGEST = 700


class Count(NamedTuple):
    """The fewest and the most things that a list can be taken to name."""

    least: int
    most: int


def count_listed(text: str, start: int) -> Count | None:
    """The things listed from ``start``: bullets on the lines that follow, else up to the end of the sentence.

    Commas are trusted only where each piece between them names an instrument: items have commas of their own. None
    where the list is open ("and others"), where it cannot be counted, or where nothing is listed.
    """
    rest = text[start : start + _LONGEST]
    if rest.lstrip(" ").startswith("\n"):
        return _bullets(rest)
    end = _END.search(rest)
    stretch = rest[: end.start() if end else len(rest)]
    if _OPEN.search(stretch):
        return None
    parts = [part for part in re.split(r";\s*(?:and\s+)?", stretch) if part.strip()]
    if len(parts) > 1:
        return Count(len(parts), len(parts))
    pieces = [part for part in re.split(r",\s*(?:and\s+)?", stretch) if part.strip()]
    if not all(_INSTRUMENT.search(piece) for piece in pieces):
        return None
    split = sum(1 for piece in pieces for part in _AND.split(piece) if _INSTRUMENT.search(part))
    return Count(len(pieces), split) if split > 1 else None


def _bullets(rest: str) -> Count | None:
    lines = [line for line in rest.lstrip().split("\n") if line.strip()]
    count = next((place for place, line in enumerate(lines) if not _BULLET.match(line)), len(lines))
    return Count(count, count) if 1 < count < len(lines) else None


def states_listed(found: Findings, start: int) -> list[At]:
    """The states named one after the other from ``start`` on, with nothing but commas and "and" between."""
    text, places, here = found.document.text, [], start
    for country in sorted({c.at for c in found.countries if start <= c.at.start <= start + _LONGEST}):
        if not _JOIN.fullmatch(text, here, country.start):
            break
        places.append(country)
        here = country.end
    return places
