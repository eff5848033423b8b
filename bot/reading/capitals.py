"""Which state a town or a form of a name stands for, by ``seeds/gazetteers/countries.tsv``; keys in lower case."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bot.reading.seed_files import rows, seed_file

_STATES = frozenset({"member", "observer", "other"})
_NAMES = ("name", "official", "forms", "demonyms")


def seats(seeds: Path | None) -> dict[str, str]:
    """Capital or seat of government -> English short name of its state."""
    return _table(seeds, ("seats", "capital"))


def state_forms(seeds: Path | None) -> dict[str, str]:
    """Name, official name, other form or demonym -> English short name of the state."""
    return _table(seeds, _NAMES)


def _table(seeds: Path | None, columns: Iterable[str]) -> dict[str, str]:
    states = [row for row in rows(seed_file(seeds, "gazetteers", "countries.tsv")) if row["standing"] in _STATES]
    return {
        form.lower(): row["name"] for column in columns for row in states for form in row[column].split("|") if form
    }
