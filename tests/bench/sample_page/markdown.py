"""Bits of Markdown: tables, and words of the sample with their place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.readout import Evidence

_LONG = 9
"""Words of a quotation from which on only its ends are shown."""


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def placed(piece: Evidence) -> str:
    """Words as written with their offsets, a long quotation by its ends."""
    return f"“{ends(piece.quote)}” {at(piece)}"


def at(piece: Evidence) -> str:
    """Where words stand."""
    return f"[{piece.start}:{piece.end}]"


def ends(quote: str) -> str:
    """The words, or the first and the last of many."""
    words = quote.split()
    return " ".join(words) if len(words) <= _LONG else f"{' '.join(words[:5])} … {' '.join(words[-3:])}"


def all_placed(pieces: Iterable[Evidence]) -> str:
    """Several places, each form once with all its offsets."""
    forms: dict[str, list[str]] = {}
    for piece in pieces:
        forms.setdefault(ends(piece.quote), []).append(at(piece))
    return "; ".join(f"“{form}” {' '.join(places)}" for form, places in forms.items())


def chance(value: float | None) -> str:
    """A confidence, or that there is none."""
    return "not rated" if value is None else f"{value:.2f}"


def _cell(cell: object) -> str:
    return str(cell if cell is not None else "–").replace("|", "\\|").replace("\n", " ")
