"""What a statement is about: words of ``topics.tsv`` found in its content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.reading.seed_files import rows, seed_file

NONE = "-"
"""Stands in place of a topic for words that only look like one."""

Key = tuple[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Topics:
    """By first word, the words that follow it with the topic they point to; the longest first."""

    keys: dict[str, list[Key]]

    def of(self, lows: Sequence[str]) -> tuple[str, ...]:
        """The topics of a stretch of lower-case tokens, in order of appearance. Parts tied by a hyphen are one word."""
        words = _tied(lows)
        found: dict[str, None] = {}
        behind = 0
        for i in (place for place, word in enumerate(words) if word in self.keys):
            for rest, topic in self.keys[words[i]] if i >= behind else ():
                if tuple(words[i + 1 : i + 1 + len(rest)]) == rest:
                    if topic != NONE:
                        found.setdefault(topic)
                    behind = i + 1 + len(rest)
                    break
        return tuple(found)


def load_topics(seeds: str | None = None) -> Topics:
    """Read ``topics.tsv``; of two topics with the same words the first counts."""
    keys: dict[str, list[Key]] = {}
    for row in rows(seed_file(seeds, "topics.tsv")):
        for phrase in row["words"].split(","):
            first, *rest = phrase.split()
            keys.setdefault(first, []).append((tuple(rest), row["topic"]))
    for known in keys.values():
        known.sort(key=lambda key: -len(key[0]))
    return Topics(keys)


def _tied(lows: Sequence[str]) -> list[str]:
    if "-" not in lows:
        return list(lows)
    words: list[str] = []
    for i, low in enumerate(lows):
        if words and (low == "-" or (i and lows[i - 1] == "-")):
            words[-1] += low
        else:
            words.append(low)
    return words
