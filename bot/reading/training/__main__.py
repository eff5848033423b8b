"""`python -m bot.reading.training TREEBANKS_DIR OUT_DIR`: the whole recipe, or some of its steps."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import spacy
import typer
from spacy.language import Language
from thinc.api import fix_random_seed

from bot.reading.ops import use_fast_ops
from bot.reading.training.assemble import assemble, save
from bot.reading.training.card import renew_card
from bot.reading.training.corpora import SYNTAX_TRAIN, Treebanks, write_corpora
from bot.reading.training.evaluate import evaluate
from bot.reading.training.fit import BEST, NAMES, SYNTAX, fit
from bot.reading.training.silver import licensed_parses

SEED = 0


class Step(StrEnum):
    """The steps of the recipe, in order."""

    CONVERT = "convert"
    SYNTAX = "syntax"
    NAMES = "names"
    ASSEMBLE = "assemble"
    EVALUATE = "evaluate"


def train(
    treebanks_dir: Annotated[Path, typer.Argument(help="Folder with dep/, ner/, gazetteers/.")],
    out_dir: Annotated[Path, typer.Argument(help="Work folder; the pipeline ends up in its folder model/.")],
    releases: Annotated[Path | None, typer.Option(help="Releases that show which machine parses may be used.")] = None,
    held_out: Annotated[Path | None, typer.Option(help="Folder of documents to measure on, kept out.")] = None,
    steps: Annotated[list[Step] | None, typer.Option("--step", help="Only these steps; default all.")] = None,
    version: Annotated[str, typer.Option(help="Version of the pipeline.")] = "0.1.0",
) -> None:
    """Convert, train, assemble and measure the language pipeline."""
    use_fast_ops()
    fix_random_seed(SEED)
    wanted = steps or list(Step)
    treebanks, corpora, model = Treebanks(treebanks_dir), out_dir / "corpora", out_dir / "model"
    if Step.CONVERT in wanted:
        vocab = spacy.blank("en").vocab
        parses = treebanks_dir / "silver-parses.spacy"
        silver = list(licensed_parses(parses, releases, vocab, held_out)) if releases else []
        write_corpora(treebanks, corpora, silver, SEED)
    if Step.SYNTAX in wanted:
        fit(SYNTAX, _corpus(corpora, "syntax"), out_dir / "syntax")
    if Step.NAMES in wanted:
        fit(NAMES, _corpus(corpora, "names"), out_dir / "names", start=spacy.load(out_dir / "syntax" / BEST))
    if Step.ASSEMBLE in wanted:
        documents = [document for name in SYNTAX_TRAIN for document in treebanks.syntax(name)]
        save(assemble(out_dir / "syntax" / BEST, out_dir / "names" / BEST, documents), model, version)
    if Step.EVALUATE in wanted:
        _measure(spacy.load(model), corpora, model)


def _corpus(corpora: Path, kind: str) -> dict[str, Path]:
    return {part: corpora / f"{kind}-{part}.spacy" for part in ("train", "dev")}


def _measure(nlp: Language, corpora: Path, model: Path) -> None:
    figures = evaluate(nlp, corpora)
    meta_path = model / "meta.json"
    meta = json.loads(meta_path.read_text(encoding="utf-8")) | {"performance": figures}
    meta_path.write_text(json.dumps(meta, indent=2, ensure_ascii=False), encoding="utf-8")
    card = model / "README.md"
    if card.exists():
        renew_card(card, figures)
    json.dump(figures, sys.stdout, indent=1)


if __name__ == "__main__":
    typer.run(train)
