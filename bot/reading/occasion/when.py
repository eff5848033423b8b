"""When the event was, and how that was found."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.reading.findings import At
from bot.reading.occasion.calendar import Calendar, Derived
from bot.reading.occasion.loosely import Stretch, loosely
from bot.reading.occasion.participants import TOPIC
from bot.readout import LENGTH, EventDate, EventType, Evidence

_NOT_THEN = re.compile(
    r"\b(?:by|until|before|since|after|following|from last|scheduled for|planned for|agreements? of|dated|due (?:on"
    r"|in)|statement of|"
    r"resolution of|signed (?:on|in)|adopted (?:on|in)|upcoming|deadline of)\s+(?:the\s+)?$",
    re.I,
)
TOOK_PLACE = re.compile(
    r"\b(?:took place|was held|were held|held|convened|met|spoke|visit(?:ed)?|welcomed|received|hosted"
    r"|deployed|wrapped up|concluded|discussed|talk(?:s|ed)|telephoned"
    r"|began|signed (?:an?|the|two|three|several)|(?:agreed|pledged|vowed|signed|said) on \w+day)\b",
    re.I,
)

_SPOKEN = re.compile(
    r"\b(?:press|news) conference\b|\bbriefing\b"
    r"|\b(?:said|told|stated|declared|announced|sent|addressed|delivered|gave)\b",
    re.I,
)


_SPOKEN_OR_DONE = re.compile(rf"{_SPOKEN.pattern}|(?<!\bI )(?<!\b[Ww]e )(?:{TOOK_PLACE.pattern})", re.I)
_NOT_BESIDE = re.compile(
    r"[;:.]|\b(?:since|after|following|before|which|where|who|that|as|signed|adopted|held|agreed|concluded|made|launched"
    r"|established|elected|appointed|results?|outcomes?|follow|discuss\w*)\b|,\s+(?:and|with|as)\b",
    re.I,
)
_LASTS = re.compile(r"(?:since|by|before|until|for|from|over the (?:last|past|this)|during the last)\b", re.I)
_COUNTED = re.compile(r"\b(?:last|past|ago|weekend|before yesterday)\b|\bon the \d", re.I)
"""Loose words that are believed against the day of release; a bare month is as often that of what they talked about."""
_A_YEAR = 366
_BESIDE = 70
"""At most so many characters between what tells of the event and loose words for when; further off they mean others."""
_TO_COME = re.compile(r"\b(?:will|shall|upcoming|forthcoming|to be held)\b", re.I)
_HAPPENED = {"press_briefing": _SPOKEN, "letter": _SPOKEN, "other": _SPOKEN_OR_DONE}


def event_date(
    calendar: Calendar, telling: At | None, lead: list[At], kind: EventType, ahead: bool
) -> EventDate | None:
    """When the event was.

    Looked for in the sentence that tells of it, in the other first sentences, in the title; else the day of release.
    ``telling`` are the words that tell of it, ``lead`` the sentences in the order in which they are believed.
    """
    happened = _HAPPENED.get(kind, TOOK_PLACE)
    for sentence in lead:
        derived = _in_sentence(calendar, sentence, telling, happened, ahead)
        if derived is not None:
            return derived
    if telling is not None and not ahead and (loose := _loosely_told(calendar, lead, telling)) is not None:
        return loose
    for mention in calendar.in_title:
        got = calendar.derive(mention)
        if got:
            return _dated(got, f"the title, {got.how}", _same_day(calendar, got.day))
    if calendar.release is None:
        return None
    return _dated(Derived(calendar.release, "day", ""), "the day of release; the text gives no day", ())


def _in_sentence(
    calendar: Calendar, sentence: At, telling: At | None, happened: re.Pattern[str], ahead: bool
) -> EventDate | None:
    text = calendar.found.document.text
    held = telling is not None and sentence.holds(telling)
    if not held and not happened.search(text, sentence.start, sentence.end):
        return None
    anchor = telling.start if telling is not None and held else sentence.start
    topic = TOPIC.search(text, telling.end, sentence.end) if telling is not None and held and calendar.release else None
    fitting = []
    for mention in calendar.mentions:
        if topic is not None and mention.at.start > topic.start():
            continue
        if not sentence.holds(mention.at) or _NOT_THEN.search(text[max(0, mention.at.start - 30) : mention.at.start]):
            continue
        if not ahead and not held and _TO_COME.search(text, sentence.start, mention.at.start):
            continue
        got = calendar.derive(mention, ahead)
        too_late = got is not None and calendar.release is not None and got.day > calendar.release + timedelta(days=2)
        if got is None or got.precision != "day" or (too_late and not ahead):
            continue
        fitting.append((abs(mention.at.start - anchor), mention, got))
    if not fitting:
        return None
    _, mention, got = min(fitting, key=lambda row: row[0])
    return _dated(got, got.how, (calendar.found.evidence(*mention.at),))


def _loosely_told(calendar: Calendar, lead: list[At], telling: At) -> EventDate | None:
    """By loose words beside those that tell of it, as exactly as they say: "met last week" gives a month.

    Nothing where they may mean the day of release itself, as "this week" does.
    """
    text, release = calendar.found.document.text, calendar.release
    sentence = next((s for s in lead if s.holds(telling)), None)
    if sentence is None:
        return None
    for stretch in loosely(text, sentence, release, ahead=False):
        before = text[max(0, stretch.at.start - 30) : stretch.at.start]
        between = text[min(telling.end, stretch.at.end) : max(telling.start, stretch.at.start)]
        if release is not None and not _COUNTED.search(text, stretch.at.start, stretch.at.end):
            continue
        if len(between) > _BESIDE or "," in between or stretch.precision == "year":
            continue
        if _NOT_THEN.search(before) or _NOT_BESIDE.search(between) or _LASTS.match(text, stretch.at.start):
            continue
        if stretch.precision is None or (release is not None and not _before(stretch, release)):
            continue
        how = f'"{text[stretch.at.start : stretch.at.end]}"' + (
            "" if release is None else f", {_counted_from(release)}"
        )
        return _dated(Derived(stretch.first, stretch.precision, how), how, (calendar.found.evidence(*stretch.at),))
    return None


def _before(stretch: Stretch, release: date) -> bool:
    return stretch.last < release and (release - stretch.last).days <= _A_YEAR


def _counted_from(release: date) -> str:
    return f"counted from the day of release, {release.isoformat()}"


def _same_day(calendar: Calendar, day: date) -> tuple[Evidence, ...]:
    for mention in calendar.mentions:
        if mention.full and mention.on(mention.year or 0) == day:
            return (calendar.found.evidence(*mention.at),)
    return ()


def _dated(derived: Derived, how: str, evidence: tuple[Evidence, ...]) -> EventDate:
    value = derived.day.isoformat()
    return EventDate(
        value=value[: LENGTH[derived.precision]],
        precision=derived.precision,
        derived_from=how,
        evidence=evidence,
    )
