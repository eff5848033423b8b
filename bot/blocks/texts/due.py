"""By when a promise or an ask is due, as it stands behind its words."""

from __future__ import annotations

import re

from bot.blocks.texts.dates import shown_date
from bot.blocks.texts.message import Element
from bot.blocks.texts.rich import run
from bot.readout import Precision
from bot.wording.catalogue import say

_WORD = re.compile(r"\w+")


def due_run(due: str | None, precision: Precision | None, words: str) -> list[Element]:
    """As exactly as the document says; nothing where nothing is due, or where ``words``, as shown, tell it themselves.

    A day is always said, as it comes with its weekday.
    """
    if not due:
        return []
    exact: Precision = precision or "day"
    said = shown_date(due, exact)
    if exact != "day" and set(_WORD.findall(said)) <= set(_WORD.findall(words)):
        return []
    return [run(" " + say("due-by", date=said))]
