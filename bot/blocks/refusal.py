"""Answers for a document that could not be read: what is wrong with it, and what to do."""

from __future__ import annotations

from bot.blocks.message import Message
from bot.blocks.plain import message
from bot.blocks.rich import line, rich, run

FILE_NAME_LENGTH = 80


def refused(name: str, sentence: str) -> Message:
    """Why the file ``name`` is not read, in one sentence that a person can act on."""
    named = [run(name, bold=True, limit=FILE_NAME_LENGTH), run(": ")] if name.strip() else []
    return message([rich(line(*named, run(sentence if sentence.strip() else "I could not read it.")))])


def apology(
    name: str = "", what_to_do: str = "Please upload it again; if it fails twice, tell whoever runs me."
) -> Message:
    """For a failure on our side: nothing was read, and what the person can do now."""
    of = [run(" of "), run(name, bold=True, limit=FILE_NAME_LENGTH)] if name.strip() else []
    sorry = line(run("Sorry, my reading"), *of, run(" failed, through no fault of the document. "), run(what_to_do))
    return message([rich(sorry)])
