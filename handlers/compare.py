"""Comparing: the form that a reply's menu opens, and the look-up of what to compare with."""

from __future__ import annotations

import json
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.archive.access import Asker
from bot.blocks.actions import ActionId, CallbackId
from bot.blocks.comparing.form import FIELD, comparison_form, reading_option
from bot.readout import Readout
from bot.tasks.askers import asker_at
from bot.tasks.desk import Desk
from bot.tasks.given_out.comparing import CompareAsked, ask_to_compare, comparable
from handlers.payloads import Click, Payload
from handlers.places import placed

SHOWN = 20
"""Readings offered in the menu."""


class Whereabouts(Payload):
    """In whose hands the form is, and where the answer stood under which it was opened."""

    user: str
    outsider: bool
    view: str
    channel: str
    thread_ts: str | None
    reading_id: int

    @classmethod
    def of(cls, desk: Desk, body: dict[str, Any]) -> Whereabouts:
        """From the payload of a look-up or a submission; ValueError or KeyError when the form is none of ours."""
        view, user = body["view"], body["user"]
        place = json.loads(view["private_metadata"])
        home = user.get("team_id") or (body.get("team") or {}).get("id", "")
        return cls(
            user=user["id"],
            outsider=home != desk.identity.team,
            view=view["id"],
            channel=place["channel"] or "",
            thread_ts=place["thread_ts"],
            reading_id=int(place["page"]),
        )

    def asker(self, desk: Desk) -> Asker:
        """The person as the archive's guard wants to know them."""
        return asker_at(desk, self.user, self.channel, self.thread_ts, outsiders=self.outsider)


def register(app: App, desk: Desk) -> None:
    """Listen to the form and its menu."""

    def look_up(ack: Ack, body: dict[str, Any]) -> None:
        where = Whereabouts.of(desk, body)
        found = comparable(desk, where.asker(desk), where.reading_id, body.get("value") or "")
        ack(
            options=[
                reading_option(one.readout.headline or one.readout.document.title or "", one.reading_id)
                for one in found[:SHOWN]
            ]
        )

    def submitted(ack: Ack, body: dict[str, Any]) -> None:
        where = Whereabouts.of(desk, body)
        chosen = body["view"]["state"]["values"][FIELD][FIELD]["selected_option"]
        wish = CompareAsked(
            team=desk.identity.team,
            channel=where.channel,
            user=where.user,
            key=where.view,
            thread_ts=where.thread_ts,
            readings=(where.reading_id, int(chosen["value"])),
            outsider=where.outsider,
        )
        # Before the acknowledgement: if this fails the form stays open, and nothing is lost.
        with desk.database.write(urgent=True) as session:
            ask_to_compare(session, desk, wish)
        ack()

    app.options(ActionId.COMPARE_WITH.value)(look_up)
    app.view(CallbackId.COMPARE.value)(submitted)


def open_comparison(client: WebClient, click: Click, readout: Readout, reading_id: int) -> None:
    """Open the form for a reading that whoever clicked may see."""
    view = comparison_form(readout.headline or readout.document.title or "", reading_id)
    client.views_open(trigger_id=click.trigger_id, view=placed(view, click))
