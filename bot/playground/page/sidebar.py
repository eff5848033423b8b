"""The list of channels and conversations."""

from __future__ import annotations

from bot.playground.page.spot import Spot
from bot.playground.render.html import Html, el, join
from bot.playground.workspace.model import Channel


def sidebar_html(spot: Spot) -> Html:
    """Channels the reader is in, and the bot."""
    rooms = [c for c in spot.workspace.channels.values() if c.kind != "im" and spot.reader.id in c.members]
    direct = spot.workspace.direct_channel(spot.reader.id)
    bot = spot.workspace.bot.real_name
    return join(
        [
            el("h2", "Channels"),
            el("ul", *(_room(spot, room) for room in rooms)),
            el("h2", "Apps"),
            el("ul", _entry(spot, direct, el("span", bot[:1], class_="avatar tiny bot"), bot)),
        ]
    )


def _room(spot: Spot, room: Channel) -> Html:
    mark = el("span", "#", class_="mark") if room.kind == "public" else el("span", "", class_="mark padlock")
    note = "archived" if room.is_archived else "" if spot.workspace.bot.id in room.members else "bot not here"
    return _entry(spot, room, mark, room.name, el("span", note, class_="absent") if note else "")


def _entry(spot: Spot, room: Channel, mark: Html, name: str, note: str = "") -> Html:
    chosen = spot.channel.id == room.id
    inside = (mark, el("span", name, class_="room"), note)
    if spot.saved:
        return el("li", el("span", *inside), class_="chosen" if chosen else None)
    address = f"/?channel={room.id}"
    return el("li", el("a", *inside, href=address, aria_current="page" if chosen else None))
