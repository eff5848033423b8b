"""The Messages tab of the bot's page, which is its agent view."""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.tasks.asked.agent import ask_for_prompts
from bot.tasks.desk import Desk


def messages_opened(session: Session, desk: Desk, user: str, channel: str) -> None:
    """Somebody opened the direct conversation: what they can ask is shown there."""
    ask_for_prompts(session, desk, channel, user)
