"""Scores the bodies, instruments and countries that a document names."""

from __future__ import annotations

from collections.abc import Sequence

from bot.readout import Country, Instrument, Organisation, Readout
from tests.gold.scoring.labels import Gold
from tests.gold.scoring.names import same_body
from tests.gold.scoring.sheet import Row, Sheet
from tests.gold.scoring.spans import pair
from tests.gold.scoring.states import state
from tests.gold.scoring.words import words


def score_named(gold: Gold, reading: Readout, sheet: Sheet) -> None:
    """Bodies and instruments by any of their forms, countries by code."""
    for row, labels, items in (
        (Row.ORGANISATIONS, gold.organisations, _forms(reading.organisations)),
        (Row.INSTRUMENTS, gold.instruments, _forms(reading.instruments)),
    ):
        _score(gold.id, row, labels, items, pair(labels, items, same_body), sheet)
    countries = [[country.name] for country in reading.countries]
    pairs = pair(gold.countries_mentioned, reading.countries, _same_country)
    _score(gold.id, Row.COUNTRIES, gold.countries_mentioned, countries, pairs, sheet)


def _forms(items: Sequence[Organisation | Instrument]) -> list[list[str]]:
    return [[item.name, *(piece.quote for piece in item.evidence)] for item in items]


def _same_country(label: str, found: Country) -> bool:
    code = state(label)
    return (code is not None and code in (found.iso3, state(found.name))) or words(label) == words(found.name)


def _score(
    document: str, row: Row, wanted: Sequence[str], found: list[list[str]], pairs: list[tuple[int, int]], sheet: Sheet
) -> None:
    sheet.add(row, len(pairs), len(wanted), len(found))
    known, right = {i for i, _ in pairs}, {j for _, j in pairs}
    sheet.misses += [f"{document}: {row} missed: {name}" for i, name in enumerate(wanted) if i not in known]
    sheet.misses += [f"{document}: {row} not labelled: {names[0]}" for j, names in enumerate(found) if j not in right]
