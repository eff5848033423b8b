"""What tells of an exchange, and what a title says of the kind of document; read from ``seeds/occasions``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal, cast

from bot.readout import EventType

Verdict = Literal["yes", "no", "-"]


@dataclass(frozen=True, slots=True)
class TitleRule:
    """A pattern of titles: the kind of event it means, and whether the text can report an exchange."""

    kind: EventType | None
    exchange: Verdict
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class OccasionLexicon:
    """Title rules in order; one pattern that finds every exchange word, with what each means."""

    titles: tuple[TitleRule, ...]
    words: re.Pattern[str]
    use: dict[str, str]
    kind: dict[str, EventType]

    def title_rule(self, title: str) -> TitleRule | None:
        """The first rule that fits a title."""
        return next((rule for rule in self.titles if rule.pattern.search(title)), None)


def load_occasions(seeds: Path | None = None) -> OccasionLexicon:
    """The lexicon from the shipped seeds, or from another folder in their layout."""
    root: Traversable = seeds if seeds else files("seeds")
    titles = tuple(
        TitleRule(None if kind == "-" else cast(EventType, kind), cast(Verdict, exchange), re.compile(pattern, re.I))
        for kind, exchange, pattern in _rows(root / "occasions" / "titles.tsv")
    )
    rows = _rows(root / "occasions" / "exchanges.tsv")
    forms = sorted((form for _, form, _ in rows), key=len, reverse=True)
    return OccasionLexicon(
        titles=titles,
        words=re.compile(r"\b(?:" + "|".join(map(re.escape, forms)) + r")\b", re.I),
        use={form: use for use, form, _ in rows},
        kind={form: cast(EventType, kind) for _, form, kind in rows if kind != "-"},
    )


def _rows(file: Traversable) -> list[list[str]]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
