"""A raw reading and what people corrected in it -> the reading as it is handed out. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from bot.archive.corrections import occasion, people, words
from bot.archive.corrections.changes import (
    AddStatement,
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
    key_of,
)
from bot.archive.corrections.made import Correction, Mark, Outcome, corrected
from bot.archive.corrections.occasion import Changed
from bot.reading.telling.headline import headline_of
from bot.reading.telling.summary import summary_of
from bot.readout import Readout

_STAGES: tuple[tuple[type, Callable[[Readout, Any], Changed]], ...] = (
    (SetType, occasion.set_type),
    (SetDate, occasion.set_date),
    (SetPlace, occasion.set_place),
    (RemoveStatement, words.remove_statement),
    (AddStatement, words.add_statement),
    (SetSpeaker, words.set_speaker),
    (SetStatementKind, words.set_kind),
    (RemovePromise, words.remove_promise),
    (SetPromiser, words.set_promiser),
    (RemoveStance, words.remove_stance),
    (SetStance, words.set_stance),
)
"""What is done first: what is a statement at all, then who said it. Names come last, so that they hold for all."""


def apply(readout: Readout, sha256: str, corrections: Sequence[Correction]) -> Readout:
    """The reading of the document ``sha256`` with all that was corrected in it, or in general, and told anew.

    The same object where nothing takes hold. Words given as evidence stand in the text as before; a value that a
    person set has none where the text does not have it as written.
    """
    return applied(readout, sha256, corrections)[0]


def applied(readout: Readout, sha256: str, corrections: Sequence[Correction]) -> tuple[Readout, dict[int, Outcome]]:
    """The same, and what became of each correction, by its ``seq``."""
    ordered = sorted(corrections, key=lambda one: one.seq)
    standing = _standing(ordered, sha256)
    changed, marks = _of_words(readout, standing)
    changed, named = _of_names(changed, standing, sha256)
    marks |= named
    outcomes = {one.seq: Outcome.REPLACED for one in ordered}
    outcomes |= {one.seq: Outcome.APPLIED if marks.get(one.seq) else Outcome.NOT_APPLICABLE for one in standing}
    made = tuple(dict.fromkeys(corrected(one, mark) for one in standing for mark in marks.get(one.seq, ())))
    if not made:
        return readout, outcomes
    every = tuple(dict.fromkeys((*readout.corrected, *made)))
    changed = changed.model_copy(update={"corrected": every})
    return changed.model_copy(update={"headline": headline_of(changed), "summary": summary_of(changed)}), outcomes


def _standing(ordered: Iterable[Correction], sha256: str) -> list[Correction]:
    """Of several about the same thing the latest, made in this document before made in another; in their order."""
    latest: dict[str, Correction] = {}
    for one in sorted(ordered, key=lambda one: (one.sha256 == sha256, one.seq)):
        if one.sha256 == sha256 or one.general:
            latest[key_of(one.change)] = one
    return sorted(latest.values(), key=lambda one: one.seq)


def _of_words(readout: Readout, standing: Sequence[Correction]) -> tuple[Readout, dict[int, list[Mark]]]:
    marks: dict[int, list[Mark]] = {}
    for kind, change in _STAGES:
        for one in standing:
            if isinstance(one.change, kind):
                readout, marks[one.seq] = change(readout, one.change)
    return readout, marks


def _of_names(readout: Readout, standing: Sequence[Correction], sha256: str) -> tuple[Readout, dict[int, list[Mark]]]:
    marks: dict[int, list[Mark]] = {}
    aliases = people.Aliases(one.change for one in standing if isinstance(one.change, SamePerson))
    readout, renamed = people.rename(readout, aliases)
    for one in standing:
        if isinstance(one.change, SamePerson) and one.change.name.casefold() in renamed:
            marks[one.seq] = [Mark(name=aliases.name(one.change.name))]
    for one in standing:
        if isinstance(one.change, NotAPerson):
            readout, marks[one.seq] = people.leave_out(readout, one.change)
    for one in standing:
        if isinstance(one.change, SetParty):
            readout, marks[one.seq] = people.set_party(readout, one.change, aliases)
    for one in standing:
        if isinstance(one.change, SetOffices):
            there = one.sha256 != sha256
            readout, marks[one.seq] = people.set_offices(readout, one.change, aliases, only_where_none=there)
    return readout, marks
