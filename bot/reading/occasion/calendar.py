"""The dates of a document, and what they are counted from."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import cast

from spacy.tokens import Doc

from bot.reading.findings import Findings, findings_of
from bot.reading.occasion.anniversaries import Anniversary, anniversaries
from bot.reading.occasion.dates import WEEKDAYS, DateMention, find_dates, weekday_on_or_before
from bot.readout import Precision

_LONE_DATE = re.compile(
    r"^\W*(?:[A-Z][\w .,’'-]{0,40}[,–-]\s*)?"
    r"(?i:(?:published|posted|released?|issued|date|release date|date of release)(?:\s+on)?\s*:?\s*)?"
    r"(?:[A-Z][a-z]+day,?\s*)?$"
)
_CLOCK = re.compile(
    r"^[\s,|–-]*(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?|hrs|h)?\s*(?:\(?[A-Z]{2,4}\)?)?$", re.I
)
_YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d\d\b(?![/-]?\d)")
_KEY = "attache.calendar"
_HALF_YEAR = 183
_NAMES = tuple(name.capitalize() for name in WEEKDAYS)


@dataclass(frozen=True, slots=True)
class Derived:
    """A day with how exact it is and how it was found."""

    day: date
    precision: Precision
    how: str


class Calendar:
    """The dates of one document and what they are counted from: the day of release, an anniversary, a written year."""

    def __init__(self, found: Findings) -> None:
        self.found = found
        self.mentions = find_dates(found.document.text)
        self.in_title = find_dates(found.document.title or "")
        self.release = _iso(found.document.published) or self._letterhead()
        self.anniversaries = anniversaries(found)

    @property
    def today(self) -> date | None:
        """The day the text speaks from: that of the event, else that of release."""
        event = self.found.event
        if event is not None and event.date is not None and event.date.precision == "day":
            return _iso(event.date.value)
        return self.release

    def _letterhead(self) -> date | None:
        """A full date that stands alone on its line, first or last in the text: the day of release."""
        text = self.found.document.text
        for mention in (*self.mentions[:3], *reversed(self.mentions[-3:])):
            begin = text.rfind("\n", 0, mention.at.start) + 1
            stop = text.find("\n", mention.at.end)
            after = text[mention.at.end : stop if stop >= 0 else len(text)]
            alone = not after.strip(" .*_)]") or _CLOCK.match(after)
            if mention.full and _LONE_DATE.match(text[begin : mention.at.start]) and alone:
                return mention.on(mention.year or 0)
        return None

    def derive(self, mention: DateMention, ahead: bool = False) -> Derived | None:
        """The day a mention means; None where nothing says which year or week.

        ``ahead`` where it is told of as to come: "on Saturday" is the next one then.
        """
        if mention.relative or mention.month is None:
            return self._relative(mention, ahead)
        if mention.day is None:
            return Derived(date(mention.year or 1, mention.month, 1), "month", "as written")
        if mention.year and mention.either:
            return self._either(mention)
        if mention.year:
            day = mention.on(mention.year)
            return Derived(day, "day", "as written") if day else None
        return self._with_year(mention)

    def _either(self, mention: DateMention) -> Derived | None:
        """Figures that can be read both ways: the day nearer to that of release; None where no day is known."""
        if self.release is None or mention.month is None:
            return None
        days = [
            mention.on(mention.year or 0),
            replace(mention, month=mention.day, day=mention.month).on(mention.year or 0),
        ]
        release = self.release
        nearest = min((d for d in days if d), key=lambda d: (d > release + timedelta(days=2), abs(d - release)))
        return Derived(
            nearest, "day", f"day and month as they lie nearest to the day of release, {release.isoformat()}"
        )

    def _relative(self, mention: DateMention, ahead: bool) -> Derived | None:
        if self.release is None:
            return None
        counted = f"counted from the day of release, {self.release.isoformat()}"
        if mention.weekday is not None:
            if mention.shift in ("last week", "next week"):
                monday = self.release - timedelta(days=self.release.weekday())
                day = monday + timedelta(days=mention.weekday + (7 if mention.shift == "next week" else -7))
                return Derived(day, "day", f"{_NAMES[mention.weekday]} of {mention.shift}, {counted}")
            if ahead:
                day = self.release + timedelta(days=(mention.weekday - self.release.weekday()) % 7)
                return Derived(day, "day", f"the next {_NAMES[mention.weekday]}, {counted}")
            if mention.shift in ("next", "this coming"):
                return None
            start = self.release - timedelta(
                days=7 if mention.shift == "last" and self.release.weekday() == mention.weekday else 0
            )
            return Derived(
                weekday_on_or_before(start, mention.weekday), "day", f"the last {_NAMES[mention.weekday]}, {counted}"
            )
        back = {"yesterday": 1, "last night": 1, "tomorrow": -1}.get(mention.relative or "", 0)
        return Derived(self.release - timedelta(days=back), "day", f'"{mention.relative}", {counted}')

    def _with_year(self, mention: DateMention) -> Derived | None:
        if self.release is not None and mention.shift:
            year = self.release.year + {"last year": -1, "next year": 1}.get(mention.shift, 0)
            own = mention.on(year)
            return Derived(own, "day", f'"{mention.shift}", the day of release being {self.release}') if own else None
        if self.release is not None:
            days = [d for y in range(self.release.year + 1, self.release.year - 3, -1) if (d := mention.on(y))]
            past = [d for d in days if d <= self.release + timedelta(days=2)]
            if past and (self.release - past[0]).days > _HALF_YEAR:  # the coming one is nearer
                return Derived(days[days.index(past[0]) - 1], "day", "the year nearest to the day of release")
            return (
                Derived(past[0], "day", f"the year from the day of release, {self.release.isoformat()}")
                if past
                else None
            )
        for anniversary in self.anniversaries:
            day = mention.on(anniversary.year)
            if day and anniversary.this_year and mention.weekday in (None, day.weekday()):
                return Derived(day, "day", _by_anniversary(anniversary, mention, day))
        return self._by_written_year(mention)

    def _by_written_year(self, mention: DateMention) -> Derived | None:
        years = sorted({m.year for m in (*self.in_title, *self.mentions) if m.year}, reverse=True)
        for year in years:
            day = mention.on(year)
            if day and mention.weekday == day.weekday():
                return Derived(
                    day, "day", f"{_plain(day)} is a {_NAMES[day.weekday()]} in {year}, a year written in the text"
                )
        if mention.weekday is not None:
            return self._by_lone_year(mention)
        if len(years) == 1 and (day := mention.on(years[0])):
            return Derived(day, "day", f"the only year written in the text is {years[0]}")
        return None

    def _by_lone_year(self, mention: DateMention) -> Derived | None:
        """By the one year written anywhere in the text, in no date, in which the day is that weekday."""
        written = {int(match.group()) for match in _YEAR.finditer(self.found.document.text)}
        fitting = [day for year in written if (day := mention.on(year)) and day.weekday() == mention.weekday]
        if len(fitting) != 1:
            return None
        day = fitting[0]
        how = f"{_plain(day)} is a {_NAMES[day.weekday()]} in {day.year}, and in no other year written in the text"
        return Derived(day, "day", how)


def calendar_of(doc: Doc) -> Calendar:
    """The calendar of this ``Doc``'s text, made once."""
    made = doc.user_data.get(_KEY)
    if made is None:
        made = doc.user_data[_KEY] = Calendar(findings_of(doc))
    return cast(Calendar, made)


def _by_anniversary(anniversary: Anniversary, mention: DateMention, day: date) -> str:
    name, adopted = anniversary.instrument.name, anniversary.instrument.year
    nth = ordinal(anniversary.number)
    year = f"this year is said to be the {nth} anniversary of the {name} ({adopted}), which makes it {day.year}"
    if mention.weekday is None:
        return year
    return f"{_plain(day)} is a {_NAMES[day.weekday()]} in {day.year}, and {year}"


def _iso(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None


def ordinal(number: int) -> str:
    """ "25th" for 25."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _plain(day: date) -> str:
    return f"{day.day} {day:%B}"
