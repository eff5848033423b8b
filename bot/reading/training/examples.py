"""Annotated Docs as the numbers that the network learns from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from bot.reading.encoder.batches import size
from bot.reading.encoder.labels import EncoderLabels
from bot.reading.encoder.pieces import Word, WordPieces

UNSAID = -100
"""What torch's cross entropy leaves out."""

LONGEST = 250
RARE = 2


@dataclass(frozen=True, slots=True)
class Example:
    """One window: its words and, for each, what is right; ``UNSAID`` where the annotation says nothing.

    ``heads`` count the window's words from 1 (0 the root); ``sentences`` numbers the sentence of each word.
    """

    words: tuple[Word, ...]
    sentences: tuple[int, ...]
    heads: tuple[int, ...]
    relations: tuple[int, ...]
    tags: tuple[int, ...]
    morphology: tuple[int, ...]
    starts: tuple[int, ...]
    names: tuple[int, ...]


def label_sets(syntax: Iterable[Doc], names: Iterable[str]) -> EncoderLabels:
    """The labels that the annotated Docs use, most frequent first; a morphology seen once is none."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in ("relations", "tags", "morphology")}
    for doc in syntax:
        for token in doc:
            counts["relations"][token.dep_] += 1
            counts["tags"][token.tag_] += 1
            counts["morphology"][morphology(token)] += 1
    kept = {kind: tuple(label for label, n in c.most_common() if n >= RARE) for kind, c in counts.items()}
    tags = ("O", *(f"{part}-{name}" for name in names for part in "BI"))
    return EncoderLabels(kept["relations"], kept["tags"], kept["morphology"], tags)


def morphology(token: Token) -> str:
    """A word's UPOS and features as one label, "NOUN/Number=Sing"."""
    return f"{token.pos_}/{token.morph}"


def syntax_examples(docs: Iterable[Doc], pieces: WordPieces, labels: EncoderLabels) -> list[Example]:
    """Windows with grammar and without names; too long ones are left out."""
    relations, tags, forms = (_numbers(kind) for kind in (labels.relations, labels.tags, labels.morphology))
    examples = []
    for doc in docs:
        words = tuple(pieces.word(token.text) for token in doc)
        if size(words) > LONGEST:
            continue
        sentences = [number for number, sentence in enumerate(doc.sents) for _ in sentence]
        examples.append(
            Example(
                words=words,
                sentences=tuple(sentences),
                heads=tuple(0 if token.head.i == token.i else token.head.i + 1 for token in doc),
                relations=tuple(relations.get(token.dep_, UNSAID) for token in doc),
                tags=tuple(tags.get(token.tag_, UNSAID) for token in doc),
                morphology=tuple(forms.get(morphology(token), UNSAID) for token in doc),
                # The window's first word always begins a sentence: there is nothing to learn from it.
                starts=tuple(int(bool(token.is_sent_start)) if token.i else UNSAID for token in doc),
                names=(UNSAID,) * len(words),
            )
        )
    return examples


def name_examples(docs: Iterable[Doc], pieces: WordPieces, labels: EncoderLabels) -> list[Example]:
    """Windows with names and without grammar; too long ones are left out."""
    tags = _numbers(labels.names)
    examples = []
    for doc in docs:
        words = tuple(pieces.word(token.text) for token in doc)
        if size(words) > LONGEST:
            continue
        unsaid = (UNSAID,) * len(words)
        names = tuple(_name(token, tags) for token in doc)
        examples.append(Example(words, (0,) * len(words), unsaid, unsaid, unsaid, unsaid, unsaid, names))
    return examples


def _name(token: Token, tags: dict[str, int]) -> int:
    if token.ent_iob_ == "":
        return UNSAID
    return tags[token.ent_iob_ if token.ent_iob_ == "O" else f"{token.ent_iob_}-{token.ent_type_}"]


def _numbers(labels: Iterable[str]) -> dict[str, int]:
    return {label: number for number, label in enumerate(labels)}
