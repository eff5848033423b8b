"""Figures as people read them: a plain table of one set of documents, a Markdown table of several."""

from __future__ import annotations

from collections.abc import Mapping

from tests.gold.scoring.sheet import Figures, Row, Sheet


def as_text(sheet: Sheet) -> str:
    """Precision, recall and F1 of every row, with the counts behind them."""
    lines = [f"{'':36}{'precision':>10}{'recall':>8}{'f1':>8}   right / labelled / found"]
    for row, figure in sheet.figures().items():
        counts = sheet.counts[row]
        numbers = f"{figure.precision:>10.3f}{figure.recall:>8.3f}{figure.f1:>8.3f}"
        lines.append(f"{row:36}{numbers}   {counts.right} / {counts.labelled} / {counts.found}")
    return "\n".join(lines)


def as_markdown(columns: Mapping[str, Figures]) -> str:
    """F1 to two decimals, one row a figure and one column a set of documents; a dash where a set has nothing for it."""
    lines = [f"| F1 | {' | '.join(columns)} |", f"|---|{'---:|' * len(columns)}"]
    for row in Row:
        cells = [f"{figures[row].f1:.2f}" if row in figures else "–" for figures in columns.values()]
        lines.append(f"| {row} | {' | '.join(cells)} |")
    return "\n".join(lines)
