"""A channel's settings: what holds now, who may change it, and saving what somebody decided."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from bot.archive.channel_settings import choices_of, inviter_of, save_choices
from bot.archive.subscriptions import Schedule, subscribe, subscriptions, unsubscribe
from bot.blocks.channels.settings import SettingsForm
from bot.blocks.channels.settings_told import Refusal, settings_refused, settings_saved
from bot.blocks.texts.message import Message
from bot.choices import Changers, ChannelChoices, DigestChoice
from bot.tasks.askers import is_admin, is_outsider
from bot.tasks.desk import Desk
from bot.tasks.digests.posting import DIGEST
from bot.tasks.places.home_changes import home_changed
from bot.tasks.posting import tell_privately

UNSET_ZONE = ChannelChoices().timezone


@dataclass(frozen=True)
class Person:
    """Somebody who wants to see or change settings; ``outsider``: Slack says that they are of another workspace."""

    user: str
    outsider: bool = False


def present_settings(session: Session, team: str, channel: str) -> SettingsForm:
    """What holds for a channel now. One that has a digest and no zone of its own is taken to live in the digest's."""
    choices = choices_of(session, team, channel)
    row = next((one for one in subscriptions(session, team, channel) if one.digest == DIGEST), None)
    if row is None:
        return SettingsForm(channel, choices)
    if choices.timezone == UNSET_ZONE:
        choices = replace(choices, timezone=row.timezone)
    return SettingsForm(channel, choices, DigestChoice(row.at, row.weekday))


def may_change(desk: Desk, channel: str, person: Person) -> bool:
    """Whether somebody may decide for a channel. Guests and strangers never may, admins always.

    Asks Slack about the person (kept for ten minutes); where Slack does not tell they may not. Not to be called inside
    a transaction.
    """
    return refusal_for(desk, channel, person) is None


def refusal_for(desk: Desk, channel: str, person: Person) -> Refusal | None:
    """Why somebody may not change a channel's settings; None where they may."""
    with desk.database.read() as session:
        choices = choices_of(session, desk.identity.team, channel)
        inviter = inviter_of(session, desk.identity.team, channel)
    if person.outsider or is_outsider(desk, person.user):
        return Refusal(outsider=True)
    if choices.changers == Changers.ANYONE:
        return None
    allowed = choices.named if choices.changers == Changers.NAMED else (inviter,) if inviter else ()
    if person.user in allowed or is_admin(desk, person.user):
        return None
    return Refusal(allowed=allowed)


def told_refusal(desk: Desk, channel: str, refusal: Refusal) -> Message:
    """The refusal in words, with the settings as they are: whoever may not change them may still know them."""
    with desk.database.read() as session:
        return settings_refused(refusal, present_settings(session, desk.identity.team, channel))


def save_settings(session: Session, desk: Desk, wanted: SettingsForm, user: str, key: str) -> None:
    """Keep what somebody decided, have the digest follow, and tell them what changed. ``key`` makes it one."""
    team, channel = desk.identity.team, wanted.channel
    before = present_settings(session, team, channel)
    if wanted != before:
        save_choices(session, team, channel, wanted.choices, user)
    if (wanted.digest, wanted.choices.timezone) != (before.digest, before.choices.timezone):
        _follow_digest(session, team, wanted, user)
    tell_privately(session, team, channel, user, settings_saved(before, wanted), f"settings:{key}")
    home_changed(session, desk, user)


def _follow_digest(session: Session, team: str, wanted: SettingsForm, user: str) -> None:
    if wanted.digest is None:
        unsubscribe(session, team, wanted.channel, DIGEST)
        return
    schedule = Schedule(wanted.digest.at, wanted.choices.timezone, wanted.digest.weekday)
    subscribe(session, team, wanted.channel, DIGEST, schedule, user)
