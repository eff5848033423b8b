"""Digests come when they are due, once, with what the channel may see."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.archive.channels import channel_of
from bot.archive.database import utc_now
from bot.archive.subscriptions import Schedule, subscribe, unsubscribe
from bot.archive.tables import DigestRun, DigestStatus, DigestSubscription, Upload
from bot.playground.faults import Faults
from bot.playground.workspace.sample import DESK, READOUTS, YOU
from bot.slack import lookup
from bot.tasks.digests.command import SetDigest, digest_command
from bot.tasks.digests.posting import DIGEST, post_due_digests
from tests.tasks.rig import MEETING, Rig, open_rig
from tests.tasks.taking import take

BEGUN = timedelta(days=30)


def noon() -> datetime:
    """The moment at which these digests fall due: not near midnight, where days would get mixed up."""
    return utc_now().replace(hour=12, minute=0, second=0, microsecond=0)


def post(rig: Rig) -> int:
    """Look for due digests ten minutes later."""
    return post_due_digests(rig.desk, noon() + timedelta(minutes=10))


def wants(rig: Rig, channel: str = READOUTS, since: timedelta = BEGUN) -> datetime:
    """Subscribe the channel to a digest that fell due some minutes ago; when it did."""
    due = noon()
    with rig.desk.database.write() as session:
        subscribe(session, rig.desk.identity.team, channel, DIGEST, Schedule(f"{due:%H:%M}", "UTC"))
        session.execute(
            update(DigestSubscription)
            .where(DigestSubscription.channel == channel)
            .values(since=due + timedelta(minutes=10) - since)
        )
    return due


def read(rig: Rig, when: datetime, *, channel: str = READOUTS, text: str = MEETING) -> None:
    """Have a document read as if it had been at that moment."""
    upload = rig.slack.upload(text.encode(), f"{when:%d-%H}.txt", channel=channel)
    take(rig, upload, is_private=channel != READOUTS)
    rig.settle()
    with rig.desk.database.write() as session:
        session.execute(update(Upload).where(Upload.message_ts == upload.ts).values(read_at=when))


def digests(rig: Rig, channel: str = READOUTS) -> list[str]:
    me = rig.slack.workspace.bot.id
    return [m.text for m in rig.slack.workspace.messages if (m.channel, m.user, m.thread_ts) == (channel, me, None)]


def runs(rig: Rig) -> list[DigestRun]:
    with rig.desk.database.read() as session:
        return list(session.scalars(select(DigestRun).order_by(DigestRun.id)))


def test_a_due_digest_comes_once_with_what_was_read_in_its_period(rig: Rig) -> None:
    due = wants(rig)
    read(rig, due - timedelta(hours=1))
    read(rig, due, text=MEETING.replace("Lindqvist", "Bergman"))
    read(rig, due - timedelta(hours=25), text=MEETING.replace("Lindqvist", "Nystrom"))
    assert [post(rig) for _ in range(3)] == [1, 0, 0]
    rig.send()
    assert len(digests(rig)) == 1
    assert [name in digests(rig)[0] for name in ("Lindqvist", "Bergman", "Nystrom")] == [True, False, False]
    assert [(run.status, run.posted_ts is not None) for run in runs(rig)] == [(DigestStatus.POSTED, True)]


def test_it_waits_some_seconds_for_what_ends_with_its_period(rig: Rig) -> None:
    due = wants(rig)
    assert post_due_digests(rig.desk, due + timedelta(seconds=4)) == 0
    assert post_due_digests(rig.desk, due + timedelta(seconds=5)) == 1


def test_nothing_is_due_before_the_subscription(rig: Rig) -> None:
    wants(rig, since=timedelta(minutes=5))
    assert post(rig) == 0


def test_after_downtime_one_digest_covers_the_silence(rig: Rig) -> None:
    due = wants(rig)
    assert post_due_digests(rig.desk, due - timedelta(days=4) + timedelta(minutes=1)) == 1
    read(rig, due - timedelta(days=3))
    assert post(rig) == 1
    rig.send()
    assert "Lindqvist" in digests(rig)[1]
    assert runs(rig)[1].period_start == runs(rig)[0].period_end


def test_a_very_long_silence_is_not_told_whole(rig: Rig) -> None:
    due = wants(rig, since=timedelta(days=99))
    assert post_due_digests(rig.desk, due - timedelta(days=40) + timedelta(minutes=1)) == 1
    assert post(rig) == 1
    assert runs(rig)[1].period_start == due - timedelta(days=14)


def test_who_stopped_it_is_not_told_of_the_time_between(rig: Rig) -> None:
    due = wants(rig)
    assert post_due_digests(rig.desk, due - timedelta(days=9) + timedelta(minutes=1)) == 1
    with rig.desk.database.write() as session:
        unsubscribe(session, rig.desk.identity.team, READOUTS)
    assert post(rig) == 0
    wants(rig, since=timedelta(hours=2))
    assert post(rig) == 1
    assert runs(rig)[1].period_start == due - timedelta(days=1)


def test_a_digest_that_could_not_be_posted_is_made_up_for(rig: Rig) -> None:
    due = wants(rig)
    day = timedelta(days=1)
    assert post_due_digests(rig.desk, due - 3 * day + timedelta(minutes=1)) == 1
    assert post_due_digests(rig.desk, due - 2 * day + timedelta(minutes=1)) == 1
    with rig.desk.database.write() as session:
        session.execute(update(DigestRun).where(DigestRun.id == 2).values(status=DigestStatus.DEAD))
    assert post_due_digests(rig.desk, due - day + timedelta(minutes=1)) == 1
    assert runs(rig)[2].period_start == runs(rig)[0].period_end


def test_an_earlier_hour_on_the_same_day_tells_nothing_twice(rig: Rig) -> None:
    due = wants(rig)
    assert post(rig) == 1
    with rig.desk.database.write() as session:
        session.execute(update(DigestSubscription).values(at=f"{due - timedelta(minutes=30):%H:%M}"))
    assert post(rig) == 0


def test_what_is_private_elsewhere_or_marked_is_left_out(rig: Rig) -> None:
    due = wants(rig)
    wants(rig, DESK)
    read(rig, due - timedelta(hours=1), channel=DESK)
    read(rig, due - timedelta(hours=2), text="TLP:RED\n\n" + MEETING.replace("Lindqvist", "Bergman"))
    read(rig, due - timedelta(hours=3), text=MEETING.replace("Lindqvist", "Nystrom"))
    assert post(rig) == 2
    rig.send()
    assert [name in digests(rig)[0] for name in ("Lindqvist", "Bergman", "Nystrom")] == [False, False, True]
    assert [name in digests(rig, DESK)[0] for name in ("Lindqvist", "Bergman", "Nystrom")] == [True, False, True]


def shared(*args: Any) -> dict[str, Any]:
    return lookup.channel_facts(*args) | {"is_ext_shared": True}


def test_a_channel_shared_with_outsiders_sees_its_own_alone(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    due = wants(rig, DESK)
    read(rig, due - timedelta(hours=1))
    read(rig, due - timedelta(hours=2), channel=DESK, text=MEETING.replace("Lindqvist", "Nystrom"))
    monkeypatch.setattr("bot.tasks.places.channels.channel_facts", shared)
    assert post(rig) == 1
    rig.send()
    assert [name in digests(rig, DESK)[0] for name in ("Lindqvist", "Nystrom")] == [False, True]
    with rig.desk.database.read() as session:
        known = channel_of(session, rig.desk.identity.team, DESK)
    assert known is not None
    assert known.is_shared


def test_a_channel_that_the_bot_left_is_passed_over_once_a_period(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    wants(rig)
    wants(rig, "C0NOWHERE0")
    rig.slack.remove_bot(READOUTS)
    assert [post(rig) for _ in range(3)] == [0, 0, 0]
    assert [run.status for run in runs(rig)] == [DigestStatus.SKIPPED] * 2
    assert [record.levelname for record in caplog.records if "no digest" in record.message] == ["WARNING"] * 2


def test_a_digest_that_slack_refuses_ends_dead(tmp_path: Path) -> None:
    faults = Faults()
    faults.error("chat.postMessage", "restricted_action")
    with open_rig(tmp_path, faults) as rig:
        wants(rig)
        assert post(rig) == 1
        rig.send()
        assert [(run.status, run.error) for run in runs(rig)] == [(DigestStatus.DEAD, "restricted_action")]


def test_slack_in_trouble_over_a_digest_asked_for_puts_it_off(tmp_path: Path) -> None:
    faults = Faults()
    faults.error("conversations.info", "internal_error")
    with open_rig(tmp_path, faults) as rig:
        asked = SetDigest(team=rig.desk.identity.team, channel=READOUTS, user=YOU, rest="now", key="1")
        digest_command(rig.desk, asked)
        rig.settle()
        assert [job.task for job, _ in rig.later] == ["digest_now"]


def test_slack_in_trouble_puts_off_one_channel_and_not_the_others(tmp_path: Path) -> None:
    faults = Faults()
    faults.error("conversations.info", "internal_error")
    with open_rig(tmp_path, faults) as rig:
        wants(rig)
        wants(rig, DESK)
        assert post(rig) == 1
        assert post(rig) == 1
        assert len(runs(rig)) == 2
