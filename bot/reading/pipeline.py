"""Puts the pipeline together: the trained model, then our components in the order in which they lean on one another."""

from __future__ import annotations

from importlib import import_module
from importlib.resources import as_file, files
from pathlib import Path

import spacy
from spacy.language import Language

from bot.reading.encoder.component import FACTORY
from bot.reading.glued import cut_glued_quotes
from bot.reading.labels import check_labels
from bot.reading.ops import use_fast_ops

MODEL = files("bot.reading") / "model"

COMPONENTS: tuple[tuple[str, str], ...] = (
    ("attache_countries", "bot.reading.named.countries"),
    ("attache_bodies", "bot.reading.named.bodies"),
    ("attache_instruments", "bot.reading.named.instruments"),
    ("attache_source_line", "bot.reading.named.source_line"),
    ("attache_people", "bot.reading.people.component"),
    ("attache_places", "bot.reading.named.places"),
    ("attache_phrases", "bot.reading.named.phrases"),
    ("attache_occasion", "bot.reading.occasion.component"),
    ("attache_statements", "bot.reading.statements.component"),
    ("attache_commitments", "bot.reading.attitudes.commitments"),
    ("attache_stances", "bot.reading.attitudes.stances"),
    ("attache_asks", "bot.reading.attitudes.asks"),
    ("attache_dates_ahead", "bot.reading.occasion.dates_ahead"),
    ("attache_coding", "bot.reading.coding.component"),
    ("attache_checks", "bot.reading.checks.component"),
)
"""Each component's factory name and the module that registers it, in running order."""


def build_pipeline(model: str | None = None, seeds: Path | None = None) -> Language:
    """The whole pipeline on the shipped model, or on the spaCy model named (package or path).

    ``seeds`` is a folder in the layout of ``seeds/`` that takes its place (gazetteers, cue lexicon). Raises
    ``bot.reading.labels.WrongLabels`` where a configured model's label scheme is not the one the rules read, and
    OSError where it cannot be found.
    """
    if model:
        use_fast_ops()
        nlp = spacy.load(model)
        check_labels(nlp)
    else:
        with as_file(MODEL) as path:
            nlp = spacy.load(path)
    cut_glued_quotes(nlp)
    _lines_first(nlp)
    for name, module in COMPONENTS:
        import_module(module)
        takes_seeds = "seeds" in (nlp.get_factory_meta(name).default_config or {})
        nlp.add_pipe(name, config={"seeds": str(seeds)} if seeds and takes_seeds else {})
    return nlp


def _lines_first(nlp: Language) -> None:
    import_module("bot.reading.lines")
    grammar = (name for name in (FACTORY, "parser") if name in nlp.pipe_names)
    nlp.add_pipe("attache_lines", before=next(grammar, None))
