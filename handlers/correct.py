"""The button "Correct" and the forms behind it: an overview of the reading, and on top of it one form at a time."""

from __future__ import annotations

import json
import logging
import re
from typing import Any, NamedTuple

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient
from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.blocks.actions import ActionId, CallbackId
from bot.blocks.correcting.correct import overview
from bot.blocks.correcting.forms import form, notice_view
from bot.blocks.correcting.parts import UNDO, Field, Part
from bot.blocks.texts.message import View
from bot.slack.errors import EXPECTED
from bot.tasks.askers import asker_at
from bot.tasks.corrections.correcting import Correctable, called, correct, correctable, made_in, show_own, take_back
from bot.tasks.corrections.form import Filled, ItemGone, WrongFields, changes_in
from bot.tasks.desk import Desk
from bot.tasks.handed_in.reading_for import own_asker
from bot.tasks.manners import manner_for
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from bot.work.threads import one_line
from handlers.actions.polite import say_gone
from handlers.payloads import Click
from handlers.places import back_to_place, placed

log = logging.getLogger(__name__)


class Opened(NamedTuple):
    """What a view of ours is about: the reading, and in a form which part and which item of it."""

    reading_id: int
    part: str = ""
    item: str = ""

    def pack(self) -> str:
        """As the view's own metadata."""
        return json.dumps(self)

    @classmethod
    def unpack(cls, page: str) -> Opened:
        """From the view's own metadata."""
        reading_id, part, item = json.loads(page)
        return cls(int(reading_id), str(part), str(item))


