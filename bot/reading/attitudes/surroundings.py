"""What kind of document a promise would stand in, and what stands before it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.reading.attitudes.stretch import Stretch
from bot.reading.attitudes.undertakings import Undertaking
from bot.reading.findings import Findings
from bot.reading.statements.columns import Columns

SUBORDINATE = frozenset({
    "that", "which", "who", "if", "as", "when", "because", "while", "where", "whether", "how", "what", "so", "than",
    "until",
})  # fmt: skip
GOVERNING = frozenset({"VBD", "VBZ", "VBP", "VB", "VBG"})
AUXILIARIES = frozenset({"is", "are", "was", "were", "has", "have", "had", "be"})
STEM, BEFORE = 6, 10
"""Letters of a word that count; tokens before an opening in which its clause and its verb are looked for."""

SHORTEST = 200
"""Tokens that a document is taken to have at least, that one word does not count for many."""

WILLS, SELVES = (0.002, 0.006, 0.012), (0.003, 0.01, 0.02)
SIZES = (500, 1500)
"""Parts of a document's words that are "will", or "we" and "I", and its tokens: between these lie the classes."""


def kind_of(found: Findings, columns: Columns) -> tuple[str, ...]:
    """The features that all promises of one document have: what it is, how long, how much is willed in it."""
    lows = columns.lows
    size = max(SHORTEST, len(lows))
    wills = sum(map(lows.count, ("will", "'ll", "’ll"))) / size
    selves = (lows.count("i") + lows.count("we")) / size
    return (
        f"readout {found.is_readout}",
        f"event {found.event.type if found.event else 'none'}",
        f"wills {_class(wills, WILLS)}",
        f"selves {_class(selves, SELVES)}",
        f"tokens {_class(size, SIZES)}",
    )


def before(stretch: Stretch, one: Undertaking) -> Iterator[str]:
    """What governs an opening: the clause that it stands in and the nearest verb before it."""
    if one.opening is None or one.whole:
        return
    at = one.opening.at
    nearest = range(at - 1, max(stretch.lo, at - BEFORE) - 1, -1)
    clause = next((stretch.low(i) for i in nearest if stretch.low(i) in SUBORDINATE), None)
    yield f"under {clause or ('nothing' if at - stretch.lo < BEFORE else 'far')}"
    verb = next((i for i in nearest if stretch.tag(i) in GOVERNING and stretch.low(i) not in AUXILIARIES), None)
    yield f"after {'nothing' if verb is None else stretch.low(verb)[:STEM]}"
    if stretch.columns.quoted[at]:
        yield f"{one.opening.by} quoted"


def _class(value: float, bounds: tuple[float, ...]) -> int:
    return sum(value >= bound for bound in bounds)
