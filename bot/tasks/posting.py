"""What is put in the outbox: answers, reactions, private words, files, deletions. Keys make each come once."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.archive.following import PostedMessage, posts_of
from bot.archive.tables import Upload
from bot.blocks.texts.message import Message
from bot.slack.streaming import GROWS
from bot.work.outbox import NewPost, put
from bot.work.sender import ONLY_THERE
from bot.work.tables import OutboxRow, PostKind, PostStatus


class Reaction(StrEnum):
    """Emoji names that tell how far a document is; the first is always followed by one of the others."""

    SEEN = "eyes"
    DONE = "white_check_mark"
    FAILED = "warning"


def react(session: Session, upload: Upload, reaction: Reaction, *, remove: bool = False) -> None:
    """Add (or take away) a reaction on the message an upload was posted in."""
    if not upload.message_ts:
        return
    kind = PostKind.REACTION_REMOVE if remove else PostKind.REACTION_ADD
    put(
        session,
        NewPost(
            key=f"{kind}:{reaction}:{upload.id}:{upload.revision}",
            kind=kind,
            team=upload.team,
            channel=upload.channel,
            payload={"timestamp": upload.message_ts, "name": reaction.value},
            about=f"upload:{upload.id}",
        ),
    )


def answer_upload(session: Session, upload: Upload, message: Message, outcome: Reaction) -> None:
    """Post the answer to an upload in its thread, and turn the eyes into the outcome.

    Where an earlier wording was answered already, that answer is rewritten: there is never a second one.
    """
    earlier = posts_of(session, upload.id)
    for post in earlier:
        _rewrite(session, upload, post, message)
    if not earlier:
        payload = {"text": message.text, "blocks": message.blocks, "thread_ts": upload.root_ts}
        put(session, _about(upload, PostKind.POST, f"answer:{upload.id}:{upload.revision}", payload))
    if upload.revision > 1:
        react(session, upload, Reaction.FAILED if outcome == Reaction.DONE else Reaction.DONE, remove=True)
    react(session, upload, outcome)
    react(session, upload, Reaction.SEEN, remove=True)


def withdraw_answer(session: Session, upload: Upload) -> None:
    """An edit left nothing to answer: what was answered to the earlier wording goes."""
    for post in posts_of(session, upload.id):
        delete_post(session, post.channel, post.ts, upload.team)


def answer_under_way(session: Session, upload_id: int) -> bool:
    """Whether an answer to the upload has been sent and nobody knows yet under which timestamp it stands."""
    on_its_way = OutboxRow.status.in_((PostStatus.POSTING, PostStatus.UNKNOWN))
    about = OutboxRow.about == f"upload:{upload_id}"
    return session.scalar(select(OutboxRow.id).where(about, on_its_way, OutboxRow.kind == PostKind.POST)) is not None


def post_in_thread(
    session: Session,
    team: str,
    channel: str,
    thread_ts: str | None,
    message: Message,
    key: str,
    about: str | None = None,
    *,
    grows: bool = False,
) -> None:
    """Post a message once, in a thread, or in the channel where ``thread_ts`` is None.

    ``about`` names the upload it was made from ("upload:7"): it goes when that is deleted. ``grows``: in a thread of
    direct messages it is shown block by block, where Slack allows that.
    """
    payload: dict[str, Any] = {"text": message.text, "blocks": message.blocks}
    if grows and thread_ts:
        payload[GROWS] = True
    if thread_ts:
        payload["thread_ts"] = thread_ts
    put(session, NewPost(key=key, kind=PostKind.POST, team=team, channel=channel, payload=payload, about=about))


def tell_privately(session: Session, team: str, channel: str, user: str, message: Message, key: str) -> None:
    """Show a message to one person in a channel, and to nobody else."""
    payload = {"text": message.text, "blocks": message.blocks, "user": user}
    put(session, NewPost(key=key, kind=PostKind.EPHEMERAL, team=team, channel=channel, payload=payload))


def tell_there(
    session: Session, team: str, channel: str, thread_ts: str | None, user: str, message: Message, key: str
) -> None:
    """Show a message to one person in a channel or a thread of it, and nowhere else, should they have left it."""
    payload: dict[str, Any] = {"text": message.text, "blocks": message.blocks, "user": user, ONLY_THERE: True}
    if thread_ts:
        payload["thread_ts"] = thread_ts
    put(session, NewPost(key=key, kind=PostKind.EPHEMERAL, team=team, channel=channel, payload=payload))


def rewrite_post(session: Session, team: str, channel: str, ts: str, message: Message, key: str) -> None:
    """Have a message of the bot's say something else."""
    payload = {"ts": ts, "text": message.text, "blocks": message.blocks}
    put(session, NewPost(key=key, kind=PostKind.UPDATE, team=team, channel=channel, payload=payload))


def post_file(
    session: Session, team: str, channel: str, thread_ts: str | None, name: str, content: str, key: str
) -> None:
    """Upload a text file into a thread."""
    payload = {"filename": name, "content": content, "thread_ts": thread_ts}
    put(session, NewPost(key=key, kind=PostKind.UPLOAD_FILE, team=team, channel=channel, payload=payload))


def delete_post(session: Session, channel: str, ts: str, team: str) -> None:
    """Take back a message of the bot's."""
    put(
        session,
        NewPost(key=f"delete:{channel}:{ts}", kind=PostKind.DELETE, team=team, channel=channel, payload={"ts": ts}),
    )


def _rewrite(session: Session, upload: Upload, post: PostedMessage, message: Message) -> None:
    payload = {"ts": post.ts, "text": message.text, "blocks": message.blocks}
    row = _about(upload, PostKind.UPDATE, f"answer:{upload.id}:{upload.revision}:{post.ts}", payload)
    put(session, replace(row, channel=post.channel))


def _about(upload: Upload, kind: PostKind, key: str, payload: dict[str, Any]) -> NewPost:
    return NewPost(
        key=key,
        kind=kind,
        team=upload.team,
        channel=upload.channel,
        payload=payload,
        about=f"upload:{upload.id}",
    )
