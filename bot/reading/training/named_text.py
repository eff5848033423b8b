"""A tokenised text with the names marked in it, and its way into a spaCy Doc."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from bot.reading.training.typesetting import typeset


@dataclass(frozen=True)
class Mark:
    """A span of tokens, end exclusive. `label` None: a name perhaps, but the corpus does not say of which kind."""

    start: int
    end: int
    label: str | None

    def shifted(self, by: int) -> "Mark":
        """Return the same mark `by` tokens further on."""
        return Mark(self.start + by, self.end + by, self.label)


@dataclass(frozen=True)
class NamedText:
    """Words with marks; `spaces` says for each word whether a space follows."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    marks: tuple[Mark, ...]


def joined(texts: Sequence[NamedText]) -> NamedText:
    """Return the texts as one."""
    marks: list[Mark] = []
    length = 0
    for text in texts:
        marks.extend(mark.shifted(length) for mark in text.marks)
        length += len(text.words)
    return NamedText(
        tuple(word for text in texts for word in text.words),
        tuple(space for text in texts for space in text.spaces),
        tuple(marks),
    )


def without_overlaps(marks: Iterable[Mark]) -> list[Mark]:
    """Keep the longer of two marks that overlap; labelled ones come before unknown ones."""
    kept: list[Mark] = []
    taken: set[int] = set()
    for mark in sorted(marks, key=lambda m: (m.label is None, m.start - m.end, m.start)):
        positions = set(range(mark.start, mark.end))
        if not positions & taken:
            kept.append(mark)
            taken |= positions
        elif mark.label is None:
            kept.extend(Mark(i, i + 1, None) for i in sorted(positions - taken))
            taken |= positions
    return kept


def to_doc(text: NamedText, vocab: Vocab, rng: random.Random | None = None) -> Doc:
    """Return a Doc whose entities are the labelled marks; unknown ones are "missing" to spaCy's training."""
    words, spaces = list(text.words), list(text.spaces)
    if rng is not None:
        words, spaces = typeset(words, spaces, rng)
    doc = Doc(vocab, words=words, spaces=spaces)
    marks = without_overlaps(text.marks)
    doc.set_ents(
        [Span(doc, mark.start, mark.end, mark.label) for mark in marks if mark.label],
        missing=[Span(doc, mark.start, mark.end, "unknown") for mark in marks if not mark.label],
    )
    return doc
