"""The spaCy component that grammar and names come from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, MORPH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from bot.reading.encoder.batches import arrays, in_batches
from bot.reading.encoder.decoding import names, sentence_starts, window_heads
from bot.reading.encoder.labels import EncoderLabels
from bot.reading.encoder.network import Network, Scores
from bot.reading.encoder.pieces import Word, WordPieces
from bot.reading.encoder.windows import tokens_of, windows

FACTORY = "attache_encoder"
LABELS, VOCABULARY = "labels.json", "vocabulary.txt"
ROOT, SPACE = "ROOT", ("_SP", "SPACE", "dep")
"""White space has a tag, a part of speech and a relation of its own, as spaCy gives it."""


@dataclass(frozen=True, slots=True)
class Window:
    """Some tokens of a Doc, the numbers of their words, whether they are known to begin a sentence; where it goes."""

    grammar: Grammar
    tokens: list[int]
    words: tuple[Word, ...]
    known: list[bool | None]


class Grammar:
    """A Doc's annotation while its windows are decoded: one row a token."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.table: Any = np.zeros((len(doc), 5), dtype=np.uint64)
        self.heads = list(range(len(doc)))
        self.names: list[Span] = []

    def write(self) -> None:
        """Put the annotation on the Doc; white space belongs to the word before it."""
        self.table[:, 3] = (np.array(self.heads, dtype=np.int64) - np.arange(len(self.doc))).view(np.uint64)
        self.doc.from_array([TAG, POS, MORPH, HEAD, DEP], self.table)
        self.doc.set_ents(sorted(self.names, key=lambda name: name.start))


@Language.factory(
    FACTORY,
    assigns=["token.tag", "token.pos", "token.morph", "token.head", "token.dep", "token.is_sent_start", "doc.ents"],
)
def make_encoder(nlp: Language, name: str) -> Encoder:
    """An encoder without weights; they come with ``from_disk``."""
    return Encoder(nlp.vocab)


class Encoder:
    """Tags, parses and finds names in one pass; ``is_sent_start`` set before is kept.

    Relations are Universal Dependencies with the root spelled ROOT, tags are Penn Treebank's.
    """

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._folder: Path | None = None

    @property
    def labels(self) -> tuple[str, ...]:
        """The relations, as ``Language.get_pipe("parser").labels`` would give them."""
        return self._labels.relations

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one Doc."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 32) -> Iterator[Doc]:
        """Annotate Docs, windows of several in one batch."""
        stream = iter(stream)
        while docs := list(islice(stream, batch_size)):
            self._annotate(docs)
            yield from docs

    def _annotate(self, docs: Sequence[Doc]) -> None:
        grammars = [Grammar(doc) for doc in docs]
        found = [window for grammar in grammars for window in self._windows(grammar)]
        for batch in in_batches([window.words for window in found]):
            chosen = [found[position] for position in batch]
            self._decode(chosen, self._network.scores(arrays([window.words for window in chosen])))
        for grammar in grammars:
            grammar.write()

    def _windows(self, grammar: Grammar) -> Iterator[Window]:
        tokens = tokens_of(grammar.doc)
        words = [self._pieces.word(text) for text in tokens.texts]
        before = None
        for place, space in enumerate(tokens.spaces):
            if space:
                grammar.table[place, [0, 1, 4]] = self._space
                grammar.heads[place] = place if before is None else before
            else:
                before = place
        for inside in windows(tokens, words):
            known = [tokens.starts[place] for place in inside]
            yield Window(grammar, inside, tuple(words[place] for place in inside), known)

    def _decode(self, chosen: Sequence[Window], scores: Scores) -> None:
        heads = []
        for row, window in enumerate(chosen):
            inside = slice(1, len(window.tokens) + 1)
            starts = sentence_starts(scores.starts[row, inside], window.known)
            heads.append(window_heads(scores.arcs[row], starts))
        relations = self._relations(scores, heads)
        tags, forms, kinds = (part.argmax(-1) for part in (scores.tags, scores.morphology, scores.names))
        for row, window in enumerate(chosen):
            grammar, inside = window.grammar, slice(1, len(window.tokens) + 1)
            grammar.table[window.tokens, 0] = self._tags[tags[row, inside]]
            grammar.table[window.tokens, 1:3] = self._forms[forms[row, inside]]
            grammar.table[window.tokens, 4] = self._relation_codes[next(relations)]
            for position, head in zip(window.tokens, heads[row], strict=True):
                grammar.heads[position] = window.tokens[head - 1] if head else position
            labels = [self._labels.names[number] for number in kinds[row, inside]]
            grammar.names += [
                Span(grammar.doc, window.tokens[begin], window.tokens[end - 1] + 1, label)
                for begin, end, label in names(labels)
            ]

    def _relations(self, scores: Scores, heads: Sequence[Sequence[int]]) -> Iterator[Any]:
        """The number of each word's relation, window by window."""
        rows = np.concatenate([np.full(len(window), row) for row, window in enumerate(heads)])
        dependents = np.concatenate([np.arange(1, len(window) + 1) for window in heads])
        above = np.concatenate([np.array(window, dtype=np.int64) for window in heads])
        rated = self._network.relations(scores.heads[rows, above], scores.dependents[rows, dependents])
        rated[:, self._root] = np.where(above == 0, np.inf, -np.inf)
        best = rated.argmax(-1)
        end = 0
        for window in heads:
            begin, end = end, end + len(window)
            yield best[begin:end]

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Copy the folder that the weights came from; ValueError where none were loaded."""
        if self._folder is None:
            raise ValueError("the encoder has no weights to save")
        path.mkdir(parents=True, exist_ok=True)
        for file in self._folder.iterdir():
            (path / file.name).write_bytes(file.read_bytes())

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Encoder:
        """Load network, labels and vocabulary from a folder."""
        self._folder = path
        self._labels = EncoderLabels.from_json(json.loads((path / LABELS).read_text(encoding="utf-8")))
        self._pieces = WordPieces((path / VOCABULARY).read_text(encoding="utf-8").split("\n"))
        self._network = Network(path)
        self._tags, self._relation_codes = self._codes(self._labels.tags), self._codes(self._labels.relations)
        self._forms = np.array([self._form(label) for label in self._labels.morphology], dtype=np.uint64)
        self._space = self._codes(SPACE)
        self._root = self._labels.relations.index(ROOT)
        return self

    def _codes(self, labels: Iterable[str]) -> Any:
        return np.array([self._vocab.strings.add(label) for label in labels], dtype=np.uint64)

    def _form(self, label: str) -> tuple[int, int]:
        upos, _, features = label.partition("/")
        return self._vocab.strings.add(upos), self._vocab.morphology.add(features)
