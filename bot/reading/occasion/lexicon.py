"""What tells of an exchange, and what a title says of the kind of document; read from ``seeds/occasions``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal, cast

from bot.reading.capitals import seats
from bot.reading.seed_files import seed_file
from bot.readout import EventType

_WORD = re.compile(r"[^\W\d_]+")

_OF_STATES = frozenset({"international", "regional", "group"})

Verdict = Literal["yes", "no", "-"]


@dataclass(frozen=True, slots=True)
class TitleRule:
    """A pattern of titles: the kind of event it means, and whether the text can report an exchange."""

    kind: EventType | None
    exchange: Verdict
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class OccasionLexicon:
    """Title rules in order; one pattern that finds every exchange word, with what each means.

    ``bodies`` and ``capitals`` give the party that a form in lower case stands for; ``groups`` are the forms
    in lower case of the names of international bodies and groups of states; ``in_titles`` gives the
    state that a name or a demonym in lower case means, and the party that a body's form stands for.
    """

    titles: tuple[TitleRule, ...]
    words: re.Pattern[str]
    first: frozenset[str]
    use: dict[str, str]
    kind: dict[str, EventType]
    bodies: dict[str, str]
    capitals: dict[str, str]
    groups: frozenset[str]
    in_titles: dict[str, str]

    def occurrences(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Every exchange word in a stretch of the text, the longest form at each place."""
        done = start
        for word in _WORD.finditer(text, start, end):
            if word.start() >= done and word.group().lower() in self.first:
                match = self.words.match(text, word.start(), end)
                if match:
                    done = match.end()
                    yield match

    def title_rule(self, title: str) -> TitleRule | None:
        """The first rule that fits a title; of those that leave the exchange open, the one that fits earliest in it."""
        first = next((rule for rule in self.titles if rule.pattern.search(title)), None)
        if first is None or first.exchange != "-":
            return first
        fitting = [(m.start(), n) for n, rule in enumerate(self.titles) if (m := rule.pattern.search(title))]
        return self.titles[min(row for row in fitting if self.titles[row[1]].exchange == "-")[1]]


def load_occasions(seeds: Path | None = None) -> OccasionLexicon:
    """The lexicon from the shipped seeds, or from another folder in their layout."""
    titles = tuple(
        TitleRule(None if kind == "-" else cast(EventType, kind), cast(Verdict, exchange), re.compile(pattern, re.I))
        for kind, exchange, pattern in _rows(seed_file(seeds, "occasions", "titles.tsv"))
    )
    rows = _rows(seed_file(seeds, "occasions", "exchanges.tsv"))
    bodies = {form: party for form, party, *_ in _rows(seed_file(seeds, "offices", "bodies.tsv"))}
    forms = sorted((form for _, form, _ in rows), key=len, reverse=True)
    return OccasionLexicon(
        titles=titles,
        words=re.compile(r"\b(?:" + "|".join(map(re.escape, forms)) + r")\b", re.I),
        first=frozenset(re.split(r"\W", form)[0] for form in forms),
        use={form: use for use, form, _ in rows},
        bodies=bodies,
        capitals=seats(seeds),
        in_titles=_states(seed_file(seeds, "gazetteers", "countries.tsv")) | bodies,
        groups=_groups(seed_file(seeds, "gazetteers", "bodies.tsv")),
        kind={form: cast(EventType, kind) for _, form, kind in rows if kind != "-"},
    )


def _states(file: Traversable) -> dict[str, str]:
    header, *rows = _rows(file)
    name, columns = header.index("name"), [header.index(c) for c in ("name", "official", "forms", "demonyms")]
    return {form.lower(): row[name] for row in rows for c in columns for form in row[c].split("|") if form}


def _groups(file: Traversable) -> frozenset[str]:
    header, *rows = _rows(file)
    kind, forms = header.index("kind"), [header.index(column) for column in ("name", "acronym", "aliases")]
    states = [row for row in rows if row[kind] in _OF_STATES]
    return frozenset(form.lower() for row in states for column in forms for form in row[column].split("|") if form)


def _rows(file: Traversable) -> list[list[str]]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
