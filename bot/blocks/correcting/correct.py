"""The modal "Correct this reading": every part of it with what stands there now, and the corrections made so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.blocks.actions import CallbackId
from bot.blocks.correcting.parts import UNDO, Part, name_id, words_id
from bot.blocks.fields import OPTIONS, option, plain
from bot.blocks.texts.dates import shown_date
from bot.blocks.texts.escape import escape
from bot.blocks.texts.layout import quiet
from bot.blocks.texts.limits import VIEW_TITLE, clip
from bot.blocks.texts.message import Block, Element, View
from bot.blocks.texts.rich import label, line, rich, run
from bot.blocks.texts.shorten import shorten
from bot.readout import Commitment, Readout, Stance, Statement
from bot.wording.catalogue import say

GROUPS = 10
"""Groups of 100 items each that a menu of ours offers; Slack takes 100 groups ("Select menu element")."""

SHOWN_MADE = 15
"""Corrections listed."""

SHOWN = 700
"""Characters of a line, entities included; the two lines stay below the limit of a section."""

TOLD = 160
"""Characters of one correction."""


@dataclass(frozen=True)
class Made:
    """One correction as it is listed: its number, what it says, by whom and when, and what became of it."""

    number: int
    told: str
    by: str
    note: str = ""


def overview(readout: Readout, made: Sequence[Made], stamp: str) -> View:
    """The modal; ``made`` newest first. ``stamp`` differs after each change, so that menus forget what was chosen."""
    return {
        "type": "modal",
        "callback_id": CallbackId.CORRECT,
        "title": plain(say("correct-title"), VIEW_TITLE),
        "close": plain(say("correct-close"), VIEW_TITLE),
        "blocks": [
            rich(line(run(readout.headline or say("view-found"), bold=True)), line(run(say("correct-hint")))),
            *_occasion(readout),
            *_items(readout, stamp),
            {"type": "actions", "elements": [_button(say("correct-add"), Part.ADD)]},
            {"type": "divider"},
            *_made(made),
        ],
    }


def _occasion(readout: Readout) -> Iterator[Block]:
    event = readout.event
    date, place = (event.date, event.place) if event else (None, None)
    none = say("correct-none")
    rows = (
        (Part.TYPE, say("correct-type-label"), say("event-type", type=event.type) if event else none),
        (Part.DATE, say("correct-date-label"), shown_date(date.value, date.precision) if date else none),
        (Part.PLACE, say("correct-place-label"), place.value if place else none),
    )
    for part, name, value in rows:
        yield _section(name, value, _button(say("correct-change"), part))


def _items(readout: Readout, stamp: str) -> Iterator[Block]:
    people = [
        option(f"{one.name} ({one.party})" if one.party else one.name, name_id(one.name))
        for one in readout.participants
    ]
    yield _menu(Part.PERSON, stamp, say("correct-people"), people, say("correct-people-none"))
    statements = [_option(one, one.speaker) for one in readout.statements]
    yield _menu(Part.STATEMENT, stamp, say("correct-statements"), statements, say("correct-statements-none"))
    promises = [_option(one, one.by) for one in readout.commitments]
    yield _menu(Part.PROMISE, stamp, say("correct-promises"), promises, say("correct-promises-none"))
    stances = [_option(one, one.by) for one in readout.stances]
    yield _menu(Part.STANCE, stamp, say("correct-stances"), stances, say("correct-stances-none"))


def _option(item: Statement | Commitment | Stance, whose: str | None) -> Element:
    words = " ".join(item.content.quote.split())
    return option(f"{shorten(whose or say('no-speaker'), 24)}: {words}", words_id(item.content))


def _menu(part: Part, stamp: str, name: str, options: Sequence[Element], none: str) -> Block:
    """A menu over all items; Slack's own client finds what is typed in it."""
    once = list({one["value"]: one for one in options}.values())
    shown = once[: GROUPS * OPTIONS]
    if not shown:
        return _section(name, none)
    menu: Element = {"type": "static_select", "action_id": part, "placeholder": plain(say("correct-choose"), 150)}
    if len(shown) <= OPTIONS:
        menu["options"] = shown
    else:
        menu["option_groups"] = [
            {"label": plain(f"{first + 1}–{min(first + OPTIONS, len(shown))}", 75), "options": shown[first:][:OPTIONS]}
            for first in range(0, len(shown), OPTIONS)
        ]
    told = (
        say("correct-count", count=len(once))
        if len(shown) == len(once)
        else say("correct-count-shown", count=len(once), shown=len(shown))
    )
    return _section(name, told, menu) | {"block_id": f"{part}:{stamp}"}


def _made(made: Sequence[Made]) -> Iterator[Block]:
    yield rich(label(say("correct-made")))
    if not made:
        yield quiet(say("correct-made-none"))
    for one in made[:SHOWN_MADE]:
        undo = _button(say("correct-undo"), f"{UNDO}{one.number}") | {"value": str(one.number)}
        below = " · ".join(part for part in (one.by, one.note) if part)
        yield _section(shorten(one.told, TOLD), below, undo, bold=False)
    if len(made) > SHOWN_MADE:
        yield quiet(say("correct-more", count=len(made) - SHOWN_MADE))


def _section(name: str, value: str, accessory: Element | None = None, *, bold: bool = True) -> Block:
    first, second = (clip(escape(" ".join(words.split())), SHOWN) for words in (name, value))
    text = f"*{first}*\n{second}" if bold else f"{first}\n{second}"
    block: Block = {"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}}
    return block | {"accessory": accessory} if accessory else block


def _button(text: str, action: str) -> Element:
    return {"type": "button", "action_id": action, "text": plain(text, 75), "value": action}
