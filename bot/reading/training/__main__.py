"""`python -m bot.reading.training TREEBANKS_DIR OUT_DIR`: the whole recipe, or some of its steps."""

import json
import logging
import shutil
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import spacy
import typer
from spacy.language import Language

from bot.reading.encoder.component import LABELS, VOCABULARY
from bot.reading.training.assemble import assemble, save
from bot.reading.training.card import renew_card
from bot.reading.training.corpora import SYNTAX_TRAIN, Treebanks, write_corpora
from bot.reading.training.evaluate import evaluate
from bot.reading.training.silver import licensed_parses

SEED = 0


class Step(StrEnum):
    """The steps of the recipe, in order."""

    CONVERT = "convert"
    LEARN = "learn"
    EXPORT = "export"
    ASSEMBLE = "assemble"
    EVALUATE = "evaluate"


def train(
    treebanks_dir: Annotated[Path, typer.Argument(help="Folder with dep/, ner/, gazetteers/.")],
    out_dir: Annotated[Path, typer.Argument(help="Work folder; the pipeline ends up in its folder model/.")],
    releases: Annotated[Path | None, typer.Option(help="Releases that show which machine parses may be used.")] = None,
    held_out: Annotated[Path | None, typer.Option(help="Folder of documents to measure on, kept out.")] = None,
    steps: Annotated[list[Step] | None, typer.Option("--step", help="Only these steps; default all.")] = None,
    version: Annotated[str, typer.Option(help="Version of the pipeline.")] = "0.2.0",
) -> None:
    """Convert, train, export, assemble and measure the language pipeline."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    wanted = steps or list(Step)
    treebanks, corpora, model = Treebanks(treebanks_dir), out_dir / "corpora", out_dir / "model"
    learned, encoder = out_dir / "learned", out_dir / "encoder"
    if Step.CONVERT in wanted:
        vocab = spacy.blank("en").vocab
        parses = treebanks_dir / "silver-parses.spacy"
        silver = list(licensed_parses(parses, releases, vocab, held_out)) if releases else []
        write_corpora(treebanks, corpora, silver, SEED)
    if Step.LEARN in wanted:
        from bot.reading.training.course import train_network  # needs PyTorch, which the other steps do without

        train_network(corpora, learned, SEED)
    if Step.EXPORT in wanted:
        _export(learned, encoder)
    if Step.ASSEMBLE in wanted:
        documents = [document for name in SYNTAX_TRAIN for document in treebanks.syntax(name)]
        save(assemble(encoder, documents), model, version)
    if Step.EVALUATE in wanted:
        _measure(spacy.load(model), corpora, model)


def _export(learned: Path, encoder: Path) -> None:
    from bot.reading.training.course import trained  # needs PyTorch, which the other steps do without
    from bot.reading.training.export import export

    export(trained(learned), encoder)
    for name in (LABELS, VOCABULARY):
        shutil.copy(learned / name, encoder / name)


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
