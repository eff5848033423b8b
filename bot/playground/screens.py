"""Modals and Home tabs on people's screens."""

from __future__ import annotations

import copy

from bot.playground.validation.check import check_view
from bot.playground.workspace.model import Json, View
from bot.playground.workspace.store import Workspace

TROUBLE = "We had some trouble connecting. Try again?"
"""What Slack writes into a modal whose submission the app did not take."""


class Screens:
    """Shows, changes and closes views."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def show(self, body: Json, user: str, on: View | None = None) -> View:
        """Put a modal on the user's screen, on top of another where one is given."""
        view = self._view(body, user, on)
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
        """Replace a view's content."""
        with self._workspace.lock:
            view.body, view.hash, view.errors = copy.deepcopy(body), self._workspace.clock.id("hash-"), {}
            view.external_id = body.get("external_id")
            _name_blocks(view)
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

    def after_submit(self, view: View, answer: Json) -> None:
        """Do what the acknowledgement of a submission asks for (docs: "Modals", response actions)."""
        action = answer.get("response_action")
        if action == "errors":
            view.errors = dict(answer.get("errors") or {})
            self._workspace.changed()
        elif action in {"update", "push"}:
            self._follow(view, answer.get("view") or {}, on_top=action == "push")
        else:
            self.close(view, with_all_below=action == "clear")

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
        _name_blocks(view)
        return view


def _name_blocks(view: View) -> None:
    """Give every block an id, as Slack does where the app gave none."""
    for number, block in enumerate(view.body.get("blocks", [])):
        block.setdefault("block_id", f"v{view.id[-4:]}-{number}")
