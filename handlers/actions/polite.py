"""Answers to clicks that lead nowhere any more."""

from __future__ import annotations

from slack_bolt import Respond

from bot.blocks.fields import plain
from bot.blocks.texts.limits import VIEW_TITLE
from bot.blocks.texts.message import View
from bot.blocks.texts.rich import line, rich, run
from bot.wording.catalogue import say


def say_gone(respond: Respond) -> None:
    """Tell whoever clicked that the reading is no longer there for them; the message they clicked in stays."""
    respond(text=say("reading-gone"), response_type="ephemeral", replace_original=False)


def gone_view(sentence: str) -> View:
    """What a view shows in place of what it cannot show any more."""
    return {
        "type": "modal",
        "title": plain(say("view-gone-title"), VIEW_TITLE),
        "close": plain(say("view-close"), VIEW_TITLE),
        "blocks": [rich(line(run(sentence)))],
    }
