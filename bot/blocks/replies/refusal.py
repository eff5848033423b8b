"""Answers for a document that could not be read: what is wrong with it, and what to do."""

from __future__ import annotations

from bot.blocks.texts.message import Message
from bot.blocks.texts.plain import message
from bot.blocks.texts.rich import line, rich, run
from bot.blocks.texts.worded import worded
from bot.wording.catalogue import say

FILE_NAME_LENGTH = 80


def refused(name: str, sentence: str) -> Message:
    """Why the file ``name`` is not read, in one sentence that a person can act on."""
    named = [run(name, bold=True, limit=FILE_NAME_LENGTH), run(": ")] if name.strip() else []
    return message([rich(line(*named, run(sentence if sentence.strip() else say("refused", reason=""))))])


def apology(name: str = "", what_to_do: str = "", reference: str = "") -> Message:
    """For a failure on our side: nothing was read, what the person can do now, and under which number it was logged."""
    sorry = worded("apology-of", name=name, limit=FILE_NAME_LENGTH) if name.strip() else worded("apology")
    after = [run(" " + (what_to_do or say("apology-what-to-do")))]
    if reference:
        after.append(run(" " + say("apology-reference", reference=reference)))
    return message([rich(line(*sorry, *after))])


def sorry(reference: str = "") -> Message:
    """For a failure on our side of anything else than a reading."""
    told = say("sorry-reference", reference=reference) if reference else say("sorry-again")
    return message([rich(line(run(told)))])
