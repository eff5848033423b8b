"""What is put in the outbox: answers, reactions, private words, files, deletions. Keys make each come once."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy.orm import Session

from bot.archive.tables import Upload
from bot.blocks.message import Message
from bot.work.outbox import NewPost, put
from bot.work.tables import PostKind


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
    """Post the answer to an upload in its thread, and turn the eyes into the outcome."""
    put(
        session,
        NewPost(
            key=f"answer:{upload.id}:{upload.revision}",
            kind=PostKind.POST,
            team=upload.team,
            channel=upload.channel,
            payload={"text": message.text, "blocks": message.blocks, "thread_ts": upload.root_ts},
            about=f"upload:{upload.id}",
        ),
    )
    react(session, upload, outcome)
    react(session, upload, Reaction.SEEN, remove=True)


def post_in_thread(
    session: Session, team: str, channel: str, thread_ts: str | None, message: Message, key: str
) -> None:
    """Post a message once, in a thread, or in the channel where ``thread_ts`` is None."""
    payload: dict[str, object] = {"text": message.text, "blocks": message.blocks}
    if thread_ts:
        payload["thread_ts"] = thread_ts
    put(session, NewPost(key=key, kind=PostKind.POST, team=team, channel=channel, payload=payload))


def tell_privately(session: Session, team: str, channel: str, user: str, message: Message, key: str) -> None:
    """Show a message to one person in a channel, and to nobody else."""
    payload = {"text": message.text, "blocks": message.blocks, "user": user}
    put(session, NewPost(key=key, kind=PostKind.EPHEMERAL, team=team, channel=channel, payload=payload))


def post_file(
    session: Session, team: str, channel: str, thread_ts: str | None, name: str, content: str, key: str
) -> None:
    """Upload a text file into a thread."""
    payload = {"filename": name, "content": content, "thread_ts": thread_ts}
    put(session, NewPost(key=key, kind=PostKind.UPLOAD_FILE, team=team, channel=channel, payload=payload))


def delete_post(session: Session, team: str, channel: str, ts: str) -> None:
    """Take back a message of the bot's."""
    put(
        session,
        NewPost(key=f"delete:{channel}:{ts}", kind=PostKind.DELETE, team=team, channel=channel, payload={"ts": ts}),
    )
