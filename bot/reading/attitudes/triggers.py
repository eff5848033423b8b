"""The words that bring in what is backed or opposed, keyed by form: ``attitudes/triggers.tsv`` and its companions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from bot.reading.seed_files import rows, seed_file
from bot.reading.statements.lexicon import inflect
from bot.readout import Polarity

VERBAL = frozenset({"verb", "refused"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """One row: what part of speech it must be, what it makes of its object, the prepositions that may lead to it."""

    part: str
    polarity: Polarity
    group: str
    links: frozenset[str]


@dataclass(frozen=True, slots=True)
class Table:
    """Triggers by form; classes of nouns by noun; words of disapproval, principles, and with what words these begin."""

    triggers: dict[str, list[Trigger]]
    heads: dict[str, tuple[str, ...]]
    loaded: frozenset[str]
    principles: frozenset[str]
    begins_loaded: frozenset[str]
    begins_principle: frozenset[str]
    judging: dict[str, Polarity]


def load_table(seeds: str | None = None) -> Table:
    """Read the tables."""
    irregular = {
        row["lemma"]: (row["past"], row["participle"]) for row in rows(seed_file(seeds, "cues", "irregular.tsv"))
    }
    triggers: dict[str, list[Trigger]] = {}
    for row in rows(seed_file(seeds, "attitudes", "triggers.tsv")):
        polarity = cast(Polarity, row["polarity"])
        trigger = Trigger(row["part"], polarity, row["group"], frozenset((row["links"] or "").split(",")) - {""})
        verbal = row["part"] in VERBAL
        forms = {form for form, _ in inflect(row["word"], irregular)} if verbal else {row["word"]}
        for form in forms:
            triggers.setdefault(form, []).append(trigger)
    heads: dict[str, tuple[str, ...]] = {}
    for row in rows(seed_file(seeds, "attitudes", "heads.tsv")):
        for word in row["words"].split():
            heads[word] = (*heads.get(word, ()), row["class"])
    loaded = frozenset(row["word"] for row in rows(seed_file(seeds, "cues", "loaded.tsv")))
    principles = frozenset(row["word"] for row in rows(seed_file(seeds, "attitudes", "principles.tsv")))
    judging = {
        row["word"]: cast(Polarity, row["polarity"]) for row in rows(seed_file(seeds, "attitudes", "judging.tsv"))
    }
    begins_loaded = frozenset(phrase.partition(" ")[0] for phrase in loaded)
    begins_principle = principles | {word.partition("-")[0] for word in principles}
    return Table(triggers, heads, loaded, principles, begins_loaded, begins_principle, judging)
