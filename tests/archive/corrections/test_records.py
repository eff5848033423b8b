"""Corrections kept and found again: each shows where its document would, and nowhere else."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.archive.access import Asker
from bot.archive.corrections.changes import Change, SamePerson, SetPlace
from bot.archive.corrections.records import MadeAt, NewCorrection, corrections_for, forget_corrections_of, keep, undo
from bot.archive.corrections.training import examples, judged
from bot.archive.database import Database
from bot.archive.following import forget_file
from bot.archive.readings import digest_of, latest_readings, reading_of, readings_in_thread, save_reading
from bot.archive.tables import SourceKind, UploadStatus
from bot.archive.uploads import NewUpload, finish_upload, make_private, record_upload
from bot.archive.verdicts import WHOLE, Judged, save_verdict
from tests.archive.samples import document, readout

TEAM, OPEN, OTHER, CLOSED, DIRECT = "T1", "C1", "C2", "G1", "D1"
DOCUMENT = document()
SHA = digest_of(DOCUMENT)
ELSEWHERE = "f" * 64
PUBLIC = MadeAt(TEAM, OPEN, is_private=False)
PRIVATE = MadeAt(TEAM, CLOSED, is_private=True)
OSLO = SetPlace(place="Oslo")


def posted(database: Database, channel: str, *, is_private: bool, file: str = "F1") -> int:
    with database.write() as session:
        new = NewUpload(TEAM, channel, SourceKind.FILE, is_private, file, f"1.{channel}")
        upload, _ = record_upload(session, new)
        reading_id = save_reading(session, DOCUMENT, readout(DOCUMENT))
        finish_upload(session, upload.id, UploadStatus.DONE, reading_id=reading_id)
    return reading_id


def made(database: Database, at: MadeAt, change: Change = OSLO, *, general: bool = False, sha256: str = SHA) -> int:
    with database.write() as session:
        return keep(session, at, NewCorrection(sha256, change, "U1", "Ada", general=general))


def place(database: Database, reading_id: int, asker: Asker) -> str | None:
    with database.read() as session:
        seen = reading_of(session, reading_id, asker)
    return seen.event.place.value if seen and seen.event and seen.event.place else None


def asker(channel: str, *, thread_ts: str | None = None, outsider: bool = False) -> Asker:
    return Asker(TEAM, "U2", channel, thread_ts, outsider=outsider)


class TestWhereOneShows:
    def test_made_in_public_it_holds_in_the_workspace_but_not_for_outsiders_elsewhere(self, database: Database) -> None:
        reading = posted(database, OPEN, is_private=False)
        posted(database, OTHER, is_private=False, file="F2")
        made(database, PUBLIC)
        assert [place(database, reading, asker(channel)) for channel in (OPEN, OTHER, CLOSED, DIRECT)] == ["Oslo"] * 4
        assert place(database, reading, asker(OPEN, outsider=True)) == "Oslo"
        assert place(database, reading, asker(OTHER, outsider=True)) == "Vienna"

    def test_made_in_private_it_holds_there_alone(self, database: Database) -> None:
        reading = posted(database, OPEN, is_private=False)
        posted(database, CLOSED, is_private=True, file="F2")
        made(database, PRIVATE)
        assert place(database, reading, asker(CLOSED)) == "Oslo"
        for elsewhere in (asker(OPEN), asker(OTHER), asker(DIRECT), asker(OPEN, outsider=True)):
            assert place(database, reading, elsewhere) == "Vienna"
            with database.read() as session:
                assert corrections_for(session, elsewhere, {SHA}) == []
                assert "Oslo" not in repr(latest_readings(session, elsewhere))

    def test_of_a_marked_document_it_shows_in_its_own_thread_alone(self, database: Database) -> None:
        made(database, replace(PUBLIC, thread_ts="1.5"))
        for where, shows in ((asker(OPEN, thread_ts="1.5"), 1), (asker(OPEN), 0), (asker(OPEN, thread_ts="1.6"), 0)):
            with database.read() as session:
                assert len(corrections_for(session, where, {SHA})) == shows
        with pytest.raises(ValueError, match="thread"):
            made(database, replace(PUBLIC, thread_ts="1.5"), general=True)

    def test_not_in_another_workspace(self, database: Database) -> None:
        made(database, PUBLIC, general=True)
        with database.read() as session:
            assert corrections_for(session, replace(asker(OPEN), team="T2"), {SHA}) == []

    def test_a_channel_that_is_closed_takes_its_corrections_with_it(self, database: Database) -> None:
        reading = posted(database, OPEN, is_private=False)
        posted(database, OTHER, is_private=False, file="F2")
        made(database, PUBLIC)
        with database.write() as session:
            make_private(session, TEAM, OPEN)
        assert place(database, reading, asker(OPEN)) == "Oslo"
        assert place(database, reading, asker(OTHER)) == "Vienna"


class TestGeneralOnes:
    alias = SamePerson(name="Wang", into="Wang Yi")

    @pytest.mark.parametrize(("at", "known"), [(PUBLIC, [1, 1, 1]), (PRIVATE, [0, 1, 0])], ids=["public", "private"])
    def test_they_reach_as_far_as_where_they_were_made(self, database: Database, at: MadeAt, known: list[int]) -> None:
        made(database, at, self.alias, general=True, sha256=ELSEWHERE)
        with database.read() as session:
            found = [len(corrections_for(session, asker(where), {SHA})) for where in (OPEN, CLOSED, DIRECT)]
        assert found == known

    def test_one_that_is_not_general_stays_in_its_document(self, database: Database) -> None:
        made(database, PUBLIC, self.alias, sha256=ELSEWHERE)
        with database.read() as session:
            assert corrections_for(session, asker(OPEN), {SHA}) == []


class TestUndoing:
    def test_the_reading_is_as_it_was_to_the_byte(self, database: Database) -> None:
        reading = posted(database, OPEN, is_private=False)
        with database.read() as session:
            before = reading_of(session, reading, asker(OPEN))
        number = made(database, PUBLIC)
        with database.write() as session:
            row = undo(session, number, asker(OTHER))
            assert row is not None
            first = row.undone_at
            assert undo(session, number, asker(OPEN)) is row
            assert row.undone_at == first
        with database.read() as session:
            after = reading_of(session, reading, asker(OPEN))
        assert before is not None
        assert after is not None
        assert after.to_json() == before.to_json() == readout(DOCUMENT).to_json()

    def test_what_somebody_may_not_know_of_they_cannot_undo(self, database: Database) -> None:
        number = made(database, PRIVATE)
        with database.write() as session:
            assert undo(session, number, asker(OPEN)) is None
            assert undo(session, number + 1, asker(CLOSED)) is None
        with database.read() as session:
            assert len(corrections_for(session, asker(CLOSED), {SHA})) == 1


class TestWhatStays:
    def test_another_reader_reads_the_document_and_it_still_holds(self, database: Database) -> None:
        posted(database, OPEN, is_private=False)
        made(database, PUBLIC)
        with database.write() as session:
            again = save_reading(session, DOCUMENT, readout(DOCUMENT), "a newer reader")
            upload, _ = record_upload(session, NewUpload(TEAM, OTHER, SourceKind.FILE, False, "F9", "1.9"))
            finish_upload(session, upload.id, UploadStatus.DONE, reading_id=again)
        assert place(database, again, asker(OTHER)) == "Oslo"
        with database.read() as session:
            (seen,) = readings_in_thread(session, asker(OTHER, thread_ts="1.9"))
        assert seen.readout.corrected[0].by_name == "Ada"

    def test_with_a_document_go_its_own_corrections_and_not_the_general_ones(self, database: Database) -> None:
        posted(database, OPEN, is_private=False)
        made(database, PUBLIC)
        made(database, PUBLIC, SamePerson(name="Wang", into="Wang Yi"), general=True)
        with database.write() as session:
            forget_file(session, TEAM, "F1")
        with database.read() as session:
            assert [one.general for one in corrections_for(session, asker(OPEN), {SHA})] == [True]

    def test_a_channel_can_have_all_of_its_corrections_forgotten(self, database: Database) -> None:
        made(database, PUBLIC, general=True)
        made(database, PRIVATE)
        with database.write() as session:
            assert forget_corrections_of(session, TEAM, OPEN) == 1
        with database.read() as session:
            assert len(corrections_for(session, asker(CLOSED), {SHA})) == 1


class TestExamples:
    def test_what_stands_and_may_leave_its_thread(self, database: Database) -> None:
        posted(database, OPEN, is_private=False)
        made(database, PUBLIC)
        made(database, replace(PUBLIC, thread_ts="1.5"))
        with database.write() as session:
            undo(session, keep(session, PUBLIC, NewCorrection(SHA, SetPlace(place="Bergen"), "U1", "Ada")), asker(OPEN))
        with database.read() as session:
            (example,) = examples(session)
        assert (example.text, example.field, example.becomes) == (DOCUMENT.text, "event_place", "Oslo")
        told = json.loads(example.model_dump_json())
        assert "U1" not in json.dumps(told)
        assert set(told) == {"sha256", "text", "field", "was", "becomes", "evidence", "general", "by", "at"}

    def test_of_a_document_that_is_gone_there_is_no_text(self, database: Database) -> None:
        made(database, PUBLIC, general=True, sha256=ELSEWHERE)
        with database.read() as session:
            assert [one.text for one in examples(session)] == [None]

    def test_verdicts_are_examples_too_but_not_on_marked_documents(self, database: Database) -> None:
        reading = posted(database, OPEN, is_private=False)
        secret = document("A note that is not for many eyes.", markings=("TLP:RED",))
        with database.write() as session:
            marked = save_reading(session, secret, readout(secret))
            save_verdict(session, reading, (Judged.STATEMENT, 4, 17), TEAM, "U1", helpful=False)
            save_verdict(session, marked, WHOLE, TEAM, "U1", helpful=True)
        with database.read() as session:
            (example,) = judged(session)
        assert (example.field, example.was, example.becomes) == ("verdict", "statement", False)
        assert example.evidence is not None
        assert example.evidence.quote == DOCUMENT.text[4:17]
