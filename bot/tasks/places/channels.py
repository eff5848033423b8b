"""What Slack says of a channel now, kept for those who ask later."""

from __future__ import annotations

from typing import Any

from bot.archive.channels import ChannelFacts, record_channel
from bot.slack.lookup import channel_facts
from bot.tasks.desk import Desk


def look_at_channel(desk: Desk, channel: str) -> ChannelFacts:
    """Whether a channel is private, shared with outsiders, and one that the bot is in; SlackApiError where it is none.

    What Slack leaves out counts as private: the facts of a direct conversation have no ``is_private``.
    """
    facts = facts_of(channel_facts(desk.clients.reads, channel))
    with desk.database.write() as session:
        record_channel(session, desk.identity.team, channel, facts)
    return facts


def facts_of(told: dict[str, Any]) -> ChannelFacts:
    """A conversation object of Slack's as facts of ours (Slack API, "conversation object")."""
    direct = bool(told.get("is_im") or told.get("is_mpim"))
    return ChannelFacts(
        name=told.get("name"),
        is_private=direct or bool(told.get("is_private", True)),
        is_shared=bool(told.get("is_ext_shared") or told.get("is_pending_ext_shared")),
        is_member=bool(told.get("is_member") or direct),
        is_archived=bool(told.get("is_archived")),
    )
