"""What stands around a place in the text."""

from __future__ import annotations

import re

from bot.reading.findings import At

_END = re.compile(r"(?<![A-Z])[.!?]['’”\"]?\s|\n")
_REACH = 600


def sentence_at(text: str, at: At) -> At:
    """The sentence around a stretch: up to the nearest full stop or end of line on either side."""
    start = max(0, at.start - _REACH)
    for match in _END.finditer(text, start, at.start):
        start = match.end()
    end = _END.search(text, at.end)
    return At(start, end.start() + 1 if end else len(text))


def before(text: str, at: At, width: int) -> str:
    """Up to ``width`` characters in front, of the same sentence."""
    return text[max(sentence_at(text, at).start, at.start - width) : at.start]


def after(text: str, at: At, width: int) -> str:
    """Up to ``width`` characters behind, of the same sentence."""
    return text[at.end : min(sentence_at(text, at).end, at.end + width)]
