"""The app is taken out of the workspace, or its token is revoked."""

from __future__ import annotations

import logging

from slack_bolt import App
from sqlalchemy.orm import Session

from bot.archive.purge import purge
from bot.tasks.desk import Desk
from handlers.inbox import EventHandler, on_event
from handlers.lifecycle.payloads import TokensRevoked
from handlers.payloads import Envelope

log = logging.getLogger(__name__)


def register(app: App, desk: Desk, *, purges: bool) -> None:
    """Listen to both; ``purges``: everything kept of the workspace goes with the app."""
    on_event(app, desk, {"type": "app_uninstalled"}, uninstalled(purges=purges))
    on_event(app, desk, {"type": "tokens_revoked"}, revoked)


def uninstalled(*, purges: bool) -> EventHandler:
    """The app was taken out; what follows is for the policy to say."""

    def follow(session: Session, desk: Desk, _: Envelope) -> None:
        if purges:
            log.warning(
                "taken out of the workspace: %d documents and all else of it deleted",
                purge(session, desk.identity.team),
            )
        else:
            log.warning("taken out of the workspace: what was kept of it stays, as ATTACHE_PURGE_ON_UNINSTALL says")

    return follow


def revoked(_: Session, desk: Desk, envelope: Envelope) -> None:
    """A token ended. That alone deletes nothing: a leaked one is revoked, too, and the app is put in again."""
    if desk.identity.user in TokensRevoked.model_validate(envelope.event).tokens.bot:
        log.warning("the bot's token was revoked: nothing can be read or posted until the app is installed again")
