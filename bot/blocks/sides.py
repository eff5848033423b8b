"""Statements by who made them: sides in the order of the meeting, and the lines that matter most of each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.blocks.names import NO_SPEAKER, capitalised
from bot.blocks.strength import strength
from bot.readout import Evidence, Readout, Statement

JOINTLY = "Jointly"

# "The two sides", "both leaders", "they", "A and B": one voice under several names, so one heading for all of them.
_COLLECTIVE = re.compile(
    r"(?:the |all |both )*(?:(?:two|three|four|five|contracting|participating|signatory) )?"
    r"(?:sides|parties|leaders|presidents|prime ministers|ministers|foreign ministers|governments|delegations|countries"
    r"|states|heads of (?:state|government|delegation)s?|participants|members|interlocutors|principals|officials)"
    r"|they|both|.+(?: and |; ).+",
    re.IGNORECASE,
)

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
    parties = {person.name: person.party for person in readout.participants if person.party}
    for party in parties.values():
        grouped.setdefault(party.casefold(), [])
    for statement in readout.statements:
        if statement.party is None and statement.speaker in parties:
            statement = statement.model_copy(update={"party": parties[statement.speaker]})
        grouped.setdefault(_side_key(statement), []).append(statement)
    grouped[""] = grouped.pop("", [])
    return [_side(key, statements) for key, statements in grouped.items() if statements]


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
    name = statement.party or statement.speaker or ""
    return JOINTLY.casefold() if _COLLECTIVE.fullmatch(name) else name.casefold()


def _side(key: str, statements: list[Statement]) -> Side:
    first = statements[0]
    name = JOINTLY if key == JOINTLY.casefold() else capitalised(first.party or first.speaker or NO_SPEAKER)
    speakers = {capitalised(statement.speaker or name): None for statement in statements}
    speakers.pop(name, None)
    heading = f"{name} · {next(iter(speakers))}" if len(speakers) == 1 else name
    return Side(heading, tuple(statements), speakers_differ=len(speakers) > 1)


def _weight(statement: Statement, text: str) -> float:
    implied = 10 if statement.implicit else 0
    return 15 * strength(statement, text) + _KIND_WEIGHT[statement.kind] + 10 * statement.confidence - implied
