"""Stances: what a side backs or opposes. Fills ``Findings.stances``."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.attitudes.falls_on import FallsOn
from bot.reading.attitudes.objects import Candidate, candidates
from bot.reading.attitudes.owners import Owner, Owners
from bot.reading.attitudes.stretch import Stretch, stretch_of
from bot.reading.attitudes.triggers import Table, load_table
from bot.reading.attitudes.weights import Weights, load_weights
from bot.reading.findings import Findings, findings_of
from bot.reading.statements.columns import columns_of
from bot.readout import Evidence, Stance, Statement

ENOUGH = 0.4
"""How likely an object must be; fitted with the weights."""

HELD = frozenset({"backing", "holding", "fear", "refusal"})
"""Groups of nouns that somebody has: "Qatar's full support"."""

DONE = frozenset({"back", "guard", "holding", "principle"})
"""Groups of what a side does itself: "Pakistan supports"."""


@Language.factory("attache_stances", default_config={"seeds": None})
def make_stances(nlp: Language, name: str, seeds: str | None) -> Callable[[Doc], Doc]:
    """The component; needs the statements."""
    return StanceFinder(load_table(seeds), load_weights("stances", seeds))


class StanceFinder:
    """Weighs every candidate in the statements and keeps the likely ones."""

    def __init__(self, table: Table, weights: Weights) -> None:
        self._table, self._weights = table, weights

    def __call__(self, doc: Doc) -> Doc:
        """Fill ``findings_of(doc).stances``."""
        found, columns = findings_of(doc), columns_of(doc)
        owners, falls_on = Owners(found, columns), FallsOn(found)
        for statement in found.statements:
            stretch = stretch_of(columns, statement.content)
            every = list(candidates(self._table, statement, stretch))
            for one in self._kept(every):
                by, party = owner_of(owners, statement, stretch, one, every)
                towards = falls_on.of(stretch, one.lo, one.hi)
                found.stances.append(
                    Stance(
                        by=by,
                        party=party,
                        polarity=one.polarity,
                        content=_content(found, statement, stretch, one),
                        towards=None if towards in (by, party) else towards,
                    )
                )
        return doc

    def _kept(self, every: list[Candidate]) -> list[Candidate]:
        """The likeliest of those that overlap, in order of the text."""
        kept: list[Candidate] = []
        likely = [(chance, one) for one in every if (chance := self._weights.likely(one.features)) >= ENOUGH]
        for _, one in sorted(likely, key=lambda pair: (-pair[0], pair[1].lo)):
            if all(one.hi <= other.lo or other.hi <= one.lo for other in kept):
                kept.append(one)
        return sorted(kept, key=lambda one: one.lo)


def _content(found: Findings, statement: Statement, stretch: Stretch, candidate: Candidate) -> Evidence:
    columns, said = stretch.columns, statement.content
    start, end = columns.starts[candidate.lo], columns.ends[candidate.hi - 1]
    return found.evidence(max(start, said.start), min(end, said.end))


def owner_of(
    owners: Owners, statement: Statement, stretch: Stretch, one: Candidate, every: Sequence[Candidate]
) -> Owner:
    """Whose stance it is: who is thanked for it, whose support is told of, which state does what the clause says.

    ``every`` is every candidate of the statement: the noun that brought in the same object may be another's.
    """
    if statement.cue_class == "thank" and one.group != "thanked":
        other = owners.other_side(statement)
        if other:
            return other, other
    noun = next((c.trigger for c in every if c.group in HELD and c.lo <= one.lo < c.hi), None)
    possessor = owners.named.possessor(stretch, noun) if noun is not None else None
    if possessor:
        return possessor, possessor
    subject = owners.named.subject(stretch) if one.polarity == "supports" and one.group in DONE else None
    if subject and one.lo >= subject.after:
        return subject.called, subject.state
    return owners.of(statement)
