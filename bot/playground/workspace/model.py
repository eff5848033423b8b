"""What a workspace holds, as plain mutable records. Their Slack-shaped JSON is made in ``shapes``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

Json: TypeAlias = dict[str, Any]
ChannelKind = Literal["public", "private", "im"]


@dataclass
class User:
    """A member of the workspace, or a guest in it; ``tz`` is an IANA zone name.

    ``team_id`` is another workspace's where the person belongs to one (Slack Connect).
    """

    id: str
    name: str
    real_name: str
    is_bot: bool = False
    tz: str = "Europe/Berlin"
    locale: str = "en-GB"
    is_stranger: bool = False
    is_guest: bool = False
    is_admin: bool = False
    team_id: str | None = None


@dataclass
class Channel:
    """A conversation; ``members`` holds user ids, the bot's among them where it was invited.

    ``shared_with`` are other workspaces' ids where the channel is shared with them (Slack Connect).
    """

    id: str
    name: str
    kind: ChannelKind
    members: set[str]
    topic: str = ""
    is_archived: bool = False
    created: int = 0
    creator: str = ""
    shared_with: tuple[str, ...] = ()


@dataclass
class Share:
    """One place where a file was posted: the message that carries it, and that message's thread."""

    channel: str
    ts: str
    thread_ts: str | None = None


@dataclass
class File:
    """A file's bytes and where they were shared; ``mode`` is Slack's word for hosted or snippet."""

    id: str
    name: str
    title: str
    data: bytes
    user: str
    created: int
    mimetype: str = "application/octet-stream"
    filetype: str = "binary"
    mode: str = "hosted"
    deleted: bool = False
    shares: list[Share] = field(default_factory=list)


@dataclass
class Reaction:
    """An emoji under a message, with the ids of those who set it."""

    name: str
    users: list[str] = field(default_factory=list)


@dataclass
class Message:
    """A posted message; ``ts`` is its id within ``channel``, ``thread_ts`` the parent's where it is a reply.

    ``attachments`` holds messages that were forwarded with it; ``extra`` further fields of system messages;
    ``streaming`` while the bot still appends to it; ``touched`` what people put into its inputs.
    """

    channel: str
    ts: str
    user: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    thread_ts: str | None = None
    subtype: str | None = None
    bot_id: str | None = None
    metadata: Json | None = None
    reactions: list[Reaction] = field(default_factory=list)
    edited_ts: str | None = None
    broadcast: bool = False
    ephemeral_to: str | None = None
    client_msg_id: str | None = None
    attachments: list[Json] = field(default_factory=list)
    extra: Json = field(default_factory=dict)
    streaming: bool = False
    touched: Json = field(default_factory=dict)

    @property
    def is_reply(self) -> bool:
        """Whether it stands in a thread under another message."""
        return self.thread_ts is not None and self.thread_ts != self.ts


@dataclass
class View:
    """A modal or Home tab as one user sees it; ``errors`` maps block ids to words after a refused submit.

    ``touched`` is what the user put into its inputs, ``place`` the conversation that was in sight when it opened.
    """

    id: str
    user: str
    body: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    external_id: str | None = None
    open: bool = True
    touched: Json = field(default_factory=dict)
    place: str | None = None
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """Slack's word for it: ``modal`` or ``home``."""
        return str(self.body.get("type", "modal"))


@dataclass(frozen=True)
class Call:
    """One Web API call as it was answered; ``error`` is None where the answer was ok."""

    method: str
    args: Json
    error: str | None
    at: float


@dataclass
class DeliveryRecord:
    """One attempt to hand something to the bot; ``acked`` is None while the answer is out.

    ``seconds`` from sending to acknowledgement, ``response`` what the acknowledgement carried.
    """

    kind: str
    payload: Json
    attempt: int
    acked: bool | None = None
    seconds: float = 0.0
    response: Json | None = None


@dataclass
class ThreadStatus:
    """What ``assistant.threads.setStatus`` and ``setSuggestedPrompts`` last said for a thread."""

    status: str = ""
    loading: list[str] = field(default_factory=list)
    title: str = ""
    prompts: list[Json] = field(default_factory=list)


@dataclass
class StepRun:
    """A workflow step that was run, and what came of it: ``running``, ``completed`` or ``failed``."""

    id: str
    callback_id: str
    user: str
    inputs: Json
    status: str = "running"
    outputs: Json = field(default_factory=dict)
    error: str = ""
