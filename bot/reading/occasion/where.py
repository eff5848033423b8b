"""Where the event was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.findings import At, Findings
from bot.reading.occasion.conferences import town_of_conference
from bot.reading.occasion.dates import MONTHS
from bot.reading.occasion.deeper_places import from_later
from bot.reading.occasion.heading_places import from_dateline, from_title
from bot.reading.occasion.placing import BUILDING, PLACE, SITUATION, is_place, is_town, one_line, with_more_states
from bot.reading.occasion.when import TOOK_PLACE
from bot.readout import EventType, Sourced

_IN = re.compile(
    r"\b(?P<how>in|at|visiting|(?i:visit|trip|mission|delegation|travel) to|(?i:welcomed?) (?:you|him|her|them) to"
    r"|visit(?:s|ed)?|arrived in|travel(?:l?ed)? to|fl(?:ew|own|ies) (?:in)?to|returned from"
    r"|(?:left|departed|leaves|departs) (?:[A-Z]\w+ )?for)\s+(?:the\s+)?"
    r"(?:(?:[\w’']+ ){0,3}?(?:city|capital|town|resort)(?: of|,)? )?(?P<place>" + PLACE + ")"
)
_WELCOMED_TO = re.compile(
    r"\bwelcomed [^.;]{3,90}? to (?:the )?(?P<place>" + PLACE + r")(?= (?:on|today|for|this|to)\b|[.,])"
)
_HEAD_OF_SENTENCE = re.compile(
    r"\s*(?:[Ii]n|[Aa]t|On the (?:margins|sidelines) of [^.;]{3,90}? in) (?P<place>" + PLACE + ")"
)
_MET_AT = re.compile(
    r"\b(?:meeting|talks|audience|reception|ceremony),? (?:(?:was )?held |took place )?at (?:the )?(?P<place>"
    + PLACE
    + ")"
)
_MONTH = "(?:" + "|".join(month.capitalize() for month in MONTHS) + ")"
_ON_A_DAY = re.compile(
    r"\bin (?P<place>" + PLACE + r")(?:, " + PLACE + r")?,? (?:on )?(?:[A-Z][a-z]+day\b|today\b|yesterday\b"
    r"|this (?:morning|afternoon|evening)\b|" + _MONTH + r"\.? \d|\d{1,2} " + _MONTH + r"\b)"
)
_HOSTED = re.compile(
    r"(?P<place>" + PLACE + r") (?:will |has )?host(?:s|ed)?\b[^.]{0,70}"
    r"\b(?:consultations|talks|meeting|summit|round|session|dialogue)\b"
)
_ON_VISIT = re.compile(
    r"(?<!who is )(?<!currently )(?<!who was )\b(?i:during|on) (?:his|her|their|an?)"
    r" (?:[\w-]+ ){0,4}?(?:visit|trip) to (?:the )?(?P<place>" + PLACE + ")"
)
_CAPITAL_TAIL = re.compile(r",? ?D\.?C\.?(?![\w])")
_AFTER_BUILDING = re.compile(r",? (?:in )?(?P<place>" + PLACE + ")")
_GONE_TO = ("visit", "trip", "mission", "delegation", "welcome", "travel")
_TOWN_OF_BUILDING, _BUILDING_RANK, _STATE_RANK = 9, 10, 20
_OTHER_TIME = re.compile(
    r"\b(?:recent|previous|last|earlier|upcoming|next|forthcoming|following|after|ahead of|recall\w*"
    r"|invit(?:ed|es|ing))\b",
    re.I,
)
_WIDE = 45
_VIRTUAL = re.compile(
    r"\b(?:virtual(?:ly)?|video ?-?(?:conference|link|call)|videoconference|online|by phone|telephone)\b", re.I
)
_TOPIC = re.compile(
    r"\b(?:to (?!the\b|his\b|her\b|their\b|meet\b|visit\b|attend\b)(?-i:[a-z]{4,})|discussed|focus(?:ed|ing)? on"
    r"|regarding|about|"
    r"concerning|situation|on the (?:situation|war))\b",
    re.I,
)
_SPOKEN = re.compile(r"\b(?:speech|address|remarks|lecture|conference|briefing|keynote|ceremony)\b", re.I)

_ATTENDED = re.compile(
    r"\b(?:received|hosted|welcomed|chaired|opened|inaugurated|attended|visited|toured|presided|held|took part"
    r"|participated|met)\b"
)


def event_place(found: Findings, telling: At | None, lead: list[At], kind: EventType) -> Sourced | None:
    """Where the event was: in the sentences that tell of it, the dateline, the title; None for calls and video."""
    text = found.document.text
    if kind == "call" or any(_VIRTUAL.search(text, s.start, s.end) for s in lead[:1]):
        return None
    if kind in ("other", "press_briefing") and telling is None:
        attended = any(_ATTENDED.search(text, s.start, s.end) for s in lead[:1])
        lead = [s for s in lead if _SPOKEN.search(text, s.start, s.end)]
        if not lead and kind == "other":
            return (from_dateline(found) if attended else None) or _titled(found, kind)
    if kind == "letter" and telling is None:
        return None
    ranked = [
        row for number, sentence in enumerate(lead) for row in _candidates(found, sentence, number, kind, telling)
    ]
    best = min(ranked, default=None, key=lambda row: row[0])
    if best is not None and best[0] < _BUILDING_RANK:
        return _as_written(found, best[1])
    away = _on_visit(found, lead[:1]) if kind in ("meeting", "visit") else None
    inside = away or (None if best is None else with_more_states(found, best[1]) if best[0] == _STATE_RANK else best[1])
    outside = _away_or_dateline(found, away) or _titled(found, kind) or from_later(found)
    told = None if inside is None else _as_written(found, inside)
    fuller = told is not None and (outside is None or outside.value in told.value)
    return told if fuller else outside


def _as_written(found: Findings, at: At) -> Sourced:
    return Sourced(value=one_line(found.document.text, at), evidence=(found.evidence(*at),))


def _on_visit(found: Findings, lead: list[At]) -> At | None:
    """ "On a two-day visit to Jordan, the General called on ...": the state that was gone to."""
    for sentence in lead:
        match = _ON_VISIT.search(found.document.text, sentence.start, sentence.end)
        at = At(*match.span("place")) if match else None
        country = found.country_at(at) if at is not None else None
        if at is not None and country is not None and country.form == "name":
            return with_more_states(found, at)
    return None


def _away_or_dateline(found: Findings, away: At | None) -> Sourced | None:
    """The dateline's town; of a visit abroad only if it is the capital of the state that was gone to."""
    dateline = from_dateline(found)
    if dateline is None or away is None:
        return dateline
    town, gone_to = found.country_at(At(dateline.evidence[0].start, dateline.evidence[0].end)), found.country_at(away)
    same = town is not None and gone_to is not None and town.iso3 == gone_to.iso3
    return dateline if same else _as_written(found, away)


