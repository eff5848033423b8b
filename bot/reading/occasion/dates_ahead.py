"""What is announced for later: "will visit in June", "the next meeting in 2027"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import At, Findings, findings_of
from bot.reading.occasion.announced import Announced, Announcements
from bot.reading.occasion.calendar import Calendar, calendar_of
from bot.reading.occasion.dates import DateMention
from bot.reading.occasion.loosely import Stretch, loosely
from bot.reading.occasion.wording import much_alike
from bot.readout import LENGTH, DateAhead

_NAMES_A_PAPER = re.compile(
    r"\s+(?:joint\s+)?(?:statement|agreement|declaration|resolution|memorandum|protocol|communiqu|agenda|vision"
    r"|strategy|framework|edition of|roadmap|plan\b|targets?|goals?)",
    re.I,
)
_UNTIL = re.compile(
    r"^(?:by|before|until|no later than|towards)\b|\b(?:by|before|until)\s+(?:the\s+)?(?:end of\s+)?$", re.I
)
_FROM_ON = re.compile(r"(?:\d|day|[a-z])\s*(?:-|–|—|to|until|through|and)\s*(?:the\s+)?$", re.I)
_PERIOD = re.compile(r"\b(?:since|throughout|over|until|ahead of|starting(?: on| from)?|effective)\s*$", re.I)
_LASTS = re.compile(r"^(?:for|from|since|throughout|over)\b", re.I)
_REST = re.compile(r"\b(?:later|end|late|second half|coming)\b", re.I)
_YEARS_ON = {"last year": -1, "this year": 0, "next year": 1}
_THREE_QUARTERS = 275


@dataclass(frozen=True, slots=True)
class _Ahead:
    """A time to come: ISO date as exact as it is written, where it stands, whether its year is certain.

    ``begun`` where it holds the day of speaking ("this year") and nothing says that the rest of it is meant.
    """

    value: str
    at: At
    certain: bool
    begun: bool = False


class DatesAhead:
    """Fills ``Findings.dates_ahead``; ``seeds`` may hold an own ``occasions/announced.tsv``."""

    def __init__(self, seeds: Path | None) -> None:
        self._announcements = Announcements(seeds)

    def __call__(self, doc: Doc) -> Doc:
        """Add what each sentence announces for after the day of release, each once."""
        found, calendar = findings_of(doc), calendar_of(doc)
        today = calendar.release or calendar.today
        for sentence in doc.sents:
            at = At(sentence.start_char, sentence.end_char)
            for ahead in _in_sentence(calendar, today, at):
                told = self._told(doc, ahead, today)
                if told is not None and not _known(found, ahead, told.what):
                    evidence = (found.evidence(*ahead.at),)
                    found.dates_ahead.append(DateAhead(date=ahead.value, what=told.what, evidence=evidence))
        return doc

    def _told(self, doc: Doc, ahead: _Ahead, today: date | None) -> Announced | None:
        found = findings_of(doc)
        when = doc.char_span(*ahead.at, alignment_mode="expand")
        if when is None or _is_period(found, ahead.at):
            return None
        told = self._announcements.at(when)
        if told is None or (told.past and not told.to_come):
            return None
        if _is_deadline(found, ahead.at) and (
            not told.will or len(ahead.value) == len("2030") or _is_promised(found, ahead.at)
        ):
            return None
        if ahead.begun and not (told.will and len(ahead.value) > len("2030")):
            return None
        return told if told.to_come or (ahead.certain and today is not None) else None


@Language.factory("attache_dates_ahead", default_config={"seeds": None})
def make_dates_ahead(nlp: Language, name: str, seeds: str | None) -> DatesAhead:
    """What is announced for later, after everything that says from which day the text speaks."""
    return DatesAhead(Path(seeds) if seeds else None)


def _in_sentence(calendar: Calendar, today: date | None, sentence: At) -> Iterator[_Ahead]:
    text = calendar.found.document.text
    days = [m for m in calendar.mentions if sentence.holds(m.at)]
    for mention in days:
        value = _later(mention, today)
        if value is None or _ends_a_range(text, mention, days) or _NAMES_A_PAPER.match(text, mention.at.end):
            continue
        yield _Ahead(value, mention.at, bool(mention.year or mention.relative or mention.shift))
    for stretch in loosely(text, sentence, today, ahead=True):
        if any(m.at.start < stretch.at.end and stretch.at.start < m.at.end for m in days):
            continue
        value = _stretch_later(stretch, today)
        if value is not None and not _NAMES_A_PAPER.match(text, stretch.at.end):
            rest = _REST.search(text, stretch.at.start, stretch.at.end)
            begun = today is not None and stretch.first <= today and not rest
            yield _Ahead(value, stretch.at, stretch.year_said, begun)


def _ends_a_range(text: str, mention: DateMention, days: list[DateMention]) -> bool:
    before = [m for m in days if 0 <= mention.at.start - m.at.end <= 8]
    return any(_FROM_ON.search(text[m.at.end - 1 : mention.at.start]) for m in before)


def _later(mention: DateMention, today: date | None) -> str | None:
    if mention.either and (today is None or (mention.year or 0) > today.year):
        return None
    if today is None:
        day = mention.on(mention.year) if mention.year else None
        return day.isoformat() if day else None
    if mention.month is None:
        return _later_this_week(mention, today)
    if mention.day is None:
        first = date(mention.year or 1, mention.month, 1)
        return first.isoformat()[:7] if first > today else None
    written = mention.year or (mention.shift and today.year + _YEARS_ON[mention.shift])
    years = [written] if written else [today.year, today.year + 1]
    days = [d for year in years if (d := mention.on(year)) and d > today]
    near = written or (days and (days[0] - today).days < _THREE_QUARTERS)
    return days[0].isoformat() if days and near else None


def _later_this_week(mention: DateMention, today: date) -> str | None:
    if mention.weekday is not None and mention.shift == "next week":
        return (today + timedelta(days=7 - today.weekday() + mention.weekday)).isoformat()
    if mention.weekday is not None and mention.shift in ("next", "this coming"):
        return (today + timedelta(days=(mention.weekday - today.weekday() - 1) % 7 + 1)).isoformat()
    return (today + timedelta(days=1)).isoformat() if mention.relative == "tomorrow" else None


def _stretch_later(stretch: Stretch, today: date | None) -> str | None:
    if today is not None and (
        stretch.last <= today or ((stretch.first - today).days > _THREE_QUARTERS and not stretch.year_said)
    ):
        return None
    lasting = stretch if today is None else Stretch(stretch.at, max(stretch.first, today), stretch.last, True)
    return stretch.last.isoformat()[: LENGTH[lasting.precision]] if lasting.precision else None


def _is_deadline(found: Findings, at: At) -> bool:
    text = found.document.text
    return bool(_UNTIL.search(text[at.start : at.end]) or _UNTIL.search(text[max(0, at.start - 30) : at.start]))


def _is_period(found: Findings, at: At) -> bool:
    """Whether it tells how long something lasts ("from 2027"), not when it happens, as days of a visit do."""
    text = found.document.text
    return bool(_LASTS.match(text[at.start : at.end]) or _PERIOD.search(text[max(0, at.start - 30) : at.start]))


def _is_promised(found: Findings, at: At) -> bool:
    """Whether it is until when something is promised or asked for, which is told there."""
    told = [c.content for c in found.commitments if c.due] + [a.content for a in found.asks if a.due]
    return any(At(content.start, content.end).holds(at) for content in told)


def _known(found: Findings, ahead: _Ahead, what: str) -> bool:
    return any(a.date == ahead.value and much_alike(a.what, what) for a in found.dates_ahead)
