"""Telling a person what came up of what they watch, in one message for all that is to be told; and telling it anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.cards import card_at
from bot.archive.database import utc_now
from bot.archive.watches import WatchNews, last_told, news_in_message, untold_news, watches_of
from bot.blocks.watching.watches import watch_news
from bot.insight.content_watches import Match, News
from bot.slack.lookup import direct_channel
from bot.tasks.askers import is_outsider
from bot.tasks.desk import Desk
from bot.tasks.handed_in.reading_for import private_place
from bot.tasks.manners import manner_for
from bot.tasks.posting import delete_post, post_in_thread, rewrite_post, tell_there
from bot.tasks.watching.noting import APART, direct_asker
from bot.wording.manner import speaking
from bot.work.queue import Later

SENDING = timedelta(seconds=5)
PATIENCE = timedelta(minutes=10)
"""How long a message on its way is waited for before it is given up to be rewritten."""


def tell_watcher(desk: Desk, user: str, channel: str, thread_ts: str | None) -> None:
    """Tell a person what is still untold in one place (``channel`` empty: directly). Harmless when called again."""
    team = desk.identity.team
    with desk.database.read() as session:
        if not untold_news(session, team, user, channel, thread_ts):
            return
    outsider = is_outsider(desk, user)
    to = channel or direct_channel(desk.clients.reads, user)
    manner = manner_for(desk, channel or private_place(user), user)
    with desk.database.write() as session, speaking(manner):
        told = None if thread_ts else last_told(session, team, user, channel)
        if told and told + APART > utc_now():
            raise Later(told + APART, "this person was told of something within the hour")
        rows = _still_wanted(session, untold_news(session, team, user, channel, thread_ts))
        shown = _shown(session, desk, rows, outsider)
        if not shown:
            return
        key = f"watch:{shown[0][0].id}"
        for row, _ in shown:
            row.told_at, row.post_key = utc_now(), key
        message = watch_news([news for _, news in shown])
        if channel:
            tell_there(session, team, channel, thread_ts, user, message, key)
        else:
            post_in_thread(session, team, to, None, message, key, about=key)


def tell_watcher_again(desk: Desk, post_key: str, cause: str) -> None:
    """Rewrite a message for what is left of it, or take it back where nothing is.

    What was shown in a channel for one person's eyes cannot be changed, and is gone when they look again.
    """
    with desk.database.read() as session:
        rows = news_in_message(session, post_key)
        if not rows or rows[0].channel:
            return
        user = rows[0].user
    outsider, manner = is_outsider(desk, user), manner_for(desk, private_place(user), user)
    with desk.database.write() as session, speaking(manner):
        rows = news_in_message(session, post_key)
        if not rows:
            return
        first, channel, ts = rows[0], rows[0].post_channel, rows[0].post_ts
        if channel is None or ts is None:
            if first.told_at and first.told_at + PATIENCE > utc_now():
                raise Later(utc_now() + SENDING, "the message is on its way")
            return
        shown = _shown(session, desk, rows, outsider)
        if shown:
            message = watch_news([news for _, news in shown])
            rewrite_post(session, desk.identity.team, channel, ts, message, f"{post_key}:{cause}")
        else:
            delete_post(session, channel, ts, desk.identity.team)


def _shown(session: Session, desk: Desk, rows: Sequence[WatchNews], outsider: bool) -> list[tuple[WatchNews, News]]:
    """What may (still) be told of, decided anew; what may not is forgotten."""
    shown: list[tuple[WatchNews, News]] = []
    for row in rows:
        asker = direct_asker(row.team, row.user, outsider=outsider)
        if row.channel:
            asker = Asker(row.team, row.user, row.channel, row.thread_ts, outsider=outsider)
        card = card_at(session, row.upload_id, asker)
        if card is None or not row.matches:
            session.delete(row)
            continue
        reasons = tuple(Match.model_validate(match) for match in row.matches)
        link = desk.thread_link(card.channel, card.root_ts)
        shown.append((row, News(headline=card.title, channel=card.channel, permalink=link, matches=reasons)))
    return shown


def _still_wanted(session: Session, rows: Sequence[WatchNews]) -> list[WatchNews]:
    """Without what was watched for no longer, or is muted, by the time it is to be told."""
    wanted = []
    for row in rows:
        present = {w.words.casefold() for w in watches_of(session, row.team, row.user, utc_now()) if not w.muted}
        row.matches = [match for match in row.matches if str(match["words"]).casefold() in present]
        wanted.append(row)
    return wanted
