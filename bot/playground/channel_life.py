"""What befalls channels and the app itself, with the events Slack sends for each."""

from __future__ import annotations

from bot.playground import scopes
from bot.playground.announce import Announcer
from bot.playground.happenings import Happenings
from bot.playground.workspace.model import Channel, Json, Message
from bot.playground.workspace.store import Workspace


class ChannelLife:
    """Renaming, archiving, closing and deleting channels, and taking the app out of the workspace."""

    def __init__(self, workspace: Workspace, happenings: Happenings, announcer: Announcer) -> None:
        self._workspace = workspace
        self._happenings = happenings
        self._announcer = announcer

    def rename(self, channel: Channel, name: str, user: str) -> None:
        """Give a channel another name (reference: "channel_rename")."""
        before = channel.name
        with self._workspace.lock:
            channel.name = name
        about: Json = {"id": channel.id, "name": name, "name_normalized": name, "created": channel.created}
        self._note(
            channel, user, "name", f'has renamed the channel from "{before}" to "{name}"', old_name=before, name=name
        )
        self._tell(channel, {"type": f"{_word(channel)}_rename", "channel": about})

    def archive(self, channel: Channel, user: str) -> None:
        """Nobody may write there any more (reference: "channel_archive")."""
        self._note(channel, user, "archive", f"<@{user}> archived the channel")
        with self._workspace.lock:
            channel.is_archived = True
        self._tell(channel, {"type": f"{_word(channel)}_archive", "channel": channel.id, "user": user, "is_moved": 0})

    def unarchive(self, channel: Channel, user: str) -> None:
        """People may write there again (reference: "channel_unarchive")."""
        with self._workspace.lock:
            channel.is_archived = False
        self._note(channel, user, "unarchive", f"<@{user}> un-archived the channel")
        self._tell(channel, {"type": f"{_word(channel)}_unarchive", "channel": channel.id, "user": user})

    def make_private(self, channel: Channel, user: str) -> None:
        """A public channel becomes a private one and keeps its id; the bot hears a message of that subtype."""
        with self._workspace.lock:
            channel.kind = "private"
        text = "made this channel *private*. Now, it can only be viewed or joined by invitation."
        self._note(channel, user, "convert_to_private", text)

    def delete(self, channel: Channel) -> None:
        """A channel goes, with everything in it; its files are shared there no more (reference: "channel_deleted")."""
        self._tell(channel, {"type": f"{_word(channel)}_deleted", "channel": channel.id})
        workspace = self._workspace
        with workspace.lock:
            for file in workspace.files.values():
                file.shares = [share for share in file.shares if share.channel != channel.id]
            for message in [m for m in (*workspace.messages, *workspace.ephemerals) if m.channel == channel.id]:
                workspace.remove(message)
            del workspace.channels[channel.id]
        workspace.changed()

    def uninstall(self) -> None:
        """The app is taken out: it hears of its token and of itself, in no certain order, and is then locked out."""
        workspace = self._workspace
        tokens: Json = {"oauth": [], "bot": [workspace.bot.id]}
        self._announcer.anywhere({"type": "tokens_revoked", "tokens": tokens})
        self._announcer.anywhere({"type": "app_uninstalled"})
        with workspace.lock:
            workspace.installed = False
            for channel in workspace.channels.values():
                channel.members.discard(workspace.bot.id)
        workspace.changed()

    def _note(self, channel: Channel, user: str, kind: str, text: str, **extra: str) -> None:
        """The line that Slack writes into the channel, which apps hear as a message with a subtype."""
        word = "channel" if kind.startswith("convert") else _word(channel)
        message = Message(
            channel.id, self._workspace.clock.ts(), user, text, subtype=f"{word}_{kind}", extra=dict(extra)
        )
        self._happenings.post(message)

    def _tell(self, channel: Channel, event: Json) -> None:
        """Of public channels every app with the scope hears, of private ones only the apps inside."""
        if channel.kind == "public":
            self._announcer.with_scope(scopes.read_scope(channel), event)
        else:
            self._announcer.in_channel(channel, scopes.read_scope(channel), event)
        self._workspace.changed()


def _word(channel: Channel) -> str:
    return "group" if channel.kind == "private" else "channel"
