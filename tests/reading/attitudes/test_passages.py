"""Where promises are looked for: every statement, and what no statement covers."""

from __future__ import annotations

from typing import cast

from spacy.tokens import Doc

from bot.reading.attitudes.passages import passages
from bot.reading.statements.columns import Columns
from bot.readout import Evidence, Statement

WORDS = [f"w{i:02d}" for i in range(30)]
TEXT = " ".join(WORDS)
STARTS = [i * 4 for i in range(30)]
ENDS = [i * 4 + 3 for i in range(30)]
COLUMNS = Columns(cast(Doc, None), TEXT, WORDS, ["NN"] * 30, STARTS, ENDS, [0] * 30)


def said(lo: int, hi: int) -> Statement:
    start, end = STARTS[lo], ENDS[hi - 1]
    content = Evidence(start=start, end=end, quote=TEXT[start:end])
    return Statement(speaker=None, content=content, kind="fact", confidence=0.5)


def found(statements: list[Statement], *bounds: tuple[int, int]) -> list[tuple[int, int, bool]]:
    every = passages(COLUMNS, statements, bounds)
    return [(one.stretch.lo, one.stretch.hi, one.statement is not None) for one in every]


def test_a_sentence_without_a_statement_is_looked_at_whole() -> None:
    assert found([], (0, 12)) == [(0, 12, False)]


def test_what_a_statement_leaves_of_its_sentence() -> None:
    assert found([said(6, 10)], (0, 20)) == [(6, 10, True), (0, 6, False), (10, 20, False)]


def test_scraps_are_passed_over() -> None:
    assert found([said(3, 12)], (0, 14)) == [(3, 12, True)]


def test_a_statement_in_another_covers_nothing_more() -> None:
    assert found([said(2, 20), said(5, 9)], (0, 30)) == [(2, 20, True), (5, 9, True), (20, 30, False)]


def test_a_statement_over_two_sentences() -> None:
    assert found([said(5, 18)], (0, 10), (10, 25)) == [(5, 18, True), (0, 5, False), (18, 25, False)]
