"""One name spelt two ways within a document. Source: the document itself."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from bot.reading.checks.rules import alarm
from bot.reading.findings import Findings, Person
from bot.reading.occasion.calendar import Calendar
from bot.readout import Check

_SHORTEST = 5
_POSSESSIVE = re.compile(r"['’]s?$")


def spelt_two_ways(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "Minister Blinken" who is "Blinkin" further down, with the same first name or office."""
    for person in found.people:
        surnames = _surnames(person, found.document.text)
        (usual, _), *others = surnames.most_common() or [("", 0)]
        for other, _ in others:
            if {usual, other} <= set(person.name.split()):  # the two surnames of one name
                continue
            if _one_letter_off(_plain(usual), _plain(other)):
                at = next(at for at in person.mentions if other in found.document.text[slice(*at)])
                first = next(at for at in person.mentions if usual in found.document.text[slice(*at)])
                finding = f"The text has both {usual} and {other}. Are they one person, and which spelling is right?"
                yield alarm(found, "two-spellings", finding, usual, *sorted((first, at)))


def _surnames(person: Person, text: str) -> Counter[str]:
    """The last words of the person's mentions, where they are also the last word of the name or nearly so."""
    last = person.name.split()[-1]
    words = [_POSSESSIVE.sub("", text[slice(*at)].split()[-1]) for at in person.mentions]
    near = [w for w in words if len(w) >= _SHORTEST and w[0].isupper() and w[1:].islower() and w[0] == last[0]]
    return Counter(near)


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
