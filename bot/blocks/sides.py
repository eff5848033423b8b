"""Statements by who made them: sides in the order of the meeting, and the lines that matter most of each."""

from __future__ import annotations

from dataclasses import dataclass

from bot.blocks.names import NO_SPEAKER, capitalised
from bot.blocks.strength import strength
from bot.readout import Evidence, Readout, Statement

_KIND_WEIGHT = {
    "condemnation": 20, "opposition": 20, "commitment": 15, "request": 15, "support": 12,
    "position": 10, "assessment": 6, "fact": 0, "greeting": -20,
}  # fmt: skip


@dataclass(frozen=True)
class Side:
    """One side: how its heading reads, and its statements in the document's order.

    ``speakers_differ`` says that the heading does not name the speaker of every line.
    """

    heading: str
    statements: tuple[Statement, ...]
    speakers_differ: bool


def sides(readout: Readout) -> list[Side]:
    """The statements of a reading by side: participants' parties first, then others, those of nobody last."""
    grouped: dict[str, list[Statement]] = {}
    for participant in readout.participants:
        if participant.party:
            grouped.setdefault(participant.party.casefold(), [])
    for statement in readout.statements:
        grouped.setdefault(_side_key(statement), []).append(statement)
    unnamed = grouped.pop("", [])
    ordered = [*grouped.values(), unnamed]
    return [_side(statements) for statements in ordered if statements]


def key_lines(statements: list[Statement], text: str, count: int) -> list[Statement]:
    """The ``count`` statements that matter most, in the document's order."""
    ranked = sorted(statements, key=lambda statement: -_weight(statement, text))
    chosen = {id(statement) for statement in ranked[:count]}
    return [statement for statement in statements if id(statement) in chosen]


def covers(part: Evidence, whole: Evidence, share: float = 0.6) -> bool:
    """Whether ``part`` holds at least ``share`` of the characters of ``whole``."""
    common = min(part.end, whole.end) - max(part.start, whole.start)
    return common >= share * (whole.end - whole.start)


def _side_key(statement: Statement) -> str:
    return (statement.party or statement.speaker or "").casefold()


def _side(statements: list[Statement]) -> Side:
    first = statements[0]
    name = capitalised(first.party or first.speaker or NO_SPEAKER)
    speakers = {statement.speaker or name for statement in statements} - {first.party}
    one = next(iter(speakers)) if len(speakers) == 1 else None
    heading = f"{name} · {one}" if one and one.casefold() != name.casefold() else name
    differ = len(speakers) > 1
    return Side(heading, tuple(statements), differ)


def _weight(statement: Statement, text: str) -> float:
    implied = 10 if statement.implicit else 0
    return 15 * strength(statement, text) + _KIND_WEIGHT[statement.kind] + 10 * statement.confidence - implied
