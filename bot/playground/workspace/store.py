"""The workspace itself: everything in memory, one lock, and a way to wait for what is to happen."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from typing import TypeVar

from bot.playground.workspace.clock import Clock
from bot.playground.workspace.features import Features
from bot.playground.workspace.model import (
    Call,
    Channel,
    DeliveryRecord,
    File,
    Json,
    Message,
    StepRun,
    ThreadStatus,
    User,
    View,
)

T = TypeVar("T")
LOOK_AGAIN_SECONDS = 0.2


class Workspace:
    """Users, channels, messages, files, views, and a record of all that passed between Slack and the bot.

    Read and changed from several threads: take ``lock`` around anything longer than one look-up.
    """

    def __init__(
        self,
        *,
        team_id: str = "T0PLAYGRND",
        team_name: str = "Foreign Desk",
        app_id: str = "A0ATTACHE1",
        bot: User | None = None,
        bot_id: str = "B0ATTACHE1",
        users: Iterable[User] = (),
        channels: Iterable[Channel] = (),
    ) -> None:
        self.team_id = team_id
        self.team_name = team_name
        self.app_id = app_id
        self.bot = bot or User("U0ATTACHE1", "attache", "Attaché", is_bot=True, tz="Etc/UTC")
        self.bot_id = bot_id
        self.clock = Clock()
        self.lock = threading.RLock()
        self.users: dict[str, User] = {user.id: user for user in (*users, self.bot)}
        self.channels: dict[str, Channel] = {channel.id: channel for channel in channels}
        self.messages: list[Message] = []
        self.ephemerals: list[Message] = []
        self.files: dict[str, File] = {}
        self.views: dict[str, View] = {}
        self.homes: dict[str, View] = {}
        self.statuses: dict[tuple[str, str], ThreadStatus] = {}
        self.calls: list[Call] = []
        self.deliveries: list[DeliveryRecord] = []
        self.warnings: list[str] = []
        self.runs: dict[str, StepRun] = {}
        self.features = Features()
        self.installed = True
        self.offers: dict[tuple[str, str, str], Json] = {}
        self._by_id: dict[tuple[str, str], Message] = {}
        self._by_thread: dict[tuple[str, str], list[Message]] = {}
        self._changed = threading.Condition(self.lock)
        self._listeners: list[Callable[[], None]] = []

    def changed(self) -> None:
        """Tell everyone who waits that something happened."""
        with self._changed:
            self._changed.notify_all()
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener()

    def on_change(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call ``listener`` at every change, from the thread that made it; the result ends that."""
        with self.lock:
            self._listeners.append(listener)

        def forget() -> None:
            with self.lock:
                self._listeners.remove(listener)

        return forget

    def wait_for(self, predicate: Callable[[Workspace], T | None], timeout: float = 10.0) -> T:
        """Block until ``predicate(workspace)`` is true and give its value; TimeoutError after ``timeout`` seconds.

        It looks at every change, and now and then besides, for predicates that look at more than the workspace. The
        predicate runs with ``lock`` held: it must not call the Web API, whose answer would wait for the same lock.
        """
        until = time.monotonic() + timeout
        with self._changed:
            while not (value := predicate(self)):
                left = until - time.monotonic()
                if left <= 0:
                    raise TimeoutError(f"nothing of the kind happened within {timeout} s")
                self._changed.wait(min(left, LOOK_AGAIN_SECONDS))
        return value

    def add(self, message: Message) -> None:
        """Keep a message: among the others, or among the private ones where only one may see it."""
        with self.lock:
            (self.messages if message.ephemeral_to is None else self.ephemerals).append(message)
            self._by_id[message.channel, message.ts] = message
            if message.is_reply and message.thread_ts and message.ephemeral_to is None:
                self._by_thread.setdefault((message.channel, message.thread_ts), []).append(message)

    def remove(self, message: Message) -> None:
        """Forget a message."""
        with self.lock:
            (self.messages if message.ephemeral_to is None else self.ephemerals).remove(message)
            del self._by_id[message.channel, message.ts]
            if message.is_reply and message.thread_ts and message.ephemeral_to is None:
                self._by_thread[message.channel, message.thread_ts].remove(message)

    def message(self, channel: str, ts: str) -> Message | None:
        """The message with this id, ephemeral ones included; None where there is none."""
        return self._by_id.get((channel, ts))

    def messages_in(self, channel: str) -> list[Message]:
        """What the channel view shows, oldest first: thread replies are left out unless broadcast."""
        with self.lock:
            return [m for m in self.messages if m.channel == channel and (not m.is_reply or m.broadcast)]

    def replies(self, channel: str, ts: str) -> list[Message]:
        """The replies in a thread, oldest first, without the parent."""
        with self.lock:
            return list(self._by_thread.get((channel, ts), ()))

    def bot_messages(self, channel: str | None = None) -> list[Message]:
        """What the bot posted, oldest first, in one channel or everywhere."""
        with self.lock:
            return [m for m in self.messages if m.bot_id == self.bot_id and channel in (None, m.channel)]

    def calls_of(self, method: str) -> list[Call]:
        """The recorded calls of one Web API method, in the order in which they were answered."""
        with self.lock:
            return [call for call in self.calls if call.method == method]

    def direct_channel(self, user: str) -> Channel:
        """The direct conversation between a user and the bot, opened where it did not exist."""
        with self.lock:
            for channel in self.channels.values():
                if channel.kind == "im" and channel.members == {user, self.bot.id}:
                    return channel
            channel = Channel(self.clock.id("D"), user, "im", {user, self.bot.id})
            self.channels[channel.id] = channel
            return channel

    def open_modal(self, user: str) -> View | None:
        """The modal a user sees on top, or None."""
        with self.lock:
            standing = [v for v in self.views.values() if v.user == user and v.open and v.kind == "modal"]
        return standing[-1] if standing else None
