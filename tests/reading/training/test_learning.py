"""The whole way from annotated Docs to a pipeline that reads them, on a few sentences; needs PyTorch."""

import json
from pathlib import Path

import pytest
import spacy
from spacy.tokens import DocBin

from bot.reading.encoder.component import FACTORY, LABELS, VOCABULARY, Encoder
from bot.reading.encoder.pieces import SPECIAL, WordPieces
from bot.reading.training import named_text, treebank
from bot.reading.training.conllu import read_documents
from bot.reading.training.examples import label_sets, name_examples, syntax_examples
from bot.reading.training.named_text import Mark, NamedText

pytest.importorskip("torch", reason="PyTorch is only there where the network is trained")
pytest.importorskip("onnx", reason="onnx is only there where the network is trained")

SAMPLE = """\
1\tAna\tAna\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_
2\tagreed\tagree\tVERB\tVBD\tTense=Past\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

1\tTalks\ttalk\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_
2\tended\tend\tVERB\tVBD\tTense=Past\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""


@pytest.mark.slow
def test_what_was_learned_is_exported_and_read_back(tmp_path: Path) -> None:
    from bot.reading.training.course import sizes
    from bot.reading.training.export import export
    from bot.reading.training.learning import Course, learn
    from bot.reading.training.network import Network

    vocab = spacy.blank("en").vocab
    syntax = list(treebank.evaluation_docs(list(read_documents(SAMPLE.splitlines())), vocab)) * 8
    names = [named_text.to_doc(NamedText(("Ana", "agreed", "."), (True, False, False), (Mark(0, 1, "PERSON"),)), vocab)]
    pieces = WordPieces([*SPECIAL, "ana", "agreed", "talks", "ended", "."])
    labels = label_sets(syntax, ["PERSON"])
    network = Network(sizes(len(pieces.vocabulary), labels))
    groups = ((syntax_examples(syntax, pieces, labels), 30.0), (name_examples(names * 8, pieces, labels), 30.0))

    learn(network, Course(groups, seed=0))
    export(network, tmp_path)
    (tmp_path / LABELS).write_text(json.dumps(labels.to_json()), encoding="utf-8")
    (tmp_path / VOCABULARY).write_text("\n".join(pieces.vocabulary), encoding="utf-8")

    nlp = spacy.blank("en")
    encoder = nlp.add_pipe(FACTORY)
    assert isinstance(encoder, Encoder)
    encoder.from_disk(tmp_path)
    doc = nlp("Ana agreed. Talks ended.")
    assert [(token.text, token.dep_, token.head.text) for token in doc] == [
        ("Ana", "nsubj", "agreed"),
        ("agreed", "ROOT", "agreed"),
        (".", "punct", "agreed"),
        ("Talks", "nsubj", "ended"),
        ("ended", "ROOT", "ended"),
        (".", "punct", "ended"),
    ]
    assert [token.pos_ for token in doc[:3]] == ["PROPN", "VERB", "PUNCT"]
    assert [(entity.text, entity.label_) for entity in doc.ents][:1] == [("Ana", "PERSON")]
    assert DocBin(docs=[doc]).to_bytes()
