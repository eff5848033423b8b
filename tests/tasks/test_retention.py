"""What is older than a channel keeps goes with its posts, and nothing else does."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from bot.archive import digest_runs
from bot.archive.channel_settings import save_choices
from bot.archive.database import utc_now
from bot.archive.tables import DigestStatus, Reading, Upload, UploadStatus
from bot.choices import ChannelChoices
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import DESK, READOUTS, YOU
from bot.tasks.digests.posting import DIGEST
from bot.tasks.pending import pending_work
from bot.tasks.uploads.reconcile import reconcile
from bot.tasks.uploads.retention import forget_all_expired
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take


def keep(rig: Rig, days: int | None, channel: str = READOUTS) -> None:
    with rig.desk.database.write() as session:
        save_choices(session, rig.desk.identity.team, channel, ChannelChoices(retention_days=days), YOU)


def read(rig: Rig, text: str, channel: str = READOUTS, ago: timedelta = timedelta(0)) -> Message:
    """A document that was read so long ago."""
    message = rig.slack.upload(text.encode(), "secret name.txt", channel=channel)
    take(rig, message)
    rig.settle()
    with rig.desk.database.write() as session:
        session.execute(update(Upload).where(Upload.message_ts == message.ts).values(created_at=utc_now() - ago))
    return message


def readings(rig: Rig) -> int:
    with rig.desk.database.read() as session:
        return session.scalar(select(func.count(Reading.id))) or 0


def wanted(rig: Rig) -> list[str]:
    with rig.desk.database.read() as session:
        return [one.task for one in pending_work(session, utc_now())]


def test_what_is_too_old_goes_with_its_posts_and_the_rest_stays(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    keep(rig, 7)
    old = read(rig, MEETING, ago=timedelta(days=8))
    young = read(rig, MEETING.replace("Santiago", "Lima"), ago=timedelta(days=6))
    elsewhere = read(rig, MEETING.replace("Santiago", "Quito"), DESK, ago=timedelta(days=900))
    assert wanted(rig) == ["forget_expired"]
    forget_all_expired(rig.desk)
    rig.settle()
    assert [len(rig.answers(m.ts, m.channel)) for m in (old, young, elsewhere)] == [0, 1, 1]
    first = rig.uploads()[0]
    assert (first.status, first.name) == (UploadStatus.GONE, "")
    assert readings(rig) == 2
    assert "1 documents, 1 of my posts" in caplog.text
    assert wanted(rig) == []


def test_a_document_that_is_kept_elsewhere_keeps_its_reading(rig: Rig) -> None:
    keep(rig, 7)
    read(rig, MEETING, ago=timedelta(days=8))
    elsewhere = read(rig, MEETING, DESK)
    forget_all_expired(rig.desk)
    rig.settle()
    assert readings(rig) == 1
    assert len(rig.answers(elsewhere.ts, DESK)) == 1


def test_what_was_forgotten_is_not_read_again_by_a_look_back(rig: Rig) -> None:
    keep(rig, 1)
    old = read(rig, MEETING, ago=timedelta(days=2))
    forget_all_expired(rig.desk)
    reconcile(rig.desk)
    rig.settle()
    assert rig.answers(old.ts) == []
    assert readings(rig) == 0


def test_for_ever_is_for_ever(rig: Rig) -> None:
    keep(rig, None)
    old = read(rig, MEETING, ago=timedelta(days=9_000))
    assert wanted(rig) == []
    forget_all_expired(rig.desk)
    rig.settle()
    assert len(rig.answers(old.ts)) == 1


def test_an_old_digest_is_taken_back(rig: Rig) -> None:
    keep(rig, 7)
    team, now = rig.desk.identity.team, utc_now()
    posted = rig.desk.clients.posts.chat_postMessage(channel=READOUTS, text="Digest")["ts"]
    end = now - timedelta(days=8)
    with rig.desk.database.write() as session:
        period = digest_runs.Period(team, READOUTS, DIGEST, "daily:2026-01-01", end - timedelta(days=1), end)
        run, _ = digest_runs.open_run(session, period)
        digest_runs.close_run(session, run.id, DigestStatus.POSTED, posted_ts=posted)
    forget_all_expired(rig.desk)
    rig.settle()
    assert rig.slack.workspace.bot_messages(READOUTS) == []
    assert wanted(rig) == []
