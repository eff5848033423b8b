"""What the page's script can ask for by name: each a thing the reader does in Slack."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.page.spot import first_reader
from bot.playground.people.people import People
from bot.playground.typing_in import as_sent, rich_text_of
from bot.playground.workspace.elements import find_element
from bot.playground.workspace.states import Chosen, chosen_state, states_of
from bot.playground.workspace.store import Workspace

Asked = dict[str, Any]
Deed = Callable[[Asked], dict[str, Any] | None]


class Deeds:
    """Does what was asked, as the page's reader. LookupError where it is about something that is gone."""

    def __init__(self, workspace: Workspace, people: People) -> None:
        self._workspace = workspace
        self._people = people
        self.named: dict[str, Deed] = {
            "say": self._say,
            "edit": self._edit,
            "delete": self._delete,
            "dismiss": self._dismiss,
            "click": self._click,
            "fill": self._fill,
            "submit": self._submit,
            "close": self._close,
            "home": self._home,
            "shortcut": self._shortcut,
            "global": self._global,
            "step": self._step,
            "channel": self._channel,
        }

    @property
    def reader(self) -> str:
        """The id of the person the page belongs to."""
        return first_reader(self._workspace).id

    def suggest(self, asked: Asked) -> dict[str, Any]:
        """Type into a looked-up menu. It waits for the app: never to be called in the server's loop."""
        view = str(asked["view"]) if asked.get("view") else None
        options = self._people.look_up(
            str(asked["action"]),
            str(asked.get("typed") or ""),
            view_id=view,
            message_ts=None if view else str(asked["ts"]),
            channel=str(asked.get("channel") or ""),
            user=self.reader,
            block_id=_block(asked),
        )
        return {"options": [{"value": one["value"], "label": one["text"]["text"]} for one in options]}

    def _say(self, asked: Asked) -> dict[str, Any]:
        text, channel = str(asked["text"]).strip(), str(asked["channel"])
        if text.startswith("/") and asked.get("thread"):
            raise LookupError("slash commands do not work in threads, at Slack either")
        if text.split() == ["/invite", f"@{self._workspace.bot.name}"]:
            self._people.invite_bot(channel, user=self.reader)
            return {}
        if text.startswith("/"):
            self._people.command(text, channel=channel, user=self.reader)
            return {}
        thread = str(asked.get("thread") or "") or None
        self._workspace.statuses.pop((channel, ""), None)
        return {"ts": self._people.say(text, channel=channel, user=self.reader, thread_ts=thread).ts}

    def _edit(self, asked: Asked) -> None:
        self._people.edit(str(asked["ts"]), str(asked["text"]), channel=str(asked["channel"]))

    def _delete(self, asked: Asked) -> None:
        self._people.delete(str(asked["ts"]), channel=str(asked["channel"]))

    def _dismiss(self, asked: Asked) -> None:
        self._people.dismiss(str(asked["ts"]), channel=str(asked["channel"]))

    def _click(self, asked: Asked) -> None:
        action, value = str(asked["action"]), asked.get("value")
        if view := asked.get("view"):
            self._people.click_view(str(view), action, user=self.reader, block_id=_block(asked), value=value)
        else:
            channel, ts = str(asked["channel"]), str(asked["ts"])
            self._people.click(ts, action, channel=channel, user=self.reader, block_id=_block(asked), value=value)

    def _fill(self, asked: Asked) -> None:
        self._people.fill_in(
            str(asked["action"]),
            asked.get("value"),
            view_id=str(asked["view"]),
            user=self.reader,
            block_id=_block(asked),
        )

    def _submit(self, asked: Asked) -> None:
        view_id = str(asked["view"])
        self._people.submit_view(self._states(view_id, asked.get("values") or {}), view_id=view_id, user=self.reader)

    def _states(self, view_id: str, values: dict[str, dict[str, Chosen]]) -> Asked:
        """What the fields of a form hold, in Slack's shapes; what was told before stays as it was told."""
        view = self._workspace.views.get(view_id)
        blocks = view.body["blocks"] if view else []
        held = states_of(blocks, view.touched if view else {}, view.place if view else None)
        states: Asked = {}
        for block_id, fields in values.items():
            for action_id, value in fields.items():
                _, element = find_element(blocks, action_id, block_id)
                if "external" not in element["type"]:
                    states.setdefault(block_id, {})[action_id] = chosen_state(element, value)
                elif block_id in held:
                    states.setdefault(block_id, {})[action_id] = held[block_id][action_id]
        return states

    def _close(self, asked: Asked) -> None:
        self._people.close_view(view_id=str(asked["view"]), user=self.reader, whole_stack=bool(asked.get("whole")))

    def _home(self, asked: Asked) -> None:
        self._people.open_home(user=self.reader, tab=str(asked.get("tab") or "home"))

    def _shortcut(self, asked: Asked) -> None:
        self._people.shortcut(str(asked["id"]), str(asked["ts"]), channel=str(asked["channel"]), user=self.reader)

    def _global(self, asked: Asked) -> None:
        self._people.global_shortcut(str(asked["id"]), channel=str(asked["channel"]), user=self.reader)

    def _step(self, asked: Asked) -> None:
        step, inputs = self._workspace.features.step(str(asked["id"])), dict(asked.get("inputs") or {})
        for parameter in step.inputs if step else ():
            typed = inputs.get(parameter.name)
            if parameter.type == "slack#/types/rich_text" and isinstance(typed, str):
                inputs[parameter.name] = rich_text_of(as_sent(self._workspace, typed))[0]
        self._people.run_step(str(asked["id"]), inputs, user=self.reader)

    def _channel(self, asked: Asked) -> None:
        channel, people = str(asked["channel"]), self._people
        if asked["act"] == "rename":
            people.rename_channel(channel, str(asked["name"]).strip().lower().replace(" ", "-"), user=self.reader)
            return
        acts: dict[str, Callable[[], None]] = {
            "invite": lambda: people.invite_bot(channel, user=self.reader),
            "remove": lambda: people.remove_bot(channel),
            "archive": lambda: people.archive_channel(channel, user=self.reader),
            "unarchive": lambda: people.unarchive_channel(channel, user=self.reader),
        }
        acts[str(asked["act"])]()


def _block(asked: Asked) -> str | None:
    return str(asked.get("block") or "") or None
