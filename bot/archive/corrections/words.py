"""Changes to statements, promises and stances, which are named by their words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.archive.corrections.changes import (
    AddStatement,
    RemovePromise,
    RemoveStance,
    RemoveStatement,
    SetPromiser,
    SetSpeaker,
    SetStance,
    SetStatementKind,
)
from bot.archive.corrections.made import Mark
from bot.archive.corrections.occasion import SURE, Changed
from bot.readout import Commitment, Evidence, Readout, Stance, Statement

SAME = 0.8
"""Share of characters in common from which two stretches are the same words: a newer reader may cut them otherwise."""

Owned = TypeVar("Owned", Statement, Commitment, Stance)
Numbered = tuple[int | None, Statement]
"""A statement with its place in the reading before; None for one that was not there."""


def set_speaker(readout: Readout, change: SetSpeaker) -> Changed:
    """Who said it."""
    new = {"speaker": change.speaker, "party": change.party, "confidence": SURE}
    return _statements_changed(readout, change.words, lambda one: one.model_copy(update=new))


def set_kind(readout: Readout, change: SetStatementKind) -> Changed:
    """What kind of statement it is."""
    new = {"kind": change.statement, "confidence": SURE}
    return _statements_changed(readout, change.words, lambda one: one.model_copy(update=new))


def add_statement(readout: Readout, change: AddStatement) -> Changed:
    """A statement that was missed, in its place in the text; one that is read there by now gets what the person said.

    The cue's class is left open ("other"): only the lexicon knows it, and the person was not asked.
    """
    words, cue = placed(readout.text, change.words), change.cue and placed(readout.text, change.cue)
    if words is None:
        return readout, []
    given: dict[str, object] = {
        "speaker": change.speaker, "party": change.party, "kind": change.statement, "confidence": SURE,
    }  # fmt: skip
    if cue:
        given |= {"cue": cue, "cue_class": "other", "implicit": False}
    there = [one for one in readout.statements if _span(one.content) == _span(words)]
    if there:
        return _statements_changed(readout, words, lambda one: one.model_copy(update=given), exactly=True)
    missed = Statement(speaker=None, content=words, kind="position", implicit=True, confidence=SURE)
    numbered: list[Numbered] = list(enumerate(readout.statements))
    before = next((n for n, one in numbered if one.content.start > words.start), len(numbered)) or 0
    numbered.insert(before, (None, missed.model_copy(update=given)))
    return with_statements(readout, numbered), [Mark(words=words)]


def remove_statement(readout: Readout, change: RemoveStatement) -> Changed:
    """Words that are no statement."""
    kept, gone = _parted(readout, list(readout.statements), change.words)
    if not gone:
        return readout, []
    numbered = [(number, one) for number, one in enumerate(readout.statements) if one in kept]
    return with_statements(readout, numbered), [Mark(words=one.content) for one in gone]


def set_promiser(readout: Readout, change: SetPromiser) -> Changed:
    """Who promised it."""
    new = {"by": change.by, "party": change.party, "confidence": SURE}
    made, marks = _each(readout, readout.commitments, change.words, lambda one: one.model_copy(update=new))
    return readout.model_copy(update={"commitments": made}), marks


def remove_promise(readout: Readout, change: RemovePromise) -> Changed:
    """Words that promise nothing."""
    kept, gone = _parted(readout, list(readout.commitments), change.words)
    return readout.model_copy(update={"commitments": tuple(kept)}), [Mark(words=one.content) for one in gone]


def set_stance(readout: Readout, change: SetStance) -> Changed:
    """Who backs or opposes it."""
    new = {"by": change.by, "party": change.party, "polarity": change.polarity, "confidence": SURE}
    made, marks = _each(readout, readout.stances, change.words, lambda one: one.model_copy(update=new))
    return readout.model_copy(update={"stances": made}), marks


def remove_stance(readout: Readout, change: RemoveStance) -> Changed:
    """Words that nobody backs or opposes."""
    kept, gone = _parted(readout, list(readout.stances), change.words)
    return readout.model_copy(update={"stances": tuple(kept)}), [Mark(words=one.content) for one in gone]


def with_statements(readout: Readout, numbered: Sequence[Numbered]) -> Readout:
    """The reading with these statements; coded events keep pointing at theirs.

    What was coded of a statement goes where that is gone, is of another kind or another side's: the coding went by it.
    """
    old = readout.statements
    moved = {was: now for now, (was, one) in enumerate(numbered) if was is not None and _codes(one) == _codes(old[was])}
    coded = tuple(
        one if one.statement is None else one.model_copy(update={"statement": moved[one.statement]})
        for one in readout.events_coded
        if one.statement is None or one.statement in moved
    )
    return readout.model_copy(update={"statements": tuple(one for _, one in numbered), "events_coded": coded})


def placed(text: str, words: Evidence) -> Evidence | None:
    """The words where they stand now: a newer converter may have moved them; None where they are gone."""
    if text[words.start : words.end] == words.quote:
        return words
    starts = [at for at in range(len(text)) if text.startswith(words.quote, at)] if words.quote else []
    start = min(starts, key=lambda at: abs(at - words.start), default=None)
    return None if start is None else Evidence(start=start, end=start + len(words.quote), quote=words.quote)


def same_words(one: Evidence, other: Evidence) -> bool:
    """Whether two stretches of a text are the same words, give or take where they were cut."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common >= SAME * (max(one.end, other.end) - min(one.start, other.start))


def _statements_changed(
    readout: Readout, words: Evidence, change: Callable[[Statement], Statement], *, exactly: bool = False
) -> Changed:
    made, marks = _each(readout, readout.statements, words, change, exactly=exactly)
    return with_statements(readout, list(enumerate(made))), marks


def _each(
    readout: Readout,
    items: Sequence[Owned],
    words: Evidence,
    change: Callable[[Owned], Owned],
    *,
    exactly: bool = False,
) -> tuple[tuple[Owned, ...], list[Mark]]:
    here = placed(readout.text, words)
    hit = [here is not None and _hit(here, one.content, exactly) for one in items]
    made = tuple(change(one) if meant else one for one, meant in zip(items, hit, strict=True))
    return made, [Mark(words=one.content) for one, meant in zip(items, hit, strict=True) if meant]


def _hit(words: Evidence, content: Evidence, exactly: bool) -> bool:
    return _span(words) == _span(content) if exactly else same_words(words, content)


def _parted(readout: Readout, items: list[Owned], words: Evidence) -> tuple[list[Owned], list[Owned]]:
    here = placed(readout.text, words)
    gone = [one for one in items if here is not None and same_words(here, one.content)]
    return [one for one in items if one not in gone], gone


def _span(words: Evidence) -> tuple[int, int]:
    return words.start, words.end


def _codes(statement: Statement) -> tuple[str | None, str]:
    return statement.party or statement.speaker, statement.kind
