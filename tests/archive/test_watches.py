"""Watches, what was told of them, Home tabs, and lists of readings, on both databases."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete

from bot.archive.access import Asker
from bot.archive.cards import card_at, latest_cards
from bot.archive.database import Database, utc_now
from bot.archive.home_tabs import home_of, record_home
from bot.archive.readings import readings_with_promises, save_reading
from bot.archive.tables import SourceKind, Upload, UploadStatus
from bot.archive.uploads import NewUpload, finish_upload, record_upload
from bot.archive.watches import (
    Watch,
    WatchNews,
    drop_expired,
    drop_watches,
    knows_document,
    last_told,
    news_in_message,
    news_of_upload,
    record_told,
    set_watch,
    untold_news,
    watches_in_force,
    watches_of,
)
from bot.readout import Commitment, Evidence
from tests.archive.samples import document, readout


def watch(words: str, *, user: str = "U1", channel: str = "C1", days: int = 30) -> Watch:
    ends = utc_now() + timedelta(days=days)
    return Watch(team="T", user=user, channel=channel, kind="phrase", words=words, key=words.lower(), expires_at=ends)


def posted(database: Database, ts: str, *, channel: str = "C1", promised: bool = False, due: str | None = None) -> int:
    text = document(f"document {ts}")
    words = Evidence(start=0, end=8, quote="document")
    made = readout(text)
    if promised:
        made = made.model_copy(update={"commitments": (Commitment(by="China", content=words, due=due),)})
    with database.write() as session:
        upload, _ = record_upload(session, NewUpload("T", channel, SourceKind.TEXT, is_private=False, message_ts=ts))
        finish_upload(session, upload.id, UploadStatus.DONE, reading_id=save_reading(session, text, made))
        return upload.id


def news(upload_id: int, *, channel: str = "", thread_ts: str | None = None, user: str = "U1") -> WatchNews:
    return WatchNews(
        team="T", user=user, upload_id=upload_id, sha256="s", channel=channel, thread_ts=thread_ts, matches=[{"a": 1}]
    )


def test_a_watch_is_kept_once_and_renewed(database: Database) -> None:
    with database.write() as session:
        set_watch(session, watch("Taiwan", days=1))
        set_watch(session, watch("TAIWAN", days=9))
        set_watch(session, watch("Taiwan", channel="C2"))
    with database.read() as session:
        rows = watches_of(session, "T", "U1", utc_now())
        assert [(row.words, row.channel) for row in rows] == [("TAIWAN", "C1"), ("Taiwan", "C2")]
        assert rows[0].expires_at > utc_now() + timedelta(days=8)


def test_only_what_is_in_force_is_looked_for(database: Database) -> None:
    with database.write() as session:
        for one in (watch("over", days=-1), watch("mine"), watch("quiet", user="U2"), watch("theirs", user="U3")):
            set_watch(session, one)
        watches_of(session, "T", "U2", utc_now())[0].muted = True
    with database.write() as session:
        assert [row.words for row in watches_in_force(session, "T", utc_now(), but="U1")] == ["theirs"]
        assert [row.words for row in watches_in_force(session, "T", utc_now(), but=None)] == ["mine", "theirs"]
        assert drop_watches(session, "T", "U2", [row.id for row in watches_of(session, "T", "U3", utc_now())]) == 0
        drop_expired(session, "T", "U1", utc_now())
        assert [row.words for row in watches_of(session, "T", "U1", utc_now() - timedelta(days=9))] == ["mine"]


def test_news_is_untold_until_it_is_told_in_a_message(database: Database) -> None:
    one, two = posted(database, "1.000001"), posted(database, "2.000001")
    with database.write() as session:
        session.add_all([news(one), news(two), news(two, user="U2", channel="C1", thread_ts="2.000001")])
    with database.write() as session:
        rows = untold_news(session, "T", "U1", "", None)
        assert [row.upload_id for row in rows] == [one, two]
        assert [row.user for row in untold_news(session, "T", "U2", "C1", "2.000001")] == ["U2"]
        assert last_told(session, "T", "U1", "") is None
        for row in rows:
            row.told_at, row.post_key = utc_now(), f"watch:{rows[0].id}"
        session.flush()
        record_told(session, rows[0].id, "D1", "9.000001")
        assert {row.post_ts for row in news_in_message(session, f"watch:{rows[0].id}")} == {"9.000001"}
        assert last_told(session, "T", "U1", "") is not None
        assert knows_document(session, "T", "U1", "s")
        assert not knows_document(session, "T", "U9", "s")
        assert len(news_of_upload(session, two)) == 2


def test_news_goes_with_its_upload(database: Database) -> None:
    upload_id = posted(database, "1.000001")
    with database.write() as session:
        session.add(news(upload_id))
    with database.write() as session:
        session.execute(delete(Upload).where(Upload.id == upload_id))
        assert news_of_upload(session, upload_id) == []


def test_a_home_is_blank_once_slack_shows_none(database: Database) -> None:
    with database.write() as session:
        record_home(session, "T", "U1", "D1", blank=True).shown = "view"
    with database.write() as session:
        assert record_home(session, "T", "U1", "D2", blank=False).shown == "view"
        assert record_home(session, "T", "U1", "D2", blank=True).shown is None
        assert home_of(session, "T", "U2") is None


def test_a_list_shows_each_reading_once_where_it_was_posted_last_and_may_be_seen(database: Database) -> None:
    first, again = posted(database, "1.000001"), posted(database, "1.000001", channel="C2")
    with database.write() as session:
        for upload_id, private in ((first, False), (again, True)):
            upload = session.get(Upload, upload_id)
            assert upload is not None
            upload.is_private = private
    here, elsewhere = Asker("T", "U1", "C2"), Asker("T", "U1", "C3")
    with database.read() as session:
        assert [card.channel for card in latest_cards(session, [elsewhere, here], 5)] == ["C2"]
        assert [card.channel for card in latest_cards(session, [elsewhere], 5)] == ["C1"]
        assert card_at(session, again, elsewhere) is None
        assert latest_cards(session, [Asker("T2", "U1", "C2")], 5) == []


def test_only_documents_with_promises_are_looked_through(database: Database) -> None:
    posted(database, "1.000001")
    posted(database, "2.000001", promised=True)
    posted(database, "3.000001", promised=True, due="2030-01-01")
    asker = Asker("T", "U1", "C1")
    with database.read() as session:
        found = readings_with_promises(session, asker, 9)
        assert [one.message_ts for one in found] == ["3.000001", "2.000001"]
        assert [one.message_ts for one in readings_with_promises(session, asker, 9, dated=True)] == ["3.000001"]
        assert readings_with_promises(session, Asker("T", "U1", "C9", outsider=True), 9) == []
