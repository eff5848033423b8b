"""Hyphens at line ends: which of them belong to the word and which only to the line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

_BROKEN_END = re.compile(r"([^\W\d_]+)-$")
_LOWER_START = re.compile(r"([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SET_WITH_HYPHENATION = 0.03
_FEWEST_LINES = 20
_SOFT = "\xad"
# Chinese and Japanese: characters, kana, and their full-width punctuation.
WITHOUT_SPACES = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


class Hyphens:
    """Decides by the document's own words; where those say nothing, by how often its lines end in a hyphen."""

    def __init__(self, lines: Iterable[str]) -> None:
        kept = [line for line in lines if line]
        inside = (_BROKEN_END.sub("", line) for line in kept)
        self._words = {word.lower() for line in inside for word in _WORD.findall(line)}
        ends = sum(bool(_BROKEN_END.search(line)) for line in kept)
        self._divides_words = len(kept) >= _FEWEST_LINES and ends > len(kept) * _SET_WITH_HYPHENATION

    def join(self, lines: Sequence[str]) -> str:
        """The lines as one, words divided at a line's end made whole."""
        if not lines:
            return ""
        parts = [lines[0]]
        for above, below in pairwise(lines):
            joint, cut = self._joint(above, below)
            if cut:
                parts[-1] = parts[-1][:-1]
            parts.append(joint + below)
        return "".join(parts)

    def _joint(self, above: str, below: str) -> tuple[str, bool]:
        """What stands between two lines, and whether the hyphen before it goes."""
        if above.endswith(_SOFT):
            return "", True
        end, start = _BROKEN_END.search(above), _LOWER_START.match(below)
        if not end or not start:
            if WITHOUT_SPACES.match(above[-1]) and WITHOUT_SPACES.match(below):
                return "", False
            return ("" if above.endswith(("-", "/", "—")) else " "), False
        first, rest = end.group(1).lower(), start.group(1).lower()
        if not start.group(1)[0].islower() or f"{first}-{rest}" in self._words:
            return "", False
        return "", first + rest in self._words or self._divides_words
