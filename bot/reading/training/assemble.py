"""One pipeline out of the exported encoder and the rule lemmatizer, as the folder that ships."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from bot.reading.encoder.component import FACTORY
from bot.reading.training.conllu import TreebankDocument
from bot.reading.training.lemmas import add_exceptions

NAME = "diplomatic_readouts_sm"
LICENCE = "CC BY-SA 4.0"


def assemble(encoder: Path, treebank: Iterable[TreebankDocument]) -> Language:
    """Return the pipeline of the encoder in the given folder and a lemmatizer.

    The lemma tables come from the package spacy-lookups-data, which must be installed; they travel in the folder
    that is saved, so that reading needs no such package.
    """
    nlp = spacy.blank("en")
    tagging: Any = nlp.add_pipe(FACTORY)
    tagging.from_disk(encoder)
    lemmatizer: Any = nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    lemmatizer.initialize(nlp=nlp)
    add_exceptions(lemmatizer, treebank)
    return nlp


def save(nlp: Language, out: Path, version: str) -> None:
    """Write the pipeline into `out`, in place of any pipeline there; the model card stays."""
    nlp.meta.update(
        name=NAME,
        version=version,
        description="English pipeline for diplomatic texts: Universal Dependencies, PTB tags, lemmas, names",
        license=LICENCE,
        spacy_version=">=3.8.0,<3.9.0",
        author="Attaché",
        performance={},
    )
    for part in out.iterdir() if out.exists() else ():
        if part.is_dir():
            shutil.rmtree(part)
    nlp.to_disk(out)
