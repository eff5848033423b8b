"""The parts of the short reply, each a block or None when there is nothing to show."""

from __future__ import annotations

from babel.lists import format_list

from bot.blocks.replies.owed import told_elsewhere
from bot.blocks.replies.saying import saying
from bot.blocks.replies.sides import Side, covers, key_lines, sides
from bot.blocks.texts.doubt import DOUBT_MARK, doubt, is_doubtful
from bot.blocks.texts.layout import quiet
from bot.blocks.texts.message import Block, Element
from bot.blocks.texts.names import offices
from bot.blocks.texts.rich import bullets, label, line, rich, run
from bot.blocks.texts.shorten import shorten
from bot.blocks.texts.worded import with_rest
from bot.readout import Readout, Statement
from bot.wording.catalogue import say
from bot.wording.manner import manner

SAYING_LENGTH = 104
"""Characters of one statement with its cue: up to three rows of a list on a phone. Two rows lost too much sense."""

PEOPLE = 6
OFFICES_LENGTH = 400
SIDES = 5
OTHERS = 3


def unsure(readout: Readout) -> list[Element]:
    """What the headline tells of the occasion and may have got wrong: it cannot bear a mark itself."""
    event = readout.event
    if event is None:
        return []
    parts = ((say("unsure-kind"), event), (say("unsure-day"), event.date), (say("unsure-place"), event.place))
    told = [name for name, part in parts if part and is_doubtful(part)]
    if not told:
        return []
    names = format_list(told, locale=manner().language)
    return [line(run(f"{DOUBT_MARK} {say('reply-unsure', names=names)}", italic=True))]


def who(readout: Readout) -> Block | None:
    """Participants with party and offices, in small print: the headline has named the main ones."""
    people = readout.participants
    if not people:
        return None
    room = max(OFFICES_LENGTH // len(people), 80)
    rows = []
    for person in people[:PEOPLE]:
        party = f" ({person.party})" if person.party else ""
        offices_held = shorten(offices(person), room)
        held = f": {offices_held}" if offices_held else ""
        rows.append(f"{shorten(person.name, 60)}{party}{doubt(person)}{held}")
    rest = len(people) - PEOPLE
    return quiet(*rows, *([say("more", count=rest)] if rest > 0 else []))


def also(readout: Readout) -> list[Block]:
    """The other exchanges that the document tells of: named, not read."""
    others = readout.other_events
    if not others:
        return []
    named = "; ".join(shorten(one.value, 80) for one in others[:OTHERS])
    more = f"; {say('more', count=len(others) - OTHERS)}" if len(others) > OTHERS else ""
    return [quiet(say("reply-also", names=named + more))]


def said(readout: Readout) -> list[Block]:
    """What each side said, a block a side; what the lower half of the reply shows is not repeated."""
    elsewhere = told_elsewhere(readout)
    told = sides(readout)
    each = {1: 4, 2: 2, 3: 2}.get(len(told), 1)
    blocks = []
    for side in told[:SIDES]:
        fresh = [one for one in side.statements if not any(covers(part, one.content) for part in elsewhere)]
        if fresh:
            blocks.append(_side(side, fresh, each, readout.text))
    if hidden := told[SIDES:]:
        count = sum(len(side.statements) for side in hidden)
        blocks.append(rich(line(run(say("reply-more-sides", count=count, sides=len(hidden)), italic=True))))
    return blocks


def _side(side: Side, fresh: list[Statement], count: int, text: str) -> Block:
    chosen = key_lines(fresh, text, count)
    rows = [saying(statement, side, text, SAYING_LENGTH) for statement in chosen]
    return rich(label(shorten(side.heading, 150)), bullets(with_rest(rows, len(fresh) - len(chosen))))
