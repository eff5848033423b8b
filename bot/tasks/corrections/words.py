"""Corrections in words, as the modal lists them."""

from __future__ import annotations

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
from bot.archive.corrections.made import Correction, Outcome
from bot.blocks.correcting.correct import Made
from bot.blocks.texts.dates import long_date, shown_date
from bot.blocks.texts.shorten import shorten
from bot.wording.catalogue import say

WORDS = 60
"""Characters of the words that a correction is about."""


def listed(correction: Correction, outcome: Outcome, sha256: str) -> Made:
    """A correction as one row of the list."""
    notes = [
        say("correct-replaced") if outcome == Outcome.REPLACED else "",
        say("correct-gone") if outcome == Outcome.NOT_APPLICABLE else "",
        say("correct-general-too") if correction.general and correction.sha256 == sha256 else "",
        say("correct-from-another") if correction.sha256 != sha256 else "",
    ]
    by = say("correct-by", name=correction.by_name, date=long_date(correction.at.date().isoformat()))
    return Made(correction.seq, in_words(correction.change), by, " · ".join(note for note in notes if note))


def in_words(change: Change) -> str:
    """What a change says."""
    nothing = say("made-nothing")
    match change:
        case SetType():
            told = say("made-event_type", value=say("event-type", type=change.type))
        case SetDate():
            told = say("made-event_date", value=shown_date(change.date, change.precision) if change.date else nothing)
        case SetPlace():
            told = say("made-event_place", value=change.place or nothing)
        case SamePerson():
            told = say("made-same_person", name=change.name, value=change.into)
        case NotAPerson():
            told = say("made-not_a_person", name=change.name)
        case SetParty():
            told = say("made-party", name=change.name, value=change.party or say("made-nobody"))
        case SetOffices():
            told = say("made-offices", name=change.name, value=", ".join(change.offices) or nothing)
        case _:
            told = _of_words(change)
    return told


def _of_words(change: Change) -> str:
    words = shorten(" ".join(change.words.quote.split()), WORDS) if hasattr(change, "words") else ""
    match change:
        case SetSpeaker():
            told = say("made-speaker", words=words, value=change.speaker or say("made-nobody"))
        case SetStatementKind():
            told = say("made-statement_kind", words=words, value=say("statement-kind", kind=change.statement))
        case AddStatement():
            told = say("made-statement_added", words=words)
        case RemoveStatement():
            told = say("made-statement_removed", words=words)
        case SetPromiser():
            told = say("made-promiser", words=words, value=change.by or say("made-nobody"))
        case RemovePromise():
            told = say("made-promise_removed", words=words)
        case SetStance():
            polarity = say("stance-polarity", polarity=change.polarity)
            told = say("made-stance", words=words, value=f"{polarity} · {change.by or say('made-nobody')}")
        case RemoveStance():
            told = say("made-stance_removed", words=words)
        case _:
            raise TypeError(f"no words for {change.kind}")
    return told
