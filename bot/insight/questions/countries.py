"""Every form under which a state is asked about: its names, its people, its capital, its government's seat."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from bot.insight.whole_words import words_of

Form = tuple[str, ...]

_COLUMNS = ("name", "official", "forms", "demonyms", "seats", "offices", "also_named")


@cache
def country_forms() -> dict[Form, str]:
    """The country's English short name by the words of each form, from the shipped list of countries."""
    forms: dict[Form, str] = {}
    for row in _rows():
        for column in _COLUMNS:
            for form in row[column].split("|"):
                forms.setdefault(words_of(form), row["name"])
                if column == "demonyms" and not form.endswith(("ese", "ish", "ch", "s")):
                    forms.setdefault(words_of(f"{form}s"), row["name"])
    forms.pop((), None)
    return forms


@cache
def forms_of_country(name: str) -> frozenset[Form]:
    """All forms of one country; none for a name that is no country's."""
    return frozenset(form for form, country in country_forms().items() if country == name)


def _rows() -> Iterator[dict[str, str]]:
    text = files("seeds").joinpath("gazetteers", "countries.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
