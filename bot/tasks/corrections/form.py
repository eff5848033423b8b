"""What a filled-in form changes in a reading; what is wrong with it, by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from bot.archive.corrections.changes import (
    AddStatement,
    Change,
    NotAPerson,
    RemovePromise,
    RemoveStance,
    RemoveStatement,
    SamePerson,
    SetDate,
    SetOffices,
    SetParty,
    SetPlace,
    SetPromiser,
    SetSpeaker,
    SetStance,
    SetStatementKind,
    SetType,
)
from bot.archive.corrections.finding import NotThere, ThereTwice, find_words
from bot.blocks.correcting.parts import Field, Part, name_id, person_of, voices, worded_of
from bot.readout import (
    LENGTH,
    Commitment,
    EventType,
    Evidence,
    Participant,
    Polarity,
    Precision,
    Readout,
    Stance,
    Statement,
    StatementKind,
)
from bot.wording.catalogue import say

Filled = Mapping[str, str]
"""What stands in each field: typed words, a chosen value, a day; "" where nothing does."""


class WrongFields(Exception):
    """The form cannot be followed: a sentence for each field that is wrong."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(str(problems))
        self.problems = problems


class ItemGone(LookupError):
    """The person or the words that the form is about are no longer in the reading."""


def changes_in(readout: Readout, part: Part, item: str, filled: Filled) -> list[Change]:
    """The changes, at least one. Raises WrongFields, and ItemGone."""
    changes = list(_changes(readout, part, item, filled))
    if not changes:
        raise WrongFields({_FIRST[part]: say("correct-problem-nothing")})
    return changes


_FIRST = {
    Part.TYPE: Field.TYPE,
    Part.DATE: Field.DATE,
    Part.PLACE: Field.PLACE,
    Part.PERSON: Field.NAME,
    Part.STATEMENT: Field.KIND,
    Part.PROMISE: Field.WHO_ELSE,
    Part.STANCE: Field.POLARITY,
    Part.ADD: Field.WORDS,
}
"""Where it is said that nothing was changed."""


def _changes(readout: Readout, part: Part, item: str, filled: Filled) -> Iterator[Change]:
    match part:
        case Part.TYPE | Part.DATE | Part.PLACE:
            yield from _of_event(readout, part, filled)
        case Part.PERSON:
            person = person_of(readout, item)
            if person is None:
                raise ItemGone(item)
            yield from _of_person(readout, person, filled)
        case Part.ADD:
            yield _added(readout, filled)
        case _:
            yield from _of_words(readout, part, item, filled)


def _of_event(readout: Readout, part: Part, filled: Filled) -> Iterator[Change]:
    event = readout.event
    if part == Part.TYPE and filled[Field.TYPE] != (event.type if event else None):
        yield SetType(type=cast(EventType, filled[Field.TYPE]))
    if part == Part.DATE:
        date = filled[Field.DATE] or None
        precision = cast(Precision, filled[Field.PRECISION])
        change = SetDate(date=date and date[: LENGTH[precision]], precision=precision)
        if change.date != (event.date.value if event and event.date else None):
            yield change
    if part == Part.PLACE:
        place = _line(filled[Field.PLACE]) or None
        if place != (event.place.value if event and event.place else None):
            yield SetPlace(place=place)


def _of_person(readout: Readout, person: Participant, filled: Filled) -> Iterator[Change]:
    if filled[Field.LEAVE_OUT]:
        yield NotAPerson(name=person.name)
        return
    name = _line(filled[Field.NAME])
    other = person_of(readout, filled.get(Field.SAME_AS) or "")
    if not name:
        raise WrongFields({Field.NAME: say("correct-problem-empty-name")})
    if other is not None and name != person.name:
        raise WrongFields({Field.SAME_AS: say("correct-problem-both")})
    meant = other.name if other else name
    if meant != person.name:
        yield SamePerson(name=person.name, into=meant)
    party = _line(filled[Field.PARTY]) or None
    if party != person.party:
        yield SetParty(name=meant, party=party)
    offices = tuple(line for line in map(_line, filled[Field.OFFICES].splitlines()) if line)
    if offices != tuple(_line(one.value) for one in person.offices):
        yield SetOffices(name=meant, offices=offices)


