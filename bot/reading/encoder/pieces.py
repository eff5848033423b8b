"""Words as the encoder takes them in: word pieces, plus what lower-casing hides (shape) and pieces split (ending)."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

PAD, UNKNOWN, START, END = 0, 1, 2, 3
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
"""The first entries of every vocabulary file, in this order."""

MOST_PIECES = 8
LONGEST_WORD = 60
ENDINGS = 3000
ENDING_LETTERS = 3
CACHED_WORDS = 50_000

# The encoder was pretrained on text with straight quotes and plain hyphens.
_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": ".", "\xad": None})
_RUNS = re.compile(r"\w+|[^\w\s]|_")

SHAPES = 10


class Word(NamedTuple):
    """One word for the encoder: its pieces' numbers, the number of its shape, the number of its ending."""

    pieces: tuple[int, ...]
    shape: int
    ending: int


class WordPieces:
    """A vocabulary of word pieces and the greedy longest-match split that it was made for (BERT's WordPiece)."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self.vocabulary: Mapping[str, int] = {piece: number for number, piece in enumerate(vocabulary)}
        self._words: dict[str, Word] = {}

    def word(self, text: str) -> Word:
        """The word's pieces (at most eight, unknown where no piece fits), shape and ending."""
        known = self._words.get(text)
        if known is None:
            if len(self._words) >= CACHED_WORDS:
                self._words.clear()
            known = self._words[text] = Word(self._split(text), shape(text), ending(text))
        return known

    def _split(self, text: str) -> tuple[int, ...]:
        runs = _RUNS.findall(plain(text))
        pieces = [number for run in runs for number in self._run(run)]
        return tuple(pieces[:MOST_PIECES]) or (UNKNOWN,)

    def _run(self, run: str) -> Iterable[int]:
        if len(run) > LONGEST_WORD:
            return (UNKNOWN,)
        numbers, start = [], 0
        while start < len(run):
            end = len(run)
            while end > start:
                number = self.vocabulary.get(("##" if start else "") + run[start:end])
                if number is not None:
                    break
                end -= 1
            else:
                return (UNKNOWN,)
            numbers.append(number)
            start = end
        return numbers


def plain(text: str) -> str:
    """The text in lower case, without accents, with straight quotes and hyphens."""
    decomposed = unicodedata.normalize("NFD", text.translate(_PLAIN).lower())
    return "".join(letter for letter in decomposed if unicodedata.category(letter) != "Mn")


def shape(text: str) -> int:
    """A number from 1 to 9 for how the word is written: lower case, figures, initial, title case, capitals ..."""
    tests = (
        text.islower(),
        text.isdigit(),
        len(text) == 1 and text.isupper(),
        text.istitle(),
        text.isupper(),
        any(letter.isdigit() for letter in text),
        text[:1].isupper(),
        any(letter.isalpha() for letter in text),
    )
    return next((number for number, holds in enumerate(tests, start=1) if holds), SHAPES - 1)


def ending(text: str) -> int:
    """A number from 1 to 3,000 that stands for the word's last three letters; two endings may share one."""
    return zlib.crc32(text[-ENDING_LETTERS:].lower().encode()) % ENDINGS + 1
