"""Verdicts and the audit, on both databases."""

from __future__ import annotations

import pytest

from bot.archive.access import Asker
from bot.archive.audit import Deed, deeds, note_deed
from bot.archive.database import Database
from bot.archive.following import forget_channel, forget_uploads, uploads_behind
from bot.archive.opening import Marked, Opened, note_place, open_reading
from bot.archive.readings import reading_of, save_reading
from bot.archive.tables import Post, SourceKind, UploadStatus
from bot.archive.uploads import NewUpload, finish_upload, record_upload, upload_by_id
from bot.archive.verdicts import WHOLE, all_verdicts, own_verdicts, save_verdict
from tests.archive.samples import document, readout

TEAM, CHANNEL = "T1", "C1"
LINE = ("statement", 4, 21)


def posted(
    database: Database, text: str = "They met.", channel: str = CHANNEL, ts: str = "1.1", thread_ts: str | None = None
) -> tuple[int, int]:
    """The ids of an upload and its reading."""
    new = NewUpload(TEAM, channel, SourceKind.MENTION, True, message_ts=ts, thread_ts=thread_ts, user="U1")
    with database.write() as session:
        upload, _ = record_upload(session, new)
        of = document(text, markings=("SECRET",) if "SECRET" in text else ())
        reading_id = save_reading(session, of, readout(of))
        finish_upload(session, upload.id, UploadStatus.DONE, reading_id=reading_id)
        return upload.id, reading_id


def test_each_has_one_verdict_an_item_and_may_change_it(database: Database) -> None:
    _, reading_id = posted(database)
    with database.write() as session:
        save_verdict(session, reading_id, LINE, TEAM, "U1", True)
        save_verdict(session, reading_id, LINE, TEAM, "U1", False)
        save_verdict(session, reading_id, LINE, TEAM, "U2", True)
        save_verdict(session, reading_id, WHOLE, TEAM, "U1", True)
        save_verdict(session, reading_id, WHOLE, TEAM, "U2", True)
        save_verdict(session, reading_id, WHOLE, TEAM, "U2", None)
    with database.read() as session:
        assert own_verdicts(session, reading_id, TEAM, "U1") == {LINE: False, WHOLE: True}
        assert own_verdicts(session, reading_id, TEAM, "U2") == {LINE: True}
        assert own_verdicts(session, reading_id, "T2", "U1") == {}
        assert {(one.user, one.item, one.helpful) for one in all_verdicts(session, TEAM)} == {
            ("U1", LINE, False),
            ("U1", WHOLE, True),
            ("U2", LINE, True),
        }
        assert all_verdicts(session, TEAM)[0].sha256 == document("They met.").sha256


def test_verdicts_go_with_their_reading(database: Database) -> None:
    _, reading_id = posted(database)
    with database.write() as session:
        save_verdict(session, reading_id, LINE, TEAM, "U1", True)
    with database.write() as session:
        forget_channel(session, TEAM, CHANNEL)
    with database.read() as session:
        assert all_verdicts(session, TEAM) == []


def test_a_deed_is_written_down_without_a_word_of_what_it_was_about(database: Database) -> None:
    with database.write() as session:
        note_deed(session, TEAM, CHANNEL, "U1", Deed.FORGET_CHANNEL, 3, 2)
    with database.read() as session:
        (row,) = deeds(session, TEAM)
        assert (row.user, row.channel, row.deed, row.documents, row.posts) == ("U1", CHANNEL, Deed.FORGET_CHANNEL, 3, 2)
        assert deeds(session, "T2") == []


def test_a_message_stands_for_what_was_posted_in_it_or_what_it_was_made_from(database: Database) -> None:
    upload_id, _ = posted(database)
    other_id, _ = posted(database, "Others met.", ts="5.5")
    with database.write() as session:
        session.add(Post(upload_id=upload_id, team=TEAM, channel=CHANNEL, ts="2.2"))
    with database.read() as session:
        for ts, found in (("1.1", [upload_id]), ("2.2", [upload_id]), ("5.5", [other_id]), ("3.3", [])):
            assert [one.id for one in uploads_behind(session, TEAM, CHANNEL, ts)] == found
        assert uploads_behind(session, TEAM, "C2", "1.1") == []
    with database.write() as session:
        assert forget_uploads(session, [upload_id]).upload_ids == (upload_id,)
        assert uploads_behind(session, TEAM, CHANNEL, "2.2") == []
        assert len(uploads_behind(session, TEAM, CHANNEL, "5.5")) == 1


class TestOpening:
    own = Asker(TEAM, "U1", "@U1", "private", outsider=True)
    to = Opened("C9", is_private=False, thread_ts=None, key="share:1")

    def test_a_private_reading_is_opened_once(self, database: Database) -> None:
        _, reading_id = posted(database, channel="@U1", thread_ts="private")
        with database.write() as session:
            there = Asker(TEAM, None, "C9")
            assert reading_of(session, reading_id, there) is None
            first = open_reading(session, reading_id, self.own, self.to)
            assert first is not None
            assert open_reading(session, reading_id, self.own, self.to) == first
            assert reading_of(session, reading_id, there) is not None
            for ts in ("7.7", "8.8"):
                note_place(session, first, ts)
            upload = upload_by_id(session, first)
            assert upload is not None
            assert upload.message_ts == "7.7"

    def test_neither_somebody_elses_nor_a_marked_one_is(self, database: Database) -> None:
        _, reading_id = posted(database, channel="@U2", thread_ts="private")
        _, marked_id = posted(database, "SECRET", channel="@U1", thread_ts="private")
        with database.write() as session:
            assert open_reading(session, reading_id, self.own, self.to) is None
            with pytest.raises(Marked):
                open_reading(session, marked_id, self.own, self.to)
