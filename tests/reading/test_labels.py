import pytest
import spacy
from spacy.language import Language

from bot.reading.labels import NEEDED, WrongLabels, check_labels


def pipeline(relations: list[str], names: list[str]) -> Language:
    nlp = spacy.blank("en")
    nlp.meta["name"] = "other_model"
    for name, labels in (("tagger", sorted(NEEDED["tagger"])), ("parser", relations), ("ner", names)):
        pipe = nlp.add_pipe(name)
        for label in labels:
            pipe.add_label(label)  # type: ignore[attr-defined] # spaCy types a pipe as a mere callable
    nlp.add_pipe("lemmatizer")
    return nlp


def test_a_universal_dependencies_model_passes() -> None:
    check_labels(pipeline(sorted(NEEDED["parser"]), ["PERSON", "ORG", "GPE"]))


def test_clearnlp_relations_are_named_with_what_is_missing() -> None:
    nlp = pipeline(["ROOT", "nsubj", "nsubjpass", "dobj", "pobj", "ccomp"], ["PERSON", "ORG", "GPE"])
    with pytest.raises(WrongLabels, match=r"its parser lacks .* and has dobj, nsubjpass, pobj instead") as caught:
        check_labels(nlp)
    message = str(caught.value)
    assert "other_model" in message
    assert "Universal Dependencies" in message
    assert "ner" not in message.split(".")[0].replace("other_model", "")


def test_other_kinds_of_names_are_named() -> None:
    with pytest.raises(WrongLabels, match="its ner lacks ORG, PERSON and has PER instead"):
        check_labels(pipeline(sorted(NEEDED["parser"]), ["PER"]))


def test_missing_components_are_named() -> None:
    with pytest.raises(WrongLabels, match="it has no tagger; it has no parser; it has no ner; it has no lemmatizer"):
        check_labels(spacy.blank("en"))
