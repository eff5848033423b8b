"""The form of a channel's settings over a real socket: who opens it, what is refused, what a save changes."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import App

from bot.archive.channel_settings import choices_of, note_inviter, save_choices
from bot.archive.subscriptions import Schedule, subscribe, subscriptions
from bot.blocks.channels.settings import Setting
from bot.choices import Changers, ChannelChoices, Unasked, Watched
from bot.playground.workspace.model import User, View
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from bot.settings import Settings
from bot.tasks.digests.posting import DIGEST
from handlers.registration import register_all
from tests.playground import bolt
from tests.tasks.rig import Rig, open_rig


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Rig]:
    with open_rig(tmp_path) as rig:
        app = App(client=rig.desk.clients.reads, logger=logging.getLogger("bolt"))
        register_all(app, rig.desk, Settings.model_construct(data_dir=tmp_path, min_free_mb=1))
        handler = bolt.connect(app, rig.slack)
        yield rig
        bolt.let_go(handler, rig.slack)


def opened(rig: Rig, user: str = YOU, channel: str = READOUTS) -> View:
    rig.slack.command("/attache settings", user=user, channel=channel)
    view = rig.slack.wait_for(lambda w: w.open_modal(user))
    assert view is not None
    return view


def element(view: View, name: Setting) -> dict[str, Any]:
    return next(block["element"] for block in view.body["blocks"] if block.get("block_id") == name)


def whisper(rig: Rig, words: str, user: str = YOU) -> str:
    return rig.slack.wait_for(lambda _: next((w for w in rig.whispers(user) if words in w), ""))


def submitted(rig: Rig, view: View, user: str = YOU) -> str:
    """Submit and give what the person is told once the form has closed."""
    rig.slack.submit_view(user=user)
    rig.slack.wait_for(lambda w: w.open_modal(user) is None)
    rig.settle()
    return rig.whispers(user)[-1]


def decided(rig: Rig, channel: str = READOUTS) -> ChannelChoices:
    with rig.desk.database.read() as session:
        return choices_of(session, rig.desk.identity.team, channel)


def decide(rig: Rig, choices: ChannelChoices, by: str = YOU) -> None:
    with rig.desk.database.write() as session:
        save_choices(session, rig.desk.identity.team, READOUTS, choices, by)


def digests(rig: Rig) -> list[tuple[str, int | None, str]]:
    with rig.desk.database.read() as session:
        return [(d.at, d.weekday, d.timezone) for d in subscriptions(session, rig.desk.identity.team, READOUTS)]


class TestForm:
    def test_it_shows_what_holds_and_saves_what_was_chosen(self, live: Rig) -> None:
        view = opened(live)
        assert element(view, Setting.UNASKED)["initial_option"]["value"] == "everything"
        assert element(view, Setting.TIMEZONE)["initial_option"]["value"] == "UTC"
        live.slack.fill_in(Setting.UNASKED, "readouts")
        live.slack.fill_in(Setting.KINDS, ["file", "text"])
        live.slack.fill_in(Setting.LANGUAGE, "fr")
        offered = live.slack.look_up(Setting.TIMEZONE, "beij")
        assert [option["value"] for option in offered] == ["Asia/Shanghai"]
        live.slack.fill_in(Setting.TIMEZONE, "Asia/Shanghai")
        live.slack.fill_in(Setting.DATE_FORM, "iso")
        live.slack.fill_in(Setting.DIGEST, "0")
        live.slack.fill_in(Setting.DIGEST_AT, "07:30")
        live.slack.fill_in(Setting.RETENTION, "90")
        live.slack.fill_in(Setting.CHANGERS, "named")
        live.slack.fill_in(Setting.NAMED, [YOU, COLLEAGUE])
        told = submitted(live, view)
        assert decided(live) == ChannelChoices(
            unasked=Unasked.READOUTS,
            kinds=(Watched.FILE, Watched.TEXT),
            language="fr",
            timezone="Asia/Shanghai",
            date_form="iso",
            retention_days=90,
            changers=Changers.NAMED,
            named=(YOU, COLLEAGUE),
        )
        assert digests(live) == [("07:30", 0, "Asia/Shanghai")]
        for words in ("Readouts only", "Français", "Asia/Shanghai", "2026-02-01", "Every Monday at 07:30", "90 days"):
            assert words in told
        again = opened(live)
        assert element(again, Setting.RETENTION)["initial_value"] == "90"
        assert element(again, Setting.DIGEST_AT)["initial_time"] == "07:30"
        assert again.body["title"]["text"] == "Réglages"

    def test_untouched_it_changes_nothing(self, live: Rig) -> None:
        with live.desk.database.write() as session:
            subscribe(session, live.desk.identity.team, READOUTS, DIGEST, Schedule("08:30", "Europe/Berlin", 4), YOU)
        view = opened(live)
        assert element(view, Setting.TIMEZONE)["initial_option"]["value"] == "Europe/Berlin"
        assert "Nothing was changed" in submitted(live, view)
        assert digests(live) == [("08:30", 4, "Europe/Berlin")]
        assert decided(live) == ChannelChoices()

    def test_a_digest_can_be_ended(self, live: Rig) -> None:
        with live.desk.database.write() as session:
            subscribe(session, live.desk.identity.team, READOUTS, DIGEST, Schedule("08:30", "UTC"), YOU)
        view = opened(live)
        live.slack.fill_in(Setting.DIGEST, "off")
        assert "None" in submitted(live, view)
        assert digests(live) == []

    @pytest.mark.parametrize(
        ("field", "values", "where", "words"),
        [
            (Setting.KINDS, [], Setting.KINDS, "at least one kind"),
            (Setting.DIGEST, "daily", Setting.DIGEST_AT, "what time"),
            (Setting.RETENTION, "0", Setting.RETENTION, "from 1 to 3650"),
            (Setting.RETENTION, "soon", Setting.RETENTION, "from 1 to 3650"),
            (Setting.CHANGERS, "named", Setting.NAMED, "at least one person"),
        ],
    )
    def test_what_is_wrong_is_told_in_its_field(
        self, live: Rig, field: Setting, values: Any, where: Setting, words: str
    ) -> None:
        view = opened(live)
        live.slack.fill_in(field, values)
        live.slack.submit_view()
        live.slack.wait_for(lambda _: view.errors)
        assert list(view.errors) == [where]
        assert words in view.errors[where]
        assert decided(live) == ChannelChoices()

    @pytest.mark.parametrize(
        ("field", "state", "words"),
        [
            (Setting.TIMEZONE, {"type": "external_select", "selected_option": {"value": "Mars/Base"}}, "time zone"),
            (Setting.DIGEST_AT, {"type": "timepicker", "selected_time": "25:00"}, "time of day"),
            (Setting.LANGUAGE, {"type": "static_select", "selected_option": {"value": "tlh"}}, "choose again"),
            (Setting.UNASKED, {"type": "radio_buttons", "selected_option": {"value": "all"}}, "choose again"),
        ],
    )
    def test_what_no_form_of_ours_offers_is_refused(
        self, live: Rig, field: Setting, state: dict[str, Any], words: str
    ) -> None:
        view = opened(live)
        live.slack.submit_view({field: {field: state}})
        live.slack.wait_for(lambda _: view.errors)
        assert words in view.errors[field]


class TestWhoMay:
    def test_a_guest_and_a_stranger_may_not(self, live: Rig) -> None:
        live.slack.add_person(User("U0GUEST000", "gus", "Gus Guest", is_guest=True), READOUTS)
        stranger = User("U0STRANGER", "sam", "Sam Stranger", is_stranger=True, team_id="T0ELSEWHER")
        live.slack.add_person(stranger, READOUTS)
        for user in ("U0GUEST000", "U0STRANGER"):
            live.slack.command("/attache settings", user=user)
            assert "The settings of this channel" in whisper(live, "cannot change settings here", user)
            assert live.slack.workspace.open_modal(user) is None

    def test_who_may_not_is_told_who_may(self, live: Rig) -> None:
        decide(live, ChannelChoices(changers=Changers.NAMED, named=(YOU,)))
        live.slack.command("/attache settings", user=COLLEAGUE)
        told = live.slack.wait_for(
            lambda w: next(
                (e for e in w.ephemerals if "You cannot change" in e.text and e.ephemeral_to == COLLEAGUE), None
            )
        )
        assert told is not None
        assert YOU in json.dumps(told.blocks)
        assert live.slack.workspace.open_modal(COLLEAGUE) is None

    def test_whoever_invited_the_bot_and_admins_may(self, live: Rig) -> None:
        decide(live, ChannelChoices(changers=Changers.INVITER), by=COLLEAGUE)
        with live.desk.database.write() as session:
            note_inviter(session, live.desk.identity.team, READOUTS, YOU)
        live.slack.add_person(User("U0BOSS0000", "bo", "Bo Boss", is_admin=True), READOUTS)
        opened(live, YOU)
        opened(live, "U0BOSS0000")
        live.slack.command("/attache settings", user=COLLEAGUE)
        whisper(live, "You cannot change", COLLEAGUE)

    def test_a_right_taken_while_the_form_is_open_is_gone(self, live: Rig) -> None:
        view = opened(live, COLLEAGUE)
        decide(live, ChannelChoices(changers=Changers.NAMED, named=(YOU,)))
        live.slack.fill_in(Setting.RETENTION, "1", user=COLLEAGUE)
        live.slack.submit_view(user=COLLEAGUE)
        live.slack.wait_for(lambda _: view.errors)
        assert decided(live).retention_days is None

    def test_where_there_is_nothing_to_set_it_says_so(self, live: Rig) -> None:
        live.slack.command("/attache settings", channel=GENERAL)
        whisper(live, "Invite me first")
        live.slack.command("/attache settings", channel=live.slack.workspace.direct_channel(YOU).id)
        whisper(live, "made for a channel")

    def test_settings_of_one_channel_leave_the_others_alone(self, live: Rig) -> None:
        view = opened(live)
        live.slack.fill_in(Setting.UNASKED, "nothing")
        submitted(live, view)
        assert decided(live, DESK) == ChannelChoices()
