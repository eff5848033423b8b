"""Edits and deletions follow through, whenever they come."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.archive.database import utc_now
from bot.archive.following import forget_message, reopen_uploads
from bot.archive.tables import UploadStatus
from bot.playground.workspace.sample import READOUTS
from bot.tasks.uploads.intake import follow_deletion, read_again
from bot.tasks.uploads.read_upload import give_up_upload, read_upload
from bot.work.sender import Posted
from bot.work.tables import PostKind
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take


def test_a_file_that_is_gone_is_told_of_only_where_its_message_still_stands(rig: Rig) -> None:
    kept = rig.slack.upload(b"one", "kept.txt", comment="See the annex")
    rig.slack.workspace.files[kept.files[0]].deleted = True
    gone = rig.slack.upload(b"two", "gone.txt")
    rig.slack.delete(gone.ts)
    take(rig, kept)
    take(rig, gone)
    rig.settle()
    assert "deleted before" in rig.answers(kept.ts)[0].text
    assert [m for m in rig.slack.workspace.messages if m.user == rig.slack.workspace.bot.id] == rig.answers(kept.ts)
    assert rig.uploads()[1].status == UploadStatus.GONE


def test_a_text_deleted_before_it_is_read_is_let_go(rig: Rig) -> None:
    said = rig.slack.say(MEETING * 3)
    take(rig, said)
    rig.slack.delete(said.ts)
    rig.settle()
    assert rig.uploads()[0].status == UploadStatus.GONE
    assert rig.rows(PostKind.POST) == []


def test_a_deletion_takes_the_answer_along_even_where_it_was_on_its_way(rig: Rig) -> None:
    upload = rig.slack.upload(MEETING.encode(), "note.txt", comment="For you")
    take(rig, upload)
    rig.work()
    with rig.desk.database.write() as session:
        follow_deletion(session, rig.desk, forget_message(session, rig.desk.identity.team, READOUTS, upload.ts))
    rig.settle()
    assert rig.answers(upload.ts) == []
    assert "eyes" not in rig.reactions(upload.ts)


def test_an_edit_rewrites_the_answer_in_its_place(rig: Rig) -> None:
    said = rig.slack.say(MEETING * 3)
    take(rig, said)
    rig.settle()
    before = rig.answers(said.ts)[0]
    edit(rig, said.ts, (MEETING * 3).replace("Lindqvist", "Bergman"))
    rig.settle()
    after = rig.answers(said.ts)
    assert [m.ts for m in after] == [before.ts]
    assert "Bergman" in after[0].text
    assert "Lindqvist" not in after[0].text


def test_an_edit_before_the_answer_was_sent_leaves_one_answer_to_the_new_words(rig: Rig) -> None:
    said = rig.slack.say(MEETING * 3)
    take(rig, said)
    rig.work()
    edit(rig, said.ts, (MEETING * 3).replace("Lindqvist", "Bergman"))
    rig.settle()
    assert [("Bergman" in m.text) for m in rig.answers(said.ts)] == [True]


def test_an_edit_while_the_answer_is_being_sent_waits_for_it(rig: Rig) -> None:
    from bot.work import outbox

    said = rig.slack.say(MEETING * 3)
    take(rig, said)
    rig.work()
    with rig.desk.database.write() as session:
        claimed = outbox.claim(session, utc_now(), timedelta(seconds=60))
    assert claimed is not None
    assert claimed[0].kind == PostKind.POST
    edit(rig, said.ts, (MEETING * 3).replace("Lindqvist", "Bergman"))
    rig.work()
    assert "earlier wording" in str(rig.later[0][1])
    with rig.desk.database.write() as session:
        outbox.take_back(session, utc_now(), timedelta(0), everything=True)
    rig.send()
    rig.work(utc_now() + timedelta(seconds=5))
    rig.send()
    assert [("Bergman" in m.text) for m in rig.answers(said.ts)] == [True]


def test_an_edit_that_leaves_no_readout_withdraws_the_answer(rig: Rig) -> None:
    said = rig.slack.say(MEETING * 3)
    take(rig, said)
    rig.settle()
    assert len(rig.answers(said.ts)) == 1
    edit(rig, said.ts, "Never mind, lunch is at noon and everybody is welcome to come along. " * 10)
    rig.settle()
    assert rig.answers(said.ts) == []


def edit(rig: Rig, ts: str, text: str) -> None:
    rig.slack.edit(ts, text)
    with rig.desk.database.write() as session:
        for upload in reopen_uploads(session, rig.desk.identity.team, READOUTS, ts):
            read_again(session, rig.desk, upload)


def test_a_job_of_an_older_wording_touches_nothing(rig: Rig) -> None:
    said = rig.slack.say(MEETING * 3)
    take(rig, said)
    edit(rig, said.ts, MEETING * 4)
    read_upload(rig.desk, rig.uploads()[0].id, 1)
    assert rig.uploads()[0].status == UploadStatus.RECEIVED
    with rig.desk.database.write() as session:
        give_up_upload(session, rig.uploads()[0].id, 1)
    assert rig.uploads()[0].status == UploadStatus.RECEIVED


def test_an_answer_that_arrives_after_the_deletion_is_taken_back(rig: Rig) -> None:
    from bot.archive.following import Forgotten
    from bot.slack.sender import SlackSender
    from bot.tasks.following import on_settled
    from bot.work import outbox

    upload = rig.slack.upload(MEETING.encode(), "note.txt", comment="For you")
    take(rig, upload)
    rig.work()
    with rig.desk.database.write() as session:
        while (claimed := outbox.claim(session, utc_now(), timedelta(seconds=60))) is not None:
            row = claimed[0]
            if row.kind == PostKind.POST:
                break
            outbox.settle(session, row, Posted(), utc_now(), timedelta(0))
    outcome = SlackSender(rig.desk.clients).send(row)
    with rig.desk.database.write() as session:
        forgotten = forget_message(session, rig.desk.identity.team, READOUTS, upload.ts)
        assert forgotten == Forgotten((1,), ())
        follow_deletion(session, rig.desk, forgotten)
    assert isinstance(outcome, Posted)
    with rig.desk.database.write() as session:
        outbox.settle(session, row, outcome, utc_now(), timedelta(0))
        on_settled(session, row, outcome)
    assert len(rig.answers(upload.ts)) == 1
    rig.send()
    assert rig.answers(upload.ts) == []


def test_a_tombstone_in_place_of_a_file_is_a_deleted_file(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    upload = rig.slack.upload(MEETING.encode(), "note.txt", comment="For you")
    take(rig, upload)
    monkeypatch.setattr("bot.tasks.uploads.source.file_facts", lambda *_: {"id": upload.files[0], "mode": "tombstone"})
    rig.settle()
    assert "deleted before" in rig.answers(upload.ts)[0].text
