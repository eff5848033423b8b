"""The one place where an error of a handler becomes words for the person, in the place where they are."""

from __future__ import annotations

import json
import logging
import time
from typing import Any

from pydantic import ValidationError
from slack_bolt import App, BoltContext, BoltResponse
from slack_sdk import WebClient
from sqlalchemy.exc import DBAPIError

from bot.blocks.actions import Stale
from bot.slack.errors import EXPECTED, code_of, in_words
from bot.tasks.desk import Desk
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from bot.work.reference import new_reference
from bot.work.threads import one_line
from handlers.telling import in_form, manner_of_person, tell

log = logging.getLogger(__name__)

SEEN = 0.05
"""Seconds in which Bolt has surely seen that a listener acknowledged."""


def register(app: App, desk: Desk) -> None:
    """Catch what the other handlers raise."""

    def caught(error: Exception, body: dict[str, Any], client: WebClient, context: BoltContext) -> BoltResponse | None:
        if body.get("type") == "event_callback":
            # Nobody waits for an answer, and what is not acknowledged Slack sends again.
            words_for(error)
            return None
        with speaking(manner_of_person(desk, body)):
            sentence = words_for(error)
            if context.ack.response is None and (answer := _acknowledgement(body, sentence)) is not None:
                return BoltResponse(status=200, body=json.dumps(answer), headers={"content-type": "application/json"})
            tell(client, body, sentence)
        if context.ack.response is not None:
            # Bolt forgets an acknowledgement when the listener fails before the waiting thread has looked at it, which
            # it does every 10 ms; Slack would then be told that nobody took the click.
            time.sleep(SEEN)
        return None

    app.error(caught)


def words_for(error: Exception) -> str:
    """What a person is told. Logged in one line where it was to be expected, else with its traceback and a reference.

    The reference stands in what the person is told, too, so that whoever runs the bot finds the one by the other.
    """
    if isinstance(error, EXPECTED):
        log.warning("Slack refused: %s", one_line(error))
        return in_words(code_of(error))
    if isinstance(error, DBAPIError):
        # The event stays in the inbox, or was not acknowledged: it comes again.
        log.warning("the database failed: %s", one_line(error.orig or error))
        return say("sorry-again")
    if isinstance(error, (Stale, json.JSONDecodeError)):
        # What a view or a button carries is the only JSON that handlers take apart.
        log.warning("a click of an earlier version: %s", one_line(error))
        return say("sorry-stale")
    if isinstance(error, ValidationError):
        log.warning("a payload was not understood: %s", str(error).splitlines()[0])
        return say("sorry-not-understood")
    reference = new_reference()
    log.error("a handler failed, reference %s", reference, exc_info=error)
    return say("sorry-reference", reference=reference)


def _acknowledgement(body: dict[str, Any], sentence: str) -> dict[str, Any] | None:
    """The answer that Slack still waits for; None for a click, which is answered apart."""
    if body.get("type") == "view_submission":
        return in_form(body, sentence)
    if body.get("type") == "block_suggestion":
        return {"options": []}
    if "command" in body:
        return {"response_type": "ephemeral", "text": sentence}
    return None
