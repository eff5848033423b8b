"""The form "Watch for": what a document names, to be ticked, and for how long."""

from __future__ import annotations

from collections.abc import Sequence

from bot.blocks.actions import CallbackId
from bot.blocks.fields import field, option, plain
from bot.blocks.texts.limits import VIEW_TITLE
from bot.blocks.texts.message import Block, Element, View
from bot.blocks.texts.rich import line, rich, run
from bot.blocks.texts.shorten import shorten
from bot.insight.content_watches import Watchable, WatchKind
from bot.wording.catalogue import say

DAYS_OFFERED = (7, 30, 90)
USUAL = 30
HOW_LONG = "how_long"
TITLE_LENGTH = 150


def watch_form(title: str, choices: Sequence[Watchable], metadata: str, *, here: bool) -> View:
    """The form; a choice's value is its place in ``choices``. ``here``: it was opened in a channel."""
    named = shorten(title, TITLE_LENGTH)
    about = say("watch-modal-about-here", title=named) if here else say("watch-modal-about", title=named)
    groups = [_group(kind, choices) for kind in _HEADINGS if any(choice.kind == kind for choice in choices)]
    blocks: list[Block] = [rich(line(run(about))), *groups]
    view = {
        "type": "modal",
        "callback_id": CallbackId.WATCH,
        "title": plain(say("watch-modal-title"), VIEW_TITLE),
        "close": plain(say("watch-modal-close"), VIEW_TITLE),
        "private_metadata": metadata,
    }
    if not groups:
        return view | {"blocks": [rich(line(run(say("watch-modal-nothing"))))]}
    return view | {"submit": plain(say("watch-modal-submit"), VIEW_TITLE), "blocks": [*blocks, _how_long()]}


def watch_form_done(body: list[Block]) -> View:
    """What the form becomes when it was submitted: ``body`` says what is watched now."""
    return {
        "type": "modal",
        "title": plain(say("watch-modal-title"), VIEW_TITLE),
        "close": plain(say("watch-modal-close"), VIEW_TITLE),
        "blocks": body,
    }


def group_of(kind: WatchKind) -> str:
    """The ``block_id`` of a kind's checkboxes."""
    return f"watch_{kind}"


def first_group(choices: Sequence[Watchable]) -> str:
    """The field in which it is said what is wrong with the choices."""
    return group_of(choices[0].kind) if choices else HOW_LONG


def _group(kind: WatchKind, choices: Sequence[Watchable]) -> Block:
    options = [option(choice.words, str(at)) for at, choice in enumerate(choices) if choice.kind == kind]
    name = group_of(kind)
    return field(name, say(_HEADINGS[kind]), {"type": "checkboxes", "action_id": name, "options": options})


def _how_long() -> Block:
    options = [option(say("watch-modal-days", days=days), str(days)) for days in DAYS_OFFERED]
    menu: Element = {"type": "radio_buttons", "action_id": HOW_LONG, "options": options}
    menu["initial_option"] = options[DAYS_OFFERED.index(USUAL)]
    return field(HOW_LONG, say("watch-modal-how-long"), menu, optional=False)


_HEADINGS = {
    WatchKind.PERSON: "watch-modal-people",
    WatchKind.COUNTRY: "watch-modal-countries",
    WatchKind.BODY: "watch-modal-bodies",
    WatchKind.PHRASE: "watch-modal-phrases",
}
