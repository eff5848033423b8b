"""What the reader looks at: a channel, a thread in it, or the bot's Home tab."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from bot.playground.render.look import Look, Place
from bot.playground.workspace.model import Channel, Message, User
from bot.playground.workspace.store import Workspace


@dataclass(frozen=True)
class Spot:
    """One view of the workspace by one reader.

    ``chosen`` where the reader asked for the thread; ``saved`` where the page is a file that stands alone.
    """

    workspace: Workspace
    reader: User
    channel: Channel
    thread: str | None
    home: bool = False
    chosen: bool = False
    saved: bool = False

    @cached_property
    def look(self) -> Look:
        """What the renderer needs to know."""
        users = {user.id: user.name for user in self.workspace.users.values()}
        channels = {channel.id: channel.name for channel in self.workspace.channels.values()}
        people = {user.id: user.real_name for user in self.workspace.users.values()}
        return Look(users, channels, self.reader.id, ZoneInfo(self.reader.tz), people, tuple(self._places()))

    def _places(self) -> Iterator[Place]:
        """The conversations that the reader can see, by name, the direct ones last."""
        seen = [c for c in self.workspace.channels.values() if c.kind == "public" or self.reader.id in c.members]
        for channel in sorted(seen, key=lambda c: (c.kind == "im", c.name)):
            label = self.workspace.bot.real_name if channel.kind == "im" else f"#{channel.name}"
            if not channel.is_archived:
                yield Place(channel.id, label, channel.kind, bool(channel.shared_with))

    def thread_address(self, ts: str) -> str:
        """The address at which this channel's thread stands open."""
        return f"#thread-{ts}" if self.saved else f"/?{urlencode({'channel': self.channel.id, 'thread': ts})}"


def spot_of(workspace: Workspace, query: Mapping[str, str], *, saved: bool = False) -> Spot:
    """The spot an address means; without a thread the first that the bot answered in stands open.

    KeyError for a channel that is not there.
    """
    reader = first_reader(workspace)
    home = query.get("home") == "1"
    if home:
        channel = workspace.direct_channel(reader.id)
    elif query.get("channel"):
        channel = workspace.channels[query["channel"]]
    else:
        channel = _first_channel(workspace)
    thread = query.get("thread")
    if thread is None:
        answered = first_answered(workspace, channel)
        thread = answered.ts if answered else None
    return Spot(workspace, reader, channel, thread or None, home, bool(query.get("thread")), saved)


def first_reader(workspace: Workspace) -> User:
    """The person the page belongs to."""
    return next(user for user in workspace.users.values() if not user.is_bot)


def first_answered(workspace: Workspace, channel: Channel) -> Message | None:
    """The first message under which the bot has spoken."""
    parents = {m.thread_ts for m in workspace.bot_messages(channel.id) if m.is_reply}
    return next((m for m in workspace.messages_in(channel.id) if m.ts in parents), None)


def _first_channel(workspace: Workspace) -> Channel:
    """Where the bot is; any channel where it is nowhere."""
    rooms = [channel for channel in workspace.channels.values() if channel.kind != "im"]
    return next((room for room in rooms if workspace.bot.id in room.members), rooms[0])
