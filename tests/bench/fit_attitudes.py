"""Fits the weights by which promises and stances are told from what only looks like one.

``python -m tests.bench.fit_attitudes FOLDER... [--write]``

Every candidate in the labelled documents is a case: right where a label has its words (and polarity). The report is of
documents that the weights had not seen (five folds by document); ``--write`` puts weights fitted on all of them into
``seeds/attitudes/weights.tsv``.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Doc

from bot.documents.convert import convert
from bot.reading.attitudes.objects import candidates
from bot.reading.attitudes.owners import Owners
from bot.reading.attitudes.passages import passages
from bot.reading.attitudes.signs import Signs
from bot.reading.attitudes.stretch import Stretch, stretch_of
from bot.reading.attitudes.triggers import load_table
from bot.reading.attitudes.undertakings import undertakings
from bot.reading.attitudes.word_lists import load_lists
from bot.reading.findings import findings_of, prepare
from bot.reading.known import Known
from bot.reading.pipeline import build_pipeline
from bot.reading.statements.columns import columns_of, sentences
from bot.readout import Statement
from tests.bench.ridge import START, Case, fit, likely
from tests.gold.scoring.labels import Gold, labelled
from tests.gold.scoring.spans import Span, holds, overlap

TABLE = Path(__file__).parents[2] / "seeds" / "attitudes" / "weights.tsv"
HEAD = """\
# How much each feature speaks for (above 0) or against a promise or a stance; "start" is where the sum begins.
# Fitted by tests/bench/fit_attitudes.py: not to be changed by hand.
what\tfeature\tweight
"""
FOLDS, SHARE = 5, 0.5
LEAST = 0.01
"""A weight smaller than this is left out."""
STATEMENTS_LAST = "attache_commitments"
"""From this component on nothing is needed."""


class Found(NamedTuple):
    """A candidate: what it is one of, the statement it is in, its words, and the case it makes."""

    what: str
    statement: int
    span: Span
    case: Case


def cases_of(gold: Gold, doc: Doc) -> Iterator[Found]:
    """Every candidate of one document, judged by its labels."""
    yield from _promises(gold, doc)
    found, columns, table = findings_of(doc), columns_of(doc), load_table()
    for number, statement in enumerate(found.statements):
        stretch = stretch_of(columns, statement.content)
        for thing in candidates(table, statement, stretch):
            span = _span(stretch, statement, thing.lo, thing.hi)
            right = any(
                one.polarity == thing.polarity
                and (overlap(one.span(gold.text), span) >= SHARE or holds(span, one.span(gold.text)))
                for one in gold.stances
            )
            yield Found("stances", number, span, Case(gold.id, frozenset(thing.features), right))


def _promises(gold: Gold, doc: Doc) -> Iterator[Found]:
    found, columns, lists = findings_of(doc), columns_of(doc), load_lists()
    signs = Signs(lists, Owners(found, columns), found, columns)
    bounds = ((sentence.lo, sentence.hi) for sentence in sentences(columns))
    for number, passage in enumerate(passages(columns, found.statements, bounds)):
        for promise in undertakings(lists, passage):
            features = frozenset(signs.of(passage, promise))
            span = max(columns.starts[promise.lo], passage.at.start), min(columns.ends[promise.hi - 1], passage.at.end)
            right = any(overlap(one.span(gold.text), span) >= SHARE for one in gold.commitments)
            yield Found("commitments", number, span, Case(gold.id, features, right))


def _span(stretch: Stretch, statement: Statement, lo: int, hi: int) -> Span:
    columns, content = stretch.columns, statement.content
    return max(columns.starts[lo], content.start), min(columns.ends[hi - 1], content.end)


def report(what: str, found: Sequence[Found]) -> str:
    """Of candidates in documents not seen: how many are kept at each chance, and how many of those are right."""
    documents = list(dict.fromkeys(one.case.document for one in found))
    chance: dict[int, float] = {}
    for fold in range(FOLDS):
        left_out = set(documents[fold::FOLDS])
        model = fit([one.case for one in found if one.case.document not in left_out])
        told = [i for i, one in enumerate(found) if one.case.document in left_out]
        chance.update({i: likely(model, found[i].case.features) for i in told})
    rights = sum(one.case.right for one in found)
    lines = [f"{what}: {len(found)} candidates, {rights} right"]
    for percent in range(30, 65, 5):
        kept = [i for i in chance if chance[i] >= percent / 100]
        right = sum(found[i].case.right for i in kept)
        lines.append(f"  at {percent} %: {len(kept)} kept, {right} of them right ({right / max(1, len(kept)):.2f})")
    return "\n".join(lines)


def written(models: dict[str, dict[str, float]]) -> str:
    """The table of weights."""
    lines = []
    for what, model in models.items():
        lines.append(f"{what}\t{START}\t{model[START]:.3f}")
        named = sorted((name, weight) for name, weight in model.items() if name != START)
        lines += [f"{what}\t{name}\t{weight:.3f}" for name, weight in named if abs(weight) >= LEAST]
    return HEAD + "\n".join(lines) + "\n"


def main(given: Sequence[str] | None = None) -> None:
    """Read the labelled documents, report, and write the weights where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help="write seeds/attitudes/weights.tsv")
    args = parser.parse_args(given)
    nlp = build_pipeline()
    nlp.disable_pipes(*nlp.pipe_names[nlp.pipe_names.index(STATEMENTS_LAST) :])
    found: list[Found] = []
    for folder in args.folders:
        for gold in labelled(folder):
            document = convert(gold.text.encode(), f"{gold.id}.txt")
            known = {name: value for name, value in {"title": gold.title, "published": gold.day}.items() if value}
            doc = nlp.make_doc(document.text)
            prepare(doc, document.model_copy(update=known), Known())
            found += cases_of(gold, nlp(doc))
    by_what = {what: [one for one in found if one.what == what] for what in ("commitments", "stances")}
    for what, some in by_what.items():
        print(report(what, some))
    if args.write:
        TABLE.write_text(written({what: fit([one.case for one in some]) for what, some in by_what.items()}), "utf-8")


if __name__ == "__main__":
    main()
