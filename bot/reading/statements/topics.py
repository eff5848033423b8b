"""What a statement is about: words of ``topics.tsv`` found in its content."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reading.statements.lexicon import rows, seeds_folder


@dataclass(frozen=True, slots=True)
class Topics:
    """Key words (lower case; two-word keys as "a b") to topic."""

    keys: dict[str, str]

    def of(self, lows: list[str]) -> tuple[str, ...]:
        """The topics of a stretch of lower-case tokens, in order of appearance."""
        found: dict[str, None] = {}
        before = ""
        for low in lows:
            topic = self.keys.get(f"{before} {low}") or self.keys.get(low)
            if topic:
                found.setdefault(topic)
            before = low
        return tuple(found)


def load_topics(seeds: str | None = None) -> Topics:
    """Read ``topics.tsv``."""
    return Topics(
        {
            word.strip(): row["topic"]
            for row in rows(seeds_folder(seeds) / "topics.tsv")
            for word in row["words"].split(",")
        }
    )
