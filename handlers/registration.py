"""Every surface at once, in the order in which Bolt asks them: the first that matches takes the event."""

from __future__ import annotations

from slack_bolt import App

from bot.settings import Settings
from bot.tasks.desk import Desk
from handlers import (
    compare,
    correct,
    errors,
    files,
    home,
    leftovers,
    mentions,
    messages,
    new_reading,
    shortcuts,
    watches,
    workflow,
)
from handlers import settings as channel_settings
from handlers.actions import listening as actions
from handlers.commands import listening as commands
from handlers.inbox import guard_disk, remember_events
from handlers.lifecycle import listening as lifecycle
from handlers.shape import let_through_what_has_shape


def register_all(app: App, desk: Desk, settings: Settings) -> None:
    """Register middleware and listeners on the app."""
    guard_disk(app, settings.data_dir, settings.min_free_mb)
    let_through_what_has_shape(app)
    remember_events(app, desk)
    files.register(app, desk)
    messages.register(app, desk)
    mentions.register(app, desk)
    lifecycle.register(app, desk, purges=settings.purge_on_uninstall)
    commands.register(app, desk)
    shortcuts.register(app, desk)
    new_reading.register(app, desk)
    workflow.register(app, desk)
    compare.register(app, desk)
    home.register(app, desk)
    watches.register(app, desk)
    correct.register(app, desk)
    channel_settings.register(app, desk)
    actions.register(app, desk)
    leftovers.register(app, desk)
    errors.register(app, desk)
