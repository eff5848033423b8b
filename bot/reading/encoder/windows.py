"""A Doc cut into the windows that the encoder reads at once: a line, or part of a long one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from bot.reading.encoder.pieces import Word

MOST_PIECES = 180
"""Attention grows with the square of a window's length; training windows were of one to five sentences."""

_ENDS = frozenset(".!?;:")
_CLOSES = frozenset("\"”’')")


def windows(doc: Doc, words: Sequence[Word]) -> Iterator[list[int]]:
    """The positions of the tokens of each window, white space left out.

    A token whose ``is_sent_start`` is already True begins a window; ``words`` are the Doc's tokens in order.
    """
    window: list[int] = []
    pieces = 0
    for token in doc:
        if token.is_space:
            continue
        if window and (token.is_sent_start or pieces + len(words[token.i].pieces) > MOST_PIECES):
            kept = [] if token.is_sent_start else _after_last_end(doc, window)
            yield window[: len(window) - len(kept)]
            window, pieces = kept, sum(len(words[position].pieces) for position in kept)
        window.append(token.i)
        pieces += len(words[token.i].pieces)
    if window:
        yield window


def _after_last_end(doc: Doc, window: list[int]) -> list[int]:
    """What stands after the last likely end of a sentence in the window's second half; nothing where there is none."""
    for place in range(len(window) - 1, len(window) // 2, -1):
        text = doc[window[place]].text
        if text in _ENDS or (text in _CLOSES and doc[window[place - 1]].text in _ENDS):
            return window[place + 1 :]
    return []
