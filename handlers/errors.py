"""The one place where an error of a handler becomes words for the person, in the place where they are."""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt import App, Respond
from sqlalchemy.exc import DBAPIError

from bot.slack.errors import EXPECTED, code_of, in_words
from bot.work.threads import one_line

log = logging.getLogger(__name__)

SORRY = "Sorry, that failed on my side. Please try again; if it fails twice, tell whoever runs me."


def register(app: App) -> None:
    """Catch what the other handlers raise."""

    def caught(error: Exception, body: dict[str, Any], respond: Respond) -> None:
        sentence = words_for(error)
        if not body.get("response_url"):
            return
        try:
            respond(text=sentence, response_type="ephemeral", replace_original=False)
        except EXPECTED as fault:
            log.warning("nor could that be said: %s", one_line(fault))

    app.error(caught)


def words_for(error: Exception) -> str:
    """What a person is told; logged in one line where it was to be expected, else with its traceback."""
    if isinstance(error, EXPECTED):
        log.warning("Slack refused: %s", one_line(error))
        return in_words(code_of(error))
    if isinstance(error, DBAPIError):
        # The event stays in the inbox, or was not acknowledged: it comes again.
        log.warning("the database failed: %s", one_line(error.orig or error))
        return SORRY
    log.error("a handler failed", exc_info=error)
    return SORRY
