"""The bodies that are known by name, from ``bodies.tsv``."""

from __future__ import annotations

from typing import NamedTuple

from bot.reading.named.surface import Forms
from bot.reading.named.tables import cells, table

PLACE = "place"
MEDIA = "media"
NO_BODY = frozenset({PLACE, "event"})
"""Kinds that only look like bodies: the West Bank, Foreign Office Consultations."""


class KnownBody(NamedTuple):
    """A body of the gazetteer: its full name, its kind, and whether the form found is one that other bodies share."""

    name: str
    kind: str
    shared: bool = False


def body_forms(seeds: str | None) -> Forms[KnownBody]:
    """Names, acronyms (only as written) and aliases, ready for looking up.

    Places are among them, of kind ``PLACE``, so that the West Bank is taken for no bank.
    """
    forms: Forms[KnownBody] = Forms()
    for row in table("places", seeds):
        forms.add(row["name"], KnownBody(row["name"], PLACE), "name")
    for row in table("bodies", seeds):
        body = KnownBody(row["name"], row["kind"])
        for form in [row["name"], *cells(row, "aliases")]:
            forms.add(form, body, "exact" if " " not in form else "name")
        for form in cells(row, "shared"):
            forms.add(form, body._replace(shared=True), "name")
        for acronym in cells(row, "acronym"):
            forms.add(acronym, body, "exact")
    return forms
