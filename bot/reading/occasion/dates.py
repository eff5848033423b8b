"""Dates as written: full, without a year, by weekday, or relative ("today")."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.reading.findings import At

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {d: i for i, d in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])}

_MONTH = r"(?P<{0}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b(?:\.(?=\s*\d|,))?"
_DAYS = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*(?:-|–|‒|to|and|through|until)\s*(?P<{1}>\d{{1,2}})(?:st|nd|rd|th)?)?"
_YEAR = r"(?:(?:,|\s+of)?\s*(?P<{0}>(?:19|20)\d\d)\b|\s+(?:of\s+)?(?P<{1}>this|last|next)\s+year\b)?"
_WEEKDAY = r"(?:\b(?P<{0}>" + "|".join(WEEKDAYS) + r")\b(?:,\s*|\s+\(?)(?:the\s+)?)?"

_PATTERN = re.compile(
    _WEEKDAY.format("w1") + r"\b" + _DAYS.format("d1", "e1") + r"(?:\s+of)?\s+" + _MONTH.format("m1")
    + _YEAR.format("y1", "s1")
    + r"|" + _WEEKDAY.format("w2") + r"\b" + _MONTH.format("m2") + r"\s+(?:the\s+)?" + _DAYS.format("d2", "e2")
    + r"(?!\d)" + _YEAR.format("y2", "s2")
    + r"|\b(?P<d7>\d{1,2})(?P<by7>[./])(?P<m7>\d{1,2})[./](?P<y7>(?:19|20)\d\d)\b"
    + r"|\b(?P<y3>(?:19|20)\d\d)[-/](?P<m3>\d\d)[-/](?P<d3>\d\d)\b"
    + r"|\b" + _MONTH.format("m4") + r"(?:,|\s+of)?\s+(?P<y4>(?:19|20)\d\d)\b"
    + r"|\b(?:(?:(?P<p5>last|next)\s+week\s+on|(?P<q5>last|next|this past|this coming|this))\s+)?(?P<w5>"
    + "|".join(WEEKDAYS) + r")\b(?:,?\s+(?:of\s+)?(?P<s5>last|next)\s+week\b)?"
    + r"|\b(?P<r6>today|yesterday|tomorrow|this (?:morning|afternoon|evening)|tonight|last night|earlier today)\b",
    re.I,
)  # fmt: skip

_CANDIDATE = re.compile(r"[A-Za-z]{3,9}|(?:19|20)\d\d[-/]\d\d[-/]\d\d|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d")
_ANCHORS = frozenset(
    {*MONTHS, *WEEKDAYS, "today", "yesterday", "tomorrow", "morning", "afternoon", "evening", "tonight", "night"}
)
_WIDTH = 40


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written; parts that are not written are None. ``weekday`` counts from Monday as 0.

    ``shift`` is the word that moves it ("last" of "last Friday", "last week" of "Friday last week", "last year" of
    "5 May last year"). ``either`` where figures alone leave open which of the two is the day ("05/06/2024").
    """

    at: At
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    relative: str | None = None
    shift: str | None = None
    either: bool = False

    @property
    def full(self) -> bool:
        """Whether year, month and day are all written."""
        return None not in (self.year, self.month, self.day) and not self.either

    def on(self, year: int) -> date | None:
        """The day in the given year; None if there is no such day."""
        if self.month is None or self.day is None:
            return None
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def find_dates(text: str) -> list[DateMention]:
    """Every date mention in the order of the text; "May" and the like only with a day or a year beside them."""
    found: list[DateMention] = []
    for start, end in _stretches(text):
        for match in _PATTERN.finditer(text, start, end):
            mention = _mention(match)
            if mention is not None:
                found.append(mention)
    return found


def _stretches(text: str) -> list[tuple[int, int]]:
    """Where dates may stand: around the words that dates are made of. To look everywhere costs ten times as much."""
    stretches: list[tuple[int, int]] = []
    for match in _CANDIDATE.finditer(text):
        if match.group().lower() not in _ANCHORS and not match.group()[0].isdigit():
            continue
        start, end = max(0, match.start() - _WIDTH), match.end() + _WIDTH
        if stretches and start <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return stretches


def _mention(match: re.Match[str]) -> DateMention | None:
    at = At(match.start(), match.end())
    group = match.groupdict()
    if group["r6"]:
        return DateMention(at, relative=group["r6"].lower())
    if group["w5"]:
        week = (group["p5"] or group["s5"] or "").lower()
        shift = f"{week} week" if week else (group["q5"] or "").lower() or None
        return DateMention(at, weekday=WEEKDAYS[group["w5"].lower()], shift=shift)
    if group["m4"]:
        return DateMention(at, year=int(group["y4"]), month=MONTHS[group["m4"].lower()])
    if group["m7"]:
        return _in_figures(at, int(group["y7"]), int(group["m7"]), int(group["d7"]), group["by7"] == "/")
    if group["m3"]:
        return _checked(at, int(group["y3"]), int(group["m3"]), int(group["d3"]), None, None)
    which = "1" if group["m1"] else "2"
    year, month, day = group["y" + which], MONTHS[group["m" + which].lower()], int(group["d" + which])
    last, weekday = group["e" + which], group["w" + which]
    number = WEEKDAYS[weekday.lower()] if weekday else None
    found = _checked(at, int(year) if year else None, month, day, int(last) if last else None, number)
    of_year = group["s" + which]
    return replace(found, shift=f"{of_year.lower()} year") if found and of_year else found


def _in_figures(at: At, year: int, month: int, day: int, slashed: bool) -> DateMention | None:
    """Day before month, unless only the other way round is a date; slashes leave it open where both are."""
    if slashed and month > 12 >= day:
        month, day = day, month
    found = _checked(at, year, month, day, None, None)
    return replace(found, either=slashed and day <= 12 and day != month) if found else None


def _checked(
    at: At, year: int | None, month: int, day: int, last: int | None, weekday: int | None
) -> DateMention | None:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return None
    return DateMention(at, year, month, day, last, weekday)


def weekday_on_or_before(day: date, weekday: int) -> date:
    """The last such weekday up to and including ``day``."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)
