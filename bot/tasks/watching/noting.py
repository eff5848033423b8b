"""A document was read: whoever watches for what is in it is noted as to be told, once a document, where they may be.

What they may see from their private place is told directly. What they may see only where it was posted is told
there, for their eyes only, and only if that is where they set the watch; of a marked document only in its thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.cards import card_at
from bot.archive.corrections.handing_out import handed_out
from bot.archive.database import one_at_a_time, utc_now
from bot.archive.tables import Reading, Upload, UploadStatus
from bot.archive.uploads import upload_by_id
from bot.archive.watches import WatchNews, knows_document, last_told, news_of_upload, watches_in_force
from bot.insight.content_watches import Match, Watched
from bot.insight.watching import matches
from bot.readout import Readout
from bot.tasks.askers import is_outsider
from bot.tasks.desk import Desk, TaskName
from bot.tasks.handed_in.reading_for import ROOT, private_place
from bot.tasks.watching.news import tell_again
from bot.tasks.watching.watches import watched

APART = timedelta(hours=1)
"""The first news comes at once; what follows within an hour of it comes together, when the hour is over."""

_LOCK = 0x57617463
"""Two places of one document may be looked at in the same moment, and a person is told once."""


@dataclass(frozen=True)
class _Watcher:
    """Somebody who watches, and which of their watches the document matches, as far as each may speak."""

    user: str
    outsider: bool
    anywhere: list[Match]
    here: list[Match]


@dataclass(frozen=True)
class _Place:
    """Where somebody is told: a channel (empty: directly), a thread of it or not, and the reasons that count there."""

    channel: str
    thread_ts: str | None
    reasons: list[Match]


def tell_of_reading(desk: Desk, upload_id: int, revision: int) -> None:
    """Note whom to tell of a document, and have them told. Harmless when called again."""
    with desk.database.read() as session:
        upload = upload_by_id(session, upload_id)
        reading = session.get(Reading, upload.reading_id) if upload and upload.reading_id else None
        if upload is None or reading is None or upload.revision != revision:
            return
        rows = watches_in_force(session, upload.team, utc_now(), but=upload.user)
        by_user = groupby(sorted(rows, key=lambda row: (row.user, row.id)), key=lambda row: row.user)
        watches = {user: [watched(desk, row) for row in own] for user, own in by_user}
        there = Asker(upload.team, None, upload.channel, upload.root_ts)
        readout = handed_out(session, there, [(reading.sha256, reading.readout)])[0]
    found = _found(desk, watches, readout, upload.channel)
    with desk.database.write() as session:
        one_at_a_time(session, _LOCK)
        current = upload_by_id(session, upload_id, lock=True)
        if current and current.status == UploadStatus.DONE and current.revision == revision:
            _note(session, desk, current, reading.sha256, found)


def direct_asker(team: str, user: str, *, outsider: bool) -> Asker:
    """Somebody as a reader of what is sent to them alone: what is public, and what was read for them."""
    return Asker(team, user, private_place(user), ROOT, outsider=outsider)


def _found(desk: Desk, watches: dict[str, list[Watched]], readout: Readout, channel: str) -> list[_Watcher]:
    found = []
    for user, own in watches.items():
        if reasons := matches(own, readout):
            here = matches([watch for watch in own if watch.channel == channel], readout)
            found.append(_Watcher(user, is_outsider(desk, user), reasons, here))
    return found


def _note(session: Session, desk: Desk, upload: Upload, sha256: str, found: Sequence[_Watcher]) -> None:
    known = {news.user: news for news in news_of_upload(session, upload.id)}
    cause = f"{upload.id}:{upload.revision}"
    for watcher in found:
        place = _place(session, upload, watcher)
        news = known.pop(watcher.user, None) if place else None
        if place is None or (news is None and knows_document(session, upload.team, watcher.user, sha256)):
            continue
        reasons = [match.model_dump(mode="json") for match in place.reasons]
        if news is not None:
            news.sha256, news.matches = sha256, reasons
            if news.post_key:
                tell_again(session, desk, news.post_key, cause)
            continue
        news = WatchNews(
            team=upload.team,
            user=watcher.user,
            upload_id=upload.id,
            sha256=sha256,
            channel=place.channel,
            thread_ts=place.thread_ts,
            matches=reasons,
        )
        session.add(news)
        _have_told(session, desk, news)
    for news in known.values():
        # The document says so no longer: it was edited.
        if news.post_key is None:
            session.delete(news)
        else:
            news.matches = []
            tell_again(session, desk, news.post_key, cause)


def _place(session: Session, upload: Upload, watcher: _Watcher) -> _Place | None:
    if card_at(session, upload.id, direct_asker(upload.team, watcher.user, outsider=watcher.outsider)):
        return _Place("", None, watcher.anywhere)
    there = Asker(upload.team, watcher.user, upload.channel, upload.root_ts, outsider=watcher.outsider)
    card = card_at(session, upload.id, there) if watcher.here else None
    return _Place(upload.channel, upload.root_ts if card.marked else None, watcher.here) if card else None


def _have_told(session: Session, desk: Desk, news: WatchNews) -> None:
    told = None if news.thread_ts else last_told(session, news.team, news.user, news.channel)
    args = {"user": news.user, "channel": news.channel, "thread_ts": news.thread_ts}
    key = f"watcher:{news.user}:{news.channel}:{news.thread_ts or ''}"
    desk.queue.enqueue(session, TaskName.TELL_WATCHER, key, args, run_at=told + APART if told else None)
