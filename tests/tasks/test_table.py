"""Slack as it is: what passes is waited for, what does not ends the task, and whoever waited is told."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from urllib.error import URLError

import pytest

from bot.archive.database import utc_now
from bot.blocks.actions import Download
from bot.playground.faults import Faults
from bot.playground.workspace.sample import READOUTS, YOU
from bot.slack.download import TryLater
from bot.tasks import table
from bot.tasks.asked.mentions import Mention, ask_for_answer
from bot.tasks.desk import TaskName
from bot.tasks.digests.command import SetDigest
from bot.tasks.digests.posting import DigestNow
from bot.tasks.given_out.exporting import Export
from bot.tasks.given_up import apologise_for
from bot.tasks.handed_in.new_reading import NewReading
from bot.tasks.handed_in.reading_for import Asked
from bot.tasks.handed_in.shortcuts import ReadMessage
from bot.tasks.table import task_table
from bot.work.queue import ClaimedJob, Later, Permanent
from tests.tasks.rig import Rig, open_rig


def test_every_task_has_its_name(rig: Rig) -> None:
    assert set(task_table(rig.desk)) == set(TaskName)


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (URLError(ConnectionRefusedError()), Later),
        (URLError(TimeoutError()), Later),
        (ConnectionResetError(), Later),
        (TryLater("later", 7), Later),
    ],
    ids=["refused", "slow", "reset", "file later"],
)
def test_a_lost_connection_puts_off(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, fault: Exception, expected: type[Exception]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(table, "reconcile", fail)
    with pytest.raises(expected):
        task_table(rig.desk)[TaskName.RECONCILE]()


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("internal_error", Later),
        ("ratelimited", Later),
        ("invalid_auth", Permanent),
        ("message_not_found", Permanent),
    ],
)
def test_an_answer_of_slacks_puts_off_or_ends(tmp_path: Path, code: str, expected: type[Exception]) -> None:
    faults = Faults()
    faults.error("users.conversations", code)
    with open_rig(tmp_path, faults) as rig, pytest.raises(expected):
        task_table(rig.desk)[TaskName.RECONCILE]()


def test_a_wait_that_slack_asks_for_is_kept_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("slack_sdk.http_retry.builtin_handlers.time.sleep", lambda _: None)
    faults = Faults()
    faults.rate_limit("users.conversations", calls=range(1, 9), retry_after=50)
    with open_rig(tmp_path, faults) as rig:
        with pytest.raises(Later) as put_off:
            task_table(rig.desk)[TaskName.RECONCILE]()
        assert put_off.value.when > utc_now() + timedelta(seconds=40)


def test_a_mention_in_a_channel_that_is_closed_to_the_bot_ends(rig: Rig) -> None:
    mention = Mention(team=rig.desk.identity.team, channel="C0NOWHERE0", ts="1700000000.000001")
    with rig.desk.database.write() as session:
        ask_for_answer(session, rig.desk, mention)
    rig.settle()
    assert [job.task for job in rig.dead] == [TaskName.ANSWER_MENTION]


def test_whoever_waits_is_told_that_it_was_given_up(rig: Rig) -> None:
    team = rig.desk.identity.team
    root = rig.slack.say("@attache help")
    place = {"team": team, "channel": READOUTS, "user": YOU, "key": "1"}
    export = Export(**place, thread_ts=None, kind=Download.JSON, reading_id=1)
    jobs = {
        TaskName.ANSWER_MENTION: {"mention": Mention(team=team, channel=READOUTS, ts=root.ts).model_dump()},
        TaskName.ANSWER_COMMAND: {"asked": Asked(**place, text="x").model_dump()},
        TaskName.SEND_EXPORT: {"wanted": export.model_dump(mode="json")},
        TaskName.DIGEST_NOW: {"asked": DigestNow(**place).model_dump()},
        TaskName.SET_DIGEST: {"asked": SetDigest(**place, rest="daily 08:30").model_dump()},
        TaskName.READ_MESSAGE: {
            "asked": ReadMessage(**place, ts=root.ts, thread_ts=None, text="x", files=()).model_dump()
        },
        TaskName.MAKE_READING: {"asked": NewReading(team=team, user=YOU, key="1", text="x").model_dump()},
        TaskName.RECONCILE: {},
    }
    with rig.desk.database.write() as session:
        for number, (task, args) in enumerate(jobs.items()):
            apologise_for(rig.desk, session, ClaimedJob(number, task, f"key-{number}", args, 5))
    rig.send()
    assert ["Sorry" in m.text for m in rig.answers(root.ts)] == [True]
    assert ["Sorry" in words for words in rig.whispers(YOU)] == [True] * 5
    direct = rig.slack.workspace.direct_channel(YOU).id
    assert ["Sorry" in m.text for m in rig.slack.workspace.bot_messages(direct)] == [True]
