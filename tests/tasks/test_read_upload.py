"""One upload from its event to the answer, and everything that may come in between."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.archive.database import utc_now
from bot.archive.tables import SourceKind, Upload, UploadStatus
from bot.archive.uploads import NewUpload, start_reading
from bot.playground.faults import DOWNLOAD, Faults
from bot.playground.workspace.sample import DESK, READOUTS
from bot.tasks.uploads.read_upload import give_up_upload, read_upload
from bot.work.queue import Later
from bot.work.tables import PostKind
from tests.tasks.rig import MEETING, Rig, open_rig
from tests.tasks.taking import take, take_new


def test_an_upload_is_answered_once_in_its_thread(rig: Rig) -> None:
    upload = rig.slack.upload(MEETING.encode(), "note.txt")
    for _ in range(3):
        take(rig, upload)
        rig.settle()
    answers = rig.answers(upload.ts)
    assert len(answers) == 1
    assert "Lindqvist" in answers[0].text
    assert rig.reactions(upload.ts) == {"white_check_mark"}


def test_the_eyes_come_before_the_reading(rig: Rig) -> None:
    upload = rig.slack.upload(MEETING.encode(), "note.txt")
    take(rig, upload)
    rig.send()
    assert rig.reactions(upload.ts) == {"eyes"}


def test_a_job_done_again_after_a_crash_changes_nothing(rig: Rig) -> None:
    upload = rig.slack.upload(MEETING.encode(), "note.txt")
    take(rig, upload)
    rig.settle()
    read_upload(rig.desk, rig.uploads()[0].id, 1)
    rig.settle()
    assert len(rig.answers(upload.ts)) == 1


def test_a_file_known_by_its_id_alone_finds_its_thread_and_learns_that_the_channel_is_public(rig: Rig) -> None:
    root = rig.slack.say("Today's material:")
    upload = rig.slack.upload(MEETING.encode(), "note.txt", thread_ts=root.ts)
    take_new(rig, NewUpload(rig.desk.identity.team, READOUTS, SourceKind.FILE, file_id=upload.files[0]))
    rig.settle()
    assert len(rig.answers(root.ts)) == 1
    assert rig.uploads()[0].is_private is False
    assert rig.reactions(upload.ts) == {"white_check_mark"}


def test_a_file_that_slack_places_nowhere_is_asked_for_less_and_less_and_then_let_go(rig: Rig) -> None:
    file_id = rig.slack.upload(b"text", "lost.txt", channel=DESK).files[0]
    upload_id = take_new(rig, NewUpload(rig.desk.identity.team, READOUTS, SourceKind.FILE, file_id=file_id))
    with pytest.raises(Later) as first:
        read_upload(rig.desk, upload_id, 1)
    assert timedelta(seconds=1) < first.value.when - utc_now() < timedelta(seconds=3)
    age(rig, timedelta(minutes=20))
    with pytest.raises(Later) as second:
        read_upload(rig.desk, upload_id, 1)
    assert second.value.when - utc_now() > timedelta(seconds=50)
    age(rig, timedelta(hours=1))
    read_upload(rig.desk, upload_id, 1)
    assert rig.uploads()[0].status == UploadStatus.REFUSED
    assert rig.rows(PostKind.POST) == []


def age(rig: Rig, by: timedelta) -> None:
    with rig.desk.database.write() as session:
        session.execute(update(Upload).values(created_at=utc_now() - by))


def test_a_download_that_fails_for_long_is_answered_in_the_end(tmp_path: Path) -> None:
    faults = Faults()
    faults.server_error(DOWNLOAD, calls=range(1, 10))
    with open_rig(tmp_path, faults) as rig:
        upload = rig.slack.upload(MEETING.encode(), "note.txt")
        message = rig.slack.workspace.message(READOUTS, upload.ts)
        assert message is not None
        take(rig, upload)
        rig.work()
        assert "500" in str(rig.later[0][1])
        with rig.desk.database.write() as session:
            long_ago = utc_now() - timedelta(hours=1)
            session.execute(update(Upload).values(created_at=long_ago, message_ts=f"{long_ago.timestamp():.6f}"))
        read_upload(rig.desk, rig.uploads()[0].id, 1)
        assert rig.uploads()[0].status == UploadStatus.REFUSED
        assert "half an hour" in rig.rows(PostKind.POST)[0].payload["text"]


def test_a_slow_down_for_a_file_is_kept_to(tmp_path: Path) -> None:
    faults = Faults()
    faults.rate_limit(DOWNLOAD, retry_after=40)
    with open_rig(tmp_path, faults) as rig:
        take(rig, rig.slack.upload(MEETING.encode(), "note.txt"))
        rig.work()
        assert timedelta(seconds=35) < rig.later[0][1].when - utc_now() < timedelta(seconds=41)


def test_a_missing_permission_is_named_and_not_tried_again(tmp_path: Path) -> None:
    with open_rig(tmp_path, scopes={"chat:write", "channels:history", "reactions:write"}) as rig:
        upload = rig.slack.upload(MEETING.encode(), "note.txt")
        take(rig, upload)
        rig.settle()
        assert "lacks a permission" in rig.answers(upload.ts)[0].text
        assert rig.reactions(upload.ts) == {"warning"}


def test_giving_up_tells_whoever_waits_and_nobody_else(rig: Rig) -> None:
    upload = rig.slack.upload(MEETING.encode(), "note.txt")
    passing = rig.slack.say(MEETING * 3)
    take(rig, upload)
    take(rig, passing)
    for row in rig.uploads():
        with rig.desk.database.write() as session:
            start_reading(session, row.id)
            give_up_upload(session, row.id, 1)
    rig.send()
    assert "Sorry" in rig.answers(upload.ts)[0].text
    assert rig.reactions(upload.ts) == {"warning"}
    assert rig.answers(passing.ts) == []
    assert rig.reactions(passing.ts) == set()


def test_a_long_chat_is_read_in_silence(rig: Rig) -> None:
    chat = rig.slack.say("Lunch is at noon, and then we talk about the offsite. " * 15)
    take(rig, chat)
    rig.settle()
    assert rig.uploads()[0].status == UploadStatus.DONE
    assert rig.rows() == []


def test_a_text_longer_than_the_pipeline_takes_is_refused(rig: Rig) -> None:
    upload = rig.slack.upload(b"The two sides met. " * 60_000, "long.txt")
    take(rig, upload)
    rig.settle()
    assert "too long" in rig.answers(upload.ts)[0].text


def test_the_same_bytes_elsewhere_are_not_read_anew(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    first = rig.slack.upload(MEETING.encode(), "note.txt")
    take(rig, first)
    rig.settle()

    def fail(*_: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr(type(rig.desk.readings), "read", fail)
    second = rig.slack.upload(MEETING.encode(), "copy.txt", channel=DESK)
    take(rig, second, is_private=True)
    rig.settle()
    assert "Lindqvist" in rig.answers(second.ts, DESK)[0].text
    assert len({upload.reading_id for upload in rig.uploads()}) == 1


def test_slack_in_trouble_over_a_file_puts_the_reading_off(tmp_path: Path) -> None:
    faults = Faults()
    faults.error("files.info", "internal_error")
    with open_rig(tmp_path, faults) as rig:
        upload = rig.slack.upload(MEETING.encode(), "note.txt")
        take(rig, upload)
        rig.work()
        assert len(rig.later) == 1
        rig.work(utc_now() + timedelta(minutes=1))
        rig.send()
        assert len(rig.answers(upload.ts)) == 1


def test_what_is_unknown_by_its_id_is_no_work(rig: Rig) -> None:
    read_upload(rig.desk, 4711, 1)
    assert rig.rows() == []
