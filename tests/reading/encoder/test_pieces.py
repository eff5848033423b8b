import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.encoder.batches import arrays, in_batches, size
from bot.reading.encoder.pieces import (
    ENDINGS,
    MOST_PIECES,
    PAD,
    SPECIAL,
    UNKNOWN,
    Word,
    WordPieces,
    ending,
    plain,
    shape,
)

VOCABULARY = [*SPECIAL, "z", "a", "##a", "##ele", "zel", "##ensky", "##y", "'", "-", "s", "##s"]


def numbers(*pieces: str) -> tuple[int, ...]:
    return tuple(VOCABULARY.index(piece) for piece in pieces)


def test_the_longest_piece_is_taken_first() -> None:
    assert WordPieces(VOCABULARY).word("Zelenskyy").pieces == numbers("zel", "##ensky", "##y")


def test_curly_quotes_and_accents_are_as_good_as_plain_ones() -> None:
    pieces = WordPieces(VOCABULARY)
    assert pieces.word("’s").pieces == pieces.word("'s").pieces == numbers("'", "s")
    assert plain("Çelik–São") == "celik-sao"


def test_what_no_piece_fits_is_unknown() -> None:
    assert WordPieces(VOCABULARY).word("北京").pieces == (UNKNOWN,)
    assert WordPieces(VOCABULARY).word("a" * 61).pieces == (UNKNOWN,)
    assert WordPieces(VOCABULARY).word("\u200b").pieces == (UNKNOWN,)


def test_a_word_has_at_most_eight_pieces() -> None:
    assert WordPieces(VOCABULARY).word("a" * 20).pieces == numbers("a", *["##a"] * (MOST_PIECES - 1))


def test_shapes_tell_how_a_word_is_written() -> None:
    written = ["met", "2026", "A", "China", "NATO", "MiG29", "McCain", "e-Mail", "—"]
    assert [shape(word) for word in written] == [1, 2, 3, 4, 5, 6, 7, 8, 9]


def test_shape_does_not_take_two_writings_for_one() -> None:
    assert len({shape(word) for word in ("un", "UN", "Un")}) == 3


@settings(deadline=None)
@given(st.text(max_size=12))
def test_every_text_is_a_word(text: str) -> None:
    word = WordPieces(VOCABULARY).word(text)
    assert 1 <= len(word.pieces) <= MOST_PIECES
    assert 1 <= word.shape <= 9
    assert 1 <= ending(text) <= ENDINGS


def test_a_batch_is_padded_and_says_where_each_word_begins_and_ends() -> None:
    batch = arrays([[Word((5, 6), 1, 7), Word((8,), 2, 9)], [Word((5,), 3, 4)]])
    assert batch.pieces.tolist() == [[2, 5, 6, 8, 3], [2, 5, 3, PAD, PAD]]
    assert batch.shapes.tolist() == [[0, 1, 1, 2, 0], [0, 3, 0, 0, 0]]
    assert (batch.first.tolist(), batch.last.tolist()) == ([[0, 1, 3], [0, 1, 0]], [[0, 2, 3], [0, 1, 0]])
    assert batch.endings.tolist() == [[0, 7, 9], [0, 4, 0]]
    assert batch.lengths == (3, 2)
    assert batch.pieces.dtype == np.int64


@settings(deadline=None)
@given(st.lists(st.integers(1, 40), max_size=30), st.integers(50, 200))
def test_every_window_is_in_one_batch_that_is_not_too_large(lengths: list[int], most: int) -> None:
    windows = [[Word((5,), 1, 1)] * length for length in lengths]
    batches = list(in_batches(windows, most))
    assert sorted(position for batch in batches for position in batch) == list(range(len(windows)))
    for batch in batches:
        assert len(batch) * max(size(windows[position]) for position in batch) <= most
