"""Answers to clicks that lead nowhere any more."""

from __future__ import annotations

from slack_bolt import Respond

from bot.wording.catalogue import say


def say_gone(respond: Respond) -> None:
    """Tell whoever clicked that the reading is no longer there for them; the message they clicked in stays."""
    respond(text=say("reading-gone"), response_type="ephemeral", replace_original=False)
