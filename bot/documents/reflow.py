"""Lines of print back to paragraphs: breaks that only the width of the page made are taken out again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.documents.blocks import Block, blocks, same_row
from bot.documents.hyphens import WITHOUT_SPACES, Hyphens
from bot.documents.line import Line

_ITEM = re.compile(r"(?:[•‣▪◦●■□·]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+\S")
# A dash may open an item or merely stand between two words; after a finished line it opens one.
_DASHED_ITEM = re.compile(r"[–—*o-]\s+\S")
_FINISHED = re.compile(r"[.:;!?]\W*$")
_INDENT = 0.6
_UNFINISHED = re.compile(r"[\w,;\-–—'’]$")
_SURELY_PROSE = 100


def paragraphs(lines: Sequence[Line], hyphens: Hyphens) -> list[str]:
    """The paragraphs of one page (or mail), in order. An empty line always parts two."""
    found: list[str] = []
    before: Block | None = None
    for block in blocks(lines):
        texts = [hyphens.join([line.text for line in group]) for group in _groups(block)]
        if before and block.column != before.column and continues(found[-1], texts[0]):
            found[-1] = hyphens.join([found[-1], texts.pop(0)])
        found += texts
        before = block
    return found


def continues(before: str, after: str) -> bool:
    """Whether a paragraph cut by the end of a page or column goes on in the next one."""
    if not before or not after or not _UNFINISHED.search(before) or _ITEM.match(after):
        return False
    return after[0].islower() or len(before) > _SURELY_PROSE


def _groups(block: Block) -> Iterator[list[Line]]:
    group = [block.lines[0]]
    for above, below in pairwise(block.lines):
        if _parted(above, below, block.margin):
            yield group
            group = []
        group.append(below)
    yield group


def _parted(above: Line, below: Line, margin: float) -> bool:
    """Whether a new paragraph begins with ``below``."""
    if same_row(above, below):
        return False
    return _begins_item(above, below) or _indented(above, below) or _had_room(above, below, margin)


def _begins_item(above: Line, below: Line) -> bool:
    if _ITEM.match(below.text):
        return True
    return bool(_DASHED_ITEM.match(below.text) and _FINISHED.search(above.text))


def _indented(above: Line, below: Line) -> bool:
    """A first-line indent: further in than the line above it, by more than type is uneven."""
    return bool(above.height) and below.left - above.left > above.height * _INDENT


def _had_room(above: Line, below: Line, margin: float) -> bool:
    """The next word would have fitted: whoever broke the line there meant it."""
    letters = 1 if WITHOUT_SPACES.match(below.text) else len(below.text.split(maxsplit=1)[0])
    return above.right + (letters + 1.5) * above.character_width < margin
