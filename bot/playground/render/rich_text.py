"""Rich text blocks as HTML."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.render.dates import formatted
from bot.playground.render.html import Html, el, join, text
from bot.playground.render.links import broadcast, channel_mention, link, user_mention
from bot.playground.render.look import Look
from bot.playground.render.mrkdwn import emoji_html

Element = dict[str, Any]
_STYLES = {"bold": "strong", "italic": "em", "strike": "s", "underline": "u", "code": "code", "highlight": "mark"}
_ORDERED = ("1", "a", "i")


def rich_text_html(block: Element, look: Look) -> Html:
    """A rich text block, or a rich text cell of a table."""
    return el("div", *(_part(part, look) for part in block.get("elements", [])), class_="rich")


def _part(part: Element, look: Look) -> Html:
    kind, elements = part.get("type"), part.get("elements", [])
    if kind == "rich_text_list":
        return _list(part, look)
    if kind == "rich_text_quote":
        return el("blockquote", _run(elements, look))
    if kind == "rich_text_preformatted":
        return el("pre", "".join(str(element.get("text") or element.get("url", "")) for element in elements))
    return el("p", _run(elements, look))


def _list(part: Element, look: Look) -> Html:
    indent = int(part.get("indent", 0))
    items = [el("li", _run(item.get("elements", []), look)) for item in part.get("elements", [])]
    border = " bordered" if part.get("border") else ""
    if part.get("style") == "ordered":
        first = int(part.get("offset", 0)) + 1
        kind = _ORDERED[indent % len(_ORDERED)]
        return el("ol", *items, start=first, type=kind, class_=f"indent-{indent}{border}")
    return el("ul", *items, class_=f"indent-{indent}{border}")


def _run(elements: list[Element], look: Look) -> Html:
    return join(_styled(_piece(element, look), element.get("style") or {}) for element in elements)


def _piece(element: Element, look: Look) -> Html:
    shown = _PIECES.get(str(element.get("type")))
    if shown is not None:
        return shown(element, look)
    return Html("<br>".join(text(line) for line in str(element.get("text", "")).split("\n")))


def _date(element: Element, look: Look) -> Html:
    at = look.time(int(element.get("timestamp", 0)))
    return el("time", formatted(at, str(element.get("format", ""))), datetime=at.isoformat())


_PIECES: dict[str, Callable[[Element, Look], Html]] = {
    "link": lambda element, look: link(str(element.get("url", "")), str(element.get("text") or "")),
    "user": lambda element, look: user_mention(str(element.get("user_id", "")), look),
    "channel": lambda element, look: channel_mention(str(element.get("channel_id", "")), look),
    "usergroup": lambda element, look: broadcast("group"),
    "broadcast": lambda element, look: broadcast(str(element.get("range", "here"))),
    "emoji": lambda element, look: emoji_html(str(element.get("name", ""))),
    "date": _date,
}


def _styled(inside: Html, style: Element) -> Html:
    for name, tag in _STYLES.items():
        if style.get(name):
            inside = el(tag, inside)
    return inside
