"""What every interaction tells: who did something, where, and how to answer (reference: "Interaction payloads")."""

from __future__ import annotations

from bot.playground.happenings import Happenings
from bot.playground.tickets import Tickets
from bot.playground.workspace.model import Channel, Json, Message, User, View
from bot.playground.workspace.shapes import view_json
from bot.playground.workspace.states import states_of
from bot.playground.workspace.store import Workspace


class Payloads:
    """Builds the parts that interaction payloads share."""

    def __init__(self, workspace: Workspace, happenings: Happenings, tickets: Tickets, token: str) -> None:
        self._workspace = workspace
        self._happenings = happenings
        self._tickets = tickets
        self._token = token

    def common(self, kind: str, user: User) -> Json:
        """What all of them carry."""
        team = user.team_id or self._workspace.team_id
        return {
            "type": kind,
            "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": team},
            "api_app_id": self._workspace.app_id,
            "token": self._token,
            "team": {"id": self._workspace.team_id, "domain": "playground"},
            "enterprise": None,
            "is_enterprise_install": False,
        }

    def under_message(self, kind: str, user: User, message: Message) -> Json:
        """An act on a message, with a trigger and an address to answer at."""
        channel = self._workspace.channels[message.channel]
        return self.common(kind, user) | {
            "trigger_id": self._tickets.new_trigger(user.id, place=channel.id),
            "channel": {"id": channel.id, "name": name_of(channel)},
            "response_url": self._tickets.new_response_url(channel.id, user.id, message),
        }

    def in_view(self, kind: str, user: User, view: View) -> Json:
        """An act in a modal or on the Home tab, with a trigger for a modal on top."""
        return self.common(kind, user) | {
            "trigger_id": self._tickets.new_trigger(user.id, view.id, view.place),
            "view": view_json(self._workspace, view),
        }

    def whereabouts(self, message: Message) -> Json:
        """Which message an element stands under, and what that message's inputs hold; a private one is not told."""
        container: Json = {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": message.channel,
            "is_ephemeral": message.ephemeral_to is not None,
        }
        if message.thread_ts:
            container["thread_ts"] = message.thread_ts
        told: Json = {"container": container, "state": {"values": states_of(message.blocks, message.touched)}}
        if message.ephemeral_to is None:
            told["message"] = self._happenings.message_json(message)
        return told


def name_of(channel: Channel) -> str:
    """What payloads call a channel (reference: "Slash commands")."""
    names = {"im": "directmessage", "private": "privategroup"}
    return names.get(channel.kind, channel.name)
