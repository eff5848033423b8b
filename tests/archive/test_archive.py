from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.database import Database
from bot.archive.following import (
    PostedMessage,
    forget_channel,
    forget_file,
    forget_message,
    posts_of,
    record_post,
    reopen_uploads,
)
from bot.archive.readings import (
    known_reading,
    latest_readings,
    reading_of,
    readings_between,
    readings_in_thread,
    save_reading,
)
from bot.archive.tables import Post, Reading, SourceKind, Upload, UploadStatus
from bot.archive.uploads import (
    NewUpload,
    finish_upload,
    make_private,
    open_uploads,
    record_upload,
    start_reading,
    uploads_of_message,
)
from bot.readout import Document
from tests.archive.samples import document, readout


def new_file(file_id: str = "F1", channel: str = "C1", ts: str | None = "100.000001", **more: object) -> NewUpload:
    facts: dict[str, object] = {"is_private": False, "user": "U1", "name": "note.txt"} | more
    return NewUpload(team="T", channel=channel, kind=SourceKind.FILE, file_id=file_id, message_ts=ts, **facts)  # type: ignore[arg-type]


def read_one(session: Session, new: NewUpload, of: Document | None = None) -> tuple[int, int]:
    of = of or document()
    upload, _ = record_upload(session, new)
    reading_id = save_reading(session, of, readout(of))
    assert finish_upload(session, upload.id, UploadStatus.DONE, reading_id=reading_id)
    return upload.id, reading_id


def test_one_upload_whatever_is_heard_of_it_first(database: Database) -> None:
    ids_only = NewUpload(team="T", channel="C1", kind=SourceKind.FILE, file_id="F1")
    with database.write() as session:
        first, created = record_upload(session, ids_only)
        assert created
        assert first.is_private is None
    for _ in range(2):
        with database.write() as session:
            same, created = record_upload(session, new_file(thread_ts="90.000001"))
            assert not created
            assert same.id == first.id
            assert (same.message_ts, same.thread_ts, same.user, same.name) == (
                "100.000001",
                "90.000001",
                "U1",
                "note.txt",
            )
            assert same.is_private is False
            assert same.root_ts == "90.000001"
    with database.write() as session:
        record_upload(session, ids_only)
        elsewhere, created = record_upload(session, new_file(channel="C2"))
        assert created
        assert elsewhere.id != first.id
    with database.read() as session:
        kept = session.scalars(select(Upload).where(Upload.id == first.id)).one()
        assert (kept.message_ts, kept.is_private) == ("100.000001", False)


def test_a_text_and_a_mention_are_uploads_of_their_message(database: Database) -> None:
    with database.write() as session:
        for kind in (SourceKind.TEXT, SourceKind.MENTION):
            upload, created = record_upload(session, NewUpload("T", "C1", kind, False, message_ts="100.000001"))
            assert created
            assert upload.key == f"{kind.value}:100.000001"
        assert len(uploads_of_message(session, "T", "C1", "100.000001")) == 2


def test_the_way_of_an_upload(database: Database) -> None:
    with database.write() as session:
        upload, _ = record_upload(session, new_file())
        assert start_reading(session, upload.id) is not None
        assert start_reading(session, upload.id) is not None, "after a crash it is begun again"
        assert finish_upload(session, upload.id, UploadStatus.REFUSED, refusal="locked")
        assert start_reading(session, upload.id) is None
        assert not finish_upload(session, upload.id, UploadStatus.DONE)
        assert (upload.status, upload.refusal) == (UploadStatus.REFUSED, "locked")


def test_a_sweep_finds_uploads_that_nothing_happened_to(database: Database) -> None:
    with database.write() as session:
        upload, _ = record_upload(session, new_file())
        later = datetime.now(UTC) + timedelta(minutes=1)
        assert [found.id for found in open_uploads(session, later)] == [upload.id]
        assert open_uploads(session, later - timedelta(hours=1)) == []
        finish_upload(session, upload.id, UploadStatus.FAILED)
        assert open_uploads(session, later) == []


def test_the_same_bytes_are_kept_once_a_reader(database: Database) -> None:
    with database.write() as session:
        one = save_reading(session, document(), readout(document()), "1")
        assert save_reading(session, document(), readout(document()), "1") == one
        assert save_reading(session, document(), readout(document()), "2") != one
        assert known_reading(session, document(), "1") == one
        assert known_reading(session, document("another"), "1") is None


def test_a_reading_comes_back_as_it_was(database: Database) -> None:
    odd = document("NUL \x00, é, \U0001f9ed and a line\r\n")
    with database.write() as session:
        _, reading_id = read_one(session, new_file(name="a\x00b"), odd)
    with database.read() as session:
        assert reading_of(session, reading_id, Asker("T", "U9", "C9")) == readout(odd)
        row = session.scalars(select(Reading)).one()
        assert (row.event_type, row.event_date, row.event_place) == ("meeting", "2026-02-01", "Vienna")


