"""Everything in the life of channels and of the app."""

from __future__ import annotations

from slack_bolt import App

from bot.tasks.desk import Desk
from handlers.lifecycle import arriving, channels, workspace


def register(app: App, desk: Desk, *, purges: bool) -> None:
    """Listen to all of it; ``purges``: what was kept of the workspace is deleted when the app is taken out."""
    arriving.register(app, desk)
    channels.register(app, desk)
    workspace.register(app, desk, purges=purges)
