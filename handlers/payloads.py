"""Slack's payloads as typed values: a raw dict ends here."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from bot.blocks.actions import unpack_id
from bot.tasks.uploads.hearing import Heard, HeardFile

Id = Annotated[str, Field(min_length=1)]
"""What Slack names a thing, or a moment, by: never empty."""

MaybeId = Annotated[Id | None, BeforeValidator(lambda given: None if given == "" else given)]
"""An id that need not be told; an empty one is none."""


class Payload(BaseModel):
    """Base of what Slack sends; fields that are not used are left out."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class FileRef(Payload):
    """A file as it stands in a message."""

    id: Id
    name: str | None = None
    mode: str | None = None


class MessageEvent(Payload):
    """A ``message`` event of any subtype, and ``app_mention``, which has the same fields but no ``channel_type``."""

    type: str
    subtype: str | None = None
    channel: Id
    channel_type: str | None = None
    user: MaybeId = None
    bot_id: str | None = None
    ts: Id
    thread_ts: MaybeId = None
    text: str | None = ""
    files: tuple[FileRef, ...] = ()
    deleted_ts: str | None = None
    message: dict[str, Any] = Field(default_factory=dict)
    previous_message: dict[str, Any] = Field(default_factory=dict)

    @property
    def is_private(self) -> bool | None:
        """Whether only the people of the channel may see it; None where the event does not tell."""
        return self.channel_type != "channel" if self.channel_type else None

    @property
    def reply_thread(self) -> str | None:
        """The thread it stands in, None for a message at the top of a channel."""
        return self.thread_ts if self.thread_ts != self.ts else None

    def heard(self) -> Heard:
        """The message as the tasks know it."""
        files = (
            HeardFile(id=file.id, name=file.name or "", is_snippet=file.mode == "snippet")
            for file in self.files
            if file.mode != "tombstone"
        )
        return Heard(
            channel=self.channel,
            ts=self.ts,
            thread_ts=self.reply_thread,
            user=self.user,
            text=self.text or "",
            files=tuple(files),
            is_private=self.is_private,
            is_direct=self.channel_type == "im",
        )


class FileSharedEvent(Payload):
    """A ``file_shared`` event: ids only (Slack API, "file_shared event")."""

    file_id: Id
    channel_id: Id
    user_id: MaybeId = None


class FileDeletedEvent(Payload):
    """A ``file_deleted`` event."""

    file_id: Id


class FileChangeEvent(Payload):
    """A ``file_change`` event: any property of a file changed."""

    file_id: Id


class Envelope(Payload):
    """What wraps every event (Slack API, "Events API: callback field overview")."""

    team_id: Id
    event_id: Id
    event: dict[str, Any]


class SlashCommand(Payload):
    """A slash command as typed. ``team_id`` is the workspace of whoever typed it; ``trigger_id`` makes it one."""

    team_id: Id
    channel_id: Id
    user_id: Id
    text: str = ""
    trigger_id: Id


class Click(Payload):
    """A press of a button or a choice in a menu (Slack API, "block_actions payload").

    ``user_team`` is the workspace of whoever clicked; ``is_ephemeral``: the message was shown to that person alone.
    ``message_ts`` is the message clicked in, ``parent_ts`` the thread it stands in, None at the top of a channel;
    ``thread_ts`` is the thread that it stands in or would begin.
    """

    user_id: Id
    user_team: str
    channel_id: str | None
    thread_ts: str | None
    message_ts: str | None
    parent_ts: str | None
    trigger_id: Id
    value: str
    is_ephemeral: bool
    view_id: str | None
    private_metadata: str

    @property
    def number(self) -> int:
        """The id that the value is; raises Stale where it is none."""
        return unpack_id(self.value)

    @classmethod
    def of(cls, body: dict[str, Any]) -> Click:
        """From the raw payload; KeyError when it is not one."""
        action = body["actions"][0]
        message = body.get("message") or {}
        container = body.get("container") or {}
        view = body.get("view") or {}
        return cls(
            user_id=body["user"]["id"],
            user_team=body["user"].get("team_id") or (body.get("team") or {}).get("id", ""),
            channel_id=(body.get("channel") or {}).get("id") or container.get("channel_id"),
            thread_ts=message.get("thread_ts") or container.get("thread_ts") or container.get("message_ts"),
            message_ts=container.get("message_ts"),
            parent_ts=message.get("thread_ts") or container.get("thread_ts"),
            trigger_id=body["trigger_id"],
            value=action.get("value") or (action.get("selected_option") or {}).get("value", ""),
            is_ephemeral=bool(container.get("is_ephemeral")),
            view_id=view.get("id"),
            private_metadata=view.get("private_metadata", ""),
        )
