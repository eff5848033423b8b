"""The best tree: against every tree there is, for sentences short enough to list them all."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.encoder.trees import best_heads


def trees(words: int) -> list[tuple[int, ...]]:
    """Every way to hang up the words with exactly one of them under the root and no circle."""
    return [heads for heads in product(range(words + 1), repeat=words) if heads.count(0) == 1 and rooted(heads)]


def rooted(heads: tuple[int, ...]) -> bool:
    for word in range(1, len(heads) + 1):
        steps, at = 0, word
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        if at:
            return False
    return True


def worth(scores: object, heads: tuple[int, ...]) -> float:
    table = np.asarray(scores)
    return float(sum(table[word, head] for word, head in enumerate(heads, start=1)))


SCORES = st.integers(1, 5).flatmap(
    lambda words: st.lists(st.integers(-50, 50), min_size=(words + 1) ** 2, max_size=(words + 1) ** 2)
)


@settings(deadline=None)
@given(SCORES)
def test_whatever_the_scores_it_is_a_tree_with_one_root(numbers: list[int]) -> None:
    side = round(len(numbers) ** 0.5)
    found = tuple(best_heads(np.array(numbers, dtype=float).reshape(side, side)))
    assert rooted(found)
    assert found.count(0) == 1


@settings(deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 4))
def test_it_is_the_best_tree_under_the_root_it_chose(seed: int, words: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(words + 1, words + 1))
    found = tuple(best_heads(scores))
    rivals = [heads for heads in trees(words) if heads.index(0) == found.index(0)]
    assert worth(scores, found) >= max(worth(scores, heads) for heads in rivals) - 1e-9


def test_a_circle_is_broken_where_it_costs_least() -> None:
    scores = np.full((4, 4), -10.0)
    scores[1, 2], scores[2, 1], scores[3, 0] = 5, 5, 3  # the first two words would hang on one another
    scores[1, 3], scores[2, 3] = 1, 2
    assert best_heads(scores) == [2, 3, 0]


def test_one_word_hangs_on_the_root() -> None:
    assert best_heads(np.zeros((2, 2))) == [0]
