"""The views that open from a reply, and their pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.blocks.actions import ActionId, CallbackId, PageState
from bot.blocks.texts.message import View
from bot.blocks.views.everything import everything
from bot.blocks.views.judging import Verdicts, judging
from bot.blocks.views.words import words
from bot.readout import Readout
from bot.tasks.desk import Desk
from bot.tasks.manners import manner_for
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from handlers.actions.judging import verdicts_of
from handlers.actions.polite import gone_view, say_gone
from handlers.actions.seen import visible_reading
from handlers.payloads import Click
from handlers.places import back_to_place, placed

Build = Callable[[Readout, int, int, Verdicts], View]


def _words(readout: Readout, reading_id: int, page: int, _: Verdicts) -> View:
    return words(readout, reading_id, page)


BUILDERS: dict[str, Build] = {
    CallbackId.EVERYTHING: everything,
    CallbackId.WORDS: _words,
    CallbackId.JUDGING: judging,
}


def register(app: App, desk: Desk) -> None:
    """Listen to what opens a view of a reading and turns its pages."""
    app.action(ActionId.SHOW_ALL.value)(_opener(desk, everything))
    app.action(ActionId.SHOW_WORDS.value)(_opener(desk, _words))
    app.action(ActionId.PAGE_BACK.value)(_turner(desk, -1))
    app.action(ActionId.PAGE_ON.value)(_turner(desk, +1))


def _opener(desk: Desk, build: Build) -> Callable[..., None]:
    def open_view(ack: Ack, body: dict[str, Any], client: WebClient, respond: Respond) -> None:
        ack()
        click = Click.of(body)
        with speaking(manner_for(desk, click.channel_id or "", click.user_id)):
            readout = visible_reading(desk, click, click.number)
            if readout is None:
                say_gone(respond)
                return
            view = build(readout, click.number, 0, verdicts_of(desk, click, click.number))
        client.views_open(trigger_id=click.trigger_id, view=placed(view, click))

    return open_view


def _turner(desk: Desk, step: int) -> Callable[..., None]:
    def turn(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        click, page = back_to_place(Click.of(body))
        state = PageState.unpack(page)
        with speaking(manner_for(desk, click.channel_id or "", click.user_id)):
            readout = visible_reading(desk, click, state.reading_id)
            if readout is None:
                client.views_update(view_id=click.view_id, view=gone_view(say("reading-gone")))
                return
            build = BUILDERS[body["view"]["callback_id"]]
            view = build(readout, state.reading_id, state.page + step, verdicts_of(desk, click, state.reading_id))
        client.views_update(view_id=click.view_id, view=placed(view, click))

    return turn
