"""The Home tab over a real socket: what stands there, for whom, and how often it is published."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import select

from bot.archive.channel_settings import save_choices
from bot.archive.channels import ChannelFacts, record_channel
from bot.archive.subscriptions import Schedule, subscribe
from bot.blocks.actions import ActionId, CallbackId
from bot.blocks.home import watch_action
from bot.choices import Changers, ChannelChoices
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from bot.tasks.watching.command import watch_command
from bot.work.tables import InboxEvent
from tests.handlers.payloads import jobs
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take

PROMISED = MEETING + " Minister Lindqvist promised to ratify the treaty by 30 June 2099."


def read(rig: Rig, text: str = MEETING, *, channel: str = READOUTS, user: str = COLLEAGUE) -> Message:
    upload = rig.slack.upload(text.encode(), "note.txt", channel=channel, user=user)
    take(rig, upload, is_private=channel != READOUTS)
    rig.settle()
    return upload


def open_home(rig: Rig, user: str = YOU, tab: str = "home") -> str:
    rig.slack.wait_for(lambda w: all(delivery.acked for delivery in w.deliveries) and heard(rig, done=False) == 0)
    before = heard(rig)
    rig.slack.open_home(user=user, tab=tab)
    rig.slack.wait_for(lambda _: heard(rig) > before)
    rig.settle()
    return shown(rig, user)


def heard(rig: Rig, *, done: bool = True) -> int:
    """How many events were dealt with, or not yet."""
    wanted = InboxEvent.done_at.is_not(None) if done else InboxEvent.done_at.is_(None)
    with rig.desk.database.read() as session:
        return len(session.scalars(select(InboxEvent.id).where(wanted)).all())


def shown(rig: Rig, user: str = YOU) -> str:
    home = rig.slack.workspace.homes.get(user)
    return json.dumps(home.body, ensure_ascii=False) if home else ""


def published(rig: Rig) -> int:
    return sum(call.method == "views.publish" for call in rig.slack.workspace.calls)


def knows_its_channels(rig: Rig) -> None:
    with rig.desk.database.write() as session:
        for channel, private in ((READOUTS, False), (DESK, True)):
            facts = ChannelFacts(is_private=private, is_member=True)
            record_channel(session, rig.desk.identity.team, channel, facts)


class TestWhatStandsThere:
    def test_an_empty_home_says_so_in_every_part(self, live: Rig) -> None:
        home = open_home(live)
        for words in (
            "Nothing is due",
            "Nothing was read yet",
            "You watch nothing",
            "What is stored",
            "one SQLite file",
        ):
            assert words in home

    def test_readings_promises_watches_digests_and_channels(self, live: Rig) -> None:
        knows_its_channels(live)
        upload = read(live, PROMISED)
        watch_command(live.desk, YOU, READOUTS, "Taiwan for 3d")
        with live.desk.database.write() as session:
            subscribe(session, live.desk.identity.team, READOUTS, "digest", Schedule("08:30", "Europe/Berlin"))
        home = open_home(live)
        assert f"/archives/{READOUTS}/p{upload.ts.replace('.', '')}" in home
        for words in (
            "Lindqvist",
            "30 June 2099",
            "Your watch for ",
            "The next digest of",
            "#readouts",
            "#east-asia-desk",
        ):
            assert words in home
        assert GENERAL not in home

    def test_ones_own_reading_stands_there_without_a_link(self, live: Rig) -> None:
        open_home(live)
        live.slack.command(f"/attache read {MEETING}")
        live.slack.wait_for(lambda _: any("for your eyes only" in words for words in live.whispers(YOU)))
        live.settle()
        assert "for you alone" in shown(live)
        assert "for you alone" not in open_home(live, COLLEAGUE)


class TestHowOften:
    def test_what_stands_there_already_is_not_published_again(self, live: Rig) -> None:
        open_home(live)
        open_home(live)
        assert published(live) == 1

    def test_it_follows_ones_own_readings_and_watches(self, live: Rig) -> None:
        open_home(live)
        upload = read(live, user=YOU)
        assert "Lindqvist" in shown(live)
        live.slack.command("/attache watch Norway")
        live.slack.wait_for(lambda _: any("You watch" in words for words in live.whispers(YOU)))
        live.settle()
        assert "Norway" in shown(live)
        live.slack.delete(upload.ts)
        live.slack.wait_for(lambda _: not live.uploads()[0].reading_id)
        live.settle()
        assert "Lindqvist" not in shown(live)
        assert published(live) == 4

    def test_nobody_who_never_opened_it_has_one_published(self, live: Rig) -> None:
        read(live, user=YOU)
        assert published(live) == 0

    def test_refresh_publishes_in_any_case(self, live: Rig) -> None:
        open_home(live)
        press(live, ActionId.HOME_REFRESH)
        assert published(live) == 2

    def test_a_watch_is_removed_with_one_press(self, live: Rig) -> None:
        watch_command(live.desk, YOU, READOUTS, "Norway")
        watch_command(live.desk, YOU, READOUTS, "Chile")
        assert "Norway" in open_home(live)
        press(live, watch_action(1))
        assert "Norway" not in shown(live)
        assert "Chile" in shown(live)

    def test_the_messages_tab_publishes_nothing(self, live: Rig) -> None:
        open_home(live, tab="messages")
        assert published(live) == 0


def press(rig: Rig, action: str) -> None:
    """Press a button on the Home tab, and have done what follows."""
    before = len(jobs(rig))
    rig.slack.click_view(rig.slack.workspace.homes[YOU].id, action)
    rig.slack.wait_for(lambda _: len(jobs(rig)) > before)
    rig.settle()


class TestLeaks:
    @pytest.mark.parametrize(("channel", "marking"), [(DESK, ""), (READOUTS, "TLP:RED\n\n")])
    def test_what_is_closed_stands_on_no_home(self, live: Rig, channel: str, marking: str) -> None:
        read(live, marking + PROMISED, channel=channel)
        home = open_home(live)
        assert "Lindqvist" not in home
        assert "2099" not in home

    def test_a_guest_sees_neither_public_readings_nor_settings(self, live: Rig) -> None:
        knows_its_channels(live)
        live.slack.workspace.users[YOU].is_guest = True
        live.slack.workspace.channels[DESK].members.discard(YOU)
        read(live, PROMISED)
        home = open_home(live)
        assert "Lindqvist" not in home
        assert "As a guest" in home
        assert DESK not in home
        assert ActionId.SETTINGS.value not in actions(live)

    def test_somebody_elses_watch_cannot_be_removed(self, live: Rig) -> None:
        watch_command(live.desk, COLLEAGUE, READOUTS, "Norway")
        watch_command(live.desk, YOU, READOUTS, "Chile")
        open_home(live)
        home = live.slack.workspace.homes[YOU]
        button = next(b["accessory"] for b in home.body["blocks"] if b.get("accessory"))
        button |= {"action_id": watch_action(1), "value": "1"}
        press(live, watch_action(1))
        assert "Norway" in open_home(live, COLLEAGUE)

    def test_a_private_channel_one_is_not_in_is_not_named(self, live: Rig) -> None:
        knows_its_channels(live)
        live.slack.workspace.channels[DESK].members.discard(YOU)
        home = open_home(live)
        assert "#readouts" in home
        assert "east-asia-desk" not in home
        assert DESK not in home


def actions(rig: Rig) -> list[Any]:
    blocks = rig.slack.workspace.homes[YOU].body["blocks"]
    return [element["action_id"] for block in blocks for element in block.get("elements", []) if "action_id" in element]


class TestSettings:
    def choose(self, rig: Rig) -> dict[str, Any]:
        knows_its_channels(rig)
        open_home(rig)
        rig.slack.click_view(rig.slack.workspace.homes[YOU].id, ActionId.SETTINGS, value=READOUTS)
        view = rig.slack.wait_for(lambda w: w.open_modal(YOU))
        assert view is not None
        return view.body

    def test_a_channels_form_opens_from_the_menu(self, live: Rig) -> None:
        assert self.choose(live)["callback_id"] == CallbackId.SETTINGS

    def test_whoever_may_not_change_them_is_told_so(self, live: Rig) -> None:
        choices = ChannelChoices(changers=Changers.NAMED, named=(COLLEAGUE,))
        with live.desk.database.write() as session:
            save_choices(session, live.desk.identity.team, READOUTS, choices, COLLEAGUE)
        told = self.choose(live)
        assert told.get("callback_id") != CallbackId.SETTINGS
        assert COLLEAGUE in json.dumps(told)
