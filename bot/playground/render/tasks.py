"""What the bot is doing while it streams: steps, alone or under a plan (Block Kit reference, "Task card block")."""

from __future__ import annotations

from typing import Any

from bot.playground.render.html import Html, el, join
from bot.playground.render.look import Look

_SIGNS = {"pending": "○", "in_progress": "◐", "complete": "●", "error": "✕"}


def task_html(block: dict[str, Any], look: Look) -> Html:
    """One step with its state in words."""
    status = str(block.get("status", "pending"))
    sign = el("span", _SIGNS.get(status, "○"), class_="sign", aria_hidden="true")
    return join([sign, " ", el("span", str(block.get("title", ""))), " ", el("small", status.replace("_", " "))])


def plan_html(block: dict[str, Any], look: Look) -> Html:
    """A plan: its title, and its steps where it has some."""
    steps = [el("li", task_html(step, look)) for step in block.get("tasks") or []]
    return join([el("strong", str(block.get("title", ""))), el("ul", *steps) if steps else ""])
