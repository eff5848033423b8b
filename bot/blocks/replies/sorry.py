"""A failure told in a modal, for where there is no message to answer under."""

from __future__ import annotations

from bot.blocks.texts.limits import VIEW_TITLE, clip
from bot.blocks.texts.message import View
from bot.blocks.texts.rich import line, rich, run
from bot.wording.catalogue import say


def sorry_view(sentence: str) -> View:
    """A modal that says ``sentence`` and nothing else. It has no callback: there is nothing to submit."""
    return {
        "type": "modal",
        "title": {"type": "plain_text", "text": clip(say("sorry-title"), VIEW_TITLE), "emoji": False},
        "close": {"type": "plain_text", "text": say("view-close"), "emoji": False},
        "blocks": [rich(line(run(sentence)))],
    }
