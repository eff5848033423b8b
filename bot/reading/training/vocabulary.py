"""The encoder's word pieces: those of the pretrained vocabulary that a text in English can need."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from bot.reading.encoder.pieces import SPECIAL


def kept_pieces(vocabulary: Sequence[str]) -> tuple[list[str], list[int]]:
    """The pieces to keep and their numbers in the pretrained vocabulary, the special ones first.

    Pieces in other scripts and the vocabulary's unused places go: a sixth of its size.
    """
    numbers = {piece: number for number, piece in enumerate(vocabulary)}
    pieces = [*SPECIAL, *(piece for piece in vocabulary if not piece.startswith("[") and _is_latin(piece)), "[", "##["]
    pieces = [piece for piece in dict.fromkeys(pieces) if piece in numbers]
    return pieces, [numbers[piece] for piece in pieces]


def _is_latin(piece: str) -> bool:
    return all(not letter.isalpha() or unicodedata.name(letter, "").startswith("LATIN") for letter in piece)
