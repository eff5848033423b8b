"""The pipeline that ships: it loads as it lies there, speaks the labels that the rules know, and stays small."""

import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Token

import bot.reading.encoder.component
from bot.reading.encoder.labels import EncoderLabels
from bot.reading.labels import NEEDED

MODEL = Path(__file__).parents[2] / "bot" / "reading" / "model"
NAMES = {"PERSON", "ORG", "LOC", "NORP", "DATE", "EVENT"}
RELATIONS = frozenset(
    {
        *("ROOT", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp"),
        *("compound", "conj", "cop", "csubj", "det", "fixed", "flat", "iobj", "mark", "nmod", "nmod:poss", "nsubj"),
        *("nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "parataxis", "punct", "xcomp"),
    }
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    assert bot.reading.encoder.component.FACTORY  # importing it makes the factory known to spaCy
    return spacy.load(MODEL)


@pytest.fixture(scope="module")
def labels() -> EncoderLabels:
    return EncoderLabels.from_json(json.loads((MODEL / "attache_encoder" / "labels.json").read_text(encoding="utf-8")))


def word(nlp: Language, sentence: str, form: str) -> Token:
    return next(token for token in nlp(sentence) if token.text == form)


def test_it_has_the_components_the_rules_need(nlp: Language) -> None:
    assert nlp.pipe_names == ["attache_encoder", "lemmatizer"]


def test_relations_are_those_of_universal_dependencies(labels: EncoderLabels) -> None:
    assert set(labels.relations) >= RELATIONS | NEEDED["parser"]
    assert not {"dobj", "pobj", "nsubjpass", "agent"} & set(labels.relations)


def test_tags_are_those_that_the_rules_ask_for(labels: EncoderLabels) -> None:
    assert set(labels.tags) >= NEEDED["tagger"]


def test_names_have_exactly_the_documented_kinds(labels: EncoderLabels) -> None:
    assert {label[2:] for label in labels.names} - {""} == NAMES


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


def test_it_is_at_most_thirty_megabytes() -> None:
    assert sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) <= 30_000_000


def test_white_space_is_annotated_and_begins_no_sentence(nlp: Language) -> None:
    doc = nlp("The talks ended.\n\nThe two sides agreed.")
    space = next(token for token in doc if token.is_space)
    assert (space.tag_, space.pos_, space.head.text) == ("_SP", "SPACE", ".")
    assert [sentence.text.strip() for sentence in doc.sents] == ["The talks ended.", "The two sides agreed."]


def test_many_texts_at_once_read_as_each_alone(nlp: Language) -> None:
    texts = ["China is ready.", "", "  \n ", "The leaders of the two countries met in Doha, he said. They left."]
    together = [[(t.tag_, t.dep_, t.head.i) for t in doc] for doc in nlp.pipe(texts)]
    assert together == [[(t.tag_, t.dep_, t.head.i) for t in nlp(text)] for text in texts]


def test_a_saved_copy_reads_the_same(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    copy = spacy.load(tmp_path)
    sentence = "Foreign Minister Keller urged Norway to join the talks."
    assert copy(sentence).to_json() == nlp(sentence).to_json()


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
