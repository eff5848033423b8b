"""Where the event was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.findings import At, Findings
from bot.reading.occasion.dates import MONTHS, WEEKDAYS
from bot.reading.occasion.when import TOOK_PLACE
from bot.readout import EventType, Sourced

_PROPER = r"[A-Z\u00c0-\u00de][\w\u00c0-\u024f'’.-]*(?<![.'’])(?:['’]s(?= [A-Z]))?"
_PLACE = _PROPER + r"(?: (?:of the |of |the |de |du |es |la |del |upon |al-|-)?" + _PROPER + r"){0,5}"
_IN = re.compile(
    r"\b(?P<how>in|at|visiting|(?i:visit|trip|mission|delegation) to|(?i:welcomed?) (?:you|him|her|them) to|visited"
    r"|arrived in)\s+(?P<the>the\s+)?(?P<place>" + _PLACE + r")"
)
_DATELINE = re.compile(
    r"^\s*\(?(?P<place>" + _PLACE + r")(?:,\s*" + _PLACE + r")?\s*[,(/–—-]+\s*(?:[A-Z][a-z]+day,?\s+)?"
    r"(?i:\d{1,2}(?:st|nd|rd|th)?\s+(?:" + "|".join(MONTHS) + r")|(?:" + "|".join(MONTHS) + r")\.?\s+\d{1,2})\b",
)  # fmt: skip
_DATE_FIRST = re.compile(
    r"^\s*(?i:\d{1,2}(?:st|nd|rd|th)? (?:" + "|".join(MONTHS) + r"),? \d{4}"
    r"|(?:" + "|".join(MONTHS) + r")\.? \d{1,2},? \d{4})"
    r"\s*[,–—-]\s*(?P<place>" + _PLACE + r")\s*[,:–—-]"
)  # fmt: skip
_IN_TITLE = re.compile(
    r"\b(?:in|at|(?:visits?|trip|travels?|call|delegation) to)\s+(?:the\s+)?(?P<place>"
    + _PLACE
    + r")|,\s*(?P<comma>"
    + _PLACE
    + r")\s*(?:,\s*(?:"
    + _PLACE
    + r")\s*)?,\s*(?:\d|from \d|on )"
)
_CAPITAL_TAIL = re.compile(r",? ?D\.?C\.?(?![\w])")
_SITUATION = re.compile(r"\b(?:situation|conflict|war|peace|crisis|security|developments?|events) $", re.I)
_ABSTRACT = re.compile(
    r"(?:tion|ment|ness|ship|ism|ics)$|^(?:Health|Economy|Care|Security|Trade|Energy|Education|Science"
    r"|Technology|Agriculture|Defen[cs]e|Finance|Women|Work|Peace|Justice|Infrastructure|COP\d*|Business|Society)$"
)
_ACRONYM = 4
_GONE_TO = ("visit", "trip", "mission", "delegation", "welcome")
_BUILDING_RANK, _STATE_RANK = 10, 20
_OTHER_TIME = re.compile(
    r"\b(?:recent|previous|last|earlier|upcoming|next|forthcoming|following|after|ahead of)\b", re.I
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
_BUILDING = re.compile(
    r"\b(?:Palace|House|Hall|Office|Residence|Ministry|Department|Headquarters|Hotel|Centre|Center|Embassy|Room"
    r"|Istana|Kremlin|Guesthouse|"
    r"Building|Parliament|Club|Airport|Base|Museum|University|Castle|Camp)\b"
)
_GENERIC = frozenset(
    {
        "ministry",
        "palace",
        "office",
        "parliament",
        "embassy",
        "residence",
        "headquarters",
        "nato headquarters",
        "airport",
    }
)
_OFFICIAL = re.compile(
    r"\b(?:King|Queen|Sultan|Ambassador|Representative|Envoy|Chancellor|Emir|Amir|Republic|Kingdom|State of"
    r"|Commonwealth)\b"
)
_NO_PLACE = re.compile(
    r"\b(?:Summit|Meeting|Forum|Conference|Council|Assembly|Dialogue|Session|Committee|Commission|Treaty|Agreement"
    r"|Minister|President|"
    r"Secretary|Union|Nations|Order|Charter|Resolution|War|Ministers|Government|Process|Strategy|Week|Format|G7|G20"
    r"|NATO|ASEAN|EU|UN|"
    r"Alliance|Partnership|Initiative|Group|Affairs|Chair|Taoiseach|Europe|Asia|Africa|Indo-Pacific|Middle East|Gulf"
    r"|Mr|Dr|MP|Honou?rable|Excellency|His|Her|Foreign|Prime)\b"
)


def event_place(found: Findings, telling: At | None, lead: list[At], kind: EventType) -> Sourced | None:
    """Where the event was: in the sentences that tell of it, the dateline, the title; None for calls and video."""
    text = found.document.text
    if kind == "call" or any(_VIRTUAL.search(text, s.start, s.end) for s in lead[:1]):
        return None
    ranked = [
        row for number, sentence in enumerate(lead) for row in _candidates(found, sentence, number, kind, telling)
    ]
    best = min(ranked, default=None, key=lambda row: row[0])
    town = best is not None and best[0] < _BUILDING_RANK
    outside = None if town else _from_dateline(found) or _from_title(found)
    if outside is not None or best is None:
        return outside
    return Sourced(value=_one_line(text, best[1]), evidence=(found.evidence(*best[1]),))


def _candidates(
    found: Findings, sentence: At, number: int, kind: EventType, telling: At | None
) -> Iterator[tuple[int, At]]:
    """Places in a sentence, the better ones with the lower rank: towns, then buildings, then states.

    After the first sentence only one that tells of a meeting counts.
    """
    text = found.document.text
    if number and not TOOK_PLACE.search(text, sentence.start, sentence.end):
        return
    begins = telling.end if telling is not None and sentence.holds(telling) else sentence.start
    topic = _TOPIC.search(text, begins, sentence.end)
    stop = topic.start() if topic else sentence.end
    for match in _IN.finditer(text, sentence.start, stop):
        at = At(*match.span("place"))
        if not _is_place(found, at):
            continue
        building = _BUILDING.search(text, at.start, at.end) is not None
        country = found.country_at(at)
        state = country is not None and country.form == "name"
        visited = match["how"].lower().startswith(_GONE_TO) and kind != "visit"
        if (match["how"] == "at" and not building) or (state and visited):
            continue
        if _OTHER_TIME.search(text, max(sentence.start, match.start() - _WIDE), match.start()):
            continue
        capital = _CAPITAL_TAIL.match(text, at.end)
        yield (
            (_STATE_RANK if state else _BUILDING_RANK if building else number),
            At(at.start, capital.end() if capital else at.end),
        )


def _is_place(found: Findings, at: At) -> bool:
    words = found.document.text[at.start : at.end].split()
    if words[0].lower().strip(".,") in MONTHS or words[0].lower() in WEEKDAYS:
        return False
    if _ABSTRACT.search(words[-1]) or " ".join(words).lower() in _GENERIC:
        return False
    if _NO_PLACE.search(found.document.text, at.start, at.end):
        return False
    return not any(m.touches(at) for p in found.people for m in p.mentions)


def _from_dateline(found: Findings) -> Sourced | None:
    text = found.document.text
    start = 0
    for line in text.splitlines(keepends=True)[:6]:
        match = _DATELINE.match(line) or _DATE_FIRST.match(line)
        if match:
            at = At(start + match.start("place"), start + match.end("place"))
            if _is_place(found, at):
                return Sourced(value=_one_line(text, at), evidence=(found.evidence(*at),))
        start += len(line)
    return None


def _from_title(found: Findings) -> Sourced | None:
    title = found.document.title or ""
    for match in reversed(list(_IN_TITLE.finditer(title))):
        place = match["place"] or match["comma"]
        if _ABSTRACT.search(place):  # "Women in Construction"
            continue
        if _SITUATION.search(title[: match.start()]) or any(place in p.name for p in found.people if p.mentions):
            continue
        if _NO_PLACE.search(place) or place.split()[0].lower() in MONTHS or _OFFICIAL.search(place):
            continue
        at = found.document.text.find(place)
        evidence = (found.evidence(at, at + len(place)),) if at >= 0 else ()
        return Sourced(value=place, evidence=evidence)
    return None


def _one_line(text: str, at: At) -> str:
    words = " ".join(text[at.start : at.end].split())
    return words.title() if words.isupper() and len(words) > _ACRONYM else words
