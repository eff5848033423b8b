"""How strong a cue is, and the cue as it should be shown."""

from __future__ import annotations

import re
from enum import IntEnum

from bot.blocks.replies.cue_form import finite
from bot.blocks.texts.message import Element
from bot.blocks.texts.rich import run
from bot.readout import Evidence, Statement
from bot.wording.catalogue import say

STRONG_MARK = "▲"


class Strength(IntEnum):
    """Three steps, by the cue alone: neutral (said, noted), emphatic (stressed, urged), strong (warned, opposes)."""

    NEUTRAL = 0
    EMPHATIC = 1
    STRONG = 2


_STRONG_CLASSES = frozenset({"warn", "oppose", "condemn"})
_EMPHATIC_CLASSES = frozenset({"urge", "promise", "support", "deny"})

_STRONG_WORDS = re.compile(
    r"\b(?:firmly|strongly|resolutely|categorically|unequivocally|sternly|gravely|solemnly|vehemently|adamantly"
    r"|demand\w*|reject\w*|protest\w*|denounc\w*|deplor\w*|threaten\w*)\b",
    re.IGNORECASE,
)
_EMPHATIC_WORDS = re.compile(
    r"\b(?:emphasi[sz]\w*|stress\w*|reiterat\w*|reaffirm\w*|underscor\w*|underlin\w*|insist\w*|ma[dk]e\w* clear"
    r"|call(?:s|ed|ing)? (?:for|on|upon)|pledg\w*|vow\w*|commit\w*|highlight\w*)",
    re.IGNORECASE,
)

# An adverb or a negation just before the cue belongs to what was said: "firmly opposes", "did not rule out"; so does
# what makes its form: "to discuss", "it was noted that".
# A closed list: "family said" and "Italy said" end like adverbs too.
_BEFORE_CUE = re.compile(
    r"\bto\s+$"
    r"|(?:\b(?:(?:did|does|do|has|have|had|will|would|could|can|is|are|was|were|may|must|should)\s+)?"
    r"(?:not|never|no longer|again|also|firmly|strongly|resolutely|categorically|unequivocally|sternly|gravely"
    r"|solemnly|vehemently|adamantly|clearly|explicitly|expressly|repeatedly|publicly|jointly|warmly|highly|fully"
    r"|deeply|seriously|sincerely|formally|unanimously|particularly|especially|consistently|sharply|harshly"
    r"|staunchly|steadfastly)\s+)+$",
    re.IGNORECASE,
)
_LOOK_BACK = 40

# A passive without a speaker opens with "it", and "been" leans on its "had".
_IT = re.compile(r"\bit\s+$", re.IGNORECASE)
_HAD = re.compile(r"\b(?:has|have|had)\s+$", re.IGNORECASE)
_PASSIVE = re.compile(r"(?:was|is|has been|had been)\b", re.IGNORECASE)


def strong_legend() -> str:
    """What the mark means."""
    return say("reply-strong", mark=STRONG_MARK)


def whole_cue(text: str, cue: Evidence) -> Evidence:
    """The cue together with the adverb, the negation or the "to" that stands directly before it in ``text``."""
    stretch = text[max(cue.start - _LOOK_BACK, 0) : cue.start]
    before = _BEFORE_CUE.search(stretch)
    if before is None and _PASSIVE.match(cue.quote):
        before = _IT.search(stretch)
    elif before is None and cue.quote.lower().startswith("been "):
        before = _HAD.search(stretch)
    start = cue.start - len(before.group()) if before else cue.start
    return Evidence(start=start, end=cue.end, quote=text[start : cue.end])


def shown_cue(text: str, cue: Evidence) -> str:
    """The words of :func:`whole_cue`."""
    return whole_cue(text, cue).quote


def strength(statement: Statement, text: str) -> Strength:
    """How strong the statement's cue is; a statement without a cue is neutral."""
    if statement.cue is None:
        return Strength.NEUTRAL
    cue = shown_cue(text, statement.cue)
    if statement.cue_class in _STRONG_CLASSES or _STRONG_WORDS.search(cue):
        return Strength.STRONG
    if statement.cue_class in _EMPHATIC_CLASSES or _EMPHATIC_WORDS.search(cue):
        return Strength.EMPHATIC
    return Strength.NEUTRAL


def cue_runs(statement: Statement, text: str) -> list[Element]:
    """The cue as it opens a line: italic when neutral, bold when emphatic, marked and bold when strong.

    A participle is told in the past. A statement without a cue opens with "(implied)": the attribution is then ours,
    not the text's.
    """
    if statement.cue is None:
        return [run(say("implied") + " ", italic=True)]
    shown = finite(shown_cue(text, statement.cue)) + " "
    match strength(statement, text):
        case Strength.STRONG:
            return [run(f"{STRONG_MARK} "), run(shown, bold=True)]
        case Strength.EMPHATIC:
            return [run(shown, bold=True)]
        case _:
            return [run(shown, italic=True)]
