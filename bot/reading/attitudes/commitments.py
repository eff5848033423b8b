"""Commitments: what was promised, by which side, on what condition, until when. Fills ``Findings.commitments``."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.attitudes.conditions import condition_of
from bot.reading.attitudes.due import deadline
from bot.reading.attitudes.owners import Owner, Owners
from bot.reading.attitudes.said_on import said_on
from bot.reading.attitudes.signs import signs_of
from bot.reading.attitudes.stretch import RELATIVE, Stretch, stretch_of
from bot.reading.attitudes.undertakings import Undertaking, undertakings
from bot.reading.attitudes.weights import Weights, load_weights
from bot.reading.attitudes.word_lists import Lists, load_lists
from bot.reading.findings import Findings, findings_of
from bot.reading.statements.columns import columns_of
from bot.readout import Commitment, Statement

ENOUGH = 0.35
"""How likely a promise must be; fitted with the weights."""


@Language.factory("attache_commitments", default_config={"seeds": None})
def make_commitments(nlp: Language, name: str, seeds: str | None) -> Callable[[Doc], Doc]:
    """The component; needs the statements."""
    return CommitmentFinder(load_lists(seeds), load_weights("commitments", seeds))


class CommitmentFinder:
    """Weighs every candidate in the statements and keeps the likely ones."""

    def __init__(self, lists: Lists, weights: Weights) -> None:
        self._lists, self._weights = lists, weights

    def __call__(self, doc: Doc) -> Doc:
        """Fill ``findings_of(doc).commitments``."""
        found, columns = findings_of(doc), columns_of(doc)
        owners = Owners(found, columns)
        for statement in found.statements:
            if statement.cue_class == "discuss":
                continue
            stretch = stretch_of(columns, statement.content)
            for one in self._kept(owners, statement, stretch):
                found.commitments.append(_commitment(found, owners, statement, stretch, one))
        return doc

    def _kept(self, owners: Owners, statement: Statement, stretch: Stretch) -> list[Undertaking]:
        """The likeliest of those that overlap, in order of the text."""
        weighed = [
            (self._weights.likely(signs_of(self._lists, owners, statement, stretch, one)), one)
            for one in undertakings(self._lists, stretch)
        ]
        kept: list[Undertaking] = []
        for chance, one in sorted(weighed, key=lambda pair: (-pair[0], pair[1].lo)):
            if chance >= ENOUGH and all(one.hi <= other.lo or other.hi <= one.lo for other in kept):
                kept.append(one)
        return sorted(kept, key=lambda one: one.lo)


def _commitment(
    found: Findings, owners: Owners, statement: Statement, stretch: Stretch, one: Undertaking
) -> Commitment:
    by, party = owner_of_promise(owners, statement, stretch, one)
    columns = stretch.columns
    content = found.evidence(
        max(columns.starts[one.lo], statement.content.start), min(columns.ends[one.hi - 1], statement.content.end)
    )
    said, today = statement.content, said_on(found)
    due = deadline(content.quote, today) or deadline(said.quote[content.end - said.start :], today)
    return Commitment(
        by=by,
        party=party,
        content=content,
        condition=condition_of(found, statement, stretch),
        due=due.day if due else None,
        due_precision=due.precision if due else None,
    )


def owner_of_promise(owners: Owners, statement: Statement, stretch: Stretch, found: Undertaking) -> Owner:
    """Whose promise it is: by whom it is to be done, which state does it in the clause, or who speaks."""
    agent = owners.named.agent(stretch, found.lo, found.hi)
    if agent:
        return agent, agent
    subject = owners.named.subject(stretch)
    if subject is None and found.opening and not _in_relative(stretch, found):
        subject = owners.named.doing(stretch, found.opening.at)
    return (subject.called, subject.state) if subject else owners.of(statement)


def _in_relative(stretch: Stretch, found: Undertaking) -> bool:
    """Whether what opens the promise stands in a clause inside it: "a partnership under which Australia will"."""
    return found.opening is not None and any(stretch.low(i) in RELATIVE for i in range(found.lo + 1, found.opening.at))
