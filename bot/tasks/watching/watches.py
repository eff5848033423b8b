"""A person's own watches: set, listed, ended, muted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy.orm import Session

from bot.archive.database import utc_now
from bot.archive.watches import Watch, drop_expired, drop_watches, set_watch, watches_of
from bot.insight.content_watches import Watched, WatchKind
from bot.insight.whole_words import words_of
from bot.tasks.country_names import country_forms
from bot.tasks.desk import Desk
from bot.tasks.watching.words import BadWatch, WatchWish
from bot.wording.catalogue import say

MOST = 25
"""Watches that one person may have: more would be noise, and each document is held against all of them."""


def listed(session: Session, desk: Desk, user: str) -> list[Watched]:
    """What a person watches, in the order in which it was set; their numbers count from 1 in this order."""
    return [watched(desk, row) for row in watches_of(session, desk.identity.team, user, utc_now())]


def watched(desk: Desk, row: Watch) -> Watched:
    """A watch as it is compared and shown."""
    kind = WatchKind(row.kind)
    forms = country_forms(row.words, desk.readings.seeds) if kind == WatchKind.COUNTRY else ()
    return Watched(
        id=row.id, kind=kind, words=row.words, channel=row.channel, ends=row.expires_at, muted=row.muted, forms=forms
    )


def begin(session: Session, desk: Desk, user: str, channel: str, wishes: Sequence[WatchWish]) -> list[Watched]:
    """Set watches, all or none; those set before last as long as they would now. Raises BadWatch beyond `MOST`."""
    now, team = utc_now(), desk.identity.team
    drop_expired(session, team, user, now)
    wanted = {(channel, wish.kind.value, _key(wish)): wish for wish in wishes}
    known = {(row.channel, row.kind, row.key) for row in watches_of(session, team, user, now)}
    if len(known | set(wanted)) > MOST:
        raise BadWatch(say("watch-too-many", most=MOST, present=len(known)))
    for (_, kind, key), wish in wanted.items():
        ends = now + timedelta(days=wish.days)
        new = Watch(team=team, user=user, channel=channel, kind=kind, key=key, words=wish.words, expires_at=ends)
        set_watch(session, new)
    rows = watches_of(session, team, user, now)
    return [watched(desk, row) for row in rows if (row.channel, row.kind, row.key) in wanted]


def meant(session: Session, desk: Desk, user: str, words: str) -> list[Watched]:
    """The watches that a number of the list, the words of one, or "all" stand for. Raises BadWatch for none."""
    present = listed(session, desk, user)
    if words.casefold() == "all":
        found = present
    elif words.isdecimal() and 1 <= int(words) <= len(present):
        found = [present[int(words) - 1]]
    else:
        asked = {words_of(words), words_of(next(iter(country_forms(words, desk.readings.seeds)), ""))} - {()}
        found = [one for one in present if words_of(one.words) in asked]
    if not found:
        raise BadWatch(say("watch-none-meant", typed=words or "–") if present else say("watch-none-yet"))
    return found


def end(session: Session, desk: Desk, user: str, ids: Sequence[int]) -> int:
    """End watches of a person's own. Returns how many ended."""
    return drop_watches(session, desk.identity.team, user, ids)


def mute(session: Session, desk: Desk, user: str, ids: Sequence[int], *, muted: bool) -> None:
    """Have watches say nothing, or speak again, without ending them."""
    for row in watches_of(session, desk.identity.team, user, utc_now()):
        if row.id in ids:
            row.muted = muted


def _key(wish: WatchWish) -> str:
    return " ".join(words_of(wish.words))
