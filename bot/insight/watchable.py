"""What of a document can be watched for: the people, countries, bodies and stock phrases it names."""

from __future__ import annotations

from collections.abc import Iterator

from bot.insight.content_watches import LONGEST, Watchable, WatchKind
from bot.insight.whole_words import words_of
from bot.readout import Readout

EACH = 10
"""Of each kind: as many as one group of checkboxes takes ("Checkbox group", Block Kit reference)."""


def watchable(readout: Readout) -> tuple[Watchable, ...]:
    """What can be watched for, at most ten of a kind, in an order that is the same for the same reading."""
    kinds = {
        WatchKind.PERSON: _people(readout),
        WatchKind.COUNTRY: iter([country.name for country in readout.countries]),
        WatchKind.BODY: iter([body.name for body in readout.organisations]),
        WatchKind.PHRASE: iter([phrase.value for phrase in readout.phrases]),
    }
    return tuple(Watchable(kind=kind, words=words) for kind, names in kinds.items() for words in _once(names))


def _people(readout: Readout) -> Iterator[str]:
    """Who took part, and who else is quoted by a full name (a speaker may also be a state, a body, both sides)."""
    yield from (person.name for person in readout.participants)
    others = {words_of(country.name) for country in readout.countries}
    others |= {words_of(body.name) for body in readout.organisations}
    for statement in readout.statements:
        name = statement.speaker or ""
        if len(name.split()) > 1 and all(word[0].isupper() for word in name.split()) and words_of(name) not in others:
            yield name


def _once(names: Iterator[str]) -> list[str]:
    short = [name for name in names if words_of(name) and len(name) <= LONGEST]
    return list({words_of(name): name for name in reversed(short)}.values())[::-1][:EACH]
