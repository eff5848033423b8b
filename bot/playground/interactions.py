"""Commands, buttons, modals and shortcuts: what a user does to the app, and what its answer does to the page."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field

from bot.playground.delivery.dispatch import Dispatcher
from bot.playground.happenings import Happenings
from bot.playground.validation.check import check_message_blocks, check_view
from bot.playground.workspace.model import Channel, Json, Message, User, View
from bot.playground.workspace.shapes import view_json
from bot.playground.workspace.store import Workspace

TRIGGER_SECONDS = 3.0
"""How long a trigger_id is good for (docs: "Handling user interaction")."""
RESPONSE_SECONDS = 1800.0
"""How long a response_url is good for, with at most five uses (same page)."""
RESPONSE_USES = 5
TROUBLE = "We had some trouble connecting. Try again?"
"""What Slack writes into a modal whose submission the app did not take."""


@dataclass
class ResponseUrl:
    """Where an app may answer an interaction: to whom, and about which message."""

    channel: str
    user: str
    message: Message | None
    until: float
    uses: int = 0


@dataclass
class Trigger:
    """Whose act a trigger_id stands for, and the modal on top of which it happened."""

    user: str
    until: float
    view_id: str | None = None
    used: bool = False


@dataclass
class Desk:
    """The trigger ids and response URLs that are out."""

    triggers: dict[str, Trigger] = field(default_factory=dict)
    responses: dict[str, ResponseUrl] = field(default_factory=dict)


class Interactions:
    """Builds interaction payloads, sends them, and carries out what the acknowledgement asks for."""

    def __init__(
        self, workspace: Workspace, happenings: Happenings, dispatcher: Dispatcher, base_url: str, token: str
    ) -> None:
        self.desk = Desk()
        self._workspace = workspace
        self._happenings = happenings
        self._dispatcher = dispatcher
        self._base_url = base_url
        self._token = token

    def command(self, command: str, text: str, channel: Channel, user: User) -> None:
        """A slash command, typed in a channel."""
        payload: Json = {
            "token": self._token,
            "team_id": self._workspace.team_id,
            "team_domain": "playground",
            "channel_id": channel.id,
            "channel_name": "directmessage" if channel.kind == "im" else channel.name,
            "user_id": user.id,
            "user_name": user.name,
            "command": command,
            "text": text,
            "api_app_id": self._workspace.app_id,
            "is_enterprise_install": "false",
            "response_url": self._response_url(channel.id, user.id, None),
            "trigger_id": self._trigger(user.id),
        }
        key = payload["response_url"].rsplit("/", 1)[1]

        def answered(answer: Json) -> None:
            if answer.get("text") or answer.get("blocks"):
                self.respond(key, answer)

        self._dispatcher.ask("slash_commands", payload, answered, self._complaint(channel.id, user.id, command))

    def act_on_message(self, message: Message, action: Json, user: User) -> None:
        """A button or menu used under a message; ``action`` is the entry of ``actions``."""
        channel = self._workspace.channels[message.channel]
        ephemeral = message.ephemeral_to is not None
        container: Json = {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": channel.id,
            "is_ephemeral": ephemeral,
        }
        if message.thread_ts:
            container["thread_ts"] = message.thread_ts
        payload = self._interaction("block_actions", user) | {
            "container": container,
            "trigger_id": self._trigger(user.id),
            "channel": {"id": channel.id, "name": "directmessage" if channel.kind == "im" else channel.name},
            "state": {"values": {}},
            "response_url": self._response_url(channel.id, user.id, message),
            "actions": [action],
        }
        if not ephemeral:
            payload["message"] = self._happenings.message_json(message)
        self._dispatcher.ask("interactive", payload, _nothing, self._complaint(channel.id, user.id, "the button"))

    def act_on_view(self, view: View, action: Json, user: User) -> None:
        """A button or menu used in a modal or on the Home tab."""
        payload = self._interaction("block_actions", user) | {
            "container": {"type": "view", "view_id": view.id},
            "trigger_id": self._trigger(user.id, view.id),
            "view": view_json(self._workspace, view),
            "actions": [action],
        }
        self._dispatcher.ask("interactive", payload, _nothing, _unheard)

    def shortcut(self, callback_id: str, message: Message, user: User) -> None:
        """A message shortcut chosen from a message's menu."""
        channel = self._workspace.channels[message.channel]
        payload = self._interaction("message_action", user) | {
            "callback_id": callback_id,
            "trigger_id": self._trigger(user.id),
            "response_url": self._response_url(channel.id, user.id, message),
            "message_ts": message.ts,
            "channel": {"id": channel.id, "name": channel.name},
            "message": self._happenings.message_json(message),
        }
        self._dispatcher.ask("interactive", payload, _nothing, self._complaint(channel.id, user.id, "the shortcut"))

    def submit(self, view: View, values: Json, user: User) -> None:
        """A modal submitted with its inputs' state values."""
        view.values, view.errors = values, {}
        payload = self._interaction("view_submission", user) | {
            "trigger_id": self._trigger(user.id, view.id),
            "view": view_json(self._workspace, view),
            "response_urls": [],
        }

        def refused(_: str) -> None:
            view.errors = {"": TROUBLE}
            self._workspace.changed()

        self._dispatcher.ask("interactive", payload, lambda answer: self._after_submit(view, answer), refused)

    def close(self, view: View, user: User) -> None:
        """A modal closed by its user; the app hears of it where it asked to."""
        with self._workspace.lock:
            view.open = False
        if view.body.get("notify_on_close"):
            payload = self._interaction("view_closed", user) | {
                "view": view_json(self._workspace, view),
                "is_cleared": False,
            }
            self._dispatcher.ask("interactive", payload, _nothing, _unheard)
        self._workspace.changed()

    def show(self, body: Json, user: str, on: View | None = None) -> View:
        """Put a modal on the user's screen, on top of another where one is given."""
        view_id = self._workspace.clock.id("V")
        view = View(
            view_id,
            user,
            copy.deepcopy(body),
            self._workspace.clock.id("hash-"),
            on.root_id if on else view_id,
            on.id if on else None,
            body.get("external_id"),
        )
        name_blocks(view)
        with self._workspace.lock:
            self._workspace.views[view.id] = view
        self._workspace.changed()
        return view

    def change(self, view: View, body: Json) -> View:
        """Replace a view's content."""
        with self._workspace.lock:
            view.body, view.hash, view.errors = copy.deepcopy(body), self._workspace.clock.id("hash-"), {}
            view.external_id = body.get("external_id")
            name_blocks(view)
        self._workspace.changed()
        return view

    def respond(self, key: str, answer: Json) -> str | None:
        """Carry out a post to a response_url; the error's name where it may not be used (any more)."""
        url = self.desk.responses.get(key)
        if url is None or self._workspace.clock.now() > url.until:
            return "expired_url"
        if url.uses >= RESPONSE_USES:
            return "used_url"
        url.uses += 1
        problem = check_message_blocks(answer.get("blocks") or [])
        if problem is not None:
            self._workspace.warnings.append(f"{problem.error} at a response_url: {problem.messages}")
            return problem.error
        if answer.get("delete_original") and url.message is not None:
            self._happenings.delete(url.message)
        elif answer.get("replace_original") and url.message is not None:
            text, blocks = answer.get("text"), copy.deepcopy(answer.get("blocks"))
            self._happenings.edit(url.message, text=text, blocks=blocks, metadata=None)
        else:
            self._answer(url, answer)
        return None

    def _answer(self, url: ResponseUrl, answer: Json) -> None:
        public = answer.get("response_type") == "in_channel"
        message = Message(
            url.channel,
            self._workspace.clock.ts(),
            self._workspace.bot.id,
            str(answer.get("text") or ""),
            copy.deepcopy(answer.get("blocks") or []),
            thread_ts=answer.get("thread_ts"),
            bot_id=self._workspace.bot_id,
            ephemeral_to=None if public else url.user,
        )
        (self._happenings.post if public else self._happenings.whisper)(message)

    def _after_submit(self, view: View, answer: Json) -> None:
        action = answer.get("response_action")
        if action == "errors":
            view.errors = dict(answer.get("errors") or {})
            self._workspace.changed()
        elif action in {"update", "push"}:
            self._follow(view, answer.get("view") or {}, on_top=action == "push")
        else:
            cleared = action == "clear"
            with self._workspace.lock:
                for other in self._workspace.views.values():
                    if other.id == view.id or (cleared and other.root_id == view.root_id):
                        other.open = False
            self._workspace.changed()

    def _follow(self, view: View, body: Json, *, on_top: bool) -> None:
        """Show the view an acknowledgement brought, or Slack's complaint where it would not take it."""
        problem = check_view(body, "modal")
        if problem is not None:
            self._workspace.warnings.append(f"{problem.error} in a response_action: {problem.messages}")
            view.errors = {"": TROUBLE}
            self._workspace.changed()
        elif on_top:
            self.show(body, view.user, on=view)
        else:
            self.change(view, body)

    def _interaction(self, kind: str, user: User) -> Json:
        return {
            "type": kind,
            "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": self._workspace.team_id},
            "api_app_id": self._workspace.app_id,
            "token": self._token,
            "team": {"id": self._workspace.team_id, "domain": "playground"},
            "enterprise": None,
            "is_enterprise_install": False,
        }

    def _trigger(self, user: str, view_id: str | None = None) -> str:
        key = self._workspace.clock.id("trigger.")
        self.desk.triggers[key] = Trigger(user, self._workspace.clock.now() + TRIGGER_SECONDS, view_id)
        return key

    def _response_url(self, channel: str, user: str, message: Message | None) -> str:
        key = self._workspace.clock.id("R")
        self.desk.responses[key] = ResponseUrl(channel, user, message, self._workspace.clock.now() + RESPONSE_SECONDS)
        return f"{self._base_url}response/{key}"

    def _complaint(self, channel: str, user: str, what: str) -> _Complaint:
        return _Complaint(self._workspace, self._happenings, channel, user, what)


@dataclass(frozen=True)
class _Complaint:
    """Tells the user, in Slackbot's way, that the app did not answer in time."""

    workspace: Workspace
    happenings: Happenings
    channel: str
    user: str
    what: str

    def __call__(self, reason: str) -> None:
        error = "operation_timeout" if "timeout" in reason else "dispatch_failed"
        text = f"{self.what} failed with the error “{error}”"
        self.happenings.whisper(
            Message(self.channel, self.workspace.clock.ts(), "USLACKBOT", text, ephemeral_to=self.user)
        )


def name_blocks(view: View) -> None:
    """Give every block of a view an id, as Slack does where the app gave none."""
    for number, block in enumerate(view.body.get("blocks", [])):
        block.setdefault("block_id", f"v{view.id[-4:]}-{number}")


def _nothing(_: Json) -> None:
    return


def _unheard(_: str) -> None:
    return
