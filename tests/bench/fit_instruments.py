"""Fits the weights by which a named instrument is told from a noun phrase that only looks like one.

``python -m tests.bench.fit_instruments FOLDER... [--write]``

Every phrase around a head noun of ``instrument_heads.tsv`` in the labelled documents is a case: right where a label
says the same. The report is of documents that the weights had not seen (five folds by document); ``--write`` puts
weights fitted on all of them into ``seeds/gazetteers/instrument_weights.tsv``.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from bot.documents.convert import convert
from bot.reading.findings import prepare
from bot.reading.known import Known
from bot.reading.named.instrument_forms import city_names, instrument_heads
from bot.reading.named.instrument_phrases import phrases, words_in
from bot.reading.named.instrument_signs import signs
from bot.reading.pipeline import build_pipeline
from tests.bench.ridge import START, Case, fit, likely
from tests.gold.scoring.labels import labelled
from tests.gold.scoring.names import same_body

TABLE = Path(__file__).parents[2] / "seeds" / "gazetteers" / "instrument_weights.tsv"
HEAD = """\
# How much each feature speaks for (above 0) or against a named instrument; "start" is where the sum begins.
# Fitted by tests/bench/fit_instruments.py: not to be changed by hand.
feature\tweight
"""
SENTENCES = Path(__file__).with_name("instrument_cases.txt")
MARKED = re.compile(r"\[\[(.+?)\]\]")
FOLDS = 5
LEAST = 0.01
"""A weight smaller than this is left out."""
STATEMENTS_FROM = "attache_instruments"
"""From this component on nothing is needed."""


class Found(NamedTuple):
    """A phrase's words, their place, and the case it makes."""

    words: str
    start: int
    end: int
    case: Case


def cases_of(document: str, labels: Sequence[str], doc: Doc) -> Iterator[Found]:
    """Every phrase of one document, judged by its labels."""
    words, named = words_in(doc), city_names(None)
    for phrase in phrases(doc, words, instrument_heads(None)):
        span = doc[phrase.first : phrase.end]
        right = any(same_body(label, [span.text]) for label in labels)
        case = Case(document, frozenset(signs(words, phrase, named)), right)
        yield Found(span.text, span.start_char, span.end_char, case)


def sentence_cases(nlp: Language) -> Iterator[Found]:
    """The cases of ``instrument_cases.txt``: each line is a document, its instruments in double brackets."""
    lines = SENTENCES.read_text("utf-8").splitlines()
    for number, line in enumerate(line for line in lines if not line.startswith("#")):
        doc = read(nlp, line.replace("[[", "").replace("]]", ""))
        yield from cases_of(f"sentence {number // 5}", MARKED.findall(line), doc)


def judged_cases(nlp: Language, file: Path) -> Iterator[Found]:
    """Single phrases of real texts that a reader judged: a JSON list of [document, text, start, end, right]."""
    texts: dict[str, list[tuple[str, int, int, bool]]] = {}
    for document, text, start, end, right in json.loads(file.read_text("utf-8")):
        texts.setdefault(text, []).append((document, start, end, right))
    for text, judged in texts.items():
        by_place = {(one.start, one.end): one for one in cases_of("", (), read(nlp, text))}
        for document, start, end, right in judged:
            if (one := by_place.get((start, end))) is not None:
                yield one._replace(case=Case(document, one.case.features, right))


def read(nlp: Language, text: str) -> Doc:
    """The text, parsed."""
    document = convert(text.encode(), "text.txt")
    doc = nlp.make_doc(document.text)
    prepare(doc, document, Known())
    return nlp(doc)


def report(found: Sequence[Found], *, misses: bool) -> str:
    """Of phrases in documents not seen: how many are kept at each chance, and how many of those are right."""
    documents = list(dict.fromkeys(one.case.document for one in found))
    chance: dict[int, float] = {}
    for fold in range(FOLDS):
        left_out = set(documents[fold::FOLDS])
        model = fit([one.case for one in found if one.case.document not in left_out])
        told = [i for i, one in enumerate(found) if one.case.document in left_out]
        chance.update({i: likely(model, found[i].case.features) for i in told})
    rights = sum(one.case.right for one in found)
    lines = [f"{len(found)} phrases, {rights} right"]
    for percent in range(30, 75, 5):
        kept = [i for i in chance if chance[i] >= percent / 100]
        right = sum(found[i].case.right for i in kept)
        lines.append(f"  at {percent} %: {len(kept)} kept, {right} of them right ({right / max(1, len(kept)):.2f})")
    if misses:
        wrong = [(p, found[i]) for i, p in chance.items() if (p >= 0.5) != found[i].case.right]
        lines += [f"{p:.2f} {one.case.document} {one.words!r} {sorted(one.case.features)}" for p, one in wrong]
    return "\n".join(lines)


def written(model: dict[str, float]) -> str:
    """The table of weights."""
    named = sorted((name, weight) for name, weight in model.items() if name != START)
    lines = [f"{name}\t{weight:.3f}" for name, weight in named if abs(weight) >= LEAST]
    return HEAD + "\n".join([f"{START}\t{model[START]:.3f}", *lines]) + "\n"


def main(given: Sequence[str] | None = None) -> None:
    """Read the labelled documents, report, and write the weights where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help="write seeds/gazetteers/instrument_weights.tsv")
    parser.add_argument("--misses", action="store_true", help="list what is told wrong at one half")
    parser.add_argument("--judged", type=Path, help="a file of judged phrases, in addition")
    args = parser.parse_args(given)
    nlp = build_pipeline()
    nlp.disable_pipes(*nlp.pipe_names[nlp.pipe_names.index(STATEMENTS_FROM) :])
    found: list[Found] = []
    for folder in args.folders:
        for gold in labelled(folder):
            found += cases_of(gold.id, gold.instruments, read(nlp, gold.text))
    if args.judged:
        found += judged_cases(nlp, args.judged)
    found += sentence_cases(nlp)
    print(report(found, misses=args.misses))
    if args.write:
        TABLE.write_text(written(fit([one.case for one in found])), "utf-8")


if __name__ == "__main__":
    main()
