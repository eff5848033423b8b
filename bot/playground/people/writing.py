"""Typing, uploading, forwarding, editing, deleting."""

from __future__ import annotations

from bot.playground.forwarding import forwarded
from bot.playground.people.presence import Presence
from bot.playground.typing_in import as_sent, rich_text_of
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import READOUTS, YOU


class Writing(Presence):
    """What people do with messages and files. Channels and users are given by id."""

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

    def upload_several(
        self, files: dict[str, bytes], *, channel: str = READOUTS, user: str = YOU, comment: str = ""
    ) -> Message:
        """Upload several files, by name, in one message."""
        kept = [self._happenings.add_file(data, name, user).id for name, data in files.items()]
        return self._post(channel, user, comment, None, files=kept, subtype="file_share")

    def share(
        self, file_id: str, *, channel: str, user: str = YOU, comment: str = "", thread_ts: str | None = None
    ) -> Message:
        """Share a file that exists, into a second channel for example."""
        return self._post(channel, user, comment, thread_ts, files=[file_id], subtype="file_share")

    def say(self, text: str, *, channel: str = READOUTS, user: str = YOU, thread_ts: str | None = None) -> Message:
        """Type a message: ``@attache`` and ``#readouts`` become mentions, ``& < >`` are escaped as Slack does."""
        return self._post(channel, user, text, thread_ts)

    def forward(
        self,
        message_ts: str,
        *,
        source: str = READOUTS,
        channel: str,
        user: str = YOU,
        comment: str = "",
        thread_ts: str | None = None,
    ) -> Message:
        """Forward a message of one conversation (``source``) into another, with words of one's own."""
        original = self._message(source, message_ts)
        attachment = forwarded(self._workspace, self._happenings, original) | {"is_share": True}
        return self._post(channel, user, comment, thread_ts, attachments=[attachment])

    def link_preview(self, message_ts: str, linked_ts: str, *, channel: str = READOUTS, source: str = READOUTS) -> None:
        """Let Slack hang the preview of a linked message under a message; the bot hears ``message_changed``."""
        attachment = forwarded(self._workspace, self._happenings, self._message(source, linked_ts))
        self._happenings.unfurl(self._message(channel, message_ts), attachment)

    def react(self, name: str, message_ts: str, *, channel: str = READOUTS, user: str = YOU, add: bool = True) -> None:
        """Set or take an emoji under a message."""
        self._happenings.react(self._message(channel, message_ts), name, self._user(user).id, add=add)

    def edit(self, message_ts: str, text: str, *, channel: str = READOUTS) -> None:
        """Edit a message's text."""
        sent = as_sent(self._workspace, text)
        self._happenings.edit(self._message(channel, message_ts), text=sent, blocks=rich_text_of(sent), metadata=None)

    def edit_file(self, file_id: str, data: bytes, *, title: str | None = None) -> None:
        """Change a file's content in place, as people do with snippets; the bot hears ``file_change``."""
        self._happenings.change_file(self._file(file_id), data, title)

    def delete(self, message_ts: str, *, channel: str = READOUTS) -> None:
        """Delete a message; its files go with it where no other message has them, as in Slack's own apps."""
        message = self._message(channel, message_ts)
        files = [self._workspace.files[file_id] for file_id in message.files]
        self._happenings.delete(message)
        for file in files:
            if not any(file.id in other.files for other in self._workspace.messages):
                self._happenings.delete_file(file)

    def dismiss(self, message_ts: str, *, channel: str = READOUTS) -> None:
        """Take away what only one person saw; the app is not told."""
        message = self._message(channel, message_ts)
        if message.ephemeral_to is None:
            raise LookupError("only what one person alone sees can be dismissed")
        self._happenings.delete(message)

    def delete_file(self, file_id: str) -> None:
        """Delete a file wherever it was shared."""
        self._happenings.delete_file(self._file(file_id))
