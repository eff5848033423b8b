"""Figures on texts that were never trained on, with spaCy's own scorers."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.scorer import Scorer, get_ner_prf
from spacy.tokens import Doc, DocBin, Token
from spacy.training import Example

from bot.reading.training.corpora import NAMES_TESTS, SYNTAX_TESTS

# Relations that the reading rules lean on; their figures stand in the model card.
# fmt: off
WATCHED = (
    "nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "ccomp", "xcomp", "advcl", "parataxis", "appos", "acl",
    "acl:relcl", "conj", "flat", "compound", "nmod", "mark",
)
# fmt: on

Figures = dict[str, Any]


def score_syntax(nlp: Language, references: Iterable[Doc]) -> Figures:
    """Return percentages on given tokens: tags, lemmas, UAS and LAS without punctuation, F of watched relations."""
    examples = []
    for reference in references:
        spaces = [bool(token.whitespace_) for token in reference]
        given = Doc(nlp.vocab, words=[token.text for token in reference], spaces=spaces)
        examples.append(Example(nlp(given), reference))
    scores = {
        **Scorer.score_token_attr(examples, "pos"),
        **Scorer.score_token_attr(examples, "tag"),
        **Scorer.score_token_attr(examples, "lemma"),
        **Scorer.score_deps(examples, "dep", getter=_relation, ignore_labels=("punct",)),
        **Scorer.score_spans(examples, "sents", has_annotation=lambda doc: doc.has_annotation("SENT_START")),
    }
    annotated = {token.dep_ for example in examples for token in example.reference}
    relations = {name: score for name, score in scores["dep_las_per_type"].items() if name in annotated}
    return {
        "UPOS": _percent(scores["pos_acc"]),
        "XPOS": _percent(scores["tag_acc"]),
        "lemma": _percent(scores["lemma_acc"]),
        "UAS": _percent(scores["dep_uas"]),
        "LAS": _percent(scores["dep_las"]),
        "sentences F": _percent(scores["sents_f"]),
        "relations F": {name: _percent(relations[name]["f"]) for name in WATCHED if name in relations},
    }


def score_names(nlp: Language, references: Iterable[Doc]) -> Figures:
    """Return F on plain text, over all labels and for each; labels that the references lack are not judged."""
    references = list(references)
    known = {entity.label_ for reference in references for entity in reference.ents}
    examples = []
    for reference in references:
        predicted = nlp(reference.text)
        predicted.set_ents([entity for entity in predicted.ents if entity.label_ in known])
        examples.append(Example(predicted, reference))
    scores = get_ner_prf(examples)
    by_label = {label: _percent(score["f"]) for label, score in sorted(scores["ents_per_type"].items())}
    return {"F": _percent(scores["ents_f"]), **by_label}


def evaluate(nlp: Language, corpora: Path) -> Figures:
    """Return the figures on every test set that `write_corpora` wrote into `corpora`."""
    figures: Figures = {}
    for name in SYNTAX_TESTS:
        figures[name] = score_syntax(nlp, _load(corpora / f"syntax-{name}.spacy", nlp))
    for name in NAMES_TESTS:
        figures[name] = score_names(nlp, _load(corpora / f"names-{name}.spacy", nlp))
    return figures


def _load(path: Path, nlp: Language) -> Iterable[Doc]:
    return DocBin().from_disk(path).get_docs(nlp.vocab)


def _relation(token: Token, _: str) -> str:
    return token.dep_


def _percent(share: float) -> float:
    return round(100 * share, 1)
