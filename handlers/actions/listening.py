"""Every button and menu of the bot's, group by group."""

from __future__ import annotations

from slack_bolt import App

from bot.tasks.desk import Desk
from handlers.actions import downloads, forgetting, judging, menu, sharing, views


def register(app: App, desk: Desk) -> None:
    """Listen to every button the bot makes under an answer and in its views."""
    views.register(app, desk)
    menu.register(app, desk)
    downloads.register(app, desk)
    sharing.register(app, desk)
    judging.register(app, desk)
    forgetting.register(app, desk)
