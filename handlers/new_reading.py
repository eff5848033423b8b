"""The form "New reading": its file menu looks files up, and what is submitted is checked before it is queued."""

from __future__ import annotations

import logging
from datetime import UTC, date, datetime, timedelta
from typing import Any

from slack_bolt import Ack, App

from bot.blocks.actions import ActionId, CallbackId
from bot.blocks.new_reading import Field, file_option
from bot.blocks.texts.message import Element
from bot.slack.errors import EXPECTED
from bot.slack.lookup import files_of
from bot.tasks.desk import Desk
from bot.tasks.handed_in.new_reading import NewReading, ask_for_new_reading, is_in_channel
from bot.tasks.handed_in.reading_for import private_place
from bot.tasks.manners import manner_for
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from bot.work.threads import one_line

SHOWN = 20
"""Files offered in the menu."""

UNREADABLE = ("image/", "video/", "audio/")

log = logging.getLogger(__name__)


def register(app: App, desk: Desk) -> None:
    """Listen to the form and to its menu."""

    def look_up(ack: Ack, body: dict[str, Any]) -> None:
        user = body["user"]["id"]
        with speaking(manner_for(desk, private_place(user), user)):
            ack(options=recent_files(desk, user, body.get("value") or ""))

    def submitted(ack: Ack, body: dict[str, Any]) -> None:
        wish = wish_of(desk, body)
        with speaking(manner_for(desk, private_place(wish.user), wish.user)):
            problems = problems_of(desk, wish)
        if problems:
            ack(response_action="errors", errors=problems)
            return
        # Before the acknowledgement: if this fails the form stays open with what was typed, and nothing is lost.
        with desk.database.write(urgent=True) as session:
            ask_for_new_reading(session, desk, wish)
        ack()

    app.options(ActionId.RECENT_FILE.value)(look_up)
    app.view(CallbackId.NEW_READING.value)(submitted)


def recent_files(desk: Desk, user: str, typed: str) -> list[Element]:
    """The newest files of a person that the bot can see and might read, those with ``typed`` in their name."""
    try:
        files = files_of(desk.clients.reads, user)
    except EXPECTED as fault:
        log.warning("the files of %s were not listed: %s", user, one_line(fault))
        return []
    wanted = [file for file in files if typed.lower() in _name(file).lower() and _may_be_read(file)]
    return [file_option(_name(file), _day(file), str(file["id"])) for file in wanted[:SHOWN]]


def wish_of(desk: Desk, body: dict[str, Any]) -> NewReading:
    """What was submitted (Slack API, "view_submission payload"); empty fields are None."""
    view = body["view"]
    values: dict[str, dict[str, dict[str, Any]]] = view["state"]["values"]
    state = {field: values.get(field, {}).get(field, {}) for field in Field}
    chosen = state[Field.FILE].get("selected_option") or {}
    return NewReading(
        team=desk.identity.team,
        user=body["user"]["id"],
        key=view["id"],
        text=(state[Field.TEXT].get("value") or "").strip(),
        file_id=chosen.get("value"),
        title=_given(state[Field.TITLE]),
        publisher=_given(state[Field.PUBLISHER]),
        published=state[Field.PUBLISHED].get("selected_date"),
        channel=state[Field.WHERE].get("selected_conversation"),
    )


def problems_of(desk: Desk, wish: NewReading) -> dict[str, str]:
    """What is wrong with the form, by field; nothing where it can be followed."""
    problems: dict[str, str] = {}
    if not wish.text and not wish.file_id:
        problems[Field.TEXT] = say("new-reading-nothing-given")
    if wish.text and wish.file_id:
        problems[Field.FILE] = say("new-reading-both-given")
    # Somewhere it is tomorrow already.
    if wish.published and date.fromisoformat(wish.published) > (datetime.now(UTC) + timedelta(hours=14)).date():
        problems[Field.PUBLISHED] = say("new-reading-day-ahead")
    if wish.channel:
        with desk.database.read() as session:
            if not is_in_channel(session, wish.team, wish.channel):
                problems[Field.WHERE] = say("new-reading-not-in-channel")
    return problems


def _given(state: dict[str, Any]) -> str | None:
    return (state.get("value") or "").strip() or None


def _name(file: dict[str, Any]) -> str:
    return str(file.get("title") or file.get("name") or file["id"])


def _day(file: dict[str, Any]) -> date:
    return datetime.fromtimestamp(int(file.get("created") or 0), UTC).date()


def _may_be_read(file: dict[str, Any]) -> bool:
    return file.get("mode") != "tombstone" and not str(file.get("mimetype") or "").startswith(UNREADABLE)
