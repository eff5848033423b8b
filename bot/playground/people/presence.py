"""Who and what is there: the ground on which people act."""

from __future__ import annotations

import uuid

from bot.playground.announce import Announcer
from bot.playground.channel_life import ChannelLife
from bot.playground.happenings import Happenings
from bot.playground.interactions import Interactions
from bot.playground.steps import Steps
from bot.playground.typing_in import as_sent, rich_text_of
from bot.playground.workspace.model import Channel, File, Json, Message, User, View
from bot.playground.workspace.store import Workspace


class Presence:
    """Finds what an act is about by its id; LookupError where it is not there."""

    def __init__(
        self, workspace: Workspace, happenings: Happenings, interactions: Interactions, announcer: Announcer
    ) -> None:
        self._workspace = workspace
        self._happenings = happenings
        self._interactions = interactions
        self._announcer = announcer
        self._life = ChannelLife(workspace, happenings, announcer)
        self._steps = Steps(workspace, announcer)

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

    def _post(
        self,
        channel: str,
        user: str,
        typed: str,
        thread_ts: str | None,
        *,
        files: list[str] | None = None,
        subtype: str | None = None,
        attachments: list[Json] | None = None,
    ) -> Message:
        place = self._channel(channel)
        if place.is_archived:
            raise LookupError(f"{place.name} is archived")
        text = as_sent(self._workspace, typed)
        message = Message(
            place.id,
            self._workspace.clock.ts(),
            self._user(user).id,
            text,
            rich_text_of(text),
            files or [],
            thread_ts,
            subtype,
            client_msg_id=str(uuid.uuid4()),
            attachments=attachments or [],
        )
        return self._happenings.post(message)
