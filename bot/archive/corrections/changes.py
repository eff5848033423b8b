"""What a person can change in a reading. What is changed is named by its content: a name, or words of the text.

So a change outlives a newer reading of the same document, in which items may stand in another order.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from bot.readout import EventType, Evidence, Frozen, Polarity, Precision, StatementKind


class SetType(Frozen):
    """What kind of exchange it was."""

    kind: Literal["event_type"] = "event_type"
    type: EventType


class SetDate(Frozen):
    """When it was: an ISO date and how exact; ``date`` None where the text gives none."""

    kind: Literal["event_date"] = "event_date"
    date: str | None
    precision: Precision = "day"


class SetPlace(Frozen):
    """Where it was; None where the text does not say."""

    kind: Literal["event_place"] = "event_place"
    place: str | None


class SamePerson(Frozen):
    """``name`` is ``into``: another participant, with whom the person becomes one, or the better name."""

    kind: Literal["same_person"] = "same_person"
    name: str
    into: str


class NotAPerson(Frozen):
    """``name`` took no part, because it is nobody ("Foreign Office")."""

    kind: Literal["not_a_person"] = "not_a_person"
    name: str


class SetParty(Frozen):
    """For whom a person stands: the English short name; None for nobody."""

    kind: Literal["party"] = "party"
    name: str
    party: str | None


class SetOffices(Frozen):
    """The offices a person holds, all of them."""

    kind: Literal["offices"] = "offices"
    name: str
    offices: tuple[str, ...]


class SetSpeaker(Frozen):
    """Who said the words, and for which party."""

    kind: Literal["speaker"] = "speaker"
    words: Evidence
    speaker: str | None
    party: str | None


class SetStatementKind(Frozen):
    """What kind of statement the words are."""

    kind: Literal["statement_kind"] = "statement_kind"
    words: Evidence
    statement: StatementKind


class AddStatement(Frozen):
    """The words are a statement that was missed."""

    kind: Literal["statement_added"] = "statement_added"
    words: Evidence
    speaker: str | None
    party: str | None
    statement: StatementKind
    cue: Evidence | None = None


class RemoveStatement(Frozen):
    """The words are no statement."""

    kind: Literal["statement_removed"] = "statement_removed"
    words: Evidence


class SetPromiser(Frozen):
    """Who promised the words."""

    kind: Literal["promiser"] = "promiser"
    words: Evidence
    by: str | None
    party: str | None


class RemovePromise(Frozen):
    """The words promise nothing."""

    kind: Literal["promise_removed"] = "promise_removed"
    words: Evidence


class SetStance(Frozen):
    """Who backs or opposes what the words name, and which of the two."""

    kind: Literal["stance"] = "stance"
    words: Evidence
    by: str | None
    party: str | None
    polarity: Polarity


class RemoveStance(Frozen):
    """Nobody backs or opposes what the words name."""

    kind: Literal["stance_removed"] = "stance_removed"
    words: Evidence


Change = (
    SetType
    | SetDate
    | SetPlace
    | SamePerson
    | NotAPerson
    | SetParty
    | SetOffices
    | SetSpeaker
    | SetStatementKind
    | AddStatement
    | RemoveStatement
    | SetPromiser
    | RemovePromise
    | SetStance
    | RemoveStance
)

Named = SamePerson | NotAPerson | SetParty | SetOffices
"""Changes that are about a name, and so can hold in other documents, too."""

ANY_CHANGE: TypeAdapter[Change] = TypeAdapter(Annotated[Change, Field(discriminator="kind")])

_TOGETHER = {
    "statement_added": "statement",
    "statement_removed": "statement",
    "promiser": "promise",
    "promise_removed": "promise",
    "stance_removed": "stance",
}
"""Changes that answer the same question: of two about the same words the later counts."""


def key_of(change: Change) -> str:
    """What a change is about: of two changes with the same key the later one counts."""
    question = _TOGETHER.get(change.kind, change.kind)
    if isinstance(change, Named):
        return f"{question}:{change.name.casefold()}"
    if isinstance(change, SetType | SetDate | SetPlace):
        return question
    return f"{question}:{change.words.start}:{change.words.end}"
