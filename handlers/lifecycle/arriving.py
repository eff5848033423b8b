"""The bot comes into a channel or is removed from it; what was posted before it came is read at somebody's wish."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App, Respond
from sqlalchemy.orm import Session

from bot.archive.channel_settings import note_inviter
from bot.archive.channels import ChannelFacts, change_channel, record_channel, saw_message
from bot.blocks.actions import ActionId
from bot.blocks.channels.welcome import welcome_card
from bot.tasks.desk import Desk, TaskName
from bot.tasks.manners import manner_for, manner_of
from bot.tasks.places.settings import Person, may_change
from bot.tasks.posting import post_in_thread
from bot.tasks.uploads.recent import RecentWish, ask_for_recent
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from handlers.inbox import on_event
from handlers.lifecycle.payloads import ChannelOnly, MemberJoined, MemberLeft
from handlers.payloads import Click, Envelope


def register(app: App, desk: Desk) -> None:
    """Listen to the bot's own coming and going, and to the buttons of its card."""
    on_event(app, desk, {"type": "member_joined_channel"}, joined)
    on_event(app, desk, {"type": "member_left_channel"}, member_left)
    for kind in ("channel_left", "group_left"):
        on_event(app, desk, {"type": kind}, removed)
    app.action(ActionId.OFFER_RECENT.value)(_recent(desk, TaskName.OFFER_RECENT))
    app.action(ActionId.READ_RECENT.value)(_recent(desk, TaskName.READ_RECENT))


def joined(session: Session, desk: Desk, envelope: Envelope) -> None:
    """The bot itself was invited: say hello once. What was posted before is not its to read unasked."""
    event = MemberJoined.model_validate(envelope.event)
    team = desk.identity.team
    if event.user != desk.identity.user:
        return
    record_channel(session, team, event.channel, ChannelFacts(is_member=True, is_archived=False))
    if event.inviter:
        note_inviter(session, team, event.channel, event.inviter)
    if event.event_ts:
        saw_message(session, team, event.channel, event.event_ts)
    with speaking(manner_of(session, team, event.channel)):
        card = welcome_card(event.channel)
    post_in_thread(session, team, event.channel, None, card, f"welcome:{event.channel}")


def member_left(session: Session, desk: Desk, envelope: Envelope) -> None:
    """Somebody left; of the bot itself Slack may tell so, too."""
    event = MemberLeft.model_validate(envelope.event)
    if event.user == desk.identity.user:
        _is_out(session, desk, event.channel)


def removed(session: Session, desk: Desk, envelope: Envelope) -> None:
    """The bot was taken out. What it read there stays, for those who may see it; digests are skipped."""
    _is_out(session, desk, ChannelOnly.model_validate(envelope.event).channel)


def _is_out(session: Session, desk: Desk, channel: str) -> None:
    change_channel(session, desk.identity.team, channel, ChannelFacts(is_member=False))


def _recent(desk: Desk, task: TaskName) -> Callable[..., None]:
    def asked(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        click = Click.of(body)
        channel = click.channel_id or ""
        person = Person(click.user_id, outsider=click.user_team != desk.identity.team)
        if not may_change(desk, channel, person):
            with speaking(manner_for(desk, channel, click.user_id)):
                respond(text=say("recent-not-yours"), response_type="ephemeral", replace_original=False)
            return
        wish = RecentWish(team=desk.identity.team, channel=channel, user=click.user_id, key=click.trigger_id)
        with desk.database.write() as session:
            ask_for_recent(session, desk, task, wish)

    return asked
