import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from bot.reading.training.evaluate import score_names, score_syntax

WORDS = ["Ana", "met", "Bo", "in", "Rome", "."]
HEADS = [1, 1, 1, 4, 1, 1]
RELATIONS = ["nsubj", "ROOT", "obj", "case", "obl", "punct"]


@pytest.fixture
def nlp() -> Language:
    """A pipeline that mistakes the object for a second subject, and Rome for a person."""
    nlp = spacy.blank("en")

    def annotate(doc: Doc) -> Doc:
        relations = ["nsubj" if relation == "obj" else relation for relation in RELATIONS]
        doc = Doc(nlp.vocab, words=WORDS, heads=HEADS, deps=relations, tags=WORDS, pos=["X"] * 6, lemmas=WORDS)
        doc.set_ents([Span(doc, 0, 1, "PERSON"), Span(doc, 4, 5, "PERSON"), Span(doc, 2, 3, "DATE")])
        return doc

    Language.component("annotate_for_this_test", func=annotate)
    nlp.add_pipe("annotate_for_this_test")
    return nlp


@pytest.fixture
def reference(nlp: Language) -> Doc:
    doc = Doc(nlp.vocab, words=WORDS, heads=HEADS, deps=RELATIONS, tags=WORDS, pos=["X"] * 6, lemmas=WORDS)
    doc.set_ents([Span(doc, 0, 1, "PERSON"), Span(doc, 4, 5, "LOC")])
    return doc


def test_attachment_is_scored_without_punctuation(nlp: Language, reference: Doc) -> None:
    figures = score_syntax(nlp, [reference])
    assert (figures["UAS"], figures["LAS"]) == (100.0, 80.0)
    assert figures["relations F"] == {"nsubj": 66.7, "obj": 0.0, "obl": 100.0}


def test_names_of_kinds_that_the_test_set_lacks_are_not_judged(nlp: Language, reference: Doc) -> None:
    assert score_names(nlp, [reference]) == {"F": 50.0, "LOC": 0.0, "PERSON": 66.7}
