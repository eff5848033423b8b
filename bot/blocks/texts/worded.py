"""The catalogue's words as runs of rich text: a value may be set off, and a name put before what belongs to it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.blocks.texts.message import Element
from bot.blocks.texts.rich import line, run
from bot.wording.catalogue import say

# Characters of the private use area stand around a value, for the words alone cannot tell where it begins and ends.
_BOLD, _ITALIC, _END = "\ue000", "\ue001", "\ue002"
_SET_OFF = re.compile(f"([{_BOLD}{_ITALIC}][^{_END}]*){_END}")
_MARKS = str.maketrans("", "", _BOLD + _ITALIC + _END)


def worded(name: str, /, *, italic: Mapping[str, str] | None = None, limit: int = 200, **bold: str) -> list[Element]:
    """The words for ``name`` in which each value stands out, in bold or ``italic``, cut at ``limit`` characters."""
    values = {value: _BOLD + said.translate(_MARKS) + _END for value, said in bold.items()}
    values |= {value: _ITALIC + said.translate(_MARKS) + _END for value, said in (italic or {}).items()}
    return [_piece(piece, limit) for piece in _SET_OFF.split(say(name, **values)) if piece]


def headed(name: str) -> str:
    """A name before what belongs to it, with the colon as the language sets it: "China: "."""
    return say("headed", name=name) + " "


def with_rest(rows: list[Element], rest: int) -> list[Element]:
    """``rows`` with "+n more" at the end of the last one."""
    if rest <= 0 or not rows:
        return rows
    last = line(*rows[-1]["elements"], run(" " + say("more", count=rest), italic=True))
    return [*rows[:-1], last]


def _piece(words: str, limit: int) -> Element:
    if words[0] not in (_BOLD, _ITALIC):
        return run(words)
    return run(words[1:], bold=words[0] == _BOLD, italic=words[0] == _ITALIC, limit=limit)
