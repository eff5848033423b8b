"""The parts of the short reply, each a block or None when there is nothing to show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from bot.blocks.dates import long_date
from bot.blocks.doubt import DOUBT_MARK, doubt, doubt_runs, is_doubtful
from bot.blocks.layout import quiet
from bot.blocks.message import Block, Element
from bot.blocks.names import offices, owner
from bot.blocks.rich import bullets, label, line, rich, run
from bot.blocks.saying import saying
from bot.blocks.shorten import shorten
from bot.blocks.sides import Side, covers, key_lines, sides
from bot.blocks.strength import cue_runs
from bot.readout import Commitment, Readout, Stance, Statement

Owned = TypeVar("Owned", Commitment, Stance)

SAYING_LENGTH = 104
"""Characters of one statement with its cue: up to three rows of a list on a phone. Two rows lost too much sense."""

LINE_LENGTH = 100
"""Characters of document words in a promise, a stance or a check: up to three rows of a phone."""

PEOPLE = 6
OFFICES_LENGTH = 400
SIDES = 5
PROMISES = 2
STANCES = 2
CHECKS = 3


def unsure(readout: Readout) -> list[Element]:
    """What the headline tells of the occasion and may have got wrong: it cannot bear a mark itself."""
    event = readout.event
    if event is None:
        return []
    parts = (("what kind of exchange it was", event), ("the day", event.date), ("the place", event.place))
    told = [name for name, part in parts if part and is_doubtful(part)]
    return [line(run(f"{DOUBT_MARK} Not sure of {' and '.join(told)}.", italic=True))] if told else []


def who(readout: Readout) -> Block | None:
    """Participants with party and offices, in small print: the headline has named the main ones."""
    people = readout.participants
    if not people:
        return None
    room = max(OFFICES_LENGTH // len(people), 80)
    rows = []
    for person in people[:PEOPLE]:
        party = f" ({person.party})" if person.party else ""
        held = f": {shorten(offices(person), room)}" if person.offices else ""
        rows.append(f"{shorten(person.name, 60)}{party}{doubt(person)}{held}")
    rest = len(people) - PEOPLE
    return quiet(*rows, *([f"+{rest} more"] if rest > 0 else []))


def said(readout: Readout) -> list[Block]:
    """What each side said, a block a side; lines that stand under Promised, Backed or Opposed are not repeated."""
    elsewhere = [promise.content for promise in _promises(readout)]
    for stance in _stances(readout):
        whole = _statement_of(stance, readout)
        elsewhere.append(whole.content if whole else stance.content)
    told = sides(readout)
    each = {1: 4, 2: 2, 3: 2}.get(len(told), 1)
    blocks = []
    for side in told[:SIDES]:
        fresh = [one for one in side.statements if not any(covers(part, one.content) for part in elsewhere)]
        if fresh:
            blocks.append(_side(side, fresh, each, readout.text))
    if hidden := told[SIDES:]:
        count = sum(len(side.statements) for side in hidden)
        blocks.append(rich(line(run(f"+{count} more by {len(hidden)} others", italic=True))))
    return blocks


def _side(side: Side, fresh: list[Statement], count: int, text: str) -> Block:
    chosen = key_lines(fresh, text, count)
    rows = [saying(statement, side, text, SAYING_LENGTH) for statement in chosen]
    return rich(label(shorten(side.heading, 150)), bullets(_with_rest(rows, len(fresh) - len(chosen))))


def owed(readout: Readout) -> list[Block]:
    """What was promised, backed and opposed, and what does not add up: a paragraph each, under its own word."""
    parts = (_promised(readout), _backed_and_opposed(readout), _checked(readout))
    return [rich(*rows) for rows in parts if rows]


def _promised(readout: Readout) -> list[Element]:
    shown = _promises(readout)
    rows = []
    for promise in shown:
        whose = shorten(owner(promise.by, promise.party), 60)
        due = [run(f" (by {long_date(promise.due)})")] if promise.due else []
        rows.append(
            _row("Promised", run(f"{whose}: {shorten(promise.content.quote, LINE_LENGTH)}"), *due, *doubt_runs(promise))
        )
    return _with_rest(rows, len(readout.commitments) - len(shown))


def _backed_and_opposed(readout: Readout) -> list[Element]:
    rows: list[Element] = []
    for polarity, title in (("supports", "Backed"), ("opposes", "Opposed")):
        stances = [stance for stance in _stances(readout) if stance.polarity == polarity]
        total = sum(stance.polarity == polarity for stance in readout.stances)
        rows += _with_rest([_row(title, *_stance(stance, readout)) for stance in stances], total - len(stances))
    return rows


def _stance(stance: Stance, readout: Readout) -> list[Element]:
    whose = shorten(owner(stance.by, stance.party), 60)
    statement = _statement_of(stance, readout)
    if statement is None:
        return [run(f"{whose}: {shorten(stance.content.quote, LINE_LENGTH)}"), *doubt_runs(stance)]
    said = [*cue_runs(statement, readout.text), run(statement.content.quote)]
    return [run(f"{whose} "), *said, *doubt_runs(stance)]


def _statement_of(stance: Stance, readout: Readout) -> Statement | None:
    """The statement in whose words the stance stands whole, if it is short enough to be shown in its place."""
    for one in readout.statements:
        inside = one.content.start <= stance.content.start and stance.content.end <= one.content.end
        same = stance.by in {one.speaker, one.party} or (stance.party is not None and stance.party == one.party)
        if inside and same and one.cue and len(one.content.quote) <= LINE_LENGTH:
            return one
    return None


def _checked(readout: Readout) -> list[Element]:
    rows = []
    for check in readout.checks[:CHECKS]:
        quote = f"“{shorten(check.evidence[0].quote, LINE_LENGTH)}”: " if check.evidence else ""
        rows.append(_row("Check", run(quote + shorten(check.finding, 2 * LINE_LENGTH))))
    return _with_rest(rows, len(readout.checks) - CHECKS)


def _row(title: str, *runs: Element) -> Element:
    return line(run(title, bold=True), run(" · "), *runs)


def _with_rest(rows: list[Element], rest: int) -> list[Element]:
    """``rows`` with "+n more" at the end of the last one."""
    if rest <= 0 or not rows:
        return rows
    last = line(*rows[-1]["elements"], run(f" +{rest} more", italic=True))
    return [*rows[:-1], last]


def _promises(readout: Readout) -> list[Commitment]:
    return _fairly(readout.commitments, PROMISES)


def _stances(readout: Readout) -> list[Stance]:
    """The stances shown; one whose words stand under Promised already is not said again."""
    promised = [promise.content for promise in _promises(readout)]
    fresh = [one for one in readout.stances if not any(covers(part, one.content) for part in promised)]
    opposed = [stance for stance in fresh if stance.polarity == "opposes"]
    backed = [stance for stance in fresh if stance.polarity == "supports"]
    return [*_fairly(backed, STANCES), *_fairly(opposed, STANCES)]


def _fairly(items: Sequence[Owned], count: int) -> list[Owned]:
    """``count`` items such that nobody gets a second before everybody has one, in the document's order."""
    turns: dict[str, int] = {}
    ranked = []
    for index, item in enumerate(items):
        whose = owner(item.by, item.party)
        turns[whose] = turns.get(whose, 0) + 1
        ranked.append((turns[whose], index))
    return [items[index] for _, index in sorted(sorted(ranked)[:count], key=lambda pair: pair[1])]
