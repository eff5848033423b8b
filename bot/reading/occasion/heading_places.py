"""Where the event was, by a dateline or the title."""

from __future__ import annotations

import re

from bot.reading.findings import At, Findings
from bot.reading.occasion.dates import MONTHS, WEEKDAYS
from bot.reading.occasion.placing import ABSTRACT, BUILDING, NO_PLACE, PLACE, SITUATION, is_place, one_line
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
    re.compile(r"^\s*(?P<place>" + PLACE + r")" + _STATE + r",?\s*\((?:[A-Z][\w.]*[ /]?){1,3}\)\s*(?:[-–—]|:)"),
    re.compile(r"^\s*(?P<place>" + PLACE + r"),\s(?=[^\n]{0,40}\d)[^.\n]{0,45}?\s[-–—]{1,3}\s"),
)
_LINES = 6
_IN_TITLE = re.compile(
    r"\b(?P<how>in|at|(?:visits?|trip|travels?|travel(?:l?ed)|call|delegation) to|visits? (?:of|by) [^;:]{3,140}? to)"
    r"\s+(?:the\s+)?(?P<place>"
    + PLACE
    + r")|,\s*(?P<comma>"
    + PLACE
    + r")\s*(?:,\s*(?:"
    + PLACE
    + r")\s*)?,\s*(?:\d|from \d|on )|\((?P<bracket>"
    + PLACE
    + r"),\s*(?:\d|"
    + _DAY
    + r")"
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
        match = next((m for pattern in _DATELINES if (m := pattern.match(line))), None)
        if match:
            at = At(start + match.start("place"), start + match.end("place"))
            if is_place(found, at):
                return Sourced(value=one_line(text, at), evidence=(found.evidence(*at),))
        start += len(line)
    return None


def from_title(found: Findings) -> Sourced | None:
    """ "Visit to Norway", "Meeting of Ministers, Phnom Penh, 4 August 2022"; evidence only if the text has it too."""
    title = found.document.title or ""
    for match in reversed(list(_IN_TITLE.finditer(title))):
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
    return None


def _of_person(found: Findings, name: str) -> bool:
    known = any(name == place.name for place in found.places)
    return not known and any(name in person.name for person in found.people if person.mentions)