def register(app: App, desk: Desk) -> None:
    """Listen to the button, to everything in the overview, and to what is submitted."""

    def opened(ack: Ack, body: dict[str, Any], client: WebClient, respond: Respond) -> None:
        ack()
        open_overview(desk, Click.of(body), client, respond)

    def chosen(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        open_form(desk, Click.of(body), Part(body["actions"][0]["action_id"]), client)

    def undone(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        undo_one(desk, Click.of(body), client)

    def submitted(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        answer = save(desk, body)
        ack(**answer)
        if not answer:
            _refresh(desk, _submission(body), body["view"]["root_view_id"], client)

    app.action(ActionId.CORRECT.value)(opened)
    app.action(re.compile("|".join(f"^{part}$" for part in Part)))(chosen)
    app.action(re.compile(f"^{UNDO}\\d+$"))(undone)
    app.view(CallbackId.CORRECT_FORM.value)(submitted)


def open_overview(desk: Desk, click: Click, client: WebClient, respond: Respond) -> None:
    """Show what can be corrected, to members alone."""
    askers = _askers(desk, click)
    with speaking(manner_for(desk, click.channel_id or "", click.user_id)):
        if askers[0].outsider:
            respond(text=say("correct-members-only"), response_type="ephemeral", replace_original=False)
            return
        with desk.database.read() as session:
            of = correctable(session, click.number, askers)
            view = _overview(session, of) if of else None
        if view is None:
            say_gone(respond)
            return
        client.views_open(trigger_id=click.trigger_id, view=placed(view, click))


def open_form(desk: Desk, click: Click, part: Part, client: WebClient) -> None:
    """Put the form for one part on top of the overview; a sentence where that is no longer there."""
    here, page = back_to_place(click)
    item = click.value if click.value != part else ""
    reading_id = Opened.unpack(page).reading_id
    with speaking(manner_for(desk, here.channel_id or "", click.user_id)):
        of = _found(desk, here, reading_id)
        view = form(of.readout, part, item, of.reach) if of else None
        if view is None:
            view = notice_view(say("correct-item-gone") if of else say("reading-gone"))
        view = {**view, "private_metadata": Opened(reading_id, part, item).pack()}
        client.views_push(trigger_id=click.trigger_id, view=placed(view, here))


def undo_one(desk: Desk, click: Click, client: WebClient) -> None:
    """Take one correction back and show the overview as it is then."""
    here, page = back_to_place(click)
    of = _found(desk, here, Opened.unpack(page).reading_id)
    if of is not None:
        with speaking(manner_for(desk, here.channel_id or "", here.user_id)), desk.database.write() as session:
            if take_back(session, desk, of, click.number):
                show_own(session, of, here.channel_id or "", f"{click.view_id}:{click.number}")
    _refresh(desk, click, click.view_id or "", client)


def save(desk: Desk, body: dict[str, Any]) -> dict[str, Any]:
    """Keep what was submitted; what the acknowledgement says: nothing, or what is wrong and where.

    Before the acknowledgement: if this fails the form stays open with what was filled in, and nothing is lost.
    """
    here, page = back_to_place(_submission(body))
    about, filled = Opened.unpack(page), filled_in(body["view"])
    with speaking(manner_for(desk, here.channel_id or "", here.user_id)):
        of = _found(desk, here, about.reading_id)
        if of is None:
            return _instead(notice_view(say("reading-gone")))
        try:
            changes = changes_in(of.readout, Part(about.part), about.item, filled)
        except WrongFields as wrong:
            return {"response_action": "errors", "errors": wrong.problems}
        except ItemGone:
            return _instead(notice_view(say("correct-item-gone")))
        name = called(desk, here.user_id)
        with desk.database.write(urgent=True) as session:
            correct(session, desk, of, changes, general=bool(filled.get(Field.GENERAL)), name=name)
            show_own(session, of, here.channel_id or "", body["view"]["id"])
    return {}


def filled_in(view: dict[str, Any]) -> Filled:
    """What stands in each field of a submitted view (Slack API, "view_submission payload"); "" where nothing does."""
    values: dict[str, dict[str, dict[str, Any]]] = view["state"]["values"]
    filled = dict.fromkeys((str(field) for field in Field), "")
    for name, states in values.items():
        state = states.get(name, {})
        option = state.get("selected_option") or next(iter(state.get("selected_options") or ()), None) or {}
        filled[name] = state.get("value") or state.get("selected_date") or option.get("value") or ""
    return filled


def _instead(view: View) -> dict[str, Any]:
    return {"response_action": "update", "view": view}


def _refresh(desk: Desk, click: Click, view_id: str, client: WebClient) -> None:
    """Show the overview anew; where it was closed meanwhile there is nothing to show."""
    here, page = back_to_place(click)
    reading_id = Opened.unpack(page).reading_id
    with speaking(manner_for(desk, here.channel_id or "", here.user_id)):
        with desk.database.read() as session:
            of = correctable(session, reading_id, _askers(desk, here))
            view = _overview(session, of) if of else None
        try:
            if view is not None:
                client.views_update(view_id=view_id, view=placed(view, here))
        except EXPECTED as fault:
            log.info("the overview was not shown anew: %s", one_line(fault))


def _overview(session: Session, of: Correctable) -> View:
    made = made_in(session, of)
    stamp = f"{len(made)}:{made[0].number if made else 0}"
    return {**overview(of.readout, made, stamp), "private_metadata": Opened(of.seen.reading_id).pack()}


def _found(desk: Desk, click: Click, reading_id: int) -> Correctable | None:
    """The reading, if whoever clicked may see and correct it."""
    askers = _askers(desk, click)
    if askers[0].outsider:
        return None
    with desk.database.read() as session:
        return correctable(session, reading_id, askers)


def _askers(desk: Desk, click: Click) -> tuple[Asker, Asker]:
    """Whoever clicked, where they clicked, and as the owner of what was read for them alone."""
    team = desk.identity.team
    here = asker_at(desk, click.user_id, click.channel_id or "", click.thread_ts, outsiders=click.user_team != team)
    return here, own_asker(team, click.user_id, outsider=here.outsider)


def _submission(body: dict[str, Any]) -> Click:
    """A submitted view as a click in it, which it is in all that matters here."""
    return Click.of({"actions": [{}], "trigger_id": "", **body})
