"""Where the event was, by a dateline or the title."""

from __future__ import annotations

import re

from bot.reading.findings import At, Findings
from bot.reading.occasion.dates import MONTHS, WEEKDAYS
from bot.reading.occasion.placing import ABSTRACT, BUILDING, NO_PLACE, PLACE, SITUATION, is_place, is_town, one_line
from bot.readout import Sourced

_MONTH = r"(?:" + "|".join(MONTHS) + r")"
_DAY = r"(?i:\d{1,2}(?:st|nd|rd|th)?\s+" + _MONTH + r"|" + _MONTH + r"\.?\s+\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4})\b"
_STATE = r"(?:,\s*" + PLACE + r"|\s*\[[^\]\n]{3,30}\])?"
_DATELINES = (
    re.compile(r"^\s*\(?(?P<place>" + PLACE + r")" + _STATE + r"\s*[,(/–—-]+\s*(?:[A-Z][a-z]+day,?\s+)?" + _DAY),
    re.compile(
        r"^\s*(?i:\d{1,2}(?:st|nd|rd|th)? " + _MONTH + r",? \d{4}|" + _MONTH + r"\.? \d{1,2},? \d{4})"
        r"\s*[,–—-]\s*(?P<place>" + PLACE + r")\s*[,:–—-]"
    ),
    re.compile(r"^\s*(?P<place>" + PLACE + r")" + _STATE + r",?\s*\((?:[A-Z][\w.]*[ /]?){1,3}\)\s*[-–—:.]"),
    re.compile(r"^\s*(?P<place>" + PLACE + r"),\s(?=[^\n]{0,40}\d)[^.\n]{0,45}?\s[-–—]{1,3}\s"),
)
_UNDATED = re.compile(
    r"^\s*(?P<place>" + PLACE + r")(?:,? D\.?C\.?)?" + _STATE + r"(?:\s+-{1,2}\s+(?=[A-Z])|\s*[–—]\s*(?=[A-Z])"
    r"|\s*:\s+(?=[A-Z\d])|\.?\s+(?=" + _DAY + r")|\s*$)"
)
"""A town before a dash, a colon or a day, or alone on its line: believed only of names that are known for towns'."""
_AT_FOOT = re.compile(
    r"(?:^|[.\n]\s*)(?P<place>" + PLACE + r"),\s+(?:[A-Z][a-z]+day,?\s+)?(?:the\s+)?" + _DAY + r",?(?:\s+\d{4})?\.?\s*$"
)
_FOOT = 80
_LINES = 6
_IN_TITLE = re.compile(
    r"\b(?P<how>in|at|(?i:visits?|trip|travels?|travel(?:l?ed)|call|delegation) to"
    r"|(?i:visits?) (?:of|by) [^;:]{3,140}? to)\s+(?:the\s+)?(?P<place>"
    + PLACE
    + r")|(?:,|\s[–—-])\s*(?P<comma>"
    + PLACE
    + r")\s*(?:,\s*(?:"
    + PLACE
    + r")\s*)?,\s*(?:\d|from \d|on |"
    + _DAY
    + r")|\((?P<bracket>"
    + PLACE
    + r"),\s*(?:\d|"
    + _DAY
    + r")"
)
_GOES_TO = re.compile(
    r"\b(?i:to visit|visits|visiting|visited|arrives? in|arrived in)\s+(?:the\s+)?(?P<place>" + PLACE + ")"
)
_TALKED_OF = re.compile(r"\b(?:discuss\w*|preparations?|ahead of|regarding)\b", re.I)
_OFFICIAL = re.compile(
    r"\b(?:King|Queen|Sultan|Ambassador|Representative|Envoy|Chancellor|Emir|Amir|Republic|Kingdom|State of"
    r"|Commonwealth)\b"
)


def from_dateline(found: Findings) -> Sourced | None:
    """ "OSLO, 4 May 2024 –", "Hanoi (VNA) –": the place at the head of one of the first lines."""
    text = found.document.text
    start = 0
    for line in text.splitlines(keepends=True)[:_LINES]:
        dated = next((m for pattern in _DATELINES if (m := pattern.match(line))), None)
        match = dated or _UNDATED.match(line)
        if match:
            at = At(start + match.start("place"), start + match.end("place"))
            if is_place(found, at) and (dated or is_town(found, at)):
                return Sourced(value=one_line(text, at), evidence=(found.evidence(*at),))
        start += len(line)
    return _from_foot(found)


def _from_foot(found: Findings) -> Sourced | None:
    """ "Lima, Tuesday, 30 April." as the last words."""
    text = found.document.text
    match = _AT_FOOT.search(text, max(0, len(text) - _FOOT))
    at = At(*match.span("place")) if match else None
    if at is None or not is_place(found, at):
        return None
    return Sourced(value=one_line(text, at), evidence=(found.evidence(*at),))


def from_title(found: Findings) -> Sourced | None:
    """ "Visit to Norway", "Meeting of Ministers, Phnom Penh, 4 August 2022"; evidence only if the text has it too."""
    title = found.document.title or ""
    matches = list(_IN_TITLE.finditer(title))
    ends = {match.end("place") for match in matches}
    for match in reversed(matches):
        if match.start() in ends:  # the state after a town: "to Bergen, Norway, 4 May"
            continue
        place = match["place"] or match["comma"] or match["bracket"]
        if ABSTRACT.search(place) or (match["how"] == "at" and not BUILDING.search(place)):  # "Women in Construction"
            continue
        if (
            SITUATION.search(title[: match.start()])
            or _TALKED_OF.search(title[: match.start()])
            or _of_person(found, place)
        ):
            continue
        if NO_PLACE.search(place) or place.split()[0].lower() in {*MONTHS, *WEEKDAYS} or _OFFICIAL.search(place):
            continue
        at = found.document.text.find(place)
        evidence = (found.evidence(at, at + len(place)),) if at >= 0 else ()
        return Sourced(value=place, evidence=evidence)
    return _gone_to(found, title)


def _gone_to(found: Findings, title: str) -> Sourced | None:
    """ "Minister visits Norway": only what the text knows for a state or a town."""
    match = _GOES_TO.search(title)
    at = found.document.text.find(match["place"]) if match else -1
    if match is None or at < 0:
        return None
    there = At(at, at + len(match["place"]))
    country = found.country_at(there)
    if (country is not None and country.at == there) or is_town(found, there):
        return Sourced(value=match["place"], evidence=(found.evidence(*there),))
    return None


def _of_person(found: Findings, name: str) -> bool:
    known = any(name == place.name for place in found.places)
    return not known and any(name in person.name for person in found.people if person.mentions)
