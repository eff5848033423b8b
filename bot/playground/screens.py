"""Modals and Home tabs on people's screens."""

from __future__ import annotations

import copy

from bot.playground.validation.check import check_view
from bot.playground.workspace.model import Json, View
from bot.playground.workspace.states import is_empty, states_of
from bot.playground.workspace.store import Workspace

TROUBLE = "We had some trouble connecting. Try again?"
"""What Slack writes into a modal whose submission the app did not take."""
REQUIRED = "Please complete this required field."
"""What Slack's apps write under a required input that was left empty; the app hears nothing of such a try."""


class Screens:
    """Shows, changes and closes views."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def show(self, body: Json, user: str, on: View | None = None, place: str | None = None) -> View:
        """Put a modal on the user's screen, on top of another where one is given; ``place`` is what was in sight."""
        view = self._view(body, user, on)
        view.place = on.place if on else place
        with self._workspace.lock:
            self._workspace.views[view.id] = view
        self._workspace.changed()
        return view

    def publish(self, body: Json, user: str) -> View:
        """Put a user's first Home tab in place."""
        view = self._view(body, user, None)
        with self._workspace.lock:
            self._workspace.homes[user] = view
        self._workspace.changed()
        return view

    def change(self, view: View, body: Json) -> View:
        """Replace a view's content; inputs that keep their block id and action id keep what was put into them."""
        with self._workspace.lock:
            view.body, view.hash, view.errors = copy.deepcopy(body), self._workspace.clock.id("hash-"), {}
            view.external_id = body.get("external_id")
            self._name_blocks(view)
            kept = states_of(view.body["blocks"], {})
            view.touched = {
                block: {action: state for action, state in states.items() if action in kept[block]}
                for block, states in view.touched.items()
                if block in kept
            }
        self._workspace.changed()
        return view

    def close(self, view: View, *, with_all_below: bool = False) -> None:
        """Take a modal away, and those it stands on where asked."""
        with self._workspace.lock:
            for other in self._workspace.views.values():
                if other.id == view.id or (with_all_below and other.root_id == view.root_id):
                    other.open = False
        self._workspace.changed()

    def trouble(self, view: View) -> None:
        """Say in a modal that the app did not answer, or not with anything Slack would take."""
        view.errors = {"": TROUBLE}
        self._workspace.changed()

    def lacks(self, view: View) -> bool:
        """Whether a required input is empty; then it says so in the modal."""
        states = states_of(view.body["blocks"], view.touched, view.place)
        needed = [b for b in view.body["blocks"] if b["type"] == "input" and not b.get("optional")]
        for block in needed:
            if any(is_empty(state) for state in states[block["block_id"]].values()):
                view.errors[block["block_id"]] = REQUIRED
        self._workspace.changed()
        return bool(view.errors)

    def after_submit(self, view: View, answer: Json) -> None:
        """Do what the acknowledgement of a submission asks for (docs: "Modals", response actions)."""
        action = answer.get("response_action")
        if action == "errors":
            self._refuse(view, dict(answer.get("errors") or {}))
        elif action in {"update", "push"}:
            self._follow(view, answer.get("view") or {}, on_top=action == "push")
        else:
            self.close(view, with_all_below=action == "clear")

    def _refuse(self, view: View, errors: dict[str, str]) -> None:
        """Show errors under their inputs; Slack takes none for anything else."""
        inputs = {block["block_id"] for block in view.body["blocks"] if block["type"] == "input"}
        if not errors or not errors.keys() <= inputs:
            self._workspace.warnings.append(f"errors for what is no input: {sorted(errors.keys() - inputs)}")
            self.trouble(view)
            return
        view.errors = errors
        self._workspace.changed()

    def _follow(self, view: View, body: Json, *, on_top: bool) -> None:
        problem = check_view(body, "modal")
        if problem is not None:
            self._workspace.warnings.append(f"{problem.error} in a response_action: {problem.messages}")
            self.trouble(view)
        elif on_top:
            self.show(body, view.user, on=view)
        else:
            self.change(view, body)

    def _view(self, body: Json, user: str, on: View | None) -> View:
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
        self._name_blocks(view)
        return view

    def _name_blocks(self, view: View) -> None:
        """Give every block an id, as Slack does where the app gave none: another one at every change."""
        for block in view.body.get("blocks", []):
            if not block.get("block_id"):
                block["block_id"] = self._workspace.clock.id("b")
