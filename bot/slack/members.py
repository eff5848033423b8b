"""What Slack says of a person: whether they belong to the workspace in full, and how they like to be spoken to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from time import monotonic
from typing import Any
from zoneinfo import available_timezones

from slack_sdk import WebClient

KEPT_FOR_S = 600
"""How long what Slack said of a person is believed: a guest made a member waits that long at most."""


@dataclass(frozen=True)
class Member:
    """One person. ``is_guest``: sees only the channels they were let into (Slack API, "user object": is_restricted).

    ``team`` is their own workspace; ``is_stranger`` marks somebody of another one (Slack Connect). ``timezone`` is an
    IANA name, ``locale`` such as "en-GB", ``name`` how the person is called in the workspace.
    """

    id: str
    team: str
    is_guest: bool
    is_stranger: bool
    is_bot: bool
    is_admin: bool
    timezone: str
    locale: str
    name: str = ""


def member(client: WebClient, user: str) -> Member:
    """What is known of a person, at most ten minutes old; SlackApiError where Slack knows no such person."""
    return _asked(client, user, int(monotonic() // KEPT_FOR_S))


@lru_cache(maxsize=2_000)
def _asked(client: WebClient, user: str, _: int) -> Member:
    told = client.users_info(user=user, include_locale=True)["user"]
    zone = str(told.get("tz"))
    return Member(
        id=user,
        team=str(told.get("team_id", "")),
        is_guest=bool(told.get("is_restricted") or told.get("is_ultra_restricted")),
        is_stranger=bool(told.get("is_stranger")),
        is_bot=bool(told.get("is_bot")),
        is_admin=bool(told.get("is_admin") or told.get("is_owner")),
        timezone=zone if zone in available_timezones() else "UTC",
        locale=str(told.get("locale") or "en-US"),
        name=_called(told),
    )


def is_in(client: WebClient, channel: str, user: str) -> bool:
    """Whether a person is a member of a conversation that the bot can see; SlackApiError where it cannot."""
    return any(user in page["members"] for page in client.conversations_members(channel=channel, limit=1_000))


def _called(told: dict[str, Any]) -> str:
    profile = told.get("profile") or {}
    names = (profile.get("real_name"), told.get("real_name"), profile.get("display_name"), told.get("name"))
    return next((str(name) for name in names if name), "")
