"""What the network is given of an annotated Doc, and which word pieces it keeps."""

import spacy
from spacy.tokens import Doc, Span

from bot.reading.encoder.pieces import SPECIAL, WordPieces
from bot.reading.training.examples import LONGEST, UNSAID, label_sets, name_examples, syntax_examples
from bot.reading.training.vocabulary import kept_pieces

PIECES = WordPieces([*SPECIAL, "ana", "met", "bo", ".", "they", "left"])


def parsed() -> Doc:
    return Doc(
        spacy.blank("en").vocab,
        words=["Ana", "met", "Bo", ".", "They", "left"],
        tags=["NNP", "VBD", "NNP", ".", "PRP", "VBD"],
        pos=["PROPN", "VERB", "PROPN", "PUNCT", "PRON", "VERB"],
        morphs=["", "Tense=Past", "", "", "", "Tense=Past"],
        heads=[1, 1, 1, 1, 5, 5],
        deps=["nsubj", "ROOT", "obj", "punct", "nsubj", "ROOT"],
    )


def test_heads_are_counted_in_the_window_and_roots_are_nought() -> None:
    (example,) = syntax_examples([parsed()], PIECES, label_sets([parsed()] * 2, ["PERSON"]))
    assert example.heads == (2, 0, 2, 2, 6, 0)
    assert example.sentences == (0, 0, 0, 0, 1, 1)
    assert example.starts == (UNSAID, 0, 0, 0, 1, 0)
    assert set(example.names) == {UNSAID}


def test_a_label_seen_once_is_none() -> None:
    labels = label_sets([parsed()], ["PERSON", "ORG"])
    assert "obj" not in labels.relations
    assert labels.relations == ("nsubj", "ROOT")
    assert set(labels.morphology) == {"VERB/Tense=Past", "PROPN/"}
    assert labels.names == ("O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG")
    (example,) = syntax_examples([parsed()], PIECES, labels)
    assert example.relations[2] == UNSAID


def test_an_unknown_name_is_left_unsaid() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["Ana", "met", "Bo"])
    doc.set_ents([Span(doc, 0, 1, "PERSON")], missing=[Span(doc, 2, 3, "unknown")])
    (example,) = name_examples([doc], PIECES, label_sets([parsed()], ["PERSON"]))
    assert example.names == (1, 0, UNSAID)
    assert set(example.heads) == {UNSAID}


def test_windows_longer_than_any_that_is_read_are_left_out() -> None:
    doc = Doc(
        spacy.blank("en").vocab, words=["met"] * (LONGEST + 1), heads=[0] * (LONGEST + 1), deps=["ROOT"] * (LONGEST + 1)
    )
    labels = label_sets([parsed()], ["PERSON"])
    assert syntax_examples([doc], PIECES, labels) == []
    assert name_examples([doc], PIECES, labels) == []


def test_pieces_of_other_scripts_go_and_the_special_ones_come_first() -> None:
    pretrained = ["[PAD]", "[unused0]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "!", "[", "ana", "##é", "北", "##ка"]
    kept, numbers = kept_pieces(pretrained)
    assert kept == [*SPECIAL, "!", "ana", "##é", "["]
    assert [pretrained[number] for number in numbers] == kept
