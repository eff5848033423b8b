"""Looking after channels, and after who is in them."""

from __future__ import annotations

from bot.playground.people.presence import Presence
from bot.playground.workspace.model import Channel, User
from bot.playground.workspace.sample import YOU


class Housekeeping(Presence):
    """What people do with channels, with one another, and with the app as a whole."""

    def invite_bot(self, channel: str, *, user: str = YOU) -> None:
        """Invite the bot into a channel."""
        self._happenings.join(self._channel(channel), self._workspace.bot.id, inviter=user)

    def remove_bot(self, channel: str) -> None:
        """Take the bot out of a channel."""
        self._happenings.leave(self._channel(channel), self._workspace.bot.id)

    def join(self, channel: str, user: str) -> None:
        """Let a person into a channel."""
        self._happenings.join(self._channel(channel), user)

    def leave(self, channel: str, user: str) -> None:
        """Let a person out of a channel."""
        self._happenings.leave(self._channel(channel), user)

    def add_person(self, person: User, *channels: str) -> User:
        """A person more: a guest (``is_guest``), or one of another workspace (``team_id``, ``is_stranger``).

        They are in ``channels`` from the start, which with somebody of another workspace are shared ones.
        """
        with self._workspace.lock:
            self._workspace.users[person.id] = person
            for channel in map(self._channel, channels):
                channel.members.add(person.id)
                if person.team_id and person.team_id not in channel.shared_with:
                    channel.shared_with = (*channel.shared_with, person.team_id)
        self._workspace.changed()
        return person

    def add_channel(self, channel: Channel) -> Channel:
        """A channel more; nobody is told."""
        with self._workspace.lock:
            self._workspace.channels[channel.id] = channel
        self._workspace.changed()
        return channel

    def rename_channel(self, channel: str, name: str, *, user: str = YOU) -> None:
        """Give a channel another name."""
        self._life.rename(self._channel(channel), name, user)

    def archive_channel(self, channel: str, *, user: str = YOU) -> None:
        """Archive a channel: nobody can write there any more, the bot neither."""
        self._life.archive(self._channel(channel), user)

    def unarchive_channel(self, channel: str, *, user: str = YOU) -> None:
        """Bring an archived channel back."""
        self._life.unarchive(self._channel(channel), user)

    def make_private(self, channel: str, *, user: str = YOU) -> None:
        """Make a public channel a private one."""
        self._life.make_private(self._channel(channel), user)

    def delete_channel(self, channel: str) -> None:
        """Delete a channel with everything in it."""
        self._life.delete(self._channel(channel))

    def uninstall_app(self) -> None:
        """Take the app out of the workspace; its token is good for nothing from then on."""
        self._life.uninstall()
