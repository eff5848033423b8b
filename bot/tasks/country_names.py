"""States by whatever people call them: the gazetteer's names, demonyms and codes, for what people type."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from bot.insight.whole_words import words_of
from bot.reading.named.tables import cells, table

Words = tuple[str, ...]


def country_named(words: str, seeds: Path | None = None) -> str | None:
    """The English short name of the state that a name, a demonym or an ISO code stands for; None where it is none.

    ``seeds`` is the folder of one's own gazetteers.
    """
    forms = country_forms(words, seeds)
    return forms[0] if forms else None


def country_forms(words: str, seeds: Path | None = None) -> tuple[str, ...]:
    """Every form of the state that ``words`` stand for, its English short name first; else none."""
    return _countries(str(seeds) if seeds else None).get(words_of(words), ())


@lru_cache(maxsize=4)
def _countries(seeds: str | None) -> dict[Words, tuple[str, ...]]:
    found: dict[Words, tuple[str, ...]] = {}
    for row in table("countries", seeds):
        if row["standing"] != "territory":
            listed = [*cells(row, "forms"), *cells(row, "demonyms"), *cells(row, "also_named")]
            forms = tuple(dict.fromkeys(form for form in (row["name"], row["official"], row["iso3"], *listed) if form))
            for form in forms:
                found.setdefault(words_of(form), forms)
    return found
