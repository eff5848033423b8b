"""views.*: modals and the Home tab."""

from __future__ import annotations

from typing import Any

from bot.playground.api.request import ApiError, Args, Slack, invalid_arguments
from bot.playground.tickets import TicketError, Trigger
from bot.playground.validation.check import check_view
from bot.playground.workspace.model import Json, View
from bot.playground.workspace.shapes import view_json

MAX_STACK = 3
"""Modals on top of one another (docs: "Modals")."""


def open_(slack: Slack, args: Args) -> Json:
    """views.open: with a trigger_id that is fresh and unused."""
    trigger = _trigger(slack, args)
    body = _body(args, "modal")
    return _answer(slack, slack.interactions.screens.show(body, trigger.user, place=trigger.place))


def push(slack: Slack, args: Args) -> Json:
    """views.push: on top of the modal in which the trigger arose."""
    trigger = _trigger(slack, args)
    below = slack.workspace.views.get(trigger.view_id or "")
    if below is None:
        raise ApiError("not_found")
    stack = [v for v in slack.workspace.views.values() if v.root_id == below.root_id and v.open]
    if len(stack) >= MAX_STACK:
        raise ApiError("push_limit_reached")
    return _answer(slack, slack.interactions.screens.show(_body(args, "modal"), trigger.user, on=below))


def update(slack: Slack, args: Args) -> Json:
    """views.update: by ``view_id`` or ``external_id``; ``hash_conflict`` where ``hash`` is not the latest."""
    view_id, external_id = args.text("view_id"), args.text("external_id")
    if not view_id and not external_id:
        raise invalid_arguments("missing required field: view_id")
    known = [*slack.workspace.views.values(), *slack.workspace.homes.values()]
    found = [v for v in known if v.id == view_id or (external_id and v.external_id == external_id)]
    if not found or not found[-1].open:
        raise ApiError("not_found")
    view = found[-1]
    if args.text("hash") and args.text("hash") != view.hash:
        raise ApiError("hash_conflict")
    return _answer(slack, slack.interactions.screens.change(view, _body(args, view.kind)))


def publish(slack: Slack, args: Args) -> Json:
    """views.publish: the Home tab of one user."""
    user = args.required("user_id")
    if user not in slack.workspace.users:
        raise invalid_arguments("user_id is not a user")
    body, home = _body(args, "home"), slack.workspace.homes.get(user)
    if home is not None:
        if args.text("hash") and args.text("hash") != home.hash:
            raise ApiError("hash_conflict")
        return _answer(slack, slack.interactions.screens.change(home, body))
    return _answer(slack, slack.interactions.screens.publish(body, user))


def _trigger(slack: Slack, args: Args) -> Trigger:
    try:
        return slack.interactions.tickets.use_trigger(args.required("trigger_id"))
    except TicketError as error:
        raise ApiError(error.error) from error


def _body(args: Args, kind: str) -> Json:
    body: Any = args.nested("view")
    if not isinstance(body, dict):
        raise invalid_arguments("missing required field: view")
    problem = check_view(body, kind)
    if problem is not None:
        raise ApiError(problem.error, response_metadata={"messages": problem.messages})
    return body


def _answer(slack: Slack, view: View) -> Json:
    return {"view": view_json(slack.workspace, view)}
