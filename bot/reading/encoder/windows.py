"""A Doc cut into the windows that the encoder reads at once: a line, or part of a long one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.attrs import IS_SPACE, SENT_START
from spacy.tokens import Doc

from bot.reading.encoder.pieces import Word

MOST_PIECES = 180
"""Attention grows with the square of a window's length; training windows were of one to five sentences."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """What the encoder asks of a Doc's tokens: how they read, which are white space, where sentences surely begin.

    ``starts`` holds True or False where it is known whether a token begins a sentence, else None.
    """

    texts: list[str]
    spaces: list[bool]
    starts: list[bool | None]


def tokens_of(doc: Doc) -> Tokens:
    """The tokens of a Doc, read once: looking at them one by one takes longer than cutting them up."""
    known = {1: True, -1: False}
    starts = [known.get(int(start)) for start in doc.to_array(SENT_START).view("int64")]
    return Tokens([token.text for token in doc], [bool(space) for space in doc.to_array(IS_SPACE)], starts)


_ENDS = frozenset(".!?;:")
_CLOSES = frozenset("\"”’')")


def windows(tokens: Tokens, words: Sequence[Word]) -> Iterator[list[int]]:
    """The positions of the tokens of each window, white space left out.

    A token that is known to begin a sentence begins a window; ``words`` are the tokens' numbers, in order.
    """
    window: list[int] = []
    pieces = 0
    for place, (space, begins, word) in enumerate(zip(tokens.spaces, tokens.starts, words, strict=True)):
        if space:
            continue
        if window and (begins or pieces + len(word.pieces) > MOST_PIECES):
            kept = [] if begins else _after_last_end(tokens.texts, window)
            yield window[: len(window) - len(kept)]
            window, pieces = kept, sum(len(words[position].pieces) for position in kept)
        window.append(place)
        pieces += len(word.pieces)
    if window:
        yield window


def _after_last_end(texts: Sequence[str], window: list[int]) -> list[int]:
    """What stands after the last likely end of a sentence in the window's second half; nothing where there is none."""
    for place in range(len(window) - 1, len(window) // 2, -1):
        text = texts[window[place]]
        if text in _ENDS or (text in _CLOSES and texts[window[place - 1]] in _ENDS):
            return window[place + 1 :]
    return []
