"""The form of what a document names, opened from its reply's menu; what is ticked in it is watched for."""

from __future__ import annotations

import json
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.archive.readings import reading_of
from bot.blocks.actions import CallbackId
from bot.blocks.replies.reply import title_of
from bot.blocks.watching.form import HOW_LONG, first_group, watch_form, watch_form_done
from bot.blocks.watching.watches import watch_set
from bot.insight.content_watches import Watchable
from bot.insight.watchable import watchable
from bot.readout import Readout
from bot.tasks.askers import asker_at
from bot.tasks.desk import Desk
from bot.tasks.handed_in.reading_for import own_asker
from bot.tasks.manners import is_alone, manner_for
from bot.tasks.places.home_changes import home_changed
from bot.tasks.watching.watches import begin
from bot.tasks.watching.words import BadWatch, wish_for
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from handlers.payloads import Click, Payload


class WatchPlace(Payload):
    """Where the form was opened, and for which reading: what a submission does not say by itself."""

    channel: str
    thread_ts: str | None
    reading_id: int


def register(app: App, desk: Desk) -> None:
    """Listen to the form."""

    def submitted(ack: Ack, body: dict[str, Any]) -> None:
        place = WatchPlace.model_validate(json.loads(body["view"]["private_metadata"]))
        user, values = body["user"], body["view"]["state"]["values"]
        with speaking(manner_for(desk, place.channel, user["id"])):
            ack(**follow(desk, user["id"], user.get("team_id") or body["team"]["id"], place, values))

    app.view(CallbackId.WATCH.value)(submitted)


def open_watch_form(client: WebClient, click: Click, readout: Readout, reading_id: int) -> None:
    """Open the form for a reading that whoever clicked may see."""
    place = WatchPlace(channel=click.channel_id or "", thread_ts=click.thread_ts, reading_id=reading_id)
    title, here = readout.headline or title_of(readout), not is_alone(place.channel or "@")
    view = watch_form(title, watchable(readout), place.model_dump_json(), here=here)
    client.views_open(trigger_id=click.trigger_id, view=view)


def follow(desk: Desk, user: str, user_team: str, place: WatchPlace, values: dict[str, Any]) -> dict[str, Any]:
    """What a submission is answered with: what is watched now, or what is wrong, at the field where it is."""
    readout = readout_for(desk, user, user_team, place)
    choices = watchable(readout) if readout else ()
    chosen = _chosen(choices, values)
    if not chosen:
        sentence = say("watch-modal-none") if readout else say("watch-modal-gone")
        return _wrong(choices, values, sentence)
    days = int(values[HOW_LONG][HOW_LONG]["selected_option"]["value"])
    try:
        wishes = [wish_for(one.words, one.kind, days, desk.readings.seeds) for one in chosen]
        with desk.database.write(urgent=True) as session:
            watches = begin(session, desk, user, place.channel, wishes)
            home_changed(session, desk, user)
    except BadWatch as fault:
        return _wrong(choices, values, str(fault))
    return {"response_action": "update", "view": watch_form_done(watch_set(watches).blocks)}


def readout_for(desk: Desk, user: str, user_team: str, place: WatchPlace) -> Readout | None:
    """The reading that a form is about; None where it is gone, or not for this person's eyes."""
    team = desk.identity.team
    here = asker_at(desk, user, place.channel, place.thread_ts, outsiders=user_team != team)
    with desk.database.read() as session:
        found = reading_of(session, place.reading_id, here)
        return found or reading_of(session, place.reading_id, own_asker(team, user))


def _chosen(choices: tuple[Watchable, ...], values: dict[str, Any]) -> list[Watchable]:
    ticked = [
        int(option["value"])
        for group in values.values()
        for state in group.values()
        for option in state.get("selected_options") or []
    ]
    return [choices[at] for at in sorted(ticked) if at < len(choices)]


def _wrong(choices: tuple[Watchable, ...], values: dict[str, Any], sentence: str) -> dict[str, Any]:
    where = first_group(choices)
    return {"response_action": "errors", "errors": {where if where in values else next(iter(values)): sentence}}
