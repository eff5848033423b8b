"""On what condition something is promised or asked: "if the talks resume", "should the authorities so request"."""

from __future__ import annotations

from bot.reading.attitudes.stretch import Stretch
from bot.reading.findings import At, Findings
from bot.readout import Evidence

SINGLE = frozenset({"if", "unless", "once", "provided", "providing"})
PHRASES = (
    ("as", "long", "as"), ("so", "long", "as"), ("as", "soon", "as"), ("subject", "to"), ("in", "the", "event"),
    ("in", "case"), ("on", "condition"), ("on", "the", "condition"), ("only", "when"), ("when", "conditions"),
    ("when", "circumstances"), ("contingent", "on"), ("contingent", "upon"),
)  # fmt: skip
STARTS = frozenset(phrase[0] for phrase in PHRASES)
SUBJECTS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS", "NN", "NNS", "JJ", "EX"})
GIVEN = frozenset({"that", "they", "the", "there", "it", "all", "both"})
CLOSING = frozenset({";", ")", "–", "—", "-RRB-"})
SHORTEST = 3
"""Tokens that a condition has at least."""


def condition_of(found: Findings, content: At, stretch: Stretch) -> Evidence | None:
    """The words of the condition in what is said; None where there is none."""
    columns = stretch.columns
    for i in range(stretch.lo, stretch.hi - SHORTEST + 1):
        if _opens(stretch, i):
            end = _end(stretch, i)
            if end - i >= SHORTEST:
                return found.evidence(max(columns.starts[i], content.start), min(columns.ends[end - 1], content.end))
    return None


def _opens(stretch: Stretch, i: int) -> bool:
    low = stretch.low(i)
    if low == "should":
        return stretch.tag(i + 1) in SUBJECTS
    if low in ("provided", "providing", "once"):
        return stretch.low(i + 1) in GIVEN
    if low in SINGLE:
        return stretch.low(i - 1) not in ("as", "even", "see", "ask", "asked", "whether")
    return low in STARTS and any(
        all(stretch.low(i + k) == word for k, word in enumerate(phrase)) for phrase in PHRASES if phrase[0] == low
    )


def _end(stretch: Stretch, lo: int) -> int:
    """A condition goes on to the comma where it stands first or in between, else to the end of what is said."""
    for i in range(lo + SHORTEST, stretch.hi):
        low = stretch.low(i)
        if low in CLOSING or (low == "," and stretch.tag(i + 1) not in ("NN", "NNS", "JJ", "VBN")):
            return i
    return stretch.hi
