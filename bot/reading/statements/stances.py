"""Stances: what a side backs or opposes. Fills ``Findings.stances``."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import Findings, findings_of
from bot.reading.statements.lexicon import rows, seeds_folder
from bot.reading.statements.objects import Object, loaded_pattern, objects_of
from bot.reading.statements.owners import Owners
from bot.readout import Stance, Statement

SHORTEST = 3
"""Characters that an object must have."""


@Language.factory("attache_stances", default_config={"seeds": None})
def make_stances(nlp: Language, name: str, seeds: str | None) -> Callable[[Doc], Doc]:
    """The component; needs the statements. ``cues/loaded.tsv`` holds the words that tell disapproval."""
    return StanceFinder([row["word"] for row in rows(seeds_folder(seeds) / "cues" / "loaded.tsv")])


class StanceFinder:
    """Finds the objects of support and opposition inside the statements."""

    def __init__(self, loaded: list[str]) -> None:
        self._loaded = loaded_pattern(loaded)

    def __call__(self, doc: Doc) -> Doc:
        """Fill ``findings_of(doc).stances``."""
        found = findings_of(doc)
        owners = Owners(found)
        for statement in found.statements:
            seen: list[Object] = []
            for polarity, start, end in objects_of(statement, self._loaded):
                if end - start >= SHORTEST and not any(s < end and start < e for _, s, e in seen):
                    seen.append((polarity, start, end))
            found.stances.extend(_stance(found, owners, statement, item) for item in seen)
        return doc


def _stance(found: Findings, owners: Owners, statement: Statement, item: Object) -> Stance:
    by, party = owners.of(statement)
    if statement.cue_class == "thank":
        by = party = owners.other_side(statement) or by
    polarity, start, end = item
    base = statement.content.start
    return Stance(by=by, party=party, polarity=polarity, content=found.evidence(base + start, base + end))
