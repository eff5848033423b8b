"""The treaties, agreements and declarations that are known by name, from ``instruments.tsv``."""

from __future__ import annotations

from typing import NamedTuple

from bot.reading.named.surface import Forms
from bot.reading.named.tables import cells, table

MEMORY = "memory"
"""The ``source`` of a row that was written down from general knowledge; no check may rest on it."""


_HEADS = frozenset(
    {"Accord", "Accords", "Agreement", "Agreements", "Convention", "Conventions", "Declaration", "Protocol", "Treaty"}
)


class KnownInstrument(NamedTuple):
    """An instrument of the gazetteer; ``year`` only where the row names a source for it, since checks rest on it."""

    name: str
    year: int | None
    general: bool = False
    """Whether others bear the name too ("Comprehensive Economic Partnership Agreement"): no year, no parties."""


def instrument_forms(seeds: str | None) -> Forms[KnownInstrument]:
    """Names and aliases, ready for looking up; acronyms only as written."""
    forms: Forms[KnownInstrument] = Forms()
    for row in table("instruments", seeds):
        year = int(row["year"]) if row["year"] and row["source"] != MEMORY else None
        known = KnownInstrument(row["name"], year, general=not (row["year"] or row["parties"]))
        for form in [row["name"], *cells(row, "aliases")]:
            first, gap, head = form.rpartition(" ")
            forms.add(form, known, "name" if gap else "exact")
            if head in _HEADS:
                forms.add(f"{first} {head.lower()}", known, "name")  # "the Kyoto protocol"
    return forms


def instrument_words(seeds: str | None) -> dict[str, frozenset[str]]:
    """The words of ``instrument_words.tsv`` in lower case, by role."""
    by_role: dict[str, set[str]] = {}
    for row in table("instrument_words", seeds):
        by_role.setdefault(row["role"], set()).add(row["word"].lower())
    return {role: frozenset(words) for role, words in by_role.items()}


def city_names(seeds: str | None) -> frozenset[str]:
    """Cities that instruments are called after: capitals, seats and those of ``places.tsv``, in lower case."""
    names = [name for row in table("countries", seeds) for name in [row["capital"], *cells(row, "seats")]]
    names += [row["name"] for row in table("places", seeds) if row["kind"] in {"city", "territory"}]
    return frozenset(name.lower() for name in names if name)
