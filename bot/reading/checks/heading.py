"""The headline against the text: how the two sides met, and when. Source: the document itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.checks.rules import alarm
from bot.reading.checks.surroundings import sentence_at
from bot.reading.checks.wording import plain
from bot.reading.findings import At, Findings
from bot.reading.occasion.calendar import Calendar
from bot.reading.occasion.dates import DateMention
from bot.reading.occasion.kinds import heading_of
from bot.readout import Check

_LEAD = 500
_REMOTE = re.compile(
    r"\b(?:phone|telephone|telephonic|video|videoconference|video-?link|teleconference|virtual(?:ly)?|online|calls?"
    r"|VTC|spoke|speaks|conversation)\b",
    re.I,
)
_TITLE_MEETING = re.compile(r"\b(?:Meeting|Meets|Met)\s+(?:with|between)\b|\bMeets\b|\bheld a meeting\b")
_TITLE_CALL = re.compile(
    r"\b(?:[Pp]hone|[Tt]elephone|[Vv]ideo)\s+(?:[Cc]all|[Cc]onversation|[Cc]onference)\b|\bCalls?\s+[Ww]ith\b"
)
_BY_WIRE = re.compile(
    r"\b(?:spoke|talked|held|had|conducted|conferred|met)\b[^.\n]{0,60}?\b(?:by|over|via|through|on)\s+(?:the\s+)?(?:secure\s+)?"
    r"(?:phone|telephone|video\w*|teleconference)\b"
    r"|\b(?:held|had|conducted)\s+an?\s+(?:[a-z]+\s+){0,2}?(?:phone|telephone|video)\s+(?:call|conversation|conference)\b"
    r"|\bmet\s+virtually\b",
    re.I,
)
_FACE_TO_FACE = re.compile(
    r"\b(?:met\s+in\s+person|in-person\s+meeting|received\s+(?:at|in)\b|welcomed\s+[^.\n]{0,60}?\s+to\s+the\s+"
    r"(?:White House|Kremlin|Palace))",
    re.I,
)
_EARLIER = re.compile(r"\b(?:earlier|previous|last|after|following|since|before|recent|will|agreed)\b", re.I)


def how_they_met(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """A "Meeting" that the text tells of as a video call, or a call at which they met in person."""
    text = found.document.text
    title = found.document.title or heading_of(text)
    begin = text.find(title) + len(title) if title and title in text[:_LEAD] else 0
    lead = text[begin : begin + _LEAD]
    if _TITLE_MEETING.search(title) and not _REMOTE.search(title):
        told, said, meant = _BY_WIRE.search(lead), "a meeting", "a meeting by phone or video"
    elif _TITLE_CALL.search(title):
        told, said, meant = _FACE_TO_FACE.search(lead), "a call", "a meeting in person"
    else:
        return
    if told is None or _EARLIER.search(lead, max(0, told.start() - 60), told.end()):
        return
    at = At(begin + told.start(), begin + told.end())
    finding = f"The headline speaks of {said}, the text tells of {meant}. Did they meet in person?"
    yield alarm(found, "headline-kind", finding, meant, at)


def when_they_met(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """A day in the headline that is not the day the text gives for the event."""
    event = found.event
    full = [mention for mention in calendar.in_title if mention.day is not None]
    if event is None or event.date is None or event.date.precision != "day" or len(full) != 1 or not full[0].full:
        return
    places = [At(piece.start, piece.end) for piece in event.date.evidence]
    told = [m for m in calendar.mentions if m.full and any(m.at.touches(place) for place in places)]
    if len(told) != 1 or any(_agree(full[0], mention) for mention in calendar.mentions):
        return
    if _EARLIER.search(found.document.text, *sentence_at(found.document.text, told[0].at)):
        return
    headline, text = full[0].on(full[0].year or 1), told[0].on(told[0].year or 1)
    if headline and text:
        finding = f"The headline has {plain(headline)}, the text {plain(text)}. Which is right?"
        yield alarm(found, "headline-date", finding, plain(headline), told[0].at)


def _agree(title: DateMention, text: DateMention) -> bool:
    """Whether the two dates share a day, as far as spans are written."""
    if (title.year, title.month) != (text.year, text.month) or title.day is None or text.day is None:
        return False
    return title.day <= (text.last_day or text.day) and text.day <= (title.last_day or title.day)
