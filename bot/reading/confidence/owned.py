"""What speaks for or against a promise, a stance and an ask: whose it is, and the statement it was taken from."""

from __future__ import annotations

from typing import TypeVar

from bot.reading.confidence.fields import Reasons
from bot.reading.confidence.surroundings import COLLECTIVE, Surroundings, words
from bot.readout import Ask, Commitment, CueClass, Stance

Owned = TypeVar("Owned", Commitment, Stance, Ask)
_LONG, _SHORT = 30, 4


def _whole(one: Owned, around: Surroundings) -> bool:
    said = around.statement_of(one.content)
    return said is not None and said.content == one.content


def _cued(one: Owned, around: Surroundings, *classes: CueClass) -> bool:
    said = around.statement_of(one.content)
    return said is not None and said.cue_class in classes


def _kind(one: Owned, around: Surroundings, *kinds: str) -> bool:
    said = around.statement_of(one.content)
    return said is not None and said.kind in kinds


def _shared(around: Surroundings, one: Owned) -> bool:
    said = around.statement_of(one.content)
    return said is not None and said.speaker is not None and COLLECTIVE.search(said.speaker) is not None


COMMITMENT: Reasons[Commitment] = Reasons(
    doubts={
        "nobody is named": lambda one, _: one.by is None,
        "owner is several": lambda one, _: one.by is not None and COLLECTIVE.search(one.by) is not None,
        "owner did not take part": lambda one, around: one.by not in around.participants | around.parties,
        "in no statement": lambda one, around: around.statement_of(one.content) is None,
        "under 4 words": lambda one, _: words(one.content.quote) < _SHORT,
        "over 30 words": lambda one, _: words(one.content.quote) > _LONG,
        "not of an exchange": lambda _, around: not around.readout.is_readout,
    },
    grounds={
        "said by several": lambda one, around: _shared(around, one),
        "the whole of a statement": _whole,
        "the cue promises": lambda one, around: _cued(one, around, "promise"),
        "the cue agrees": lambda one, around: _cued(one, around, "agree"),
        "has a date": lambda one, _: one.due is not None,
    },
)
"""Right: the words and whose promise it is."""

STANCE: Reasons[Stance] = Reasons(
    doubts={
        "nobody is named": lambda one, _: one.by is None,
        "owner is several": lambda one, _: one.by is not None and COLLECTIVE.search(one.by) is not None,
        "owner did not take part": lambda one, around: one.by not in around.participants | around.parties,
        "opposes": lambda one, _: one.polarity == "opposes",
        "falls on nobody": lambda one, _: one.towards is None,
        "in no statement": lambda one, around: around.statement_of(one.content) is None,
        "the cue praises or thanks": lambda one, around: _cued(one, around, "praise", "thank", "greet"),
        "under 4 words": lambda one, _: words(one.content.quote) < _SHORT,
        "over 30 words": lambda one, _: words(one.content.quote) > _LONG,
        "not of an exchange": lambda _, around: not around.readout.is_readout,
    },
    grounds={
        "the whole of a statement": _whole,
        "the cue supports or opposes": lambda one, around: _cued(one, around, "support", "oppose", "condemn"),
        "the statement backs or opposes": lambda one, around: _kind(
            one, around, "support", "opposition", "condemnation"
        ),
    },
)
"""Right: the words, whose stance it is, and whether it is for or against."""

ASK: Reasons[Ask] = Reasons(
    doubts={
        "nobody is named": lambda one, _: one.by is None,
        "asker is several": lambda one, _: one.by is not None and COLLECTIVE.search(one.by) is not None,
        "asker did not take part": lambda one, around: one.by not in around.participants | around.parties,
        "nobody is asked": lambda one, _: one.of is None,
        "in no statement": lambda one, around: around.statement_of(one.content) is None,
        "under 4 words": lambda one, _: words(one.content.quote) < _SHORT,
        "over 30 words": lambda one, _: words(one.content.quote) > _LONG,
        "not of an exchange": lambda _, around: not around.readout.is_readout,
    },
    grounds={
        "the whole of a statement": _whole,
        "the cue urges or asks": lambda one, around: _cued(one, around, "urge", "ask"),
        "the statement asks": lambda one, around: _kind(one, around, "request"),
    },
)
"""Right: a statement labelled as a request has these words and this speaker; whom it is asked of is not labelled."""
