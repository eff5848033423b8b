"""Links and the coded pieces in angle brackets: mentions, channels, dates."""

from __future__ import annotations

from bot.playground.render.dates import formatted
from bot.playground.render.html import Html, el, text
from bot.playground.render.look import Look

_SCHEMES = ("http://", "https://", "mailto:")


def link(url: str, label: str = "") -> Html:
    """A link that opens elsewhere; an address of another scheme is shown as text only."""
    if not url.lower().startswith(_SCHEMES):
        return text(f"{label} ({url})" if label else url)
    return el("a", label or url, href=url, target="_blank", rel="noopener noreferrer")


def user_mention(user_id: str, look: Look) -> Html:
    """A person's name as a mention."""
    own = " mention-you" if user_id == look.reader else ""
    return el("span", f"@{look.users.get(user_id, user_id)}", class_=f"mention{own}")


def channel_mention(channel_id: str, look: Look, label: str = "") -> Html:
    """A channel's name as a mention."""
    return el("span", f"#{look.channels.get(channel_id, label or channel_id)}", class_="mention")


def broadcast(name: str) -> Html:
    """``@here`` and its like, which reach everyone."""
    return el("span", f"@{name}", class_="mention mention-all")


def coded(inside: str, look: Look) -> Html:
    """What stands between ``<`` and ``>`` in mrkdwn, entities already decoded."""
    head, _, label = inside.partition("|")
    if head.startswith("@"):
        return user_mention(head[1:], look)
    if head.startswith("#"):
        return channel_mention(head[1:], look, label)
    if head.startswith("!date^"):
        return _date(head, label, look)
    if head.startswith("!subteam^"):
        return broadcast(label.lstrip("@") or "group")
    if head.startswith("!"):
        return broadcast(head[1:])
    return link(head, label)


def _date(head: str, fallback: str, look: Look) -> Html:
    _, stamp, pattern, *rest = [*head.split("^"), "", ""]
    try:
        at = look.time(int(stamp))
    except (ValueError, OverflowError, OSError):
        return text(fallback)
    shown = formatted(at, pattern)
    url = next((piece for piece in rest if piece), "")
    return link(url, shown) if url else el("time", shown, datetime=at.isoformat(), title=at.isoformat())
