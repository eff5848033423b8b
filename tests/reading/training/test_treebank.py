import random

import spacy

from bot.reading.training import treebank
from bot.reading.training.conllu import TreebankDocument, read_documents

SAMPLE = """\
1\tShe\tshe\tPRON\tPRP\tNumber=Sing\t2\tnsubj\t_\t_
2\tsaid\tsay\tVERB\tVBD\tTense=Past\t0\troot\t_\t_
3\t"\t"\tPUNCT\t``\t_\t4\tpunct\t_\tSpaceAfter=No
4\tyes\tyes\tINTJ\tUH\t_\t2\tccomp\t_\tSpaceAfter=No
5\t"\t"\tPUNCT\t''\t_\t4\tpunct\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
"""


def sample() -> TreebankDocument:
    return next(iter(read_documents(SAMPLE.splitlines())))


def test_heads_and_relations_are_those_of_the_treebank() -> None:
    doc = treebank.to_doc(sample().sentences, spacy.blank("en").vocab)
    assert doc.text == 'She said "yes". He left '
    assert [(token.text, token.dep_, token.head.text) for token in doc if token.dep_ != "punct"] == [
        ("She", "nsubj", "said"),
        ("said", "ROOT", "said"),
        ("yes", "ccomp", "said"),
        ("He", "nsubj", "left"),
        ("left", "ROOT", "left"),
    ]
    assert [sentence.text for sentence in doc.sents] == ['She said "yes".', "He left"]
    assert (doc[1].tag_, doc[1].pos_, doc[1].lemma_, str(doc[1].morph)) == ("VBD", "VERB", "say", "Tense=Past")


def test_typesetting_changes_no_annotation() -> None:
    vocab = spacy.blank("en").vocab
    plain = treebank.to_doc(sample().sentences, vocab)
    texts = set()
    for seed in range(20):
        doc = treebank.to_doc(sample().sentences, vocab, random.Random(seed))
        texts.add(doc.text)
        assert [token.dep_ for token in doc] == [token.dep_ for token in plain]
        assert [token.head.i for token in doc] == [token.head.i for token in plain]
    assert texts == {'She said "yes". He left ', "She said “yes”. He left "}


def test_every_sentence_lands_in_exactly_one_paragraph() -> None:
    sentence = sample().sentences[1]
    document = TreebankDocument("long", (sentence,) * 50)
    pieces = list(treebank.paragraphs(document, random.Random(4)))
    assert sum(len(piece) for piece in pieces) == 50
    assert {len(piece) for piece in pieces} <= set(treebank.PARAGRAPH_LENGTHS)
    assert len({len(piece) for piece in pieces}) > 1
