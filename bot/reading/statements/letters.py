"""Letters that a release gives in full: between the form of address and the closing the one who signs speaks."""

from __future__ import annotations

from typing import NamedTuple

from bot.reading.statements.columns import Columns
from bot.reading.statements.mentions import Mentions
from bot.reading.statements.speaker import Speaker

CLOSINGS = (("yours", "sincerely"), ("sincerely", "yours"), ("yours", "faithfully"), ("yours", "truly"))
STYLES = frozenset({"excellency", "majesty", "highness"})
SENT = frozenset({"letter", "message"})
SIGNATURE, HEADING = 8, 20
"""Tokens behind the closing in which the name comes, and behind "Letter from" at the head of a letter."""

SALUTATION = 14
"""Tokens that a form of address has at most."""


class Letter(NamedTuple):
    """Tokens lo..hi are the words of ``signer``."""

    lo: int
    hi: int
    signer: Speaker


def letters_of(columns: Columns, mentions: Mentions) -> list[Letter]:
    """The letters in the text, in order: from "Dear Minister," to "Yours sincerely," with a name at either end."""
    lows, found, floor = columns.lows, list[Letter](), 0
    for i, low in enumerate(lows[:-1]):
        if low not in ("yours", "sincerely") or (low, lows[i + 1]) not in CLOSINGS:
            continue
        begin = _begin(lows, floor, i)
        signer = _signer(columns, mentions, i + 2) or _sender(lows, mentions, floor, begin)
        if begin and signer:
            found.append(Letter(begin, i, signer))
        floor = i + 2
    return found


def _begin(lows: list[str], floor: int, end: int) -> int:
    """Behind the first form of address ("Dear Minister,", "Your Excellency,"); 0 where there is none."""
    for i in range(max(1, floor), end):
        if lows[i] == "dear" or (lows[i] in STYLES and lows[i - 1] == "your"):
            after = range(i + 1, min(end, i + SALUTATION))
            stop = next((k for k in after if lows[k] == "," or "\n" in lows[k]), 0)
            if stop:
                return stop + 1
    return 0


def _signer(columns: Columns, mentions: Mentions, behind: int) -> Speaker | None:
    """The person named in the first line behind the closing, also in capitals."""
    lows, start = columns.lows, behind
    while start < len(lows) and (lows[start] == "," or not lows[start].strip()):
        start += 1
    end = next((k for k in range(start, len(lows)) if "\n" in lows[k] or lows[k] in STYLES), len(lows))
    end = min(end, start + SIGNATURE)
    surnames = (mentions.by_surname(low) for low in lows[start:end])
    signed = mentions.persons_in(start, end)
    return signed[0][0] if signed else next((one for one in surnames if one), None)


def _sender(lows: list[str], mentions: Mentions, lo: int, hi: int) -> Speaker | None:
    """The person whom a letter's heading names: "Letter from Minister A B to ..."."""
    heads = (i for i in range(lo, hi - 1) if lows[i] in SENT and lows[i + 1] == "from")
    head = next(heads, -1)
    named = mentions.persons_in(head, min(hi, head + HEADING)) if head >= 0 else []
    return named[0][0] if named else None
