"""Which statements a summary tells: what binds or divides before what only remarks, each side heard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from bot.reading.telling.clauses import Clause
from bot.readout import Statement, StatementKind

_WEIGHT: dict[StatementKind, float] = {
    "commitment": 5, "condemnation": 5, "opposition": 5, "request": 4.5, "support": 4, "position": 3, "assessment": 2.5,
    "fact": 1, "greeting": 0,
}  # fmt: skip
_LONG = 220
_MOST_OF_ONE = 2


class Telling(NamedTuple):
    """A statement that is told, and its clause."""

    said: Statement
    clause: Clause


def chosen(statements: list[Statement], most: int, tell: Callable[[Statement], Clause | None]) -> list[Telling]:
    """At most ``most`` statements with their clauses, in the order of the text; each speaker's best comes first.

    Of words without a cue one is enough: "In the words of" twice reads like a list.
    """
    ranked = sorted(statements, key=weight, reverse=True)
    taken: list[Telling] = []
    heard: Counter[str | None] = Counter()
    for limit in range(1, _MOST_OF_ONE + 1):
        for said in ranked:
            if said.implicit and any(one.said.implicit for one in taken):
                continue
            if len(taken) >= most or heard[said.speaker] >= limit or any(_alike(said, one.said) for one in taken):
                continue
            clause = tell(said)
            if clause:
                taken.append(Telling(said, clause))
                heard[said.speaker] += 1
    return sorted(taken, key=lambda one: one.said.content.start)


def weight(said: Statement) -> float:
    """How much a statement matters in a summary."""
    unsure = 3.0 if said.implicit else 0.0
    long = 1.0 if len(said.content.quote) > _LONG else 0.0
    return _WEIGHT[said.kind] + said.confidence - unsure - long


def _alike(one: Statement, other: Statement) -> bool:
    """The same, or the same speaker with the same cue once more."""
    cues = [said.cue.quote.lower() if said.cue else said.content.quote for said in (one, other)]
    return one.speaker == other.speaker and cues[0] == cues[1]
