"""A reading's statements, promises, stances and asks as one list: what is said twice of the same words is one entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from bot.insight.content_answers import Act
from bot.insight.whole_words import words_of
from bot.readout import Ask, Commitment, Evidence, Precision, Readout, Stance, Statement

Words = tuple[str, ...]

_CLASSES = {
    Act.WARNED: {"warn"},
    Act.CONDEMNED: {"condemn", "condemnation"},
    Act.PRAISED: {"praise"},
    Act.THANKED: {"thank"},
    Act.AGREED: {"agree"},
    Act.DENIED: {"deny"},
    Act.DISCUSSED: {"discuss"},
    Act.BACKED: {"support", "praise", "supports"},
    Act.OPPOSED: {"oppose", "opposition", "condemn", "condemnation", "opposes"},
    Act.PROMISED: {"commitment", "promised"},
    Act.ASKED: {"request", "urge", "ask", "asked"},
}
"""Cue classes, kinds and marks of ours ("promised", "asked", "supports", "opposes") that each act takes in."""

_SENTENCE_END = re.compile(r"[.!?][\"'”’»)\]]*\s|\n\s*\n")
_LOOK_BACK = 400


@dataclass(frozen=True)
class Said:
    """One thing said: by whom, the cue, the words; ``marks`` are its cue class, kind and what else it counts as.

    ``towards`` are those it falls on or is asked of. ``around`` are the words of its sentence as far as it.
    """

    speaker: str | None
    party: str | None
    cue: Evidence | None
    content: Evidence
    marks: frozenset[str]
    words: Words
    around: Words
    topics: tuple[str, ...] = ()
    towards: tuple[str, ...] = ()
    due: str | None = None
    due_precision: Precision | None = None
    confidence: float | None = None

    def is_a(self, act: Act | None) -> bool:
        """Whether it is what a question asks about."""
        if act is None or act is Act.SAID:
            return "greeting" not in self.marks
        return bool(_CLASSES.get(act, set()) & self.marks)

    @property
    def due_day(self) -> date | None:
        """The last day that keeps it, if it is a promise or an ask with one."""
        return date.fromisoformat(self.due) if self.due else None


def everything_said(readout: Readout) -> list[Said]:
    """In the document's order."""
    entries = [_of_statement(one, readout.text) for one in readout.statements]
    owned: tuple[tuple[str, Iterable[Commitment | Stance | Ask]], ...] = (
        ("promised", readout.commitments),
        ("stance", readout.stances),
        ("asked", readout.asks),
    )
    for mark, items in owned:
        for item in items:
            _add(entries, item, mark, readout.text)
    return sorted(entries, key=lambda one: one.content.start)


def _of_statement(one: Statement, text: str) -> Said:
    return Said(
        speaker=one.speaker,
        party=one.party,
        cue=one.cue,
        content=one.content,
        marks=frozenset(filter(None, (one.cue_class, one.kind))) - _loose(one),
        words=words_of(one.content.quote),
        around=_around(text, one.content, one.cue),
        topics=one.topics,
        confidence=one.confidence,
    )


def _loose(one: Statement) -> set[str]:
    """A statement's kind says little of a promise: the reading lists the promises by themselves."""
    return {"commitment", "promise"} if one.kind == "commitment" else set()


def _add(entries: list[Said], item: Commitment | Stance | Ask, mark: str, text: str) -> None:
    """Mark the statement in which it stands, or enter it by itself."""
    marks = {item.polarity} if isinstance(item, Stance) else {mark}
    towards = tuple(filter(None, _towards(item)))
    due = (None, None) if isinstance(item, Stance) else (item.due, item.due_precision)
    for index, entry in enumerate(entries):
        if entry.content.start <= item.content.start and item.content.end <= entry.content.end:
            entries[index] = replace(
                entry,
                marks=entry.marks | marks,
                towards=tuple(dict.fromkeys((*entry.towards, *towards))),
                due=entry.due or due[0],
                due_precision=entry.due_precision or due[1],
            )
            return
    words, around = words_of(item.content.quote), _around(text, item.content, None)
    entries.append(
        Said(
            item.by, item.party, None, item.content, frozenset(marks), words, around, (), towards, *due, item.confidence
        )
    )


def _towards(item: Commitment | Stance | Ask) -> Iterator[str | None]:
    if isinstance(item, Stance):
        yield item.towards
    elif isinstance(item, Ask):
        yield from (item.of, item.of_party)


def _around(text: str, content: Evidence, cue: Evidence | None) -> Words:
    first = min(content.start, cue.start) if cue else content.start
    earliest = max(first - _LOOK_BACK, 0)
    ends = [found.end() for found in _SENTENCE_END.finditer(text, earliest, first)]
    return words_of(text[max(ends, default=earliest) : content.end])
