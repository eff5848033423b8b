"""spaCy's own training loop, run on one of the two configurations beside this file."""

import sys
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

SYNTAX = Path(__file__).with_name("syntax.cfg")
NAMES = Path(__file__).with_name("names.cfg")
BEST = "model-best"


def fit(
    config: Path,
    corpus: dict[str, Path],
    out: Path,
    *,
    overrides: dict[str, Any] | None = None,
    start: Language | None = None,
) -> Path:
    """Train a pipeline and return the folder of its best state, judged on the development corpus.

    `corpus` gives the "train" and "dev" DocBin files, `overrides` settings by dotted name ("variables.steps").
    With `start`, a trained syntax pipeline, the name finder's tok2vec begins as a copy of its tok2vec: the syntax
    corpora are larger than the name corpora, and words known from the one help with the other.
    """
    paths = {f"paths.{name}": str(path) for name, path in corpus.items()}
    nlp = init_nlp(load_config(config, overrides=paths | (overrides or {}), interpolate=False))
    if start is not None:
        encoder: Any = start.get_pipe("tok2vec")
        names: Any = nlp.get_pipe("ner")
        # The layers after the encoder turn its output into what the transition model takes in.
        names.model.get_ref("tok2vec").layers[0].from_bytes(encoder.model.to_bytes())
    out.mkdir(parents=True, exist_ok=True)
    train(nlp, out, stdout=sys.stderr, stderr=sys.stderr)
    return out / BEST
