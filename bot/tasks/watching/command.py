"""``/attache watch ...``: set a watch, list one's own, end or mute some."""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.blocks.texts.message import Message
from bot.blocks.watching.watches import watch_ended, watch_list, watch_muted, watch_set
from bot.tasks.desk import Desk
from bot.tasks.places.home_changes import home_changed
from bot.tasks.watching.watches import begin, end, listed, meant, mute
from bot.tasks.watching.words import Act, WatchWish, parse_watch


def watch_command(desk: Desk, user: str, channel: str, rest: str) -> Message:
    """Follow what was typed after ``watch``; raises BadWatch with a sentence for the person."""
    wish = parse_watch(rest, desk.readings.seeds)
    if wish.act == Act.LIST:
        with desk.database.read() as session:
            return watch_list(listed(session, desk, user))
    with desk.database.write() as session:
        answer = _change(session, desk, user, channel, wish)
        home_changed(session, desk, user)
    return answer


def _change(session: Session, desk: Desk, user: str, channel: str, wish: WatchWish) -> Message:
    if wish.act == Act.SET:
        return watch_set(begin(session, desk, user, channel, [wish]))
    found = meant(session, desk, user, wish.words)
    ids = [watch.id for watch in found]
    if wish.act == Act.OFF:
        end(session, desk, user, ids)
        return watch_ended(found)
    mute(session, desk, user, ids, muted=wish.act == Act.MUTE)
    return watch_muted(found, muted=wish.act == Act.MUTE)
