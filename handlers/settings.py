"""A channel's settings: the form opens from the command or a button; what is submitted is checked field by field."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, Respond

from bot.archive.database import utc_now
from bot.blocks.actions import ActionId, CallbackId
from bot.blocks.channels.settings import Setting, channel_of_form, settings_form
from bot.blocks.channels.timezones import timezone_options
from bot.blocks.notices import notice, told_in_view
from bot.blocks.texts.message import Message
from bot.slack.errors import EXPECTED
from bot.slack.members import member
from bot.tasks.desk import Desk
from bot.tasks.manners import is_alone, manner_for
from bot.tasks.places.channels import look_at_channel
from bot.tasks.places.settings import Person, present_settings, refusal_for, save_settings, told_refusal
from bot.wording.catalogue import say
from bot.wording.manner import manner, speaking
from handlers.payloads import Click
from handlers.settings_form import submitted_settings

NOT_SEEN = frozenset({"channel_not_found", "not_in_channel", "missing_scope"})


def register(app: App, desk: Desk) -> None:
    """Listen to the button, to the menu of time zones, and to the form."""

    def opened(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        click = Click.of(body)
        person = Person(click.user_id, outsider=click.user_team != desk.identity.team)
        told = open_settings(desk, click.value or click.channel_id or "", person, click.trigger_id)
        if told is not None and body.get("response_url"):
            respond(text=told.text, blocks=told.blocks, response_type="ephemeral", replace_original=False)
        elif told is not None:
            # On the Home tab there is no message beside which it could be said.
            desk.clients.reads.views_open(trigger_id=click.trigger_id, view=told_in_view(told))

    def look_up(ack: Ack, body: dict[str, Any]) -> None:
        channel = channel_of_form(body["view"]["private_metadata"])
        with speaking(manner_for(desk, channel, None)):
            likely = (manner().timezone, _zone_of(desk, body["user"]["id"]))
            ack(options=timezone_options(body.get("value") or "", utc_now(), likely))

    def submitted(ack: Ack, body: dict[str, Any]) -> None:
        channel = channel_of_form(body["view"]["private_metadata"])
        with speaking(manner_for(desk, channel, None)):
            ack(**_save(desk, channel, body))

    app.action(ActionId.SETTINGS.value)(opened)
    app.options(ActionId.TIMEZONE.value)(look_up)
    app.view(CallbackId.SETTINGS.value)(submitted)


def open_settings(desk: Desk, channel: str, person: Person, trigger_id: str) -> Message | None:
    """Open the form for a channel; or why that cannot be, as a message for whoever asked. Asks Slack."""
    with speaking(manner_for(desk, channel, person.user)):
        if is_alone(channel):
            return notice(say("settings-direct", command="/attache settings"))
        if not _is_in(desk, channel):
            return notice(say("settings-not-there"))
        refusal = refusal_for(desk, channel, person)
        if refusal is not None:
            return told_refusal(desk, channel, refusal)
        with desk.database.read() as session:
            form = present_settings(session, desk.identity.team, channel)
        desk.clients.reads.views_open(trigger_id=trigger_id, view=settings_form(form, utc_now()))
    return None


def _save(desk: Desk, channel: str, body: dict[str, Any]) -> dict[str, Any]:
    """Save what was submitted; the acknowledgement, which closes the form or says what is wrong with it."""
    user = body["user"]
    person = Person(user["id"], outsider=(user.get("team_id") or body["team"]["id"]) != desk.identity.team)
    wanted, problems = submitted_settings(channel, body["view"]["state"]["values"])
    refusal = refusal_for(desk, channel, person)
    if refusal is not None:
        # It may have been taken from them while the form stood open.
        return {"response_action": "errors", "errors": {Setting.CHANGERS: say("settings-not-any-more")}}
    if wanted is None:
        return {"response_action": "errors", "errors": problems}
    # Before the acknowledgement: if this fails the form stays open with what was chosen, and nothing is lost.
    with desk.database.write(urgent=True) as session:
        save_settings(session, desk, wanted, person.user, body["view"]["id"])
    return {}


def _is_in(desk: Desk, channel: str) -> bool:
    try:
        return bool(look_at_channel(desk, channel).is_member)
    except EXPECTED as fault:
        if getattr(fault, "response", {}).get("error") in NOT_SEEN:
            return False
        raise


def _zone_of(desk: Desk, user: str) -> str:
    try:
        return member(desk.clients.reads, user).timezone
    except EXPECTED:
        return manner().timezone
