"""Which state a name means, as its ISO code, by the forms in the project's own table of countries."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from tests.gold.scoring.words import words

SHORT = frozenset({"US", "UK"})
"""Forms of two letters that mean a state and not a word."""
NOT_IN_TABLE = {"U.S.": "USA", "Washington": "USA", "Moscow": "RUS", "Beijing": "CHN"}
"""A spelling, and the capitals that are taken for their state; any other capital is a town."""
OFFICIAL_BEGINNING = re.compile(r"^(government|kingdom|republic) ")


def state(name: str) -> str | None:
    """The ISO 3166 alpha-3 code of the state that is named, also by demonym or official name; None for no state."""
    key = _key(name)
    return table().get(key) or table().get(OFFICIAL_BEGINNING.sub("", key))


def _key(name: str) -> str:
    return " ".join(words(name))


@lru_cache(maxsize=1)
def table() -> dict[str, str]:
    """The ISO code of each form, written as ``words`` leaves it."""
    table = {_key(form): iso3 for form, iso3 in NOT_IN_TABLE.items()}
    content = (files("seeds") / "gazetteers" / "countries.tsv").read_text(encoding="utf-8")
    for row in csv.DictReader(content.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        for form in _forms(row):
            if len(form) > 2 or form in SHORT:
                table.setdefault(_key(form), row["iso3"])
    table.pop("", None)  # Andorra's code is a little word
    return table


def _forms(row: dict[str, str]) -> Iterator[str]:
    yield from (row["name"], row["official"], row["iso3"])
    for column in ("forms", "demonyms"):
        yield from row[column].split("|")
