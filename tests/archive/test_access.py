"""Who may see what, held against the rule in plain Python over every combination of place, marking and asker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from bot.archive.access import Asker
from bot.archive.database import Database
from bot.archive.readings import latest_readings, reading_of, readings_between, readings_in_thread, save_reading
from bot.archive.tables import SourceKind, UploadStatus
from bot.archive.uploads import NewUpload, finish_upload, record_upload
from tests.archive.samples import document, readout

ROOT = "100.000001"


@dataclass(frozen=True)
class Placed:
    """A document as posted: where, whether the channel is private, whether it is marked, in which thread."""

    team: str
    channel: str
    is_private: bool | None
    marked: bool
    thread_ts: str | None
    status: UploadStatus


PLACED = [
    Placed(*combination)
    for combination in product(
        ("T1", "T2"),
        ("C1", "C2"),
        (True, False, None),
        (True, False),
        (None, ROOT, "90.000001"),
        (UploadStatus.DONE, UploadStatus.FAILED),
    )
]
ASKERS = [
    Asker(team, "U1", channel, thread_ts, outsider)
    for team, channel, thread_ts, outsider in product(
        ("T1", "T2"), ("C1", "C3"), (None, ROOT, "90.000001"), (True, False)
    )
]


def allowed(placed: Placed, asker: Asker) -> bool:
    if placed.status != UploadStatus.DONE or placed.team != asker.team:
        return False
    here = placed.channel == asker.channel
    if placed.marked:
        return here and asker.thread_ts == (placed.thread_ts or ROOT)
    return here or (placed.is_private is False and not asker.outsider)


@pytest.fixture
def readings(database: Database) -> dict[Placed, int]:
    made = {}
    with database.write() as session:
        for number, placed in enumerate(PLACED):
            new = NewUpload(
                team=placed.team,
                channel=placed.channel,
                kind=SourceKind.FILE,
                is_private=placed.is_private,
                file_id=f"F{number}",
                message_ts=ROOT,
                thread_ts=placed.thread_ts,
            )
            upload, _ = record_upload(session, new)
            text = document(f"document {number}", ("TLP:RED",) if placed.marked else ())
            made[placed] = save_reading(session, text, readout(text))
            finish_upload(session, upload.id, placed.status, reading_id=made[placed])
    return made


def test_every_way_to_a_reading_keeps_the_rule(database: Database, readings: dict[Placed, int]) -> None:
    since, until = datetime.now(UTC) - timedelta(hours=1), datetime.now(UTC) + timedelta(hours=1)
    with database.read() as session:
        for asker in ASKERS:
            may = {readings[placed] for placed in PLACED if allowed(placed, asker)}
            in_thread = {
                readings[placed]
                for placed in PLACED
                if allowed(placed, asker)
                and placed.channel == asker.channel
                and asker.thread_ts == (placed.thread_ts or ROOT)
            }
            assert {seen.reading_id for seen in latest_readings(session, asker, limit=1000)} == may
            assert {seen.reading_id for seen in readings_between(session, asker, since, until)} == may
            assert {seen.reading_id for seen in readings_in_thread(session, asker)} == in_thread


def test_one_reading_asked_for_by_its_number_keeps_the_rule(database: Database, readings: dict[Placed, int]) -> None:
    with database.read() as session:
        for asker in ASKERS[::3]:
            for placed in PLACED[::5]:
                found = reading_of(session, readings[placed], asker)
                assert (found is not None) == allowed(placed, asker), (placed, asker)


def test_a_marked_document_is_in_no_digest(database: Database) -> None:
    marked = document("for few eyes", ("CONFIDENTIAL",))
    with database.write() as session:
        upload, _ = record_upload(session, NewUpload("T", "C1", SourceKind.TEXT, False, message_ts=ROOT))
        reading_id = save_reading(session, marked, readout(marked))
        finish_upload(session, upload.id, UploadStatus.DONE, reading_id=reading_id)
    since, until = datetime.now(UTC) - timedelta(hours=1), datetime.now(UTC) + timedelta(hours=1)
    with database.read() as session:
        assert readings_between(session, Asker("T", None, "C1"), since, until) == []
        assert reading_of(session, reading_id, Asker("T", "U1", "C1", ROOT)) is not None
