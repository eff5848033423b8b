"""Instruments told by number or date: resolutions, executive orders, announcements, a ceasefire, an N-point plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.reading.findings import At
from bot.reading.named.small_signs import MONTH

_BODY = r"(?:(?:UN|U\.N\.|United Nations)\s)?(?:(?:Security Council|General Assembly|Human Rights Council)\s)?"
_RESOLUTION = re.compile(
    rf"(?:{_BODY}|UNSC\s|UNGA\s|UNHRC\s)[Rr]esolutions?\s(?:No\.?\s?|\()?(?P<first>(?:ES-)?\d{{2,4}}(?:/\d+)?)"
    r"(?:\s?\((?P<year>\d{4})\))?(?P<more>(?:(?:,\s|,?\sand\s)\d{2,4}(?:\s?\(\d{4}\))?(?![\w%]))*)"
    rf"|UNSCR\s?(?P<short>\d{{2,4}})"
)
_OF_THE_BODY = re.compile(
    r"\sof\sthe\s(?P<body>(?:UN|U\.N\.|United Nations)?\s?(?:Security Council|General Assembly|Human Rights Council))"
    r"(?:\sof\sthe\sUnited\sNations)?"
)
_UNNUMBERED = re.compile(
    r"(?:(?:UN|U\.N\.|United Nations)\s)?(?:Security Council|General Assembly)\s[Rr]esolutions(?!\s(?:No|\d))|"
    r"UNSC\s[Rr]esolutions(?!\s(?:No|\d))|"
    r"\b[Rr]esolutions?\sof\sthe\s(?:(?:UN|U\.N\.|United Nations)\s)?(?:Security Council|General Assembly)"
    r"(?:\sof\sthe\sUnited\sNations)?"
)
_ORDER = re.compile(
    r"(?:Presidential\s)?(?:Executive Order|Proclamation|Decree|Federal Law|Memorandum)(?:\sNo\.?)?\s[\d-]{2,7}"
    rf"(?:\sof\s(?:{MONTH}\s\d{{1,2}},\s|\d{{1,2}}\s{MONTH}\s)?(?P<year>\d{{4}}))?"
)
_NUMBERED = re.compile(
    r"(?:Announcement|Notice|(?:ILO\s)?Convention|Directive|Regulation|Decree|Order|Law)(?:\sof\sthe(?:\s(?:of|the|and|[A-Z]\w+)){1,10})?"
    r"\s(?:(?:No\.|№)\s?\d+(?:/\d{2,4})?|\(?EU\)?\s\d+/\d+)(?:\sof\s(?P<year>\d{4}))?"
)
_CEASEFIRE = re.compile(rf"{MONTH}\s(?:\d{{1,2}},?\s)?(?P<year>\d{{4}})\s(?:ceasefire|truce|armistice)")
_PLAN = re.compile(
    r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve|[Ff]ifteen|[Tt]wenty|\d{1,2})"
    r"[-\s]point\s(?:[A-Za-z-]+\s){0,2}(?:[Pp]lan|[Pp]roposal|[Ii]nitiative|[Cc]onsensus|[Ff]ormula|[Rr]oadmap)"
)
_PEACE_PLAN = re.compile(
    r"\b(?!The|This|That|A|An|His|Her|Their|Our|Any|No)[A-Z][\w-]+(?:[’']s)?\s(?:[A-Z][\w-]+\s|\d{1,2}-point\s)?"
    r"peace\s(?:plan|initiative|proposal|formula|framework)\b"
)
_VISION = re.compile(r"(?:\b(?!The|In|By|Its|His|Her|Our)[A-Z][\w-]+\s){0,2}\bVision\s20\d\d\b")
_QUOTED_LAW = re.compile(r"\b(?:Federal\s)?Law(?:\sof\s[A-Z]\w+)?\s[“\"«]On\s[^”\"»\n]{3,150}[”\"»]")


class Numbered(NamedTuple):
    """An instrument by number: where its words are, its name, and the year that stands with it."""

    at: At
    name: str
    year: int | None


_TELLING = (
    ("", _ORDER),
    ("", _NUMBERED),
    ("", _CEASEFIRE),
    ("-point", _PLAN),
    ("peace ", _PEACE_PLAN),
    ("esolution", _UNNUMBERED),
    ("Vision 20", _VISION),
    ("On ", _QUOTED_LAW),
)
"""Patterns, and what a text must hold for one to be looked for: the slow ones are seldom needed."""


def numbered(text: str) -> Iterator[Numbered]:
    """All of them, kind by kind; several resolutions named together are told apart."""
    yield from _resolutions(text)
    for telling, pattern in _TELLING:
        for match in pattern.finditer(text) if telling in text else ():
            year = match.groupdict().get("year")
            yield Numbered(At(*match.span()), " ".join(match[0].split()), int(year) if year else None)


def _resolutions(text: str) -> Iterator[Numbered]:
    for match in _RESOLUTION.finditer(text):
        number = match["first"] or match["short"]
        year = int(match["year"]) if match["year"] else None
        behind = None if match["more"] else _OF_THE_BODY.match(text, match.end())
        title = _resolution_title(behind["body"].strip() if behind else match[0])
        end = match.start("more") if match["more"] else behind.end() if behind else match.end()
        yield Numbered(At(match.start(), end), f"{title} {number}", year)
        for more in re.finditer(r"(\d{2,4})(?:\s?\((\d{4})\))?", match["more"] or ""):
            at = At(match.start("more") + more.start(), match.start("more") + more.end())
            yield Numbered(at, f"{title} {more[1]}", int(more[2]) if more[2] else None)


def _resolution_title(written: str) -> str:
    if written.startswith(("UNSC", "UN Security", "U.N. Security", "United Nations Security", "Security")):
        return "UN Security Council Resolution"
    if written.startswith(("UNGA", "UN General", "U.N. General", "United Nations General", "General")):
        return "UN General Assembly Resolution"
    return "UN Resolution" if written.startswith(("UN", "U.N.", "United")) else "Resolution"
