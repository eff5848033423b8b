"""What speaks for or against a body, an instrument and a country."""

from __future__ import annotations

from bot.reading.confidence.fields import Reasons
from bot.reading.confidence.surroundings import Surroundings, words
from bot.readout import Country, Instrument, Organisation

_ACRONYM = 6


def _known(one: Organisation | Instrument, around: Surroundings) -> bool:
    return one.name.casefold() in around.known_names


def _is_acronym(name: str) -> bool:
    return " " not in name and name.isupper() and len(name) <= _ACRONYM


def _small(name: str) -> bool:
    """No word but the first has a capital."""
    return not any(word[:1].isupper() for word in name.split()[1:])


def _by_name(country: Country) -> bool:
    return any(piece.quote == country.name for piece in country.evidence)


ORGANISATION: Reasons[Organisation] = Reasons(
    doubts={
        "not in the gazetteer": lambda body, around: not _known(body, around),
        "an acronym alone": lambda body, _: _is_acronym(body.name),
        "one word": lambda body, _: " " not in body.name and not _is_acronym(body.name),
        "over six words": lambda body, _: words(body.name) > 6,
        "joined by and": lambda body, _: " and " in body.name,
        "named once": lambda body, _: len(body.evidence) < 2,
        "no word but the first has a capital": lambda body, _: " " in body.name and _small(body.name),
        "not of an exchange": lambda _, around: not around.readout.is_readout,
    },
    grounds={
        "only in the words of an office": lambda body, around: all(p.start in around.in_offices for p in body.evidence),
    },
)
"""Right: a labelled body, by any of its forms."""

INSTRUMENT: Reasons[Instrument] = Reasons(
    doubts={
        "not in the gazetteer": lambda one, around: not _known(one, around),
        "no year": lambda one, _: one.year is None,
        "no word but the first has a capital": lambda one, _: _small(one.name),
        "over ten words": lambda one, _: words(one.name) > 10,
        "under three words": lambda one, _: words(one.name) < 3,
        "named once": lambda one, _: len(one.evidence) < 2,
        "not of an exchange": lambda _, around: not around.readout.is_readout,
    },
)
"""Right: a labelled instrument, by any of its forms."""

COUNTRY: Reasons[Country] = Reasons(
    doubts={
        "never by its name": lambda country, _: not _by_name(country),
        "named once": lambda country, _: len(country.evidence) < 2,
        "only in the name of a body or instrument": lambda country, around: all(
            piece.start in around.in_longer_names for piece in country.evidence
        ),
        "nobody's party": lambda country, around: country.name not in around.parties,
        "not of an exchange": lambda _, around: not around.readout.is_readout,
    },
)
"""Right: a labelled country."""
