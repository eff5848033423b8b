"""A changed file is read again where its bytes are others, and its answer is rewritten."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from bot.archive.tables import Upload, UploadStatus
from bot.playground.faults import Faults
from bot.playground.workspace.sample import DESK
from handlers.files import file_change, file_share
from tests.handlers.payloads import file_of, hand, jobs, message
from tests.tasks.rig import MEETING, Rig, open_rig
from tests.tasks.taking import take

OTHER = MEETING.replace("Santiago", "Lima")


def changed(rig: Rig, file_id: str) -> None:
    hand(rig, file_change, {"type": "file_change", "file_id": file_id, "file": {"id": file_id}})
    rig.settle()


def test_new_bytes_are_read_and_every_answer_rewritten(rig: Rig) -> None:
    first = rig.slack.upload(MEETING.encode(), "note.txt")
    second = rig.slack.share(first.files[0], channel=DESK)
    for one in (first, second):
        take(rig, one)
    rig.settle()
    rig.slack.edit_file(first.files[0], OTHER.encode())
    changed(rig, first.files[0])
    for one in (first, second):
        assert ["Lima" in a.text for a in rig.answers(one.ts, one.channel)] == [True]
    assert {u.revision for u in rig.uploads()} == {2}


def test_another_property_changes_nothing(rig: Rig) -> None:
    posted = rig.slack.upload(MEETING.encode(), "note.txt")
    take(rig, posted)
    rig.settle()
    rig.slack.edit_file(posted.files[0], MEETING.encode(), title="Another title")
    changed(rig, posted.files[0])
    assert rig.uploads()[0].revision == 1


def test_while_it_is_read_the_change_waits(rig: Rig) -> None:
    posted = rig.slack.upload(MEETING.encode(), "note.txt")
    take(rig, posted)
    rig.settle()
    with rig.desk.database.write() as session:
        session.execute(update(Upload).values(status=UploadStatus.READING))
    hand(rig, file_change, {"type": "file_change", "file_id": posted.files[0]})
    rig.work()
    assert [job.task for job, _ in rig.later] == ["follow_file_change"]


def test_a_snippet_that_could_not_be_read_may_be_readable_now(rig: Rig) -> None:
    posted = rig.slack.upload(b"", "note.txt", mode="snippet")
    hand_snippet(rig, posted.files[0], posted.ts)
    assert rig.uploads()[0].status == UploadStatus.REFUSED
    rig.slack.edit_file(posted.files[0], MEETING.encode())
    changed(rig, posted.files[0])
    assert ["Lindqvist" in a.text for a in rig.answers(posted.ts)] == [True]


def hand_snippet(rig: Rig, file_id: str, ts: str) -> None:
    hand(rig, file_share, message(subtype="file_share", ts=ts, files=[file_of(file_id, mode="snippet")]))
    rig.settle()


def test_a_file_that_was_never_taken_in_is_not_looked_at(rig: Rig) -> None:
    changed(rig, "F0UNKNOWN0")
    assert jobs(rig) == []


@pytest.mark.parametrize("error", ["file_not_found", "file_deleted"])
def test_a_file_that_is_gone_is_left_to_its_deletion(tmp_path_factory: pytest.TempPathFactory, error: str) -> None:
    faults = Faults()
    with open_rig(tmp_path_factory.mktemp("gone"), faults) as rig:
        posted = rig.slack.upload(MEETING.encode(), "note.txt")
        take(rig, posted)
        rig.settle()
        faults.error("files.info", error)
        changed(rig, posted.files[0])
        assert rig.uploads()[0].revision == 1
        assert rig.dead == []
