"""The Home tab: published when it is opened or refreshed; a watch is removed there with one press."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt import Ack, App
from sqlalchemy.orm import Session

from bot.archive.home_tabs import home_of, record_home
from bot.blocks.actions import ActionId
from bot.tasks.desk import Desk
from bot.tasks.places.home_changes import home_changed
from bot.tasks.watching.watches import end
from handlers.agent import messages_opened
from handlers.inbox import on_event
from handlers.payloads import Click, Envelope, Payload

REMOVE = re.compile(rf"{ActionId.WATCH_OFF.value}:\d+")


class HomeOpenedEvent(Payload):
    """An ``app_home_opened`` event; ``view`` comes with it where a Home was published before (Slack API, its page)."""

    user: str
    channel: str
    tab: str = "home"
    view: dict[str, Any] | None = None


def register(app: App, desk: Desk) -> None:
    """Listen to the tab being opened, and to its buttons."""
    on_event(app, desk, {"type": "app_home_opened"}, opened)

    def refresh(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        publish_anew(desk, Click.of(body).user_id)

    def remove(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        click = Click.of(body)
        with desk.database.write() as session:
            # An id that is another person's, or over already, ends nothing; the Home that comes shows what is.
            end(session, desk, click.user_id, [click.number])
            home_changed(session, desk, click.user_id)

    app.action(ActionId.HOME_REFRESH.value)(refresh)
    app.action(REMOVE)(remove)


def opened(session: Session, desk: Desk, envelope: Envelope) -> None:
    """Somebody opened the bot's page: on its Home tab they are to see how things stand now."""
    event = HomeOpenedEvent.model_validate(envelope.event)
    if event.tab == "home":
        record_home(session, desk.identity.team, event.user, event.channel, blank=event.view is None)
        home_changed(session, desk, event.user)
    elif event.tab == "messages":
        messages_opened(session, desk, event.user, event.channel)


def publish_anew(desk: Desk, user: str) -> None:
    """Have a person's Home published whether or not it changed: they asked for it."""
    with desk.database.write() as session:
        home = home_of(session, desk.identity.team, user)
        if home is not None:
            home.shown = None
        home_changed(session, desk, user)
