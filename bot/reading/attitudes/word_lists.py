"""The word lists of ``attitudes/words.tsv``."""

from __future__ import annotations

from bot.reading.statements.lexicon import rows, seeds_folder

Lists = dict[str, frozenset[str]]


def load_lists(seeds: str | None = None) -> Lists:
    """Each list by its name."""
    return {
        row["list"]: frozenset(row["words"].split()) for row in rows(seeds_folder(seeds) / "attitudes" / "words.tsv")
    }
