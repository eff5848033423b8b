"""Commitments: what was promised, by which side, on what condition, until when. Fills ``Findings.commitments``."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.attitudes.conditions import condition_of
from bot.reading.attitudes.due import Deadline, deadline
from bot.reading.attitudes.owners import Owners
from bot.reading.attitudes.passages import Passage, passages
from bot.reading.attitudes.promisers import promiser
from bot.reading.attitudes.said_on import said_on
from bot.reading.attitudes.signs import Signs
from bot.reading.attitudes.undertakings import Undertaking, undertakings
from bot.reading.attitudes.weights import Weights, load_weights
from bot.reading.attitudes.word_lists import Lists, load_lists
from bot.reading.findings import Findings, findings_of
from bot.reading.statements.columns import columns_of, sentences
from bot.readout import Commitment, Evidence

ENOUGH = 0.4
"""How likely a promise must be; fitted with the weights."""


@Language.factory("attache_commitments", default_config={"seeds": None})
def make_commitments(nlp: Language, name: str, seeds: str | None) -> Callable[[Doc], Doc]:
    """The component; needs the statements."""
    return CommitmentFinder(load_lists(seeds), load_weights("commitments", seeds))


class Weighed(NamedTuple):
    """A candidate with how likely it is and where it stands."""

    chance: float
    passage: Passage
    words: Undertaking


class CommitmentFinder:
    """Weighs every candidate in the statements and between them and keeps the likely ones."""

    def __init__(self, lists: Lists, weights: Weights) -> None:
        self._lists, self._weights = lists, weights

    def __call__(self, doc: Doc) -> Doc:
        """Fill ``findings_of(doc).commitments``."""
        found, columns = findings_of(doc), columns_of(doc)
        owners = Owners(found, columns)
        signs = Signs(self._lists, owners, found, columns)
        bounds = ((sentence.lo, sentence.hi) for sentence in sentences(columns))
        for one in self._kept(signs, list(passages(columns, found.statements, bounds))):
            found.commitments.append(_commitment(found, owners, one))
        return doc

    def _kept(self, signs: Signs, every: list[Passage]) -> list[Weighed]:
        """The likeliest of those that overlap, in order of the text."""
        weighed = [
            Weighed(chance, passage, one)
            for passage in every
            for one in undertakings(self._lists, passage)
            if (chance := self._weights.likely(signs.of(passage, one))) >= ENOUGH
        ]
        kept: list[Weighed] = []
        for one in sorted(weighed, key=lambda one: (-one.chance, one.words.lo)):
            if all(one.words.hi <= other.words.lo or other.words.hi <= one.words.lo for other in kept):
                kept.append(one)
        return sorted(kept, key=lambda one: one.words.lo)


def _commitment(found: Findings, owners: Owners, one: Weighed) -> Commitment:
    passage, columns = one.passage, one.passage.stretch.columns
    by, party = promiser(owners, passage, one.words)
    content = found.evidence(
        max(columns.starts[one.words.lo], passage.at.start), min(columns.ends[one.words.hi - 1], passage.at.end)
    )
    due = _due(found, content, found.document.text[content.end : passage.at.end])
    return Commitment(
        by=by,
        party=party,
        content=content,
        condition=condition_of(found, passage.at, passage.stretch),
        due=due.day if due else None,
        due_precision=due.precision if due else None,
    )


def _due(found: Findings, content: Evidence, behind: str) -> Deadline | None:
    today = said_on(found)
    return deadline(content.quote, today) or deadline(behind, today)
