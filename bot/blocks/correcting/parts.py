"""What of a reading can be corrected, and how an item of it is named in a menu: by its place, or a name's digest."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from hashlib import sha256
from typing import TypeVar

from bot.readout import Commitment, Evidence, Participant, Readout, Stance, Statement

Worded = TypeVar("Worded", Statement, Commitment, Stance)

VOICES = 99
"""Names offered in one menu; whoever is not among them can be written."""


class Part(StrEnum):
    """A form of its own for each; the values are ``action_id`` of what opens it."""

    TYPE = "correct_type"
    DATE = "correct_date"
    PLACE = "correct_place"
    PERSON = "correct_person"
    STATEMENT = "correct_statement"
    PROMISE = "correct_promise"
    STANCE = "correct_stance"
    ADD = "correct_add"


UNDO = "correct_undo_"
"""Begins the ``action_id`` of the button that takes a correction back; its number follows."""


class Field(StrEnum):
    """Fields of the forms: ``block_id`` and ``action_id`` alike."""

    TYPE = "type"
    DATE = "date"
    PRECISION = "precision"
    PLACE = "place"
    NAME = "name"
    SAME_AS = "same_as"
    PARTY = "party"
    OFFICES = "offices"
    WORDS = "words"
    CUE = "cue"
    WHO = "who"
    WHO_ELSE = "who_else"
    KIND = "kind"
    POLARITY = "polarity"
    LEAVE_OUT = "leave_out"
    GENERAL = "general"


def name_id(name: str) -> str:
    """A name as a menu's value: a click carries no content."""
    return sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def words_id(words: Evidence) -> str:
    """Words as a menu's value: their place in the text."""
    return f"{words.start}:{words.end}"


def person_of(readout: Readout, item: str) -> Participant | None:
    """The participant that a menu's value means, if there still is one."""
    return next((one for one in readout.participants if name_id(one.name) == item), None)


def worded_of(items: Sequence[Worded], item: str) -> Worded | None:
    """The statement, promise or stance that a menu's value means, if there still is one."""
    return next((one for one in items if words_id(one.content) == item), None)


def voices(readout: Readout) -> list[str]:
    """Everybody to whom words may belong: participants, their parties, and who is said to have said something."""
    people = [one.name for one in readout.participants]
    parties = [one.party for one in readout.participants]
    said = [one.speaker for one in readout.statements]
    owned = [*(one.by for one in readout.commitments), *(one.by for one in readout.stances)]
    return [name for name in dict.fromkeys([*people, *parties, *said, *owned]) if name][:VOICES]