def _of_words(readout: Readout, part: Part, item: str, filled: Filled) -> Iterator[Change]:
    said, promise = worded_of(readout.statements, item), worded_of(readout.commitments, item)
    stance = worded_of(readout.stances, item)
    if part == Part.STATEMENT and said:
        yield from _of_statement(readout, said, filled)
    elif part == Part.PROMISE and promise:
        yield from _of_promise(readout, promise, filled)
    elif part == Part.STANCE and stance:
        yield from _of_stance(readout, stance, filled)
    else:
        raise ItemGone(item)


def _of_statement(readout: Readout, said: Statement, filled: Filled) -> Iterator[Change]:
    if filled[Field.LEAVE_OUT]:
        yield RemoveStatement(words=said.content)
        return
    speaker = _who(readout, filled, said.speaker)
    if speaker != said.speaker:
        yield SetSpeaker(words=said.content, speaker=speaker, party=_party(readout, speaker))
    if filled[Field.KIND] != said.kind:
        yield SetStatementKind(words=said.content, statement=cast(StatementKind, filled[Field.KIND]))


def _of_promise(readout: Readout, promise: Commitment, filled: Filled) -> Iterator[Change]:
    if filled[Field.LEAVE_OUT]:
        yield RemovePromise(words=promise.content)
        return
    by = _who(readout, filled, promise.by)
    if by != promise.by:
        yield SetPromiser(words=promise.content, by=by, party=_party(readout, by))


def _of_stance(readout: Readout, stance: Stance, filled: Filled) -> Iterator[Change]:
    if filled[Field.LEAVE_OUT]:
        yield RemoveStance(words=stance.content)
        return
    by, polarity = _who(readout, filled, stance.by), cast(Polarity, filled[Field.POLARITY])
    if (by, polarity) != (stance.by, stance.polarity):
        party = stance.party if by == stance.by else _party(readout, by)
        yield SetStance(words=stance.content, by=by, party=party, polarity=polarity)


def _added(readout: Readout, filled: Filled) -> Change:
    words = _found(readout, Field.WORDS, filled[Field.WORDS])
    if any(one.content == words for one in readout.statements):
        raise WrongFields({Field.WORDS: say("correct-problem-known")})
    cue = _found(readout, Field.CUE, filled[Field.CUE], near=words) if filled[Field.CUE].strip() else None
    speaker = _who(readout, filled, None)
    return AddStatement(
        words=words,
        speaker=speaker,
        party=_party(readout, speaker),
        statement=cast(StatementKind, filled[Field.KIND]),
        cue=cue,
    )


def _found(readout: Readout, field: Field, pasted: str, near: Evidence | None = None) -> Evidence:
    try:
        return find_words(readout.text, pasted, near)
    except NotThere as fault:
        told = say("correct-problem-cue") if near else say("correct-problem-not-there")
        raise WrongFields({field: told}) from fault
    except ThereTwice as fault:
        raise WrongFields({field: say("correct-problem-twice")}) from fault


def _who(readout: Readout, filled: Filled, now: str | None) -> str | None:
    """Whom the words are given to: the one written, else the one chosen; None where neither is.

    Whoever has them now and stands beyond the end of a long menu keeps them.
    """
    offered = voices(readout)
    chosen = next((name for name in offered if name_id(name) == filled.get(Field.WHO)), None)
    return _line(filled[Field.WHO_ELSE]) or chosen or (now if now not in offered else None)


def _party(readout: Readout, name: str | None) -> str | None:
    """For whom somebody speaks, as far as the reading knows: a participant's party, or the party itself."""
    for person in readout.participants:
        if name is not None and name in (person.name, person.party):
            return person.party
    return next((one.party for one in readout.statements if one.party and one.speaker == name), None)


def _line(typed: str) -> str:
    return " ".join(typed.split())
