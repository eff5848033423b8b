"""Acting in the workspace as people do: typing, uploading, clicking, submitting, deleting."""

from __future__ import annotations

import uuid

from bot.playground.actions import action_of
from bot.playground.announce import Announcer
from bot.playground.happenings import Happenings
from bot.playground.interactions import Interactions
from bot.playground.typing_in import as_sent, rich_text_of
from bot.playground.workspace.model import Channel, File, Json, Message, User, View
from bot.playground.workspace.sample import READOUTS, YOU
from bot.playground.workspace.store import Workspace


class People:
    """What a person can do. Channels and users are given by id; the defaults are the sample workspace's."""

    def __init__(
        self, workspace: Workspace, happenings: Happenings, interactions: Interactions, announcer: Announcer
    ) -> None:
        self._workspace = workspace
        self._happenings = happenings
        self._interactions = interactions
        self._announcer = announcer

    def upload(
        self,
        data: bytes,
        name: str,
        *,
        channel: str = READOUTS,
        user: str = YOU,
        comment: str = "",
        thread_ts: str | None = None,
        title: str = "",
        mode: str | None = None,
    ) -> Message:
        """Upload a file; the bot hears ``file_shared`` and ``message``/``file_share``. ``.files[0]`` is its id."""
        file = self._happenings.add_file(data, name, user, title=title, mode=mode)
        return self.share(file.id, channel=channel, user=user, comment=comment, thread_ts=thread_ts)

    def share(
        self, file_id: str, *, channel: str, user: str = YOU, comment: str = "", thread_ts: str | None = None
    ) -> Message:
        """Share a file that exists, into a second channel for example."""
        return self._post(channel, user, comment, thread_ts, files=[file_id], subtype="file_share")

    def say(self, text: str, *, channel: str = READOUTS, user: str = YOU, thread_ts: str | None = None) -> Message:
        """Type a message: ``@attache`` and ``#readouts`` become mentions, ``& < >`` are escaped as Slack does."""
        return self._post(channel, user, text, thread_ts)

    def command(self, text: str, *, channel: str = READOUTS, user: str = YOU) -> None:
        """Type a slash command, ``/attache help`` for example."""
        name, _, rest = text.partition(" ")
        self._interactions.command(name, rest.strip(), self._channel(channel), self._user(user))

    def click(
        self,
        message_ts: str,
        action_id: str,
        *,
        channel: str = READOUTS,
        user: str = YOU,
        block_id: str | None = None,
        value: str | None = None,
    ) -> None:
        """Use the button or menu with this action id under a message; ``value`` chooses an option of a menu."""
        message = self._workspace.message(channel, message_ts)
        if message is None:
            raise LookupError(f"no message {message_ts} in {channel}")
        action = action_of(message.blocks, action_id, block_id, value)
        self._interactions.act_on_message(message, action, self._user(user))

    def click_view(
        self, view_id: str, action_id: str, *, user: str = YOU, block_id: str | None = None, value: str | None = None
    ) -> None:
        """Use a button or menu in a modal or on the Home tab."""
        view = self._view(view_id, user)
        action = action_of(view.body.get("blocks", []), action_id, block_id, value)
        self._interactions.act_on_view(view, action, self._user(user))

    def submit_view(self, values: Json | None = None, *, view_id: str | None = None, user: str = YOU) -> None:
        """Submit the open modal; ``values`` maps block id to action id to the input's state."""
        self._interactions.submit(self._view(view_id, user), values or {}, self._user(user))

    def close_view(self, *, view_id: str | None = None, user: str = YOU) -> None:
        """Close the open modal."""
        self._interactions.close(self._view(view_id, user), self._user(user))

    def shortcut(self, callback_id: str, message_ts: str, *, channel: str = READOUTS, user: str = YOU) -> None:
        """Choose a message shortcut."""
        self._interactions.shortcut(callback_id, self._message(channel, message_ts), self._user(user))

    def react(self, name: str, message_ts: str, *, channel: str = READOUTS, user: str = YOU, add: bool = True) -> None:
        """Set or take an emoji under a message."""
        self._happenings.react(self._message(channel, message_ts), name, user, add=add)

    def edit(self, message_ts: str, text: str, *, channel: str = READOUTS) -> None:
        """Edit a message's text."""
        sent = as_sent(self._workspace, text)
        self._happenings.edit(self._message(channel, message_ts), text=sent, blocks=rich_text_of(sent), metadata=None)

    def delete(self, message_ts: str, *, channel: str = READOUTS) -> None:
        """Delete a message; its files go with it where no other message has them, as in Slack's own apps."""
        message = self._message(channel, message_ts)
        files = [self._workspace.files[file_id] for file_id in message.files]
        self._happenings.delete(message)
        for file in files:
            if not any(file.id in other.files for other in self._workspace.messages):
                self._happenings.delete_file(file)

    def delete_file(self, file_id: str) -> None:
        """Delete a file wherever it was shared."""
        self._happenings.delete_file(self._file(file_id))

    def invite_bot(self, channel: str, *, user: str = YOU) -> None:
        """Invite the bot into a channel."""
        self._happenings.join(self._channel(channel), self._workspace.bot.id, inviter=user)

    def remove_bot(self, channel: str) -> None:
        """Take the bot out of a channel."""
        self._happenings.leave(self._channel(channel), self._workspace.bot.id)

    def join(self, channel: str, user: str) -> None:
        """Let a person into a channel."""
        self._happenings.join(self._channel(channel), user)

    def open_home(self, *, user: str = YOU, tab: str = "home") -> None:
        """Open the bot's Home tab, or its messages."""
        channel = self._workspace.direct_channel(user)
        event: Json = {"type": "app_home_opened", "user": user, "channel": channel.id, "tab": tab}
        self._announcer.anywhere(event)

    def _post(
        self,
        channel: str,
        user: str,
        typed: str,
        thread_ts: str | None,
        *,
        files: list[str] | None = None,
        subtype: str | None = None,
    ) -> Message:
        text = as_sent(self._workspace, typed)
        message = Message(
            self._channel(channel).id,
            self._workspace.clock.ts(),
            self._user(user).id,
            text,
            rich_text_of(text),
            files or [],
            thread_ts,
            subtype,
            client_msg_id=str(uuid.uuid4()),
        )
        return self._happenings.post(message)

    def _channel(self, channel: str) -> Channel:
        return self._workspace.channels[channel]

    def _user(self, user: str) -> User:
        return self._workspace.users[user]

    def _file(self, file_id: str) -> File:
        return self._workspace.files[file_id]

    def _message(self, channel: str, ts: str) -> Message:
        message = self._workspace.message(channel, ts)
        if message is None:
            raise LookupError(f"no message {ts} in {channel}")
        return message

    def _view(self, view_id: str | None, user: str) -> View:
        view = self._workspace.open_modal(user) if view_id is None else self._workspace.views.get(view_id)
        if view is None:
            view = next((home for home in self._workspace.homes.values() if home.id == view_id), None)
        if view is None or not view.open:
            raise LookupError(f"{user} has no such view open")
        return view
