"""The pipeline that ships: it loads as it lies there, speaks the labels that the rules know, and stays small."""

import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Token

from bot.reading.labels import check_labels
from bot.reading.ops import use_fast_ops

MODEL = Path(__file__).parents[2] / "bot" / "reading" / "model"
EXPECTED_LABELS = {
    "parser": {
        *("ROOT", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp"),
        *("compound", "conj", "cop", "csubj", "det", "fixed", "flat", "iobj", "mark", "nmod", "nmod:poss", "nsubj"),
        *("nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "parataxis", "punct", "xcomp"),
    },
    "ner": {"PERSON", "ORG", "LOC", "NORP", "DATE", "EVENT"},
}


@pytest.fixture(scope="module")
def nlp() -> Language:
    use_fast_ops()
    return spacy.load(MODEL)


def word(nlp: Language, sentence: str, form: str) -> Token:
    return next(token for token in nlp(sentence) if token.text == form)


def test_it_has_the_components_the_rules_need(nlp: Language) -> None:
    assert nlp.pipe_names == ["tok2vec", "tagger", "morphologizer", "lemmatizer", "parser", "ner"]
    check_labels(nlp)


def test_relations_are_those_of_universal_dependencies(nlp: Language) -> None:
    assert set(nlp.pipe_labels["parser"]) >= EXPECTED_LABELS["parser"]
    assert not {"dobj", "pobj", "nsubjpass", "agent"} & set(nlp.pipe_labels["parser"])


def test_names_have_exactly_the_documented_kinds(nlp: Language) -> None:
    assert set(nlp.pipe_labels["ner"]) == EXPECTED_LABELS["ner"]


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("reiterated", "reiterate"),
        ("said", "say"),
        ("stressed", "stress"),
        ("underscored", "underscore"),
        ("welcomed", "welcome"),
        ("hailed", "hail"),
        ("sought", "seek"),
        ("laid", "lay"),
    ],
)
def test_cue_verbs_come_back_to_their_lemma(nlp: Language, form: str, lemma: str) -> None:
    assert word(nlp, f"The two ministers {form} the importance of an early meeting.", form).lemma_ == lemma


def test_a_cue_with_a_particle_keeps_its_verb(nlp: Language) -> None:
    assert word(nlp, "The minister called for an immediate ceasefire.", "called").lemma_ == "call"


@pytest.mark.parametrize(
    ("sentence", "form", "lemma"),
    [
        ("The talks were held in Vienna.", "were", "be"),
        ("The parties have signed it.", "have", "have"),
        ("The minister thanked them.", "them", "they"),
    ],
)
def test_lemmas_that_the_tables_alone_get_wrong(nlp: Language, sentence: str, form: str, lemma: str) -> None:
    assert word(nlp, sentence, form).lemma_ == lemma


@pytest.mark.parametrize("quotes", ['""', "“”"])
def test_a_quoted_statement_keeps_its_subject_and_verb(nlp: Language, quotes: str) -> None:
    doc = nlp(f"The minister said that the talks were {quotes[0]}frank and useful{quotes[1]}.")
    said = next(token for token in doc if token.text == "said")
    relations = {child.dep_: child.text for child in said.children}
    assert said.dep_ == "ROOT"
    assert relations["nsubj"] == "minister"
    assert relations["ccomp"] == "frank"


def test_a_passive_has_its_own_subject_relation(nlp: Language) -> None:
    assert word(nlp, "The agreement was signed by the ministers.", "agreement").dep_ == "nsubj:pass"


def test_persons_and_places_are_told_apart(nlp: Language) -> None:
    doc = nlp("Foreign Minister Andrea Keller met John Miller in Geneva on Monday.")
    found = {entity.text: entity.label_ for entity in doc.ents}
    assert found.get("John Miller") == "PERSON"
    assert found.get("Geneva") == "LOC"


def test_it_is_at_most_twenty_megabytes() -> None:
    assert sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) <= 20_000_000


def test_it_says_nothing_of_the_machine_it_was_trained_on() -> None:
    paths = spacy.util.load_config(MODEL / "config.cfg")["paths"]
    assert {name: value for name, value in paths.items() if value} == {}


def test_its_card_names_sources_licence_and_figures() -> None:
    card = (MODEL / "README.md").read_text(encoding="utf-8")
    meta = json.loads((MODEL / "meta.json").read_text(encoding="utf-8"))
    for source in ("English EWT", "GUM", "Re-DocRED", "WikiGold", "CrossNER", "Universal NER"):
        assert source in card
    assert meta["license"] == "CC BY-SA 4.0"
    assert "CC BY-SA 4.0" in card
    assert f"| {meta['performance']['pud-test']['LAS']:.1f} |" in card
