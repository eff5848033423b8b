"""``/attache forget ...``: what was read is no longer kept, and what was posted from it goes."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from bot.archive.audit import Deed, note_deed
from bot.archive.channel_settings import choices_of, inviter_of
from bot.archive.following import Forgotten, forget_channel, forget_uploads, uploads_behind
from bot.archive.tables import Upload
from bot.blocks.notices import notice
from bot.choices import Changers
from bot.slack.permalink import find_message_link
from bot.tasks.askers import is_admin
from bot.tasks.desk import Desk, TaskName
from bot.tasks.handed_in.reading_for import private_place
from bot.tasks.manners import is_alone, manner_for
from bot.tasks.posting import tell_privately
from bot.tasks.uploads.intake import follow_deletion
from bot.tasks.wish import Wish
from bot.wording.catalogue import say
from bot.wording.manner import speaking

log = logging.getLogger(__name__)


class ForgetWish(Wish):
    """What somebody wants forgotten in a channel: what is behind a link, or everything (``link`` empty)."""

    link: str


def ask_to_forget(session: Session, desk: Desk, wish: ForgetWish) -> None:
    """Queue the forgetting: Slack must be asked who the person is."""
    desk.queue.enqueue(session, TaskName.FORGET, f"forget:{wish.key}", {"asked": wish.model_dump()})


def forget(desk: Desk, asked: dict[str, Any]) -> None:
    """Forget what was asked for, if this person may have it forgotten, and tell them what became of it."""
    wish = ForgetWish.model_validate(asked)
    admin = is_admin(desk, wish.user)
    with speaking(manner_for(desk, wish.channel, wish.user)), desk.database.write() as session:
        told = _forget_linked(session, desk, wish, admin) if wish.link else _forget_all(session, desk, wish, admin)
        tell_privately(session, wish.team, wish.channel, wish.user, notice(told), f"forget:{wish.key}")


def _forget_linked(session: Session, desk: Desk, wish: ForgetWish, admin: bool) -> str:
    link = find_message_link(wish.link)
    if link is None or link.channel != wish.channel:
        return say("forget-elsewhere")
    uploads = uploads_behind(session, wish.team, link.channel, link.ts)
    if not uploads:
        return say("forget-nothing")
    if not (admin or _all_of(uploads, wish.user) or _governs(session, wish)):
        return say("forget-not-yours")
    return _done(session, desk, wish, forget_uploads(session, [one.id for one in uploads]), Deed.FORGET_MESSAGE)


def _forget_all(session: Session, desk: Desk, wish: ForgetWish, admin: bool) -> str:
    alone = is_alone(wish.channel)
    if not (alone or admin or _governs(session, wish)):
        return say("forget-channel-not-yours")
    gone = forget_channel(session, wish.team, wish.channel)
    if alone:
        # What was read for this person's eyes alone was told them here, wherever they asked for it.
        own = forget_channel(session, wish.team, private_place(wish.user))
        gone = Forgotten(gone.upload_ids + own.upload_ids, gone.posts + own.posts)
    return _done(session, desk, wish, gone, Deed.FORGET_CHANNEL)


def _done(session: Session, desk: Desk, wish: ForgetWish, gone: Forgotten, deed: Deed) -> str:
    documents, posts = len(gone.upload_ids), len(gone.posts)
    if not documents:
        return say("forget-nothing")
    follow_deletion(session, desk, gone)
    note_deed(session, wish.team, wish.channel, wish.user, deed, documents, posts)
    log.info("%s in %s, for %s: %d documents, %d posts", deed.value, wish.channel, wish.user, documents, posts)
    return say("forget-done", documents=documents, posts=posts)


def _all_of(uploads: Sequence[Upload], user: str) -> bool:
    return all(one.user == user for one in uploads)


def _governs(session: Session, wish: ForgetWish) -> bool:
    """Whether the channel is this person's to decide about: they let the bot in, or are named in its settings.

    That anybody may change its settings does not make everybody its owner: settings can be put back, readings cannot.
    """
    if wish.outsider:
        return False
    choices = choices_of(session, wish.team, wish.channel)
    is_named = choices.changers == Changers.NAMED and wish.user in choices.named
    return is_named or inviter_of(session, wish.team, wish.channel) == wish.user
