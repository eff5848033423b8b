"""Whether a language model names grammar and names in the words that the reading rules know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Only named here: the process that answers Slack catches WrongLabels and need not hold spaCy in memory.
    from spacy.language import Language

# fmt: off
NEEDED: Mapping[str, frozenset[str]] = {
    "parser": frozenset({
        "ROOT", "nsubj", "nsubj:pass", "obj", "obl", "ccomp", "xcomp", "advcl", "acl", "appos", "conj", "cc", "flat",
        "compound", "nmod", "case", "mark", "punct",
    }),
    "tagger": frozenset({"NNP", "VBD", "VBZ", "VBN", "VBG", "MD", "PRP", "IN"}),
    "ner": frozenset({"PERSON", "ORG"}),
}
# fmt: on
"""Labels that the rules ask for by name: UD relations, Penn Treebank tags, kinds of names."""

NEEDED_PIPES = ("tagger", "parser", "ner")
LEMMATIZERS = frozenset({"lemmatizer", "trainable_lemmatizer", "experimental_edit_tree_lemmatizer"})
SHOWN = 6


class WrongLabels(ValueError):
    """A configured spaCy model cannot serve the reading rules; the message says what is missing and what to do."""


def check_labels(nlp: Language) -> None:
    """Raise `WrongLabels` unless the model has the components and the label scheme that the rules rest on.

    Most packaged English models (en_core_web_sm, _lg, _trf) use the ClearNLP relations dobj, pobj, nsubjpass in place
    of the Universal Dependencies obj, obl, nsubj:pass; on such a parse the rules would silently find next to nothing.
    """
    complaints = [complaint for name in NEEDED_PIPES if (complaint := _complaint(nlp, name))]
    if not LEMMATIZERS & set(nlp.pipe_names):
        complaints.append("it has no lemmatizer, and cue verbs are looked up by lemma")
    if complaints:
        raise WrongLabels(
            f'The language model "{nlp.meta.get("name", "?")}" cannot be used for reading: {"; ".join(complaints)}. '
            "Use a model trained on Universal Dependencies with Penn Treebank tags and PERSON and ORG names, "
            "or leave the model setting empty to read with the one that ships with the bot."
        )


def _complaint(nlp: Language, name: str) -> str | None:
    if name not in nlp.pipe_names:
        return f"it has no {name}"
    found = frozenset(getattr(nlp.get_pipe(name), "labels", ()))
    missing = NEEDED[name] - found
    if not missing:
        return None
    return f"its {name} lacks {_listed(missing)} and has {_listed(found - NEEDED[name])} instead"


def _listed(labels: Iterable[str]) -> str:
    ordered = sorted(labels)
    rest = len(ordered) - SHOWN
    return (", ".join(ordered[:SHOWN]) + (f" and {rest} more" if rest > 0 else "")) or "nothing else"
