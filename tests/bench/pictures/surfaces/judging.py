"""Helpful or not, line by line."""

from __future__ import annotations

from bot.blocks.actions import ActionId
from bot.playground.workspace.sample import YOU
from tests.bench.pictures.stage import Stage

PLACE = 34
TITLE = "Helpful, line by line"
SENTENCE = "Each line can be said to have helped or not; it is kept at once, and shown to its reader alone."


def act(stage: Stage) -> None:
    said = stage.reply(stage.read("000_"))
    stage.slack.click(said.ts, ActionId.SHOW_ALL)
    view = stage.slack.wait_for(lambda w: w.open_modal(YOU))
    assert view is not None
    stage.slack.click_view(view.id, ActionId.JUDGE)
    stage.slack.wait_for(lambda w: (top := w.open_modal(YOU)) is not None and top.id != view.id)
    stage.show(thread=said.thread_ts, height=900)
    stage.shoot(stage.modal(whole=False))
