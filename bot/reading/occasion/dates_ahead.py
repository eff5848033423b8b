"""What is announced for later: "will visit in June", "the next meeting in 2027"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import At, Findings, findings_of
from bot.reading.occasion.calendar import Calendar, calendar_of
from bot.reading.occasion.dates import MONTHS, DateMention
from bot.readout import DateAhead

_AHEAD = re.compile(
    r"\b(?:will|shall|would|to be (?:held|hosted|signed|convened|launched|opened|celebrated|marked)|to (?:visit|hold"
    r"|host|meet|attend|travel|sign)|"
    r"upcoming|forthcoming|next|scheduled|plan(?:s|ned)?|ahead of|look(?:s|ed|ing)? forward|invit(?:ed|es|ation)|due"
    r"|deadline|by|prepar\w+|later this)\b",
    re.I,
)  # fmt: skip
_VAGUE = re.compile(
    r"\b(?:in|by|during|until|before|from|early|late|mid|this|next|coming)[\s-]+(?:early |late |mid-?)?(?P<month>"
    + "|".join(m for m in MONTHS if len(m) > 3 or m == "may") + r")\b(?!\.?,?\s*\d)(?P<own>\s+(?:this|next) year)?"
    r"|\b(?:in|by|until|before|for|during)\s+(?:early |late |mid-?)?(?P<year>20\d\d)\b(?!\s*[-–]\s*\d)"
    r"|\b(?P<next>next year|next month|next week|later this year|this coming (?:week|month|year))\b",
    re.I,
)  # fmt: skip
_CLAUSE_BREAK = re.compile(
    r"[;:]|,? (?:and|but|while) (?=[a-z]+ed\b)|, (?=which|where|who|as|with|noting|adding|including)|\s[–—]\s"
)
_NAMES_A_PAPER = re.compile(
    r"\s+(?:joint\s+)?(?:statement|agreement|declaration|resolution|memorandum|protocol|communiqu)", re.I
)
_LEAD_IN = re.compile(r"^(?:and|but|that|also|in addition|,)\s+", re.I)
_LONGEST = 200


@Language.component("attache_dates_ahead")
def dates_ahead(doc: Doc) -> Doc:
    """Fill ``Findings.dates_ahead``: empty where nothing says from which day the text speaks."""
    found, calendar = findings_of(doc), calendar_of(doc)
    speaking = max((d for d in (calendar.today, calendar.release) if d), default=None)
    if speaking is None:
        return doc
    seen: set[tuple[str, str]] = set()
    for sentence in doc.sents:
        at = At(sentence.start_char, sentence.end_char)
        if not _AHEAD.search(found.document.text, at.start, at.end):
            continue
        for ahead, where in _in_sentence(calendar, speaking, at):
            what = _what(found, at, where)
            if (ahead, what) not in seen:
                seen.add((ahead, what))
                found.dates_ahead.append(DateAhead(date=ahead, what=what, evidence=(found.evidence(*where),)))
    return doc


def _in_sentence(calendar: Calendar, today: date, sentence: At) -> Iterator[tuple[str, At]]:
    """Dates after ``today`` in the sentence as ISO dates, as exact as they are written, and where they stand."""
    for mention in calendar.mentions:
        if sentence.holds(mention.at) and not _NAMES_A_PAPER.match(calendar.found.document.text, mention.at.end):
            value = _later(mention, today)
            if value is not None:
                yield value, mention.at
    for match in _VAGUE.finditer(calendar.found.document.text, sentence.start, sentence.end):
        value = _vague(match, today)
        if value is not None:
            yield value, At(match.start(), match.end())


def _later(mention: DateMention, today: date) -> str | None:
    if mention.month is None:
        return _later_this_week(mention, today)
    if mention.day is None:
        first = date(mention.year or 1, mention.month, 1)
        return first.isoformat()[:7] if first > today else None
    years = [mention.year] if mention.year else [today.year, today.year + 1]
    days = [d for year in years if (d := mention.on(year)) and d > today]
    near = mention.year or (days and (days[0] - today).days < _HALF_YEAR)
    return days[0].isoformat() if days and near else None


_HALF_YEAR = 183


def _later_this_week(mention: DateMention, today: date) -> str | None:
    if mention.weekday is not None and mention.shift in ("next", "this coming"):
        return (today + timedelta(days=(mention.weekday - today.weekday() - 1) % 7 + 1)).isoformat()
    return (today + timedelta(days=1)).isoformat() if mention.relative == "tomorrow" else None


def _vague(match: re.Match[str], today: date) -> str | None:
    if match["month"]:
        month = MONTHS[match["month"].lower()]
        own = (match["own"] or "").lower()
        next_year = "next" in own
        year = today.year + (1 if next_year or (month < today.month and not own) else 0)
        ahead = (year - today.year) * 12 + month - today.month
        return f"{year}-{month:02d}" if 0 < ahead <= 9 or next_year else None
    if match["year"]:
        return match["year"] if int(match["year"]) > today.year else None
    return _next(match["next"].lower(), today)


def _next(words: str, today: date) -> str | None:
    if "month" in words:
        return (today.replace(day=1) + timedelta(days=32)).isoformat()[:7]
    if words == "later this year":
        return str(today.year)
    return str(today.year + 1) if "year" in words else None


def _what(found: Findings, sentence: At, where: At) -> str:
    """The clause that the date stands in, in one line: a statement's content where it lies in one."""
    text = found.document.text
    holding = [s.content for s in found.statements if At(s.content.start, s.content.end).holds(where)]
    if holding:
        shortest = min(holding, key=lambda e: e.end - e.start)
        start, end = shortest.start, shortest.end
    else:
        breaks = [m.end() for m in _CLAUSE_BREAK.finditer(text, sentence.start, where.start)]
        start = breaks[-1] if breaks else sentence.start
        after = _CLAUSE_BREAK.search(text, where.end, sentence.end)
        end = after.start() if after else sentence.end
    words = _LEAD_IN.sub("", " ".join(text[start:end].split()).strip(" .,;"))
    return words if len(words) <= _LONGEST else words[: words.rfind(" ", 0, _LONGEST)] + " ..."
