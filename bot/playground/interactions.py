"""Commands, buttons, modals and shortcuts: what a user does to the app, as Slack tells it."""

from __future__ import annotations

import time
from functools import partial

from bot.playground.delivery.dispatch import Dispatcher
from bot.playground.happenings import Happenings
from bot.playground.payloads import Payloads, name_of
from bot.playground.responses import Responses
from bot.playground.screens import Screens
from bot.playground.suggestions import Suggestions
from bot.playground.tickets import Tickets
from bot.playground.workspace.elements import placed_elements
from bot.playground.workspace.model import Channel, Json, Message, User, View
from bot.playground.workspace.shapes import view_json
from bot.playground.workspace.states import held, holds_state, states_of
from bot.playground.workspace.store import Workspace


class Interactions:
    """Builds interaction payloads, sends them, and has what the acknowledgement asks for carried out."""

    def __init__(
        self, workspace: Workspace, happenings: Happenings, dispatcher: Dispatcher, base_url: str, token: str
    ) -> None:
        self.tickets = Tickets(workspace.clock, base_url)
        self.responses = Responses(workspace, happenings, self.tickets)
        self.screens = Screens(workspace)
        self._payloads = Payloads(workspace, happenings, self.tickets, token)
        self.suggestions = Suggestions(workspace, dispatcher, self._payloads)
        self._workspace = workspace
        self._happenings = happenings
        self._dispatcher = dispatcher
        self._token = token

    def command(self, command: str, text: str, channel: Channel, user: User) -> None:
        """A slash command, typed in a channel; what the acknowledgement carries is shown."""
        response_url = self.tickets.new_response_url(channel.id, user.id, None)
        payload: Json = {
            "token": self._token,
            "team_id": user.team_id or self._workspace.team_id,
            "team_domain": "playground",
            "channel_id": channel.id,
            "channel_name": name_of(channel),
            "user_id": user.id,
            "user_name": user.name,
            "command": command,
            "text": text,
            "api_app_id": self._workspace.app_id,
            "is_enterprise_install": "false",
            "response_url": response_url,
            "trigger_id": self.tickets.new_trigger(user.id, place=channel.id),
        }

        def answered(answer: Json) -> None:
            if answer.get("text") or answer.get("blocks"):
                self.responses.respond(response_url.rsplit("/", 1)[1], answer)

        complain = partial(self.responses.complain, channel.id, user.id, command)
        self._dispatcher.ask("slash_commands", payload, answered, complain)

    def act_on_message(self, message: Message, action: Json, user: User) -> None:
        """A button or menu used under a message; ``action`` is the entry of ``actions``."""
        _touch(message.touched, message.blocks, action)
        payload = self._payloads.under_message("block_actions", user, message) | self._payloads.whereabouts(message)
        complain = partial(self.responses.complain, message.channel, user.id, "the button")
        self._dispatcher.ask("interactive", payload | {"actions": [action]}, _nothing, complain)

    def act_on_view(self, view: View, action: Json, user: User) -> None:
        """A button or menu used in a modal or on the Home tab."""
        _touch(view.touched, view.body["blocks"], action)
        payload = self._payloads.in_view("block_actions", user, view) | {
            "container": {"type": "view", "view_id": view.id},
            "actions": [action],
        }
        self._dispatcher.ask("interactive", payload, _nothing, lambda _: self.screens.trouble(view))

    def message_shortcut(self, callback_id: str, message: Message, user: User) -> None:
        """A shortcut chosen from a message's menu."""
        payload = self._payloads.under_message("message_action", user, message) | {
            "callback_id": callback_id,
            "action_ts": f"{time.time():.6f}",
            "message_ts": message.ts,
            "message": self._happenings.message_json(message),
        }
        complain = partial(self.responses.complain, message.channel, user.id, "the shortcut")
        self._dispatcher.ask("interactive", payload, _nothing, complain)

    def global_shortcut(self, callback_id: str, user: User, place: str | None) -> None:
        """A shortcut chosen from the shortcuts menu: it tells of no conversation, whatever was in sight."""
        payload = self._payloads.common("shortcut", user) | {
            "callback_id": callback_id,
            "action_ts": f"{time.time():.6f}",
            "trigger_id": self.tickets.new_trigger(user.id, place=place),
        }
        here = place or self._workspace.direct_channel(user.id).id
        complain = partial(self.responses.complain, here, user.id, "the shortcut")
        self._dispatcher.ask("interactive", payload, _nothing, complain)

    def put_in(self, view: View, block_id: str, action_id: str, state: Json) -> None:
        """Note what a person put into an input; the app hears of it with what comes next."""
        with self._workspace.lock:
            view.touched.setdefault(block_id, {})[action_id] = state
        self._workspace.changed()

    def submit(self, view: View, user: User) -> None:
        """A modal submitted with what its inputs hold; a required one left empty keeps it open."""
        view.errors = {}
        if self.screens.lacks(view):
            return
        payload = self._payloads.in_view("view_submission", user, view) | {"response_urls": self._addresses(view, user)}
        answered = partial(self.screens.after_submit, view)
        self._dispatcher.ask("interactive", payload, answered, lambda _: self.screens.trouble(view))

    def close(self, view: View, user: User, *, whole_stack: bool = False) -> None:
        """A modal closed by its user, or all that stand on one another; the app hears where it asked to."""
        cleared = whole_stack or bool(view.body.get("clear_on_close"))
        stack = (
            [v for v in self._workspace.views.values() if v.open and v.root_id == view.root_id] if cleared else [view]
        )
        self.screens.close(view, with_all_below=cleared)
        for closed in stack:
            if closed.body.get("notify_on_close"):
                payload = self._payloads.common("view_closed", user) | {
                    "view": view_json(self._workspace, closed),
                    "is_cleared": cleared,
                }
                self._dispatcher.ask("interactive", payload, _nothing, _nothing)

    def _addresses(self, view: View, user: User) -> list[Json]:
        """Where to answer a submission: the conversations chosen in menus with ``response_url_enabled``."""
        states = states_of(view.body["blocks"], view.touched, view.place)
        addresses: list[Json] = []
        for block_id, element in placed_elements(view.body["blocks"]):
            if not element.get("response_url_enabled"):
                continue
            if chosen := held(states[block_id][element["action_id"]]):
                url = self.tickets.new_response_url(chosen, user.id, None)
                addresses.append(
                    {
                        "block_id": block_id,
                        "action_id": element["action_id"],
                        "channel_id": chosen,
                        "response_url": url,
                    }
                )
        return addresses


def _touch(touched: Json, blocks: list[Json], action: Json) -> None:
    """Keep what was chosen, so that later interactions tell it as state."""
    about = {"block_id", "action_id", "action_ts", "placeholder"}
    for block_id, element in placed_elements(blocks):
        if (block_id, element.get("action_id")) == (action["block_id"], action["action_id"]) and holds_state(element):
            state = {name: value for name, value in action.items() if name not in about}
            touched.setdefault(block_id, {})[action["action_id"]] = state


def _nothing(_: object) -> None:
    return
