"""A document as columns: what the rules look at of each token, fetched once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

from spacy.tokens import Doc

from bot.reading.findings import findings_of

OPENING, CLOSING, STRAIGHT = "“«„", "”»", '"'
LONG_QUOTE = 5
ENDS = frozenset({".", "!", "?", ";", ":", "…"})
STOPS = frozenset({".", "...", "…"})
OPENS = "``"
"""The tag of a mark that opens a quotation."""

_KEY = "attache.columns"
WORD = 4
"""Letters of a word behind which a full stop is no abbreviation's."""

HEADING = 25
"""Tokens that a heading has at most."""

HEADING_ENDS = frozenset({".", ";", ":", ",", "”", '"', "and", "»", "’"})
ABBREVIATIONS = frozenset(
    {"no.", "nos.", "art.", "arts.", "para.", "mr.", "mrs.", "ms.", "dr.", "h.e.", "st.", "gen.", "sen.", "u.s."}
)


@dataclass(frozen=True, slots=True)
class Columns:
    """Lower-case forms, tags and character offsets by token; ``quoted[i]`` is the number of the long quote around i."""

    doc: Doc
    written: str
    lows: list[str]
    tags: list[str]
    starts: list[int]
    ends: list[int]
    quoted: list[int]

    def text(self, lo: int, hi: int) -> str:
        """The text of tokens lo..hi, end exclusive."""
        return self.written[self.starts[lo] : self.ends[hi - 1]] if hi > lo else ""


def columns_of(doc: Doc) -> Columns:
    """The columns of a parsed document, made once."""
    made = doc.user_data.get(_KEY)
    if made is None:
        made = doc.user_data[_KEY] = _columns(doc)
    return cast(Columns, made)


def _columns(doc: Doc) -> Columns:
    lower, tag, start, length = doc.to_array(["LOWER", "TAG", "IDX", "LENGTH"]).T.tolist()
    strings = doc.vocab.strings
    words = {key: strings[key] for key in {*lower, *tag}}
    lows = [words[key] for key in lower]
    ends = [at + size for at, size in zip(start, length, strict=True)]
    return Columns(
        doc=doc,
        written=findings_of(doc).document.text,  # doc.text is put together anew each time
        lows=lows,
        tags=[words[key] for key in tag],
        starts=start,
        ends=ends,
        quoted=_quotes(lows, start, ends),
    )


def _quotes(lows: list[str], starts: list[int], ends: list[int]) -> list[int]:
    """Number the quotes of at least five tokens; 0 outside. A quote left open ends with its paragraph."""
    quoted = [0] * len(lows)
    opened, number, nested = -1, 0, 0
    for i, low in enumerate(lows):
        straight = low == STRAIGHT
        opens = (low and low[0] in OPENING) or (straight and (opened < 0 or _opens(starts, ends, i)))
        if straight and opened >= 0 and opens:
            nested += 1
        elif straight and nested:
            nested -= 1
        elif opens:
            opened = i
        elif opened >= 0 and (straight or (low and low[0] in CLOSING) or "\n" in low):
            if i - opened > LONG_QUOTE:
                number += 1
                quoted[opened : i + 1] = [number] * (i + 1 - opened)
            opened, nested = -1, 0
    return quoted


def _opens(starts: list[int], ends: list[int], i: int) -> bool:
    """Whether a straight mark opens: white space before it and none behind."""
    return 0 < i < len(starts) - 1 and starts[i] > ends[i - 1] and starts[i + 1] == ends[i]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens lo..hi (end exclusive, white space at the edges left out) and the number of the paragraph."""

    lo: int
    hi: int
    paragraph: int


def sentences(columns: Columns) -> list[Sentence]:
    """The sentences: the parser's, put together again where it cut one without an end mark in the middle of a line."""
    lows, found = columns.lows, list[Sentence]()
    lines = [i for i, low in enumerate(lows) if "\n" in low]
    start = 0
    for span in columns.doc.sents:
        end = span.end
        if not _closed(lows, columns.doc, start, end):
            continue
        lo, hi = start, end
        while lo < hi and not lows[lo].strip():
            lo += 1
        while hi > lo and not lows[hi - 1].strip():
            hi -= 1
        breaks = bisect_left(lines, lo)
        start = end
        found.extend(Sentence(a, b, breaks) for a, b in _pieces(columns, lo, hi))
    return found


def _pieces(columns: Columns, lo: int, hi: int) -> Iterator[tuple[int, int]]:
    """The sentences that the parser took for one: it is cut at "* * *", and behind a full stop before a capital."""
    lows, cuts = columns.lows, [lo]
    for i in range(lo + 1, hi - 1):
        stars = lows[i] == "*" != lows[i + 1] and lows[i - 1] == "*"
        if stars or (lows[i] in STOPS and _stops(columns, i)):
            cuts.append(i + 1)
    return ((a, b) for a, b in pairwise([*cuts, hi]) if b > a)


def _stops(columns: Columns, i: int) -> bool:
    """Whether the full stop in token i ends a sentence: a word of some length before it, a capital behind."""
    before, behind = columns.lows[i - 1], columns.doc[i + 1].text
    apart = columns.starts[i + 1] > columns.ends[i]
    return (
        apart and len(before) >= WORD and before.isalpha() and (behind[0].isupper() or behind[0] in OPENING + STRAIGHT)
    )


def _wrapped(doc: Doc, at: int) -> bool:
    """Whether the single line break in token ``at`` stands inside a sentence: a small letter follows a word."""
    inside = doc[at].text.count("\n") == 1 and at + 1 < len(doc) and doc[at - 1].text[-1].isalpha()
    return inside and doc[at + 1].text[:1].islower()


def _closed(lows: list[str], doc: Doc, start: int, end: int) -> bool:
    if end >= len(lows):
        return True
    if "\n" in lows[end]:
        return not _wrapped(doc, end)
    last = end - 1
    while last > start and (not lows[last].strip() or lows[last][0] in "\"”»)’']"):
        if "\n" in lows[last]:
            return not _wrapped(doc, last)
        last -= 1
    if last < end - 1 and lows[last] == ":" and doc[end - 1].tag_ == OPENS:
        return False
    if lows[last] in ABBREVIATIONS or (lows[last] == "." and lows[last - 1] + "." in ABBREVIATIONS):
        return False
    return "\n" in lows[last] or lows[last] in ENDS or lows[last][-1:] in "!?…."


def heads(columns: Columns, sentence: Sentence) -> bool:
    """Whether this is a heading: a short line before another one, without an end mark, that tells nothing."""
    lows, hi = columns.lows, sentence.hi
    if hi - sentence.lo > HEADING or hi >= len(lows) or "\n" not in lows[hi]:
        return False
    told = columns.tags[sentence.lo] in ("PRP", "DT") and "VBD" in columns.tags[sentence.lo : hi]
    last = lows[hi - 1]
    return not told and last not in HEADING_ENDS and last[-1] not in "!?….;:,"
