"""Treebank documents as spaCy Docs in the scheme the bot's rules rest on: Universal Dependencies, PTB tags."""

import random
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc
from spacy.vocab import Vocab

from bot.reading.training.conllu import TreebankDocument, Word
from bot.reading.training.typesetting import typeset

Sentence = tuple[Word, ...]

# Releases come in paragraphs of one to five sentences; a parser trained on whole documents, or on single
# sentences, learns other sentence ends than those.
PARAGRAPH_LENGTHS = (1, 1, 2, 2, 3, 4, 5)


def paragraphs(document: TreebankDocument, rng: random.Random) -> Iterator[Sequence[Sentence]]:
    """Cut a document into runs of one to five sentences, as `rng` draws."""
    start = 0
    while start < len(document.sentences):
        length = rng.choice(PARAGRAPH_LENGTHS)
        yield document.sentences[start : start + length]
        start += length


def to_doc(sentences: Sequence[Sentence], vocab: Vocab, rng: random.Random | None = None) -> Doc:
    """Return one annotated Doc for the sentences, typeset anew when `rng` is given.

    Heads are token indices of the Doc; the root relation is spelled ROOT because spaCy's parser knows no other.
    """
    words = [word for sentence in sentences for word in sentence]
    forms, spaces = [word.form for word in words], [word.space_after for word in words]
    if rng is not None:
        forms, spaces = typeset(forms, spaces, rng)
    heads, relations = _tree(sentences)
    return Doc(
        vocab,
        words=forms,
        spaces=spaces,
        tags=[word.xpos for word in words],
        pos=[word.upos for word in words],
        morphs=[word.feats for word in words],
        lemmas=[word.lemma for word in words],
        heads=heads,
        deps=relations,
    )


def _tree(sentences: Sequence[Sentence]) -> tuple[list[int], list[str]]:
    heads: list[int] = []
    relations: list[str] = []
    for sentence in sentences:
        offset = len(heads)
        for position, word in enumerate(sentence):
            heads.append(offset + (word.head - 1 if word.head else position))
            relations.append(word.deprel if word.head else "ROOT")
    return heads, relations


def training_docs(documents: Iterable[TreebankDocument], vocab: Vocab, rng: random.Random) -> Iterator[Doc]:
    """Yield the paragraphs of all documents, each typeset as `rng` draws."""
    for document in documents:
        for sentences in paragraphs(document, rng):
            yield to_doc(sentences, vocab, rng)


def evaluation_docs(documents: Iterable[TreebankDocument], vocab: Vocab, length: int = 8) -> Iterator[Doc]:
    """Yield the documents in pieces of `length` sentences, set as they are in the treebank."""
    for document in documents:
        for start in range(0, len(document.sentences), length):
            yield to_doc(document.sentences[start : start + length], vocab)
