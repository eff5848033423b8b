"""One name spelt two ways within a document. Source: the document itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from bot.reading.checks.rules import alarm
from bot.reading.findings import At, Findings, Person
from bot.reading.occasion.calendar import Calendar
from bot.readout import Check

_SHORTEST = 5
_POSSESSIVE = re.compile(r"['’]s?$")


def spelt_two_ways(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "Minister Blinken" who is "Blinkin" further down, with the same first name or office."""
    for person in found.people:
        surnames = _surnames(person, found.document.text)
        usual = max(surnames, key=lambda name: len(surnames[name]), default="")
        for other in surnames:
            if {usual, other} <= set(person.name.split()):  # the two surnames of one name
                continue
            if _one_letter_off(_plain(usual), _plain(other)):
                finding = f"The text has both {usual} and {other}. Are they one person, and which spelling is right?"
                yield alarm(found, "two-spellings", finding, usual, *sorted((surnames[usual][0], surnames[other][0])))


def _surnames(person: Person, text: str) -> dict[str, list[At]]:
    """The last words of the person's mentions that begin like the last of the name, and where each stands."""
    surnames: dict[str, list[At]] = {}
    for at in person.mentions:
        word = _POSSESSIVE.sub("", text[slice(*at)].split()[-1])
        if (
            len(word) >= _SHORTEST
            and word[0].isupper()
            and word[1:].islower()
            and word[0] == person.name.split()[-1][0]
        ):
            surnames.setdefault(word, []).append(at)
    return surnames


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()


def _one_letter_off(one: str, other: str) -> bool:
    """Whether one letter was changed, left out, doubled, or two swapped."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
