"""Scores who said what by which words, and what was promised, backed and opposed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.readout import Commitment, Readout, Stance, Statement
from tests.gold.scoring.cues import same_cue
from tests.gold.scoring.labels import Gold, LabelledCommitment, LabelledStance, LabelledStatement
from tests.gold.scoring.sheet import Row, Sheet
from tests.gold.scoring.spans import Span, holds, overlap, pair
from tests.gold.scoring.speakers import Owner, same_owner

SHARE = 0.7
"""What a statement's spans share at least."""
OWNED_SHARE = 0.5
"""What a commitment's or a stance's spans share at least."""


def score_statements(gold: Gold, reading: Readout, sheet: Sheet) -> None:
    """Statements by their span; of those found, speaker, kind and cue; and those that are whole."""
    wanted, found = gold.statements, reading.statements
    pairs = pair(wanted, found, _shared)
    whole = sum(_score_statement(gold, wanted[i], found[j], sheet) for i, j in pairs)
    sheet.add(Row.STATEMENTS, len(pairs), len(wanted), len(found))
    sheet.add(Row.WHOLE, whole, len(wanted), len(found))
    known, right = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, label in enumerate(wanted):
        if i not in known:
            sheet.misses.append(f"{gold.id}: missed ({label.speaker} | {label.cue}): {label.text[:90]!r}")
    for j, statement in enumerate(found):
        if j not in right:
            by = f"({statement.speaker} | {_cue(statement)})"
            sheet.misses.append(f"{gold.id}: not labelled {by}: {statement.content.quote[:90]!r}")


def _shared(label: LabelledStatement, found: Statement) -> float:
    share = overlap(label.span, (found.content.start, found.content.end))
    return share if share >= SHARE else 0


def _score_statement(gold: Gold, label: LabelledStatement, found: Statement, sheet: Sheet) -> bool:
    """Score one that was found; whether it is whole."""
    said = same_owner(label.speaker, Owner(found.speaker, found.party), gold.sides)
    cued = same_cue(gold.text, label, found)
    sheet.judge(Row.SPEAKER, said)
    sheet.judge(Row.KIND, found.kind == label.kind)
    if label.cue:
        sheet.judge(Row.CUE, cued)
    if not said:
        sheet.misses.append(f"{gold.id}: said by {found.speaker}, labelled {label.speaker}: {label.text[:70]!r}")
    if not cued:
        sheet.misses.append(f"{gold.id}: cue {_cue(found)}, labelled {label.cue}: {label.text[:70]!r}")
    return said and cued


def _cue(statement: Statement) -> str | None:
    return statement.cue.quote if statement.cue else None


class Held(NamedTuple):
    """What somebody promises, backs or opposes, labelled or found, with what is compared."""

    span: Span
    owner: Owner
    polarity: str | None = None


def score_owned(gold: Gold, reading: Readout, sheet: Sheet) -> None:
    """Commitments and stances: the words, whose they are, and for or against."""
    for row, wanted, found in (
        (Row.COMMITMENTS, _labelled(gold, gold.commitments), _found(reading.commitments)),
        (Row.STANCES, _labelled(gold, gold.stances), _found(reading.stances)),
    ):
        pairs = pair(wanted, found, lambda label, other: _owned(label, other, gold.sides))
        sheet.add(row, len(pairs), len(wanted), len(found))
        for name, items, good in (
            ("missed", wanted, {i for i, _ in pairs}),
            ("not labelled", found, {j for _, j in pairs}),
        ):
            for held in (item for k, item in enumerate(items) if k not in good):
                who = f"({held.owner.name} | {held.polarity or 'commits'})"
                sheet.misses.append(f"{gold.id}: {row} {name} {who}: {gold.text[slice(*held.span)][:90]!r}")


def _labelled(gold: Gold, items: Sequence[LabelledCommitment | LabelledStance]) -> list[Held]:
    return [Held(item.span(gold.text), Owner(item.by), getattr(item, "polarity", None)) for item in items]


def _found(items: Sequence[Commitment | Stance]) -> list[Held]:
    return [
        Held((item.content.start, item.content.end), Owner(item.by, item.party), getattr(item, "polarity", None))
        for item in items
    ]


def _owned(label: Held, found: Held, sides: dict[str, str]) -> float:
    share = overlap(label.span, found.span)
    a_stance = label.polarity is not None
    near = share >= OWNED_SHARE or (a_stance and holds(found.span, label.span))
    same = near and label.polarity == found.polarity and same_owner(label.owner.name or "", found.owner, sides)
    return 0.01 + share if same else 0
