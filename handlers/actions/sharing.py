"""Share and Keep under an answer that one person alone sees."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App, Respond

from bot.blocks.actions import ActionId
from bot.blocks.exhibits import Exhibit
from bot.tasks.desk import Desk
from bot.tasks.given_out.sharing import Outcome, ShareOrKeep, keep, share
from bot.tasks.manners import manner_for
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from handlers.payloads import Click

DONE = (Outcome.SHARED, Outcome.KEPT, Outcome.GONE)
"""After these the answer itself makes room for what became of it."""


def register(app: App, desk: Desk) -> None:
    """Listen to both buttons."""
    app.action(ActionId.SHARE.value)(_listener(desk, share))
    app.action(ActionId.KEEP.value)(_listener(desk, keep))


def _listener(desk: Desk, do: Callable[[Desk, ShareOrKeep, Exhibit], Outcome]) -> Callable[..., None]:
    def listener(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        click = Click.of(body)
        channel = click.channel_id or ""
        outcome = do(desk, _wish(desk, click, channel), Exhibit.unpack(click.value))
        with speaking(manner_for(desk, channel, click.user_id)):
            told = in_words(outcome)
        # Where the answer had to be sent as a direct message, it is no passing one: it stays as it is.
        respond(text=told, response_type="ephemeral", replace_original=click.is_ephemeral and outcome in DONE)

    return listener


def in_words(outcome: Outcome) -> str:
    """What whoever clicked is told."""
    told = {
        Outcome.SHARED: say("shared-done"),
        Outcome.KEPT: say("kept-done"),
        Outcome.STAYS: say("kept-already"),
        Outcome.NOBODY_HERE: say("shared-nobody"),
        Outcome.NOT_HERE: say("shared-not-here"),
        Outcome.MARKED: say("shared-marked"),
        Outcome.GONE: say("reading-gone"),
    }
    return told[outcome]


def _wish(desk: Desk, click: Click, channel: str) -> ShareOrKeep:
    return ShareOrKeep(
        team=desk.identity.team,
        channel=channel,
        thread_ts=click.parent_ts,
        user=click.user_id,
        key=f"{channel}:{click.message_ts}",
        outsider=click.user_team != desk.identity.team,
    )
