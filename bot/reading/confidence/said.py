"""What speaks for or against a statement: its cue, its speaker, how its words were cut."""

from __future__ import annotations

import re

from bot.reading.confidence.fields import Questions
from bot.reading.confidence.surroundings import COLLECTIVE, Surroundings, words
from bot.readout import Statement

_PRONOUN = re.compile(r"\b(?:he|she|they|it|both|who)\b[^.]{0,30}$", re.I)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be)\b", re.I)
_ENDS_A_SENTENCE = re.compile(r"\W{0,2}[.!?;](?!\w)|\s*$|\s*\n|[”\"’]")
_SENTENCE_INSIDE = re.compile(r"[.!?][”\"]?\s+[A-Z“]|\n")
_THAT = re.compile(r"\bthat,?\s*[“\"]?$", re.I)
_TO = re.compile(r"\bto\s*$", re.I)
_LONG, _VERY_LONG, _SHORT = 30, 50, 5
_FAR = 60
_LEAD = 400
_UNSURE = 0.75


def _gap(one: Statement) -> int:
    if one.cue is None:
        return 0
    return max(one.content.start - one.cue.end, one.cue.start - one.content.end, 0)


def _named_before(one: Statement, around: Surroundings) -> bool:
    before = around.sentence_before(one.content)
    names = [name.split()[-1] for name in (one.speaker, one.party) if name]
    return any(name in before or name in around.behind(one.content, _FAR) for name in names)


def _overlaps(one: Statement, around: Surroundings) -> bool:
    content = one.content
    others = (other.content for other in around.readout.statements if other is not one)
    return any(other.start < content.end and content.start < other.end for other in others)


def _shares_its_sentence(one: Statement, around: Surroundings) -> bool:
    before = around.sentence_before(one.content)
    start, end = one.content.start - len(before), one.content.start
    return any(start <= other.content.start < end for other in around.readout.statements)


STATEMENT: Questions[Statement] = {
    "no cue": lambda one, _: one.cue is None,
    "cue over 60 characters from the words": lambda one, _: _gap(one) > _FAR,
    "cue behind the words": lambda one, _: one.cue is not None and one.cue.start >= one.content.end,
    "cue in the passive": lambda one, _: one.cue is not None and _PASSIVE.search(one.cue.quote) is not None,
    "talks about a subject": lambda one, _: one.cue_class == "discuss",
    "greets or thanks": lambda one, _: one.cue_class in ("greet", "thank"),
    "promises": lambda one, _: one.cue_class == "promise",
    "its finder was unsure": lambda one, _: one.confidence < _UNSURE,
    "nobody is named": lambda one, _: one.speaker is None,
    "speaker is several": lambda one, _: one.speaker is not None and COLLECTIVE.search(one.speaker) is not None,
    "speaker did not take part": lambda one, around: (
        one.speaker is not None and one.speaker not in around.participants | around.parties
    ),
    "speaker stands for no party": lambda one, _: one.speaker is not None and one.party is None,
    "speaker not named in the sentence": lambda one, around: one.speaker is not None and not _named_before(one, around),
    "a pronoun before the words": lambda one, around: _PRONOUN.search(around.before(one.content, _FAR)) is not None,
    "after that": lambda one, around: _THAT.search(around.before(one.content, 8)) is not None,
    "after to": lambda one, around: _TO.search(around.before(one.content, 4)) is not None,
    "under 5 words": lambda one, _: words(one.content.quote) < _SHORT,
    "over 30 words": lambda one, _: words(one.content.quote) > _LONG,
    "over 50 words": lambda one, _: words(one.content.quote) > _VERY_LONG,
    "ends within its sentence": lambda one, around: _ENDS_A_SENTENCE.match(around.behind(one.content, 4)) is None,
    "a sentence ends inside": lambda one, _: _SENTENCE_INSIDE.search(one.content.quote) is not None,
    "overlaps another statement": _overlaps,
    "another statement before it in the sentence": _shares_its_sentence,
    "in the first 400 characters": lambda one, _: one.content.start < _LEAD,
    "not of an exchange": lambda _, around: not around.readout.is_readout,
}
"""Right: the words, who said them and the cue."""
