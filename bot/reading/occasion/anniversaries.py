""" "The 25th anniversary of the Treaty ...": a number of years and what it is counted from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.findings import At, Findings
from bot.readout import Instrument

_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_TENS = {
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
}
_NUMBERS = {name: number for number, name in enumerate(_ORDINALS, start=1)} | _TENS
_PATTERN = re.compile(
    r"\b(?:(?P<digits>\d{1,3})(?:st|nd|rd|th)|(?P<name>" + "|".join(_NUMBERS) + r"))"
    r"[\s-]+(?:year\s+)?anniversary\s+of\s+", re.I
)  # fmt: skip
_MARKED_NOW = re.compile(r"\b(?:this|current) year\b[^.]*$|\bthis year\b|\btoday\b", re.I)
_REACH = 60


@dataclass(frozen=True, slots=True)
class Anniversary:
    """An anniversary of an instrument whose year is known: ``at`` covers the words that say so."""

    at: At
    number: int
    instrument: Instrument
    sentence: str

    @property
    def year(self) -> int:
        """The year in which the anniversary falls."""
        return (self.instrument.year or 0) + self.number

    @property
    def this_year(self) -> bool:
        """Whether the sentence places it in the year of speaking."""
        return _MARKED_NOW.search(self.sentence) is not None


def anniversaries(found: Findings) -> list[Anniversary]:
    """The anniversaries of instruments with a known year that the text names."""
    text = found.document.text
    result: list[Anniversary] = []
    if "nniversary" not in text and "NNIVERSARY" not in text:
        return result
    for match in _PATTERN.finditer(text):
        number = int(match["digits"]) if match["digits"] else _NUMBERS[match["name"].lower()]
        near = _instrument_after(found, match.end())
        if near is not None:
            end, instrument = near
            result.append(Anniversary(At(match.start(), end), number, instrument, _sentence(text, match.start(), end)))
    return result


def _instrument_after(found: Findings, end: int) -> tuple[int, Instrument] | None:
    """The dated instrument named next, with at most "the signing of the" and the like between."""
    best: tuple[int, int, Instrument] | None = None
    for instrument in found.instruments:
        for piece in instrument.evidence:
            if instrument.year and end <= piece.start <= end + _REACH and (best is None or piece.start < best[0]):
                between = found.document.text[end : piece.start]
                if "." not in between and " and " not in between and "," not in between:
                    best = (piece.start, piece.end, instrument)
    return (best[1], best[2]) if best else None


def _sentence(text: str, start: int, end: int) -> str:
    begin = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
    stops = [i for i in (text.find(". ", end), text.find("\n", end)) if i >= 0]
    return text[begin : min(stops, default=len(text))]
