"""The forms under which states are named, from ``countries.tsv`` and ``not_countries.tsv``."""

from __future__ import annotations

from typing import Literal, NamedTuple

from bot.reading.named.surface import Forms
from bot.reading.named.tables import cells, table

STATES = frozenset({"member", "observer", "associated", "other"})
"""Standings that count as a state here; a ``territory`` (Hong Kong, Taiwan, Greenland) is a place."""


class CountryForm(NamedTuple):
    """What a form stands for. ``form`` is None for a name that only holds a country's ("South China Sea").

    ``yields_to`` is the code of the state that is meant instead where the text names it in full elsewhere: "Congo".
    """

    name: str
    iso3: str
    form: Literal["name", "demonym", "capital", "government"] | None
    own_name: str | None = None
    person_too: bool = False
    yields_to: str | None = None


def country_forms(seeds: str | None) -> Forms[CountryForm]:
    """All forms, ready for looking up."""
    forms: Forms[CountryForm] = Forms()
    for row in table("not_countries", seeds):
        forms.add(row["form"], CountryForm(row["form"], "", None), "name")
    rows = table("countries", seeds)
    for row in rows:
        if row["standing"] in STATES:
            _add_names(forms, row)
        else:
            forms.add(row["name"], CountryForm(row["name"], row["iso3"], None), "name")
    for row in rows:
        for capital in cells(row, "seats") if row["standing"] in STATES else ():
            forms.add(capital, CountryForm(row["name"], row["iso3"], "capital"), "name")
    return forms


def _add_names(forms: Forms[CountryForm], row: dict[str, str]) -> None:
    name, iso3 = row["name"], row["iso3"]
    own_names = set(cells(row, "also_named"))
    for form in dict.fromkeys([name, row["official"], *cells(row, "forms")]):
        own = form if form in own_names else None
        yields_to = row["yields_to"] if " " not in form else None
        value = CountryForm(name, iso3, "name", own, form == name and bool(row["person_too"]), yields_to or None)
        forms.add(form, value, "exact" if form.isupper() and len(form) <= 3 else "name")
    for form in cells(row, "offices"):
        forms.add(form, CountryForm(name, iso3, "government"), "name")
    for form in cells(row, "demonyms"):
        demonym = CountryForm(name, iso3, "demonym")
        forms.add(form, demonym, "name")
        if not form.endswith(("ese", "ish", "ch", "s")):
            forms.add(form + "s", demonym, "name")
