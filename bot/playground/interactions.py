"""Commands, buttons, modals and shortcuts: what a user does to the app, as Slack tells it."""

from __future__ import annotations

from functools import partial

from bot.playground.delivery.dispatch import Dispatcher
from bot.playground.happenings import Happenings
from bot.playground.responses import Responses
from bot.playground.screens import Screens
from bot.playground.tickets import Tickets
from bot.playground.workspace.model import Channel, Json, Message, User, View
from bot.playground.workspace.shapes import view_json
from bot.playground.workspace.store import Workspace


class Interactions:
    """Builds interaction payloads, sends them, and has what the acknowledgement asks for carried out."""

    def __init__(
        self, workspace: Workspace, happenings: Happenings, dispatcher: Dispatcher, base_url: str, token: str
    ) -> None:
        self.tickets = Tickets(workspace.clock, base_url)
        self.responses = Responses(workspace, happenings, self.tickets)
        self.screens = Screens(workspace)
        self._workspace = workspace
        self._happenings = happenings
        self._dispatcher = dispatcher
        self._token = token

    def command(self, command: str, text: str, channel: Channel, user: User) -> None:
        """A slash command, typed in a channel; what the acknowledgement carries is shown."""
        response_url = self.tickets.new_response_url(channel.id, user.id, None)
        payload: Json = {
            "token": self._token,
            "team_id": self._workspace.team_id,
            "team_domain": "playground",
            "channel_id": channel.id,
            "channel_name": _name(channel),
            "user_id": user.id,
            "user_name": user.name,
            "command": command,
            "text": text,
            "api_app_id": self._workspace.app_id,
            "is_enterprise_install": "false",
            "response_url": response_url,
            "trigger_id": self.tickets.new_trigger(user.id),
        }

        def answered(answer: Json) -> None:
            if answer.get("text") or answer.get("blocks"):
                self.responses.respond(response_url.rsplit("/", 1)[1], answer)

        complain = partial(self.responses.complain, channel.id, user.id, command)
        self._dispatcher.ask("slash_commands", payload, answered, complain)

    def act_on_message(self, message: Message, action: Json, user: User) -> None:
        """A button or menu used under a message; ``action`` is the entry of ``actions``."""
        channel = self._workspace.channels[message.channel]
        ephemeral = message.ephemeral_to is not None
        container: Json = {"type": "message", "message_ts": message.ts, "channel_id": channel.id}
        container["is_ephemeral"] = ephemeral
        if message.thread_ts:
            container["thread_ts"] = message.thread_ts
        payload = self._interaction("block_actions", user, message) | {
            "container": container,
            "state": {"values": {}},
            "actions": [action],
        }
        if not ephemeral:
            payload["message"] = self._happenings.message_json(message)
        complain = partial(self.responses.complain, channel.id, user.id, "the button")
        self._dispatcher.ask("interactive", payload, _nothing, complain)

    def act_on_view(self, view: View, action: Json, user: User) -> None:
        """A button or menu used in a modal or on the Home tab."""
        payload = self._interaction("block_actions", user) | {
            "container": {"type": "view", "view_id": view.id},
            "trigger_id": self.tickets.new_trigger(user.id, view.id),
            "view": view_json(self._workspace, view),
            "actions": [action],
        }
        self._dispatcher.ask("interactive", payload, _nothing, lambda _: self.screens.trouble(view))

    def shortcut(self, callback_id: str, message: Message, user: User) -> None:
        """A message shortcut chosen from a message's menu."""
        payload = self._interaction("message_action", user, message) | {
            "callback_id": callback_id,
            "message_ts": message.ts,
            "message": self._happenings.message_json(message),
        }
        complain = partial(self.responses.complain, message.channel, user.id, "the shortcut")
        self._dispatcher.ask("interactive", payload, _nothing, complain)

    def submit(self, view: View, values: Json, user: User) -> None:
        """A modal submitted with its inputs' state values."""
        view.values, view.errors = values, {}
        payload = self._interaction("view_submission", user) | {
            "trigger_id": self.tickets.new_trigger(user.id, view.id),
            "view": view_json(self._workspace, view),
            "response_urls": [],
        }
        answered = partial(self.screens.after_submit, view)
        self._dispatcher.ask("interactive", payload, answered, lambda _: self.screens.trouble(view))

    def close(self, view: View, user: User) -> None:
        """A modal closed by its user; the app hears of it where it asked to."""
        self.screens.close(view)
        if view.body.get("notify_on_close"):
            payload = self._interaction("view_closed", user) | {
                "view": view_json(self._workspace, view),
                "is_cleared": False,
            }
            self._dispatcher.ask("interactive", payload, _nothing, _nothing)

    def _interaction(self, kind: str, user: User, message: Message | None = None) -> Json:
        payload: Json = {
            "type": kind,
            "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": self._workspace.team_id},
            "api_app_id": self._workspace.app_id,
            "token": self._token,
            "team": {"id": self._workspace.team_id, "domain": "playground"},
            "enterprise": None,
            "is_enterprise_install": False,
        }
        if message is None:
            return payload
        channel = self._workspace.channels[message.channel]
        return payload | {
            "trigger_id": self.tickets.new_trigger(user.id),
            "channel": {"id": channel.id, "name": _name(channel)},
            "response_url": self.tickets.new_response_url(channel.id, user.id, message),
        }


def _name(channel: Channel) -> str:
    """What payloads call a channel (reference: "Slash commands")."""
    names = {"im": "directmessage", "private": "privategroup"}
    return names.get(channel.kind, channel.name)


def _nothing(_: object) -> None:
    return
