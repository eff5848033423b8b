"""Handling markings: words at the head, the foot or a page's edge that say who may see a document.

TLP labels follow FIRST's "Traffic Light Protocol" (version 2.0); of these only the ones that restrict are reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.readout import Page

_TLP = re.compile(r"\bTLP\s*[:\-–]?\s*(RED|AMBER(?:\s*\+\s*STRICT)?)\b")
_LEVELS = re.compile(
    r"\b(TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|FOR OFFICIAL USE ONLY|OFFICIAL[- ]SENSITIVE|"
    r"SENSITIVE BUT UNCLASSIFIED|CONTROLLED UNCLASSIFIED INFORMATION|LIMITED DISTRIBUTION|"
    r"NOT FOR (?:DISTRIBUTION|CIRCULATION|PUBLIC RELEASE))\b"
)
_SHORT_FORMS = re.compile(r"^(FOUO|CUI|SBU|LIMDIS)$")
_TITLE_CASE = re.compile(r"^(Top Secret|Secret|Confidential|Restricted|For Official Use Only)[.!]?$", re.I)
_NEGATED = re.compile(r"\b(?:NOT|NON|NO LONGER|DECLASSIFIED|FORMERLY)\b(?! FOR)|\bDECLASSIFIED\b")
_HEAD_LINES = 10
_FOOT_LINES = 5
_EDGE_LINES = 2
_LONGEST_LINE = 120
_DECORATION = " \t*_#[](){}<>|/-–—=~•.:"


def find(text: str, pages: Sequence[Page] = (), margins: str = "") -> tuple[str, ...]:
    """The restrictive markings of a document, each once, in the order met (``TLP:AMBER+STRICT``, ``SECRET`` ...).

    Only whole lines that are nothing but a marking, or short capital lines that hold one, count; a sentence about
    secrets does not. ``margins`` are running heads and feet that were left out of the text.
    """
    found: dict[str, None] = {}
    for line in _edge_lines(text, pages, margins):
        for marking in _in_line(line):
            found.setdefault(marking)
    return tuple(found)


def marked(line: str) -> bool:
    """Whether a line carries a restrictive marking."""
    return any(True for _ in _in_line(line))


def _edge_lines(text: str, pages: Sequence[Page], margins: str) -> Iterator[str]:
    lines = _filled(text)
    yield from lines[:_HEAD_LINES]
    yield from lines[-_FOOT_LINES:]
    for page in pages:
        on_page = _filled(text[page.start : page.end])
        yield from on_page[:_EDGE_LINES]
        yield from on_page[-_EDGE_LINES:]
    yield from _filled(margins)


def _filled(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _in_line(line: str) -> Iterator[str]:
    if len(line) > _LONGEST_LINE:
        return
    for match in _TLP.finditer(line):
        yield "TLP:" + re.sub(r"\s", "", match.group(1))
    bare = line.strip(_DECORATION)
    if _TITLE_CASE.match(bare) or _SHORT_FORMS.match(bare):
        yield bare.strip(".!").upper()
    elif _all_capitals(bare) and not _NEGATED.search(bare):
        yield from (match.group(1) for match in _LEVELS.finditer(bare))


def _all_capitals(line: str) -> bool:
    return line.upper() == line