def _titled(found: Findings, kind: EventType) -> Sourced | None:
    """The title's place; what is no event of any kind has one only if it was spoken there."""
    if kind == "other" and not _SPOKEN.search(found.document.title or ""):
        return None
    return from_title(found)


def _candidates(
    found: Findings, sentence: At, number: int, kind: EventType, telling: At | None
) -> Iterator[tuple[int, At]]:
    """Places in a sentence, the better ones with the lower rank: towns, then buildings, then states.

    After the first sentence only one that tells of a meeting counts.
    """
    text = found.document.text
    happened = TOOK_PLACE.search(text, sentence.start, sentence.end) or _MET_AT.search(
        text, sentence.start, sentence.end
    )
    if number and not happened:
        return
    begins = telling.end if telling is not None and sentence.holds(telling) else sentence.start
    topic = _TOPIC.search(text, begins, sentence.end)
    stop = topic.start() if topic else sentence.end
    yield from _at_head(found, sentence, begins, number)
    for match in _IN.finditer(text, sentence.start, stop):
        at = At(*match.span("place"))
        if not is_place(found, at) or SITUATION.search(text, sentence.start, match.start()):
            continue
        rank, at = _ranked(found, at, number)
        gone_to = match["how"].lower().startswith(_GONE_TO) and kind != "visit"
        indoors = rank in (_TOWN_OF_BUILDING, _BUILDING_RANK)
        if (match["how"] == "at" and not indoors) or (rank == _STATE_RANK and gone_to):
            continue
        if not _OTHER_TIME.search(text, max(sentence.start, match.start() - _WIDE), match.start()):
            yield rank, at
    conference = town_of_conference(found, sentence)
    if conference is not None:
        yield number + 1, conference


def _ranked(found: Findings, at: At, number: int) -> tuple[int, At]:
    country = found.country_at(at)
    if country is not None and country.form == "name":
        return _STATE_RANK, at
    capital = _CAPITAL_TAIL.match(found.document.text, at.end)
    building = BUILDING.search(found.document.text, at.start, at.end) is not None
    further = _AFTER_BUILDING.match(found.document.text, at.end) if building else None
    if further and is_town(found, At(*further.span("place"))):
        return _TOWN_OF_BUILDING, At(*further.span("place"))
    return (_BUILDING_RANK if building else number), At(at.start, capital.end() if capital else at.end)


def _at_head(found: Findings, sentence: At, begins: int, number: int) -> Iterator[tuple[int, At]]:
    """ "In Oslo, ...", "On Monday, Moscow hosted consultations", "welcomed the Minister to Bern"."""
    text = found.document.text
    head = _HEAD_OF_SENTENCE.match(text, sentence.start, begins)
    hosted = _HOSTED.search(text, sentence.start, sentence.end)
    welcomed = _WELCOMED_TO.search(text, sentence.start, sentence.end)
    dated = _ON_A_DAY.search(text, begins, sentence.end) if number == 0 and begins > sentence.start else None
    met_at = _MET_AT.search(text, sentence.start, sentence.end)
    for match in filter(None, (head, hosted, welcomed, met_at, dated)):
        at = At(*match.span("place"))
        rank, at = _ranked(found, at, number)
        rank = max(rank, _BUILDING_RANK) if match is met_at and rank != _TOWN_OF_BUILDING else rank
        if rank != _STATE_RANK and is_place(found, at) and (match is not hosted or is_town(found, at)):
            yield rank, at
