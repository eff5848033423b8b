"""The whole way from treebank lines to a saved pipeline, on two sentences and a handful of steps."""

from pathlib import Path

import spacy
from spacy.tokens import DocBin

from bot.reading.training import named_text, treebank
from bot.reading.training.assemble import save
from bot.reading.training.conllu import read_documents
from bot.reading.training.fit import NAMES, SYNTAX, fit
from bot.reading.training.named_text import Mark, NamedText

SAMPLE = """\
1\tAna\tAna\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_
2\tagreed\tagree\tVERB\tVBD\tTense=Past\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

1\tTalks\ttalk\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_
2\tended\tend\tVERB\tVBD\tTense=Past\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""
SMALL = {"variables.width": 16, "variables.depth": 1, "variables.steps": 30, "training.eval_frequency": 30}


def test_a_pipeline_is_trained_and_saved_without_paths(tmp_path: Path) -> None:
    vocab = spacy.blank("en").vocab
    documents = list(read_documents(SAMPLE.splitlines()))
    syntax_file, names_file = tmp_path / "syntax.spacy", tmp_path / "names.spacy"
    DocBin(docs=list(treebank.evaluation_docs(documents, vocab)) * 8).to_disk(syntax_file)
    text = NamedText(("Ana", "agreed", "."), (True, False, False), (Mark(0, 1, "PERSON"),))
    DocBin(docs=[named_text.to_doc(text, vocab)] * 8).to_disk(names_file)

    # Rare transitions are dropped by count in the real thing; two sentences have only rare ones.
    few = SMALL | {"components.parser.min_action_freq": 1}
    syntax = fit(SYNTAX, {"train": syntax_file, "dev": syntax_file}, tmp_path / "syntax", overrides=few)
    start = spacy.load(syntax)
    names = fit(NAMES, {"train": names_file, "dev": names_file}, tmp_path / "names", overrides=SMALL, start=start)
    start.add_pipe("ner", source=spacy.load(names))
    save(start, tmp_path / "model", "0.0.1")

    nlp = spacy.load(tmp_path / "model")
    assert set(nlp.pipe_labels["parser"]) == {"ROOT", "nsubj", "punct", "dep"}
    assert nlp.pipe_labels["ner"] == ["PERSON"]
    assert [token.pos_ for token in nlp("Ana agreed.")] == ["PROPN", "VERB", "PUNCT"]
    assert str(tmp_path) not in (tmp_path / "model" / "config.cfg").read_text(encoding="utf-8")
