"""The one place where an error of a handler becomes words for the person, in the place where they are."""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt import App, Respond
from slack_sdk.errors import SlackApiError

from bot.slack.errors import in_words

log = logging.getLogger(__name__)

SORRY = "Sorry, that failed on my side. Please try again; if it fails twice, tell whoever runs me."


def register(app: App) -> None:
    """Catch what the other handlers raise."""

    def caught(error: Exception, body: dict[str, Any], respond: Respond) -> None:
        sentence = SORRY
        if isinstance(error, SlackApiError):
            sentence = in_words(str(error.response.get("error", "")))
            log.warning("Slack refused: %s", error.response.get("error"))
        else:
            log.error("a handler failed", exc_info=error)
        if body.get("response_url"):
            respond(text=sentence, response_type="ephemeral", replace_original=False)

    app.error(caught)