def test_the_readings_of_a_period(database: Database) -> None:
    with database.write() as session:
        upload_id, reading_id = read_one(session, new_file())
        read_one(session, new_file("F2", channel="C2"))
        read_one(session, new_file("F3", channel="D1", is_private=True), document("another"))
    since, until = datetime.now(UTC) - timedelta(minutes=1), datetime.now(UTC) + timedelta(minutes=1)
    with database.read() as session:
        (seen,) = readings_between(session, Asker("T", None, "C1"), since, until)
        assert (seen.upload_id, seen.reading_id, seen.channel) == (upload_id, reading_id, "C1")
        (at_home,) = readings_between(session, Asker("T", None, "C2"), since, until)
        assert at_home.channel == "C2"
        assert len(readings_between(session, Asker("T", None, "D1"), since, until)) == 2
        assert readings_between(session, Asker("T", None, "C1"), since - timedelta(hours=1), since) == []
        assert readings_between(session, Asker("other", None, "C1"), since, until) == []
        assert len(latest_readings(session, Asker("T", None, "C1"))) == 2


def test_the_readings_of_a_thread(database: Database) -> None:
    with database.write() as session:
        _, root = read_one(session, new_file(ts="100.000001"))
        _, answer = read_one(session, new_file("F2", ts="101.000001", thread_ts="100.000001"), document("another"))
        read_one(session, new_file("F3", ts="102.000001"), document("elsewhere"))
    with database.read() as session:
        found = readings_in_thread(session, Asker("T", "U1", "C1", "100.000001"))
        assert [seen.reading_id for seen in found] == [root, answer]
        assert readings_in_thread(session, Asker("T", "U1", "C1")) == []


def test_a_deletion_follows_through(database: Database) -> None:
    with database.write() as session:
        upload_id, reading_id = read_one(session, new_file())
        assert record_post(session, upload_id, "T", "C1", "100.000002")
        assert record_post(session, upload_id, "T", "C1", "100.000002")
    with database.write() as session:
        gone = forget_message(session, "T", "C1", "100.000001")
        assert gone.upload_ids == (upload_id,)
        assert gone.posts == (PostedMessage("C1", "100.000002"),)
        assert forget_message(session, "T", "C1", "100.000001").posts == ()
        assert not record_post(session, upload_id, "T", "C1", "100.000003"), "a post that came too late"
        assert not finish_upload(session, upload_id, UploadStatus.DONE, reading_id=None)
    with database.read() as session:
        assert reading_of(session, reading_id, Asker("T", "U1", "C1")) is None
        assert session.scalars(select(Reading)).all() == []
        assert session.scalars(select(Post)).all() == []


def test_a_reading_that_is_seen_elsewhere_stays(database: Database) -> None:
    with database.write() as session:
        _, reading_id = read_one(session, new_file())
        read_one(session, new_file("F2", channel="C2"))
        forget_message(session, "T", "C1", "100.000001")
        assert reading_of(session, reading_id, Asker("T", "U1", "C1")) is not None
        forget_channel(session, "T", "C2")
        assert session.scalars(select(Reading)).all() == []


def test_a_deleted_file_goes_from_every_channel(database: Database) -> None:
    with database.write() as session:
        read_one(session, new_file())
        read_one(session, new_file(channel="C2"))
        assert len(forget_file(session, "T", "F1").upload_ids) == 2
        assert session.scalars(select(Reading)).all() == []


def test_a_deleted_file_that_is_posted_again_is_read_again(database: Database) -> None:
    with database.write() as session:
        upload_id, _ = read_one(session, new_file())
        forget_message(session, "T", "C1", "100.000001")
        _, created = record_upload(session, NewUpload(team="T", channel="C1", kind=SourceKind.FILE, file_id="F1"))
        assert not created, "an event without a timestamp may be a late one of the message that was deleted"
        _, created = record_upload(session, new_file())
        assert not created
        again, created = record_upload(session, new_file(ts="200.000001"))
        assert created
        assert (again.id, again.status, again.revision) == (upload_id, UploadStatus.RECEIVED, 2)


def test_an_edit_has_texts_read_again_and_leaves_files_alone(database: Database) -> None:
    with database.write() as session:
        text_id, old = read_one(session, NewUpload("T", "C1", SourceKind.TEXT, False, message_ts="100.000001"))
        read_one(session, new_file(), document("another"))
        record_post(session, text_id, "T", "C1", "100.000002")
        (reopened,) = reopen_uploads(session, "T", "C1", "100.000001")
        assert (reopened.id, reopened.revision, reopened.status) == (text_id, 2, UploadStatus.RECEIVED)
        assert session.get(Reading, old) is None
        assert posts_of(session, text_id) == [PostedMessage("C1", "100.000002")]
        assert not finish_upload(session, text_id, UploadStatus.DONE, revision=1)
        assert finish_upload(session, text_id, UploadStatus.DONE, revision=2)


def test_a_channel_that_becomes_private_takes_its_readings_along(database: Database) -> None:
    with database.write() as session:
        _, reading_id = read_one(session, new_file())
        assert reading_of(session, reading_id, Asker("T", "U1", "C2")) is not None
        assert make_private(session, "T", "C1") == 1
        record_upload(session, new_file())
        assert reading_of(session, reading_id, Asker("T", "U1", "C2")) is None
        assert reading_of(session, reading_id, Asker("T", "U1", "C1")) is not None
