"""Who else was there: those who led delegations, chaired, joined or were present."""

from __future__ import annotations

import re

from bot.reading.findings import At, Findings
from bot.reading.occasion.participants import people_in
from bot.reading.occasion.roles import MOUTHPIECE

_PRESENT = re.compile(
    r"\b(?:led|headed|chaired|co-chaired|attended|joined|accompanied|hosted|represented) by\b|\balso (?:present"
    r"|attended|attending|took part)\b|"
    r"\b(?:took|taking) part\b|\bdelegations?\b|\bpresent (?:at|were)\b|\bparticipants (?:in|on|were)\b"
    r"|\b(?:was|were) (?:also )?(?:present|in attendance|(?:at|on|in) (?:the )?(?:meeting|talks|audience|line|call))\b"
    r"|\balso (?:at|in|on) the (?:meeting|talks|audience|call) (?:was|were)\b|\bin attendance (?:was|were)\b"
    r"|\battended(?= the (?:meeting|audience|talks|call|reception|session|dinner|luncheon)\b|\.(?:\s|$))"
    r"|\b(?:other )?(?:leaders|participants) on the call\b|\bparticipants included\b|\battended the meeting\b"
    r"|\battending (?:the|were)\b",
    re.I,
)
_LIST = re.compile(
    r"\b(?:present|attended|attendance|participants|participated|taking part|took part)\b[^.\n:]{0,110}:", re.I
)
_DELEGATION = re.compile(
    r"\b(?P<side>[A-Z][\w-]+) (?:delegation|side|team) (?:was|is|were) (?:led|headed|represented|chaired) by\b"
)
_LEADER_NEAR = 60
_LONGEST_ITEM = 160
_ITEM_NUMBER = re.compile(r"\d{1,2}\.\s")


def _listed(text: str, start: int) -> list[At]:
    """The rest of the line, or the short lines that follow where nothing is left of it: a list of those present."""
    end = text.find("\n", start)
    end = end if end >= 0 else len(text)
    if text[start:end].strip():
        return [At(start, end)]
    lines: list[At] = []
    while end < len(text):
        start, end = end + 1, text.find("\n", end + 1)
        end = end if end >= 0 else len(text)
        if end - start > _LONGEST_ITEM or _ITEM_NUMBER.match(text, start):
            break
        lines.append(At(start, end))
    return lines


def mark_present(found: Findings, sentences: list[At]) -> None:
    """Add those who led delegations, chaired or were present, sentence by sentence."""
    text = found.document.text
    for match in _LIST.finditer(text):
        for line in _listed(text, match.end()):
            side = (
                found.country_at(At(line.start, line.start + 1)) if text.find(":", line.start, line.end) > 0 else None
            )
            for person in people_in(found, line, line.end):
                person.takes_part = True
                person.party = person.party or (side.name if side else None)
    said = [match.start() for match in _PRESENT.finditer(text)]
    for sentence in sentences:
        if not any(sentence.start <= start < sentence.end for start in said):
            continue
        people = people_in(found, sentence, sentence.end)
        for person in people:
            person.takes_part = True
        for match in _DELEGATION.finditer(text, sentence.start, sentence.end):
            led = [
                p
                for p in people
                if p.party is None and any(0 <= m.start - match.end() < _LEADER_NEAR for m in p.mentions)
            ]
            side = found.country_at(At(*match.span("side")))
            if led and side is not None:
                led[0].party = side.name


def mark_titled(found: Findings) -> None:
    """Those whom only the title names, where the text names fewer than two sides: "We met today ..."."""
    if MOUTHPIECE.search(found.document.title or "") or sum(p.takes_part for p in found.people) > 1:
        return
    for person in found.people:
        if not person.mentions:
            person.takes_part = person.party is not None
