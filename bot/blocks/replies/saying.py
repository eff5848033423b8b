"""A statement as one line: who, the cue, the words."""

from __future__ import annotations

import re

from bot.blocks.replies.sides import Side
from bot.blocks.replies.strength import cue_runs
from bot.blocks.texts.doubt import doubt_runs
from bot.blocks.texts.message import Element
from bot.blocks.texts.rich import line, run
from bot.blocks.texts.shorten import shorten
from bot.readout import Statement

SPEAKER_LENGTH = 60

_ADDRESSED = frozenset({"inform", "thank", "urge", "ask", "promise", "greet"})
_ADDRESSEE_LENGTH = 60
_ADDRESSING = re.compile(
    r"\b(?:tell(?:s|ing)?|told|thank\w*|inform\w*|brief\w*|assur\w+|remind\w*|urg\w+)$", re.IGNORECASE
)
_ADDRESSEE = re.compile(r"[\s,](?:(?:Mrs?|Ms|Dr)\.|[^.;:!?\n\"“”])*\b(for|to|on|about|of|over|that|with|against)\s+")
_PASSIVE = re.compile(r"(?:was|were|is|are|has been|have been|had been)\b", re.IGNORECASE)


def saying(statement: Statement, side: Side, text: str, limit: int | None = None) -> Element:
    """One line of a side's list, cut to about ``limit`` characters if one is given; half of it is left to the words.

    A passive cue that follows its words ("… was underscored") stays behind them, every other cue opens the line.
    """
    speaker = side.other_speaker(statement)
    named = [run(f"{shorten(speaker, SPEAKER_LENGTH)} ")] if speaker else []
    cue = led(statement, text)
    quote = statement.content.quote
    if limit:
        opening = sum(len(one["text"]) for one in (*named, *cue))
        quote = shorten(quote, max(limit - opening, limit // 2))
    if follows(statement):
        cue[-1] = {**cue[-1], "text": cue[-1]["text"].rstrip()}
        return line(*named, run(quote), run(" "), *cue, *doubt_runs(statement))
    return line(*named, *cue, run(quote), *doubt_runs(statement))


def led(statement: Statement, text: str) -> list[Element]:
    """The cue with whom it addresses ("thanked Ana for"), so that its words follow as the text has them."""
    cue, runs = statement.cue, cue_runs(statement, text)
    if cue is None:
        return runs
    if cue.start >= statement.content.end:
        shown = runs[-1]["text"].strip()
        if shown.lower() == "according to":
            return [*runs, run(f"{statement.speaker}: ")]
        return [*runs[:-1], {**runs[-1], "text": f"{shown}: "}] if shown.endswith(" this") else runs
    if statement.cue_class not in _ADDRESSED and not _ADDRESSING.search(cue.quote):
        return runs
    between = _ADDRESSEE.fullmatch(text, cue.end, statement.content.start)
    if between is None:
        return runs
    named = " ".join(between[0].split())
    return [*runs, run(f"{named if len(named) <= _ADDRESSEE_LENGTH else f'… {between[1]}'} ")]


def follows(statement: Statement) -> bool:
    """Whether the cue stands behind its words ("… was underscored")."""
    cue = statement.cue
    return cue is not None and cue.start >= statement.content.end and _PASSIVE.match(cue.quote) is not None
