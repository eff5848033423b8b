"""The lines at a text's head and foot, as its furniture is looked for in them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEAD_CHARS, _FOOT_CHARS = 6_000, 2_000
_MARKUP = re.compile(r"\*\*|__|^[#>\s]+|[#\s]+$")


@dataclass(frozen=True)
class HeadLine:
    """A line that is not empty, Markdown signs aside, and whether an empty one follows."""

    text: str
    blank_after: bool


def head_lines(text: str) -> list[HeadLine]:
    """The first lines."""
    return _lines(text[:_HEAD_CHARS])


def foot_lines(text: str) -> list[HeadLine]:
    """The last lines, the last one last; of a short text they are the head's lines too."""
    return _lines(text[-_FOOT_CHARS:])


def _lines(piece: str) -> list[HeadLine]:
    found: list[HeadLine] = []
    for raw in piece.splitlines():
        line = _MARKUP.sub("", raw).strip()
        if line:
            found.append(HeadLine(line, blank_after=False))
        elif found:
            found[-1] = HeadLine(found[-1].text, blank_after=True)
    return found
