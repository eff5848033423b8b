"""The word lists of ``attitudes/words.tsv``."""

from __future__ import annotations

from bot.reading.seed_files import rows, seed_file

Lists = dict[str, frozenset[str]]


def load_lists(seeds: str | None = None) -> Lists:
    """Each list by its name."""
    return {row["list"]: frozenset(row["words"].split()) for row in rows(seed_file(seeds, "attitudes", "words.tsv"))}
