"""The life of channels and of the app, as real events over a real socket tell of it."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from slack_bolt import App
from sqlalchemy import func, select

from bot.archive.channel_settings import choices_of, inviter_of, save_choices
from bot.archive.channels import channel_of, member_channels
from bot.archive.database import Base
from bot.archive.subscriptions import Schedule, subscribe, subscriptions
from bot.archive.tables import Channel, Upload, UploadStatus
from bot.blocks.actions import ActionId
from bot.choices import Changers, ChannelChoices
from bot.playground.workspace.model import User
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from bot.settings import Settings
from bot.tasks.digests.posting import DIGEST, readers_of
from handlers.lifecycle.workspace import revoked
from handlers.registration import register_all
from tests.handlers.payloads import hand
from tests.playground import bolt
from tests.tasks.rig import MEETING, Rig, open_rig
from tests.tasks.taking import take


@contextmanager
def connected(folder: Path, *, purges: bool = True) -> Iterator[Rig]:
    with open_rig(folder) as rig:
        app = App(client=rig.desk.clients.reads, logger=logging.getLogger("bolt"))
        settings = Settings.model_construct(data_dir=folder, min_free_mb=1, purge_on_uninstall=purges)
        register_all(app, rig.desk, settings)
        handler = bolt.connect(app, rig.slack)
        yield rig
        bolt.let_go(handler, rig.slack)


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Rig]:
    with connected(tmp_path) as rig:
        yield rig


def known(rig: Rig, channel: str = READOUTS) -> Channel | None:
    with rig.desk.database.read() as session:
        return channel_of(session, rig.desk.identity.team, channel)


def heard(rig: Rig, kind: str, times: int = 1) -> None:
    """Wait until so many events of this type were taken and done with."""

    def done(_: object) -> bool:
        told = [d for d in rig.slack.workspace.deliveries if d.payload.get("event", {}).get("type") == kind]
        return len(told) == times and all(d.acked for d in told) and not open_events(rig)

    rig.slack.wait_for(done)


def open_events(rig: Rig) -> int:
    inbox = Base.metadata.tables["inbox"]
    with rig.desk.database.read() as session:
        return session.scalar(select(func.count()).select_from(inbox).where(inbox.c.done_at.is_(None))) or 0


def invited(rig: Rig, channel: str = GENERAL, user: str = YOU, times: int = 1) -> None:
    rig.slack.invite_bot(channel, user=user)
    heard(rig, "member_joined_channel", times)
    rig.settle()


def read(rig: Rig, channel: str = READOUTS) -> str:
    message = rig.slack.upload(MEETING.encode(), "note.txt", channel=channel)
    take(rig, message, is_private=channel == DESK)
    rig.settle()
    return message.ts


def whisper(rig: Rig, words: str, user: str = YOU) -> str:
    return rig.slack.wait_for(lambda _: next((w for w in rig.whispers(user) if words in w), ""))


class TestArriving:
    def test_the_card_comes_once_and_who_invited_is_known(self, live: Rig) -> None:
        invited(live)
        (card,) = live.slack.workspace.bot_messages(GENERAL)
        assert "Read recent files" in json.dumps(card.blocks)
        live.slack.remove_bot(GENERAL)
        heard(live, "channel_left")
        assert known(live, GENERAL).is_member is False  # type: ignore[union-attr]
        invited(live, user=COLLEAGUE, times=2)
        assert len(live.slack.workspace.bot_messages(GENERAL)) == 1
        assert known(live, GENERAL).is_member is True  # type: ignore[union-attr]
        with live.desk.database.read() as session:
            assert inviter_of(session, live.desk.identity.team, GENERAL) == COLLEAGUE

    def test_recent_files_are_offered_to_whoever_asks_and_read_at_their_wish(self, live: Rig) -> None:
        before = [live.slack.upload(MEETING.encode(), f"{name}.txt", channel=GENERAL) for name in ("one", "two")]
        invited(live)
        live.settle()
        assert live.uploads() == []
        (card,) = live.slack.workspace.bot_messages(GENERAL)
        live.slack.click(card.ts, ActionId.OFFER_RECENT, channel=GENERAL)
        live.slack.wait_for(lambda _: jobs_of(live, "offer_recent"))
        live.settle()
        offer = next(e for e in live.slack.workspace.ephemerals if "2 files" in e.text)
        assert offer.ephemeral_to == YOU
        assert "one.txt" in offer.text
        live.slack.click(offer.ts, ActionId.READ_RECENT, channel=GENERAL)
        live.slack.wait_for(lambda _: jobs_of(live, "read_recent"))
        live.settle()
        assert [len(live.answers(message.ts, GENERAL)) for message in before] == [1, 1]
        live.slack.click(card.ts, ActionId.OFFER_RECENT, channel=GENERAL)
        live.slack.wait_for(lambda _: len(jobs_of(live, "offer_recent")) == 2)
        live.settle()
        whisper(live, "no file was posted here that I have not read")

    def test_who_may_not_decide_does_not_have_files_read(self, live: Rig) -> None:
        live.slack.upload(MEETING.encode(), "one.txt", channel=GENERAL)
        invited(live)
        with live.desk.database.write() as session:
            choices = ChannelChoices(changers=Changers.INVITER)
            save_choices(session, live.desk.identity.team, GENERAL, choices, YOU)
        live.slack.add_person(User("U0GUEST000", "gus", "Gus Guest", is_guest=True), GENERAL)
        (card,) = live.slack.workspace.bot_messages(GENERAL)
        for user in (COLLEAGUE, "U0GUEST000"):
            live.slack.click(card.ts, ActionId.OFFER_RECENT, channel=GENERAL, user=user)
            whisper(live, "may change the settings", user)
        assert jobs_of(live, "offer_recent") == []

    def test_the_cards_settings_button_opens_the_form(self, live: Rig) -> None:
        invited(live)
        (card,) = live.slack.workspace.bot_messages(GENERAL)
        live.slack.click(card.ts, ActionId.SETTINGS, channel=GENERAL)
        assert live.slack.wait_for(lambda w: w.open_modal(YOU))


def jobs_of(rig: Rig, task: str) -> list[int]:
    jobs = Base.metadata.tables["job"]
    with rig.desk.database.read() as session:
        return list(session.scalars(select(jobs.c.id).where(jobs.c.task == task)))


class TestChannels:
    @pytest.mark.parametrize(("channel", "word"), [(READOUTS, "channel"), (DESK, "group")])
    def test_names_and_archives_are_followed(self, live: Rig, channel: str, word: str) -> None:
        ts = read(live, channel)
        readers_of(live.desk, channel)
        live.slack.rename_channel(channel, "new-name")
        heard(live, f"{word}_rename")
        assert known(live, channel).name == "new-name"  # type: ignore[union-attr]
        live.slack.archive_channel(channel)
        heard(live, f"{word}_archive")
        with live.desk.database.read() as session:
            assert channel not in {one.channel for one in member_channels(session)}
        assert readers_of(live.desk, channel).problem == "is_archived"
        assert [u.status for u in live.uploads()] == [UploadStatus.DONE]
        live.slack.unarchive_channel(channel)
        heard(live, f"{word}_unarchive")
        assert known(live, channel).is_archived is False  # type: ignore[union-attr]
        assert len(live.answers(ts, channel)) == 1

    @pytest.mark.parametrize(("channel", "word"), [(READOUTS, "channel"), (DESK, "group")])
    def test_a_deleted_channel_takes_everything_along(self, live: Rig, channel: str, word: str) -> None:
        team = live.desk.identity.team
        read(live, channel)
        elsewhere = read(live, READOUTS if channel == DESK else DESK)
        with live.desk.database.write() as session:
            subscribe(session, team, channel, DIGEST, Schedule("08:30", "UTC"), YOU)
            save_choices(session, team, channel, ChannelChoices(retention_days=3), YOU)
        live.slack.delete_channel(channel)
        heard(live, f"{word}_deleted")
        assert {u.channel: u.status for u in live.uploads()}[channel] == UploadStatus.GONE
        with live.desk.database.read() as session:
            assert list(subscriptions(session, team, channel)) == []
            assert choices_of(session, team, channel) == ChannelChoices()
            assert channel_of(session, team, channel) is None
        live.settle()
        assert len(live.answers(elsewhere, READOUTS if channel == DESK else DESK)) == 1

    def test_of_channels_it_never_was_in_nothing_is_kept(self, live: Rig) -> None:
        live.slack.rename_channel(GENERAL, "elsewhere")
        heard(live, "channel_rename")
        live.slack.archive_channel(GENERAL)
        heard(live, "channel_archive")
        live.slack.delete_channel(GENERAL)
        heard(live, "channel_deleted")
        assert known(live, GENERAL) is None


class TestWorkspace:
    def test_taken_out_it_forgets_everything_of_the_workspace(
        self, live: Rig, caplog: pytest.LogCaptureFixture
    ) -> None:
        read(live)
        other = Upload(team="T0ANOTHER0", channel="C1", key="F1", name="x", kind="file", status="done")
        with live.desk.database.write() as session:
            session.add(other)
            save_choices(session, live.desk.identity.team, READOUTS, ChannelChoices(retention_days=3), YOU)
        live.slack.uninstall_app()
        live.slack.wait_for(lambda _: [u.team for u in live.uploads()] == ["T0ANOTHER0"])
        live.slack.wait_for(lambda _: not rows(live))
        assert "1 documents" in caplog.text

    def test_by_policy_everything_stays(self, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
        with connected(tmp_path, purges=False) as rig:
            read(rig)
            rig.slack.uninstall_app()
            heard(rig, "app_uninstalled")
            assert [u.status for u in rig.uploads()] == [UploadStatus.DONE]
        assert "stays" in caplog.text

    def test_a_revoked_token_alone_deletes_nothing(self, live: Rig, caplog: pytest.LogCaptureFixture) -> None:
        read(live)
        event = {"type": "tokens_revoked", "tokens": {"bot": [live.desk.identity.user], "oauth": []}}
        hand(live, revoked, event)
        assert [u.status for u in live.uploads()] == [UploadStatus.DONE]
        assert "token was revoked" in caplog.text


def rows(rig: Rig) -> list[str]:
    """Tables that still hold something of the workspace; the jobs are looked at by what they are about."""
    team = rig.desk.identity.team
    with rig.desk.database.read() as session:
        left = [
            table.name
            for table in Base.metadata.sorted_tables
            if "team" in table.columns
            and session.scalar(select(func.count()).select_from(table).where(table.c.team == team))
        ]
        for name in ("job", "reading"):
            if session.scalar(select(func.count()).select_from(Base.metadata.tables[name])):
                left.append(name)
    return left
