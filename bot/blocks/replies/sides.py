"""Statements by who made them: sides in the order of the meeting, and the lines that matter most of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.blocks.replies.strength import strength
from bot.blocks.texts.names import capitalised
from bot.readout import Evidence, Readout, Statement
from bot.wording.catalogue import say

TELLING = 20
"""Characters below which a statement hardly tells anything ("discussed ways")."""

# "The two sides", "both leaders", "they", "A and B": one voice under several names, so one heading for all of them.
# The "and" of one office or body ("Minister for Trade and Industry", "Ministry of Defence and Aid") joins no voices.
_COLLECTIVE = re.compile(
    r"(?:the |all |both )*(?:(?:two|three|four|five|contracting|participating|signatory) )?"
    r"(?:sides|parties|leaders|presidents|prime ministers|ministers|foreign ministers|governments|delegations|countries"
    r"|states|allies|partners|heads of (?:state|government|delegation)s?|participants|members"
    r"|interlocutors|principals|officials|(?:top )?diplomats|advis[eo]rs|envoys|ambassadors|counterparts)"
    r"|they|we|both|(?:the )?(?:two|three|four|pair)"
    r"|(?!.*\bfor\b.* and )(?!(?:the )?(?:ministry|department|office|committee|commission|council|bureau|agency)\b)"
    r".+(?: and |; ).+",
    re.IGNORECASE,
)

_PLAIN = re.compile(
    r"they|we|both|(?:the |both |all )*(?:two|pair|(?:two )?(?:sides|parties|leaders|countries|delegations))",
    re.IGNORECASE,
)
"""Collectives that say no more than "jointly"."""

_JOINTLY = "jointly"
"""The key of those who speak together; the catalogue has the heading."""

_KIND_WEIGHT = {
    "condemnation": 20, "opposition": 20, "commitment": 15, "request": 15, "support": 12,
    "position": 10, "assessment": 6, "fact": 0, "greeting": -20,
}  # fmt: skip


@dataclass(frozen=True)
class Side:
    """One side: its name, whoever speaks most for it, and its statements in the document's order.

    ``speaker`` is "" where nobody makes more than half of the statements, or nobody but the side itself is named.
    ``is_joint``: several speak as one ("the two sides").
    """

    name: str
    speaker: str
    statements: tuple[Statement, ...]
    is_joint: bool = False

    @property
    def heading(self) -> str:
        """The side and its main speaker."""
        return f"{self.name} · {self.speaker}" if self.speaker else self.name

    def other_speaker(self, statement: Statement) -> str:
        """Who made the statement, if that is not the one in the heading; else "". "They" is the heading said again."""
        who = capitalised(statement.speaker or "")
        if self.is_joint and not self.speaker and _PLAIN.fullmatch(who):
            return ""
        return "" if who in {self.name, self.speaker} and (who == self.speaker or not self.speaker) else who


def sides(readout: Readout) -> list[Side]:
    """The statements of a reading by side: participants' parties first, then others, those of nobody last."""
    grouped: dict[str, list[Statement]] = {}
    parties = {person.name: person.party for person in readout.participants if person.party}
    for party in parties.values():
        grouped.setdefault(party.casefold(), [])
    known = _single_names(readout)
    for statement in readout.statements:
        of_person = parties.get(statement.speaker or "")
        owned = statement.model_copy(update={"party": statement.party or of_person}) if of_person else statement
        grouped.setdefault(_side_key(owned, known), []).append(owned)
    grouped[""] = grouped.pop("", [])
    return [_side(key, statements) for key, statements in grouped.items() if statements]


def key_lines(statements: Sequence[Statement], text: str, count: int) -> list[Statement]:
    """The ``count`` statements that matter most, in the document's order."""
    ranked = sorted(range(len(statements)), key=lambda index: -_weight(statements[index], text))
    return [statements[index] for index in sorted(ranked[:count])]


def covers(part: Evidence, whole: Evidence, share: float = 0.6) -> bool:
    """Whether ``part`` holds at least ``share`` of the characters of ``whole``."""
    common = min(part.end, whole.end) - max(part.start, whole.start)
    return common >= share * (whole.end - whole.start)


def _single_names(readout: Readout) -> frozenset[str]:
    """Names that are one party though they may hold an "and": Bosnia and Herzegovina is one country."""
    named = [person.name for person in readout.participants]
    named += [person.party for person in readout.participants if person.party]
    named += [country.name for country in readout.countries]
    named += [form for body in readout.organisations for form in (body.name, *(one.quote for one in body.evidence))]
    return frozenset(name.casefold() for name in named)


def _side_key(statement: Statement, known: frozenset[str]) -> str:
    name = (statement.party or statement.speaker or "").casefold()
    return _JOINTLY if name not in known and _COLLECTIVE.fullmatch(name) else name


def _side(key: str, statements: list[Statement]) -> Side:
    first = statements[0]
    name = say("jointly") if key == _JOINTLY else capitalised(first.party or first.speaker or say("no-speaker"))
    speakers = Counter(capitalised(statement.speaker) for statement in statements if statement.speaker)
    speakers.pop(name, None)
    every = speakers.total()
    for plain in [one for one in speakers if _PLAIN.fullmatch(one)]:
        del speakers[plain]
    main, times = speakers.most_common(1)[0] if speakers else ("", 0)
    return Side(name, main if 2 * times > every else "", tuple(statements), is_joint=key == _JOINTLY)


def _weight(statement: Statement, text: str) -> float:
    implied = 10 if statement.implicit else 0
    empty = 15 if len(statement.content.quote) < TELLING else 0
    told = 15 * strength(statement, text) + _KIND_WEIGHT[statement.kind]
    return told + 10 * statement.confidence - implied - empty
