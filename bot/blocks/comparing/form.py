"""The form in which a document is chosen to compare another one with."""

from __future__ import annotations

from bot.blocks.actions import ActionId, CallbackId
from bot.blocks.fields import PLACEHOLDER, field, option, plain
from bot.blocks.texts.limits import VIEW_TITLE
from bot.blocks.texts.message import Element, View
from bot.blocks.texts.rich import line, rich, run
from bot.blocks.texts.shorten import shorten
from bot.wording.catalogue import say

FIELD = ActionId.COMPARE_WITH
"""The form's one field: the ``block_id`` of its input and the ``action_id`` of what is in it."""

HEADLINE_LENGTH = 200


def comparison_form(headline: str, reading_id: int) -> View:
    """The form under a reading, which its private metadata names."""
    pick: Element = {
        "type": "external_select",
        "action_id": FIELD,
        "min_query_length": 0,
        "placeholder": plain(say("compare-pick-place"), PLACEHOLDER),
    }
    chosen = say("compare-chosen", headline=shorten(headline, HEADLINE_LENGTH))
    return {
        "type": "modal",
        "callback_id": CallbackId.COMPARE,
        "title": plain(say("compare-title"), VIEW_TITLE),
        "submit": plain(say("compare-submit"), VIEW_TITLE),
        "close": plain(say("compare-cancel"), VIEW_TITLE),
        "private_metadata": str(reading_id),
        "blocks": [
            rich(line(run(chosen))),
            field(FIELD, say("compare-pick"), pick, say("compare-pick-hint"), optional=False),
        ],
    }


def reading_option(headline: str, reading_id: int) -> Element:
    """A reading as one choice."""
    return option(headline or "–", str(reading_id))
