"""What can happen in a workspace, whoever does it: each changes the records, then is announced."""

from __future__ import annotations

import copy
import time

from bot.playground import scopes
from bot.playground.announce import Announcer
from bot.playground.faults import Faults
from bot.playground.workspace.filetypes import filetype_of
from bot.playground.workspace.message_shapes import message_json, permalink
from bot.playground.workspace.model import Channel, File, Json, Message, Reaction, Share
from bot.playground.workspace.shapes import file_json
from bot.playground.workspace.store import Workspace


class Happenings:
    """Posting, editing, deleting, sharing, reacting and joining, with the events Slack sends for each."""

    def __init__(self, workspace: Workspace, announcer: Announcer, faults: Faults, base_url: str) -> None:
        self._workspace = workspace
        self._announcer = announcer
        self._faults = faults
        self._base_url = base_url

    def post(self, message: Message) -> Message:
        """Add a message; those with files are announced as files too."""
        workspace = self._workspace
        channel = workspace.channels[message.channel]
        with workspace.lock:
            for number, block in enumerate(message.blocks):
                block.setdefault("block_id", f"b{message.ts[-6:]}-{number}")
            for file_id in message.files:
                workspace.files[file_id].shares.append(Share(message.channel, message.ts, message.thread_ts))
            workspace.add(message)
            if message.bot_id and message.thread_ts:
                workspace.statuses.pop((message.channel, message.thread_ts), None)
            body = message_json(workspace, message, self._base_url) | {"event_ts": message.ts}
            if message.files and self._faults.file_ids_only:
                body["files"] = [_id_only(file_id) for file_id in message.files]
        for file_id in message.files:
            self._announce_file(channel, "file_shared", file_id, message.user)
        self._announcer.message(channel, copy.deepcopy(body))
        if f"<@{workspace.bot.id}>" in message.text and message.user != workspace.bot.id:
            mention = copy.deepcopy(body) | {"type": "app_mention"}
            mention.pop("subtype", None)
            if not self._faults.mention_files:
                mention.pop("files", None)
            self._announcer.mention(channel, mention)
        workspace.changed()
        return message

    def whisper(self, message: Message) -> Message:
        """Show a message to one user only (``ephemeral_to``); Slack keeps it out of history and events."""
        with self._workspace.lock:
            for number, block in enumerate(message.blocks):
                block.setdefault("block_id", f"b{message.ts[-6:]}-{number}")
            self._workspace.add(message)
        self._workspace.changed()
        return message

    def edit(
        self,
        message: Message,
        *,
        text: str | None,
        blocks: list[Json] | None,
        metadata: Json | None,
        streaming: bool = False,
    ) -> None:
        """Change a message's content; what is None stays. ``streaming`` says that the bot goes on appending."""
        before = message_json(self._workspace, message, self._base_url)
        with self._workspace.lock:
            message.streaming = streaming
            message.text = message.text if text is None else text
            message.metadata = message.metadata if metadata is None else metadata
            if blocks is not None:
                for number, block in enumerate(blocks):
                    block.setdefault("block_id", f"b{message.ts[-6:]}-{number}")
                message.blocks = blocks
            if not streaming:
                message.edited_ts = self._workspace.clock.ts()
        if message.ephemeral_to is None:
            self._announce_change(message, before)
        self._workspace.changed()

    def delete(self, message: Message) -> None:
        """Take a message away; a thread's parent leaves a tombstone while it has replies."""
        workspace = self._workspace
        before = message_json(workspace, message, self._base_url)
        with workspace.lock:
            if message.ephemeral_to is not None:
                if message in workspace.ephemerals:
                    workspace.remove(message)
                workspace.changed()
                return
            if workspace.replies(message.channel, message.ts):
                message.text, message.blocks, message.files = "This message was deleted.", [], []
                message.subtype = "tombstone"
            else:
                workspace.remove(message)
        event = {
            "type": "message",
            "subtype": "message_deleted",
            "hidden": True,
            "deleted_ts": message.ts,
            "ts": workspace.clock.ts(),
            "previous_message": before,
        }
        self._announcer.message(workspace.channels[message.channel], event)
        workspace.changed()

    def add_file(self, data: bytes, name: str, user: str, *, title: str = "", mode: str | None = None) -> File:
        """Keep a file that is not yet shared anywhere."""
        kind = filetype_of(name)
        file = File(
            self._workspace.clock.id("F"),
            name,
            title or name,
            data,
            user,
            int(time.time()),
            kind.mimetype,
            kind.filetype,
            mode or kind.mode,
        )
        with self._workspace.lock:
            self._workspace.files[file.id] = file
        return file

    def change_file(self, file: File, data: bytes, title: str | None = None) -> None:
        """Change a file's content; the bot hears ``file_change``, as of every property that changes."""
        with self._workspace.lock:
            file.data, file.title = data, title or file.title
        event: Json = {"type": "file_change", "file_id": file.id, "file": {"id": file.id}}
        self._announcer.with_scope("files:read", event)
        self._workspace.changed()

    def unfurl(self, message: Message, attachment: Json) -> None:
        """Hang a preview under a message, as Slack does to links: a change that is nobody's edit."""
        before = copy.deepcopy(message_json(self._workspace, message, self._base_url))
        with self._workspace.lock:
            message.attachments = [*message.attachments, attachment]
        self._announce_change(message, before)
        self._workspace.changed()

    def delete_file(self, file: File) -> None:
        """Delete a file: its messages keep a tombstone, and go too where they held nothing else."""
        workspace = self._workspace
        carriers = [m for m in tuple(workspace.messages) if file.id in m.files]
        before = [message_json(workspace, message, self._base_url) for message in carriers]
        with workspace.lock:
            file.deleted, file.data = True, b""
        event: Json = {"type": "file_deleted", "file_id": file.id, "event_ts": workspace.clock.ts()}
        self._announcer.with_scope("files:read", event)
        for message, old in zip(carriers, before, strict=True):
            if message.text or any(not workspace.files[other].deleted for other in message.files):
                self._announce_change(message, old)
            else:
                self.delete(message)
        workspace.changed()

    def react(self, message: Message, name: str, user: str, *, add: bool) -> bool:
        """Set or take an emoji; False where that changes nothing."""
        workspace = self._workspace
        with workspace.lock:
            reaction = next((r for r in message.reactions if r.name == name), None)
            if (reaction is not None and user in reaction.users) == add:
                return False
            if reaction is None:
                reaction = Reaction(name)
                message.reactions.append(reaction)
            (reaction.users.append if add else reaction.users.remove)(user)
            if not reaction.users:
                message.reactions.remove(reaction)
        event = {
            "type": "reaction_added" if add else "reaction_removed",
            "user": user,
            "reaction": name,
            "item": {"type": "message", "channel": message.channel, "ts": message.ts},
            "item_user": message.user,
        }
        self._announcer.in_channel(workspace.channels[message.channel], "reactions:read", event)
        workspace.changed()
        return True

    def join(self, channel: Channel, user: str, inviter: str | None = None) -> None:
        """Let a user, or the bot, into a channel."""
        with self._workspace.lock:
            channel.members.add(user)
        event: Json = {
            "type": "member_joined_channel",
            "user": user,
            "channel": channel.id,
            "channel_type": "G" if channel.kind == "private" else "C",
            "team": self._workspace.team_id,
        }
        if inviter:
            event["inviter"] = inviter
        self._announcer.in_channel(channel, scopes.read_scope(channel), event)
        self._workspace.changed()

    def leave(self, channel: Channel, user: str) -> None:
        """Take a user, or the bot, out of a channel; the bot hears ``channel_left`` or ``group_left`` of itself."""
        if user == self._workspace.bot.id:
            kind = "group_left" if channel.kind == "private" else "channel_left"
            event: Json = {"type": kind, "channel": channel.id, "actor_id": user}
        else:
            event = {
                "type": "member_left_channel",
                "user": user,
                "channel": channel.id,
                "team": self._workspace.team_id,
            }
        self._announcer.in_channel(channel, scopes.read_scope(channel), event)
        with self._workspace.lock:
            channel.members.discard(user)
        self._workspace.changed()

    def _announce_file(self, channel: Channel, kind: str, file_id: str, user: str) -> None:
        event = {"type": kind, "file_id": file_id, "user_id": user, "file": {"id": file_id}, "channel_id": channel.id}
        self._announcer.in_channel(channel, "files:read", event)

    def _announce_change(self, message: Message, before: Json) -> None:
        event = {
            "type": "message",
            "subtype": "message_changed",
            "hidden": True,
            "ts": self._workspace.clock.ts(),
            "message": message_json(self._workspace, message, self._base_url),
            "previous_message": before,
        }
        self._announcer.message(self._workspace.channels[message.channel], event)

    def permalink(self, message: Message) -> str:
        """The address of a message in the form Slack uses."""
        return permalink(self._base_url, message)

    def file_json(self, file: File) -> Json:
        """A file as Slack describes it."""
        return file_json(self._workspace, file, self._base_url)

    def message_json(self, message: Message, *, with_metadata: bool = True) -> Json:
        """A message as Slack describes it."""
        return message_json(self._workspace, message, self._base_url, with_metadata=with_metadata)


def _id_only(file_id: str) -> Json:
    """A file of another workspace (reference: "File object", file access)."""
    return {"id": file_id, "mode": "file_access", "file_access": "check_file_info"}
