"""Open conversations, and posts made from several documents, on both engines."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from bot.archive.compiled import Compiled, CompiledFrom, begin_compiled, note_compiled, withdraw_compiled
from bot.archive.conversations import Conversation, is_open, open_conversation, open_threads
from bot.archive.database import Database
from bot.archive.purge import purge
from bot.archive.tables import SourceKind
from bot.archive.uploads import NewUpload, record_upload

NOW = datetime(2026, 11, 24, 7, tzinfo=UTC)
DAY = timedelta(days=1)


def test_a_conversation_is_open_until_it_is_over(database: Database) -> None:
    with database.write() as session:
        open_conversation(session, "T1", "C1", "1.0", NOW + DAY, NOW)
        open_conversation(session, "T2", "C1", "2.0", NOW + DAY, NOW)
    with database.read() as session:
        assert is_open(session, "T1", "C1", "1.0", NOW)
        assert not is_open(session, "T1", "C1", "2.0", NOW)
        assert not is_open(session, "T1", "C1", "1.0", NOW + DAY)
        assert open_threads(session, "T1", NOW) == {("C1", "1.0")}
        assert open_threads(session, "T1", NOW + DAY) == frozenset()


def test_a_further_question_prolongs_it_and_what_is_over_is_let_go(database: Database) -> None:
    with database.write() as session:
        open_conversation(session, "T1", "C1", "1.0", NOW + DAY, NOW)
        open_conversation(session, "T1", "C1", "2.0", NOW + 2 * DAY, NOW)
        open_conversation(session, "T1", "C1", "2.0", NOW + 4 * DAY, NOW + 3 * DAY)
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(Conversation)) == 1
        assert is_open(session, "T1", "C1", "2.0", NOW + 3 * DAY)


@pytest.fixture
def uploads(database: Database) -> list[int]:
    with database.write() as session:
        new = (NewUpload(team="T1", channel="C1", kind=SourceKind.FILE, file_id=f"F{n}") for n in range(3))
        return [record_upload(session, one)[0].id for one in new]


def test_a_post_of_several_documents_is_made_once_and_goes_with_any_of_them(
    database: Database, uploads: list[int]
) -> None:
    with database.write() as session:
        made = begin_compiled(session, "T1", "C1", "answer", [*uploads[:2], uploads[0]])
        assert made is not None
        assert begin_compiled(session, "T1", "C1", "answer", uploads) is None
        assert note_compiled(session, made, "5.0")
    with database.write() as session:
        assert withdraw_compiled(session, uploads[2:]) == []
        assert [row.ts for row in withdraw_compiled(session, uploads[1:])] == ["5.0"]
        assert withdraw_compiled(session, uploads) == []
        assert not note_compiled(session, made, "6.0")
        assert begin_compiled(session, "T1", "C1", "answer", uploads) is None


def test_all_of_it_goes_with_the_workspace(database: Database, uploads: list[int]) -> None:
    with database.write() as session:
        begin_compiled(session, "T1", "C1", "answer", uploads)
        open_conversation(session, "T1", "C1", "1.0", NOW + DAY, NOW)
        purge(session, "T1")
    with database.read() as session:
        for table in (Conversation, Compiled, CompiledFrom):
            assert session.scalar(select(func.count()).select_from(table)) == 0
