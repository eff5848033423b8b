"""What speaks for or against a statement: its cue, its speaker, how its words were cut."""

from __future__ import annotations

import re

from bot.reading.confidence.fields import Reasons
from bot.reading.confidence.surroundings import COLLECTIVE, Surroundings, words
from bot.readout import Statement

_PRONOUN = re.compile(r"\b(?:he|she|they|it|both|who)\b[^.]{0,30}$", re.I)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be)\b", re.I)
_ENDS_A_SENTENCE = re.compile(r"\W{0,2}[.!?;](?!\w)|\s*$|\s*\n|[”\"’]")
_SENTENCE_INSIDE = re.compile(r"[.!?][”\"]?\s+[A-Z“]|\n")
_THAT = re.compile(r"\bthat,?\s*[“\"]?$", re.I)
_TO = re.compile(r"\bto\s*$", re.I)
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|my|us)\b", re.I)
_SAYING = re.compile(
    r"\b(?:said|says|saying|stated|stress\w+|noted|added|according to|reiterat\w+|recall(?:s|ed|ing)|pointed out"
    r"|express(?:ed|ing)|underlin(?:ed|ing)|emphasi[sz](?:ed|ing))\b"
)
_SHORT = 5
_FAR = 60


def _gap(one: Statement) -> int:
    if one.cue is None:
        return 0
    return max(one.content.start - one.cue.end, one.cue.start - one.content.end, 0)


def _named_before(one: Statement, around: Surroundings) -> bool:
    before = around.sentence_before(one.content)
    names = [name.rpartition(" ")[2] for name in (one.speaker, one.party) if name]
    return any(name in before or name in around.behind(one.content, _FAR) for name in names)


def _overlaps(one: Statement, around: Surroundings) -> bool:
    content = one.content
    others = (other.content for other in around.readout.statements if other is not one)
    return any(other.start < content.end and content.start < other.end for other in others)


STATEMENT: Reasons[Statement] = Reasons(
    doubts={
        "no cue": lambda one, _: one.cue is None,
        "neither a cue nor a name": lambda one, _: one.cue is None and one.speaker is None,
        "cue over 60 characters from the words": lambda one, _: _gap(one) > _FAR,
        "cue behind the words": lambda one, _: one.cue is not None and one.cue.start >= one.content.end,
        "nobody is named": lambda one, _: one.speaker is None,
        "speaker did not take part": lambda one, around: (
            one.speaker is not None and one.speaker not in around.participants | around.parties
        ),
        "speaker not named in the sentence": lambda one, around: (
            one.speaker is not None and not _named_before(one, around)
        ),
        "in the first person": lambda one, around: (
            _FIRST_PERSON.search(around.before(one.content, 20) + one.content.quote[:_FAR]) is not None
        ),
        "a word of saying inside": lambda one, _: _SAYING.search(one.content.quote) is not None,
        "under 5 words": lambda one, _: words(one.content.quote) < _SHORT,
        "ends within its sentence": lambda one, around: _ENDS_A_SENTENCE.match(around.behind(one.content, 4)) is None,
        "a sentence ends inside": lambda one, _: _SENTENCE_INSIDE.search(one.content.quote) is not None,
        "overlaps another statement": _overlaps,
        "not of an exchange": lambda _, around: not around.readout.is_readout,
    },
    grounds={
        "cue in the passive": lambda one, _: one.cue is not None and _PASSIVE.search(one.cue.quote) is not None,
        "greets or thanks": lambda one, _: one.cue_class in ("greet", "thank"),
        "speaker is several": lambda one, _: one.speaker is not None and COLLECTIVE.search(one.speaker) is not None,
        "a pronoun before the words": lambda one, around: _PRONOUN.search(around.before(one.content, _FAR)) is not None,
        "after that": lambda one, around: _THAT.search(around.before(one.content, 8)) is not None,
        "after to": lambda one, around: _TO.search(around.before(one.content, 4)) is not None,
    },
)
"""Right: the words, who said them and the cue.

How long the words are is not asked, nor what tells only of length: in our own documents, whose sentences are short,
what is long was badly cut; in others long sentences are common and as often right.
"""
