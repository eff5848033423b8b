"""One pipeline out of what was trained apart, with the rule lemmatizer, as the folder that ships."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from bot.reading.training.conllu import TreebankDocument
from bot.reading.training.lemmas import add_exceptions

NAME = "diplomatic_readouts_sm"
LICENCE = "CC BY-SA 4.0"


def assemble(syntax: Path, names: Path | None, treebank: Iterable[TreebankDocument]) -> Language:
    """Return the trained syntax pipeline with lemmatizer and, from the folder `names`, the name finder.

    The lemma tables come from the package spacy-lookups-data, which must be installed; they travel in the folder
    that is saved, so that reading needs no such package. `names` None: the syntax pipeline finds names already.
    """
    nlp = spacy.load(syntax)
    if names is not None:
        nlp.add_pipe("ner", source=spacy.load(names))
    lemmatizer: Any = nlp.add_pipe("lemmatizer", config={"mode": "rule"}, after="morphologizer")
    lemmatizer.initialize(nlp=nlp)
    add_exceptions(lemmatizer, treebank)
    return nlp


def save(nlp: Language, out: Path, version: str) -> None:
    """Write the pipeline with plain fp32 weights into `out`, in place of any pipeline there."""
    nlp.meta.update(
        name=NAME,
        version=version,
        description="English pipeline for diplomatic texts: Universal Dependencies, PTB tags, lemmas, names",
        license=LICENCE,
        spacy_version=">=3.8.0,<3.9.0",
        author="Attaché",
        performance={},
    )
    # Where the corpora lay while training is nobody's business.
    nlp.config["paths"].update(train=None, dev=None)
    for part in [*nlp.pipe_names, "vocab"]:
        shutil.rmtree(out / part, ignore_errors=True)
    nlp.to_disk(out)
