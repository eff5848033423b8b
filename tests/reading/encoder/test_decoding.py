from itertools import pairwise

import numpy as np
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.encoder.decoding import names, sentence_starts, sentences, window_heads
from bot.reading.encoder.pieces import Word
from bot.reading.encoder.windows import MOST_PIECES, tokens_of, windows


def test_what_is_known_of_sentence_starts_holds_against_the_scores() -> None:
    scores = np.array([[9.0, 0.0], [0.0, 1.0], [0.0, 1.0], [1.0, 0.0], [1.0, 0.0]])
    assert sentence_starts(scores, [None, None, False, True, None]) == [True, True, False, True, False]


def test_no_word_hangs_on_one_of_another_sentence() -> None:
    scores = np.zeros((5, 5))
    scores[1, 4] = scores[2, 3] = 100.0  # across the sentence end
    scores[1, 2] = scores[3, 4] = scores[2, 0] = scores[4, 0] = 1.0
    assert window_heads(scores, [True, False, True, False]) == [2, 0, 4, 0]


def test_sentences_lie_side_by_side() -> None:
    assert list(sentences([True, False, True, True])) == [(0, 2), (2, 3), (3, 4)]


def test_names_are_put_together_from_their_parts() -> None:
    tags = ["B-PERSON", "I-PERSON", "O", "B-ORG", "B-ORG", "I-LOC", "I-LOC"]
    assert list(names(tags)) == [(0, 2, "PERSON"), (3, 4, "ORG"), (4, 5, "ORG"), (5, 7, "LOC")]


@settings(deadline=None)
@given(st.lists(st.sampled_from(["O", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]), max_size=12))
def test_names_never_overlap(tags: list[str]) -> None:
    found = list(names(tags))
    assert all(first[1] <= second[0] for first, second in pairwise(found))
    assert sum(end - begin for begin, end, _ in found) == sum(tag != "O" for tag in tags)


def cut(text: str, pieces: int = 1) -> list[str]:
    doc = spacy.blank("en")(text)
    for token in doc:
        if token.i and doc[token.i - 1].text == "\n":
            token.is_sent_start = True
    found = windows(tokens_of(doc), [Word((5,) * pieces, 1, 1)] * len(doc))
    return [" ".join(doc[position].text for position in window) for window in found]


def test_a_line_is_a_window_and_white_space_is_in_none() -> None:
    assert cut("One line .\nAnother  line .") == ["One line .", "Another line ."]


def test_a_long_line_is_cut_after_a_sentence() -> None:
    sentence = " ".join(["word"] * 49) + " ."
    found = cut(" ".join([sentence] * 5))
    assert [len(window.split()) for window in found] == [150, 100]
    assert all(window.endswith(".") for window in found)


def test_a_line_without_any_end_is_cut_where_it_must_be() -> None:
    found = cut(" ".join(["word"] * 400))
    assert [len(window.split()) for window in found] == [MOST_PIECES, MOST_PIECES, 400 - 2 * MOST_PIECES]


def test_every_word_is_in_one_window() -> None:
    text = "A. " * 300
    assert " ".join(cut(text)).split() == [token.text for token in spacy.blank("en")(text) if not token.is_space]
