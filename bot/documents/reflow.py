"""Lines of print back to paragraphs: breaks that only the width of the page made are taken out again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from bot.documents.hyphens import Hyphens
from bot.documents.line import Line

_ITEM = re.compile(r"(?:[•‣▪◦●■□–—*·o-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+\S")
_WIDER_GAP = 1.3
_OTHER_SIZE = 1.15
_INDENT = 0.6
_UNFINISHED = re.compile(r"[\w,;\-–—'’\"”)]$")


def paragraphs(lines: Sequence[Line], hyphens: Hyphens) -> list[str]:
    """The paragraphs of one page (or mail), in order. An empty line always parts two."""
    return [
        hyphens.join([line.text for line in group])
        for column in _columns(lines)
        for group in _groups(column)
        if any(line.text for line in group)
    ]


def continues(before: str, after: str) -> bool:
    """Whether a paragraph cut by the end of a page goes on on the next one."""
    return bool(before and after and _UNFINISHED.search(before) and after[0].islower() and not _ITEM.match(after))


def _columns(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of lines that go down the page; a step back up begins another column or box."""
    run: list[Line] = []
    for line in lines:
        if run and line.base < run[-1].base - line.height:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _groups(column: Sequence[Line]) -> Iterator[list[Line]]:
    margin = max(line.right for line in column)
    pitch = _usual_pitch(column)
    group = [column[0]]
    for above, below in pairwise(column):
        if _parted(above, below, margin, pitch):
            yield group
            group = []
        group.append(below)
    yield group


def _usual_pitch(column: Sequence[Line]) -> float:
    steps = [below.base - above.base for above, below in pairwise(column) if below.base > above.base]
    return median(steps) if steps else 0.0


def _parted(above: Line, below: Line, margin: float, pitch: float) -> bool:
    """Whether a new paragraph begins with ``below``."""
    if not above.text or not below.text or _ITEM.match(below.text):
        return True
    if _same_row(above, below):
        return False
    step = below.base - above.base
    if pitch and step > pitch * _WIDER_GAP:
        return True
    if above.height and not 1 / _OTHER_SIZE < below.height / above.height < _OTHER_SIZE:
        return True
    if _indented(above, below):
        return True
    return _had_room(above, below, margin)


def _same_row(above: Line, below: Line) -> bool:
    return above.height > 0 and abs(below.base - above.base) < above.height / 2


def _indented(above: Line, below: Line) -> bool:
    """A first-line indent: further in than the line above it, by more than type is uneven."""
    return bool(above.height) and below.left - above.left > above.height * _INDENT


def _had_room(above: Line, below: Line, margin: float) -> bool:
    """The next word would have fitted: whoever broke the line there meant it."""
    word = below.text.split(maxsplit=1)[0]
    return above.right + (len(word) + 1.5) * above.character_width < margin
