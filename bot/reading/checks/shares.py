"""Shares of a whole and parts of a sum. Source: adding up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.checks.rules import alarm
from bot.reading.checks.surroundings import sentence_at
from bot.reading.findings import At, Findings
from bot.reading.occasion.calendar import Calendar
from bot.readout import Check

_PERCENT = re.compile(r"(?P<number>\d{1,3}(?:\.\d+)?)\s?(?:percent|per\s?cent|%)")
_REST = re.compile(r"remaining\s+(?P<number>\d{1,3}(?:\.\d+)?)\s?(?:percent|per\s?cent|%)")
_NOT_SHARES = re.compile(r"\b(?:increas|grow|grew|rose|ris|fell|fall|declin|cut|reduc|higher|lower|up|down)\w*", re.I)
_MONEY = re.compile(
    r"(?P<sign>[$€£¥])\s?(?P<amount>\d[\d,]*(?:\.\d+)?)(?:\s?(?P<unit>thousand|million|billion|trillion|bn|m)\b)?"
)
_PARTS = re.compile(r"\b(?:including|of which|comprising|consisting of)\b")
_LOOSE = re.compile(r"\b(?:over|than|least|nearly|almost|about|around|some|approximately|roughly|up\s+to)\s*\Z", re.I)
_OPENS_ANEW = re.compile(
    r";|\n|\b(?:total\w*|bringing|sum|overall|addition\w*|further|plus|more|over|since|including|of which)\b", re.I
)
_SCALE = {"": 1.0, "thousand": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
_ROUNDING, _WHOLE, _SLACK, _NEAR = 1.5, 100, 1.005, 100


def shares_of_a_whole(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "60 percent by rail, the remaining 30 percent by road"."""
    text = found.document.text
    for rest in _REST.finditer(text):
        sentence = sentence_at(text, At(*rest.span()))
        shares = [float(match["number"]) for match in _PERCENT.finditer(text, *sentence)]
        total = sum(shares)
        if len(shares) < 2 or abs(total - _WHOLE) <= _ROUNDING or _NOT_SHARES.search(text, *sentence):
            continue
        if total < _WHOLE and _PERCENT.search(text, max(0, sentence.start - 300), sentence.start):
            continue
        finding = f"The shares add up to {total:g} percent. Is one of them wrong?"
        yield alarm(found, "shares", finding, "100 percent", At(*rest.span()))


def parts_of_a_sum(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "$100 million, including $60 million for schools and $50 million for roads"."""
    text = found.document.text
    if not any(sign in text for sign in "$€£¥"):
        return
    for parts in _PARTS.finditer(text):
        sentence = sentence_at(text, At(*parts.span()))
        anew = _OPENS_ANEW.search(text, parts.end(), sentence.end)
        named = list(_MONEY.finditer(text, parts.end(), anew.start() if anew else sentence.end))
        whole = _sum_before(text, sentence.start, parts.start()) if named else None
        if whole is None or {part["sign"] for part in named} != {whole["sign"]}:
            continue
        words = " ".join(whole[0].split())
        if sum(map(_value, named)) > _value(whole) * _SLACK:
            finding = (
                f"The parts that are named add up to more than {words}, which they are part of. Is one of them wrong?"
            )
            yield alarm(found, "parts", finding, f"at most {words}", At(whole.start(), named[-1].end()))


def _sum_before(text: str, begin: int, end: int) -> re.Match[str] | None:
    """The sum that stands right in front; None where there is none, or where it is hedged ("over $1 million")."""
    sums = list(_MONEY.finditer(text, max(begin, end - _NEAR), end))
    if not sums or ";" in text[sums[-1].end() : end] or _LOOSE.search(text, begin, sums[-1].start()):
        return None
    return sums[-1]


def _value(money: re.Match[str]) -> float:
    return float(money["amount"].replace(",", "")) * _SCALE[money["unit"] or ""]
