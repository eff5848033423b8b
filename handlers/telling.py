"""Telling somebody a sentence where they are: under the message, in the form, or in a small window of its own."""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt import Ack
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from bot.blocks.replies.sorry import sorry_view
from bot.blocks.texts.escape import escape
from bot.slack.errors import EXPECTED
from bot.tasks.desk import Desk
from bot.tasks.manners import manner_for
from bot.wording.manner import Manner
from bot.work.threads import one_line

log = logging.getLogger(__name__)


def tell(client: WebClient, body: dict[str, Any], sentence: str, *, ack: Ack | None = None) -> None:
    """Say ``sentence`` to whoever sent the interaction ``body``; where Slack does not let it be said, log one line.

    ``ack``: the form has not been acknowledged, so it is answered in the form itself, which keeps what was typed.
    """
    if ack is not None:
        ack(**in_form(body, sentence))
        return
    try:
        _say(client, body, sentence)
    except EXPECTED as fault:
        log.warning("nor could that be said: %s", one_line(fault))


def in_form(body: dict[str, Any], sentence: str) -> dict[str, Any]:
    """The acknowledgement of a form that keeps it open: at its first input, or as a window over one without inputs."""
    inputs = [block for block in body["view"].get("blocks") or [] if block.get("type") == "input"]
    block_id = next((one for block in inputs if isinstance(one := block.get("block_id"), str)), None)
    if block_id is not None:
        return {"response_action": "errors", "errors": {block_id: sentence}}
    return {"response_action": "push", "view": sorry_view(sentence)}


def manner_of_person(desk: Desk, body: dict[str, Any]) -> Manner:
    """How whoever sent an interaction is spoken to; in English where nothing can be looked up just now."""
    channel = (body.get("channel") or {}).get("id") or body.get("channel_id") or ""
    user = (body.get("user") or {}).get("id") or body.get("user_id")
    try:
        return manner_for(desk, channel or f"@{user}", user)
    except Exception as fault:  # noqa: BLE001  # this is where faults are told of: one more must not hide the first
        log.warning("the manner of %s is not known: %s", user, one_line(fault))
        return Manner()


def _say(client: WebClient, body: dict[str, Any], sentence: str) -> None:
    if url := body.get("response_url"):
        WebhookClient(url, ssl=client.ssl, proxy=client.proxy).send(
            text=escape(sentence), response_type="ephemeral", replace_original=False
        )
    elif trigger_id := body.get("trigger_id"):
        inside = (body.get("view") or {}).get("type") == "modal" and body.get("type") != "view_submission"
        show = client.views_push if inside else client.views_open
        show(trigger_id=trigger_id, view=sorry_view(sentence))
