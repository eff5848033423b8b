"""Text objects and images, which stand in blocks and elements alike."""

from __future__ import annotations

from typing import Any

from bot.playground.render.html import Html, el
from bot.playground.render.look import Look
from bot.playground.render.mrkdwn import mrkdwn_html, plain_html

Element = dict[str, Any]


def text_html(value: Element | None, look: Look) -> Html:
    """A text object of either kind; nothing for None."""
    if not value:
        return Html("")
    source = str(value.get("text", ""))
    if value.get("type") == "mrkdwn":
        return mrkdwn_html(source, look)
    return plain_html(source, emoji=value.get("emoji", True) is not False)


def image_html(element: Element) -> Html:
    """A stand-in for an image: the playground fetches nothing from outside."""
    return el("span", str(element.get("alt_text") or "image"), class_="image-placeholder", role="img")
