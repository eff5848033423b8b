"""Commands, buttons, menus, modals, shortcuts, steps: whatever the app offers to press and fill in."""

from __future__ import annotations

from bot.playground.actions import action_of
from bot.playground.people.presence import Presence
from bot.playground.workspace.elements import find_element
from bot.playground.workspace.model import Json, Message, StepRun, View
from bot.playground.workspace.sample import READOUTS, YOU
from bot.playground.workspace.states import Chosen, chosen_state


class Pressing(Presence):
    """What people do with what the app shows. Channels and users are given by id.

    ``value`` chooses in menus: an option's value, a user's or conversation's id, a date; a list where several may be
    chosen. Without one the first option of a menu is chosen.
    """

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
        value: Chosen = None,
    ) -> None:
        """Use the button or menu with this action id under a message."""
        message = self._message(channel, message_ts)
        offered = self._interactions.suggestions.offered(message, action_id, block_id)
        action = action_of(message.blocks, action_id, block_id, value, offered)
        self._interactions.act_on_message(message, action, self._user(user))

    def click_view(
        self, view_id: str, action_id: str, *, user: str = YOU, block_id: str | None = None, value: Chosen = None
    ) -> None:
        """Use a button or menu in a modal or on the Home tab."""
        view = self._view(view_id, user)
        offered = self._interactions.suggestions.offered(view, action_id, block_id)
        action = action_of(view.body.get("blocks", []), action_id, block_id, value, offered)
        self._interactions.act_on_view(view, action, self._user(user))

    def look_up(
        self,
        action_id: str,
        typed: str,
        *,
        view_id: str | None = None,
        message_ts: str | None = None,
        channel: str = READOUTS,
        user: str = YOU,
        block_id: str | None = None,
    ) -> list[Json]:
        """Type into a menu of an external data source and give the options the app offers.

        It is looked for in a message where ``message_ts`` is given, else in a view (the open modal). LookupError where
        Slack would ask nothing, or take no such answer.
        """
        where: View | Message = self._message(channel, message_ts) if message_ts else self._view(view_id, user)
        return self._interactions.suggestions.look_up(where, action_id, block_id, typed, self._user(user))

    def fill_in(
        self, action_id: str, value: Chosen, *, view_id: str | None = None, user: str = YOU, block_id: str | None = None
    ) -> None:
        """Put something into an input of the open modal; None empties it. The app hears of it with the submission.

        At once only where the input says so (``dispatch_action``), or is a menu outside of an input block.
        """
        view = self._view(view_id, user)
        blocks = view.body["blocks"]
        placed, element = find_element(blocks, action_id, block_id)
        block = next(block for block in blocks if block["block_id"] == placed)
        offered = self._interactions.suggestions.offered(view, action_id, placed)
        self._interactions.put_in(view, placed, action_id, chosen_state(element, value, offered))
        if block["type"] != "input" or block.get("dispatch_action"):
            action = action_of(blocks, action_id, placed, value, offered)
            self._interactions.act_on_view(view, action, self._user(user))

    def submit_view(self, values: Json | None = None, *, view_id: str | None = None, user: str = YOU) -> None:
        """Submit the open modal with what its inputs hold: what was filled in, else their initial values.

        ``values`` maps block id to action id to the input's state, for what is put in last. LookupError for inputs
        that are not there.
        """
        view = self._view(view_id, user)
        for block_id, states in (values or {}).items():
            for action_id, state in states.items():
                find_element(view.body["blocks"], action_id, block_id)
                self._interactions.put_in(view, block_id, action_id, state)
        self._interactions.submit(view, self._user(user))

    def close_view(self, *, view_id: str | None = None, user: str = YOU, whole_stack: bool = False) -> None:
        """Close the open modal by its button, or with ``whole_stack`` all that stand on one another by the cross."""
        self._interactions.close(self._view(view_id, user), self._user(user), whole_stack=whole_stack)

    def shortcut(self, callback_id: str, message_ts: str, *, channel: str = READOUTS, user: str = YOU) -> None:
        """Choose a message shortcut."""
        self._interactions.message_shortcut(callback_id, self._message(channel, message_ts), self._user(user))

    def global_shortcut(self, callback_id: str, *, channel: str | None = READOUTS, user: str = YOU) -> None:
        """Choose a global shortcut, with a conversation in sight or none."""
        self._interactions.global_shortcut(callback_id, self._user(user), channel)

    def run_step(self, callback_id: str, inputs: Json, *, user: str = YOU) -> StepRun:
        """Run a workflow that has the step; the run says what came of it (``status``, ``outputs``, ``error``)."""
        return self._steps.run(callback_id, inputs, user)
