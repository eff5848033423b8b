"""Running heads, feet and page numbers: lines that every page repeats and no sentence should run through."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bot.documents.line import Line

_EDGE = 2
_FEWEST_PAGES = 2
_SHARE = 0.5
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"^\W*(?:page\s+)?(\d{1,4})(?:\s*(?:/|of)\s*\d{1,4})?\W*$", re.I)
# What browsers print at the edges of a page: the address with a page count, the hour of printing.
_BROWSER = re.compile(
    r"^(?:(?:https?|file)://\S+(?:\s+\d+/\d+)?|"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s.*)?)$",
    re.I,
)
# A cover and a table of contents may come before page 1; a year alone on a line is further off than this.
_NUMBERING_OFFSET = 20


def without(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[str]]:
    """The pages without such lines, and the lines taken out (each once, numbers aside).

    A head that stands on most pages stays on the first, where it is a letterhead or a title.
    """
    heads = _repeated([_shapes(page[:_EDGE]) for page in pages])
    feet = _repeated([_shapes(page[-_EDGE:]) for page in pages])
    kept: list[list[Line]] = []
    taken: dict[str, str] = {}
    for index, page in enumerate(pages):
        rest: list[Line] = []
        for position, line in enumerate(page):
            shape = _shape(line)
            on_top, at_foot = position < _EDGE, position >= len(page) - _EDGE
            repeated = (on_top and index > 0 and shape in heads) or (at_foot and shape in feet)
            if repeated or ((on_top or at_foot) and _is_furniture(line, index)):
                taken.setdefault(shape, line.text)
            else:
                rest.append(line)
        kept.append(rest)
    return kept, list(taken.values())


def _is_furniture(line: Line, index: int) -> bool:
    return bool(_BROWSER.match(line.text)) or _numbers_page(line, index)


def _repeated(edges: Sequence[set[str]]) -> set[str]:
    if len(edges) < _FEWEST_PAGES:
        return set()
    counts = Counter(shape for edge in edges for shape in edge)
    return {shape for shape, times in counts.items() if times >= max(_FEWEST_PAGES, len(edges) * _SHARE)}


def _shapes(lines: Sequence[Line]) -> set[str]:
    return {_shape(line) for line in lines}


def _shape(line: Line) -> str:
    return _NUMBER.sub("#", line.text).casefold()


def _numbers_page(line: Line, index: int) -> bool:
    """Whether the line is nothing but the number of the page with this index."""
    match = _PAGE_NUMBER.match(line.text)
    return match is not None and abs(int(match.group(1)) - (index + 1)) <= _NUMBERING_OFFSET
