"""Helpful or not, for each statement, promise and stance of a reading: a modal with one menu a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bot.blocks.actions import ActionId, CallbackId, PageState, Stale, button, page_buttons
from bot.blocks.fields import option, plain
from bot.blocks.replies.strength import shown_cue
from bot.blocks.texts.layout import quiet
from bot.blocks.texts.limits import VIEW_TITLE
from bot.blocks.texts.message import Block, Element, View
from bot.blocks.texts.names import owner
from bot.blocks.texts.rich import line, rich, run
from bot.blocks.texts.shorten import shorten
from bot.blocks.texts.worded import headed
from bot.blocks.views.numbering import numbered_statements
from bot.readout import Evidence, Readout, Statement
from bot.wording.catalogue import say

PREFIX = "judge:"
"""How the ``action_id`` of each line's menu begins; the item follows."""

PAGE_LINES = 30
LINE_LENGTH = 160
HELPFUL, NOT_HELPFUL, NO_VERDICT = "1", "0", "-"


class Item(NamedTuple):
    """One line of a reading: its kind, and where its words stand in the text (code points, end exclusive)."""

    kind: str
    start: int
    end: int

    @classmethod
    def unpack(cls, action_id: str) -> Item:
        """From the ``action_id`` of its menu; Stale when it is not ours."""
        try:
            kind, start, end = action_id.removeprefix(PREFIX).split(":")
            return cls(kind, int(start), int(end))
        except ValueError as fault:
            raise Stale(f"{action_id[:60]!r} is no line of ours") from fault

    def pack(self) -> str:
        """As the ``action_id`` of its menu."""
        return f"{PREFIX}{self.kind}:{self.start}:{self.end}"


Verdicts = Mapping[tuple[str, int, int], bool]
"""What one person found of the items of a reading: True is helpful. One without an entry was not judged."""

NONE: Verdicts = {}


def judging(readout: Readout, reading_id: int, page: int, verdicts: Verdicts) -> View:
    """A modal in which one person judges line after line; ``page`` counts from 0, one beyond the end is the last."""
    lines = list(_lines(readout))
    pages = max(1, -(-len(lines) // PAGE_LINES))
    here = PageState(reading_id, min(max(page, 0), pages - 1))
    shown = lines[here.page * PAGE_LINES : (here.page + 1) * PAGE_LINES]
    where = [quiet(say("view-page", page=here.page + 1, pages=pages))] if pages > 1 else []
    opening = say("judging-opening") if lines else say("judging-nothing")
    return {
        "type": "modal",
        "callback_id": CallbackId.JUDGING,
        "title": plain(say("judging-title"), VIEW_TITLE),
        "close": plain(say("view-close"), VIEW_TITLE),
        "private_metadata": here.pack(),
        "blocks": [
            rich(line(run(opening))),
            *(_block(item, words, verdicts) for item, words in shown),
            *where,
            *page_buttons(here, pages),
        ],
    }


def items_of(readout: Readout) -> set[Item]:
    """Every item of a reading that can be judged."""
    return {item for item, _ in _lines(readout)}


def judge_button(reading_id: int) -> Block:
    """The row that leads to the modal, at the foot of a view of the reading."""
    return {"type": "actions", "elements": [button(say("button-judge"), ActionId.JUDGE, reading_id)]}


def verdict_runs(kind: str, words: Evidence, verdicts: Verdicts) -> list[Element]:
    """What the person found of an item, behind its line; nothing where they did not say."""
    found = verdicts.get((kind, words.start, words.end))
    if found is None:
        return []
    return [run(" " + (say("judged-helpful") if found else say("judged-not-helpful")), italic=True)]


def _lines(readout: Readout) -> Iterator[tuple[Item, str]]:
    seen: set[Item] = set()
    for item, words in _every(readout):
        if item not in seen:
            seen.add(item)
            yield item, words


def _every(readout: Readout) -> Iterator[tuple[Item, str]]:
    for number, _, statement in numbered_statements(readout):
        yield _item("statement", statement.content), f"{number}. {_said(readout, statement)}"
    for promise in readout.commitments:
        title = headed(f"{say('heading-promised')} · {owner(promise.by, promise.party)}")
        yield _item("commitment", promise.content), title + promise.content.quote
    for stance in readout.stances:
        heading = say("heading-backed") if stance.polarity == "supports" else say("heading-opposed")
        yield (
            _item("stance", stance.content),
            headed(f"{heading} · {owner(stance.by, stance.party)}") + (stance.content.quote),
        )


def _item(kind: str, words: Evidence) -> Item:
    return Item(kind, words.start, words.end)


def _said(readout: Readout, statement: Statement) -> str:
    speaker = statement.speaker or say("no-speaker-inside")
    cue = f"{shown_cue(readout.text, statement.cue)} " if statement.cue else ""
    return f"{headed(speaker)}{cue}{statement.content.quote}"


def _block(item: Item, words: str, verdicts: Verdicts) -> Block:
    choices = {
        HELPFUL: option(say("judge-helpful"), HELPFUL),
        NOT_HELPFUL: option(say("judge-not-helpful"), NOT_HELPFUL),
        NO_VERDICT: option(say("judge-no-verdict"), NO_VERDICT),
    }
    menu: Element = {
        "type": "static_select",
        "action_id": item.pack(),
        "placeholder": plain(say("judge-placeholder")),
        "options": list(choices.values()),
    }
    found = verdicts.get(item)
    if found is not None:
        menu["initial_option"] = choices[HELPFUL if found else NOT_HELPFUL]
    return {"type": "section", "text": plain(shorten(words, LINE_LENGTH)), "accessory": menu}
