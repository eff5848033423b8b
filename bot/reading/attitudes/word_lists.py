"""The word lists of ``attitudes/words.tsv``."""

from __future__ import annotations

from bot.reading.seed_files import rows, seed_file

Lists = dict[str, frozenset[str]]
OPENERS = ("modal", "being", "ready", "will", "giving", "hoped")
TELLING = "telling"
"""The list of every word of these lists: where none of them stands, nothing opens a promise."""


def load_lists(seeds: str | None = None) -> Lists:
    """Each list by its name, and ``TELLING``."""
    lists = {row["list"]: frozenset(row["words"].split()) for row in rows(seed_file(seeds, "attitudes", "words.tsv"))}
    return {**lists, TELLING: frozenset().union(*(lists[name] for name in OPENERS))}
