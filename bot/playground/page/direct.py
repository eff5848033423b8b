"""The conversation with the app: what it suggests to ask, and what it says it is doing."""

from __future__ import annotations

from bot.playground.page.spot import Spot
from bot.playground.render.html import Html, el, join
from bot.playground.workspace.model import ThreadStatus


def prompts_html(spot: Spot) -> Html:
    """The suggested prompts of the conversation as buttons; pressed, they are sent as if typed."""
    shown = spot.workspace.statuses.get((spot.channel.id, ""))
    if spot.home or shown is None or not shown.prompts:
        return Html("")
    buttons = [
        el("button", str(prompt["title"]), type="button", class_="btn quiet prompt", data_prompt=str(prompt["message"]))
        for prompt in shown.prompts
    ]
    return el("div", el("p", shown.title or "Try one of these"), el("div", *buttons), class_="prompts")


def status_html(spot: Spot, ts: str) -> Html:
    """What the app says it is doing about a message; nothing where it says nothing."""
    status = spot.workspace.statuses.get((spot.channel.id, ts))
    return _line(spot, status) if status is not None and status.status else Html("")


def statuses_html(spot: Spot) -> Html:
    """The same for every message of the channel view."""
    return join(status_html(spot, message.ts) for message in spot.workspace.messages_in(spot.channel.id))


def _line(spot: Spot, status: ThreadStatus) -> Html:
    said = f"{spot.workspace.bot.real_name} {status.status}"
    now = el("span", f" · {status.loading[0]}", class_="loading") if status.loading else ""
    return el("p", el("span", "", class_="dots", aria_hidden="true"), said, now, class_="status", role="status")
