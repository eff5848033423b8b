"""The panes: a channel, a thread, the Home tab."""

from __future__ import annotations

from bot.playground.page.direct import status_html, statuses_html
from bot.playground.page.messages import rows_html
from bot.playground.page.modal import filled_of
from bot.playground.page.spot import Spot
from bot.playground.render.blocks import blocks_html
from bot.playground.render.html import Html, el, join
from bot.playground.workspace.model import Message


def channel_head(spot: Spot) -> Html:
    """The bar over the channel: its name, its topic, and the digest button."""
    channel = spot.channel
    if channel.kind == "im":
        bot = spot.workspace.bot.real_name
        tabs = [("Messages", f"/?channel={channel.id}", not spot.home), ("Home", "/?home=1", spot.home)]
        shown = [el("a", name, href=to, aria_current="page" if here else None) for name, to, here in tabs]
        return join([el("h1", bot), el("nav", *shown, class_="tabs")])
    mark = "#" if channel.kind == "public" else el("span", "", class_="padlock")
    topic = el("span", channel.topic, class_="topic")
    if spot.saved:
        return join([el("h1", mark, " ", channel.name), topic])
    digest = el("button", "Digest now", type="button", class_="btn", data_command="/attache digest now")
    return join([el("h1", mark, " ", channel.name), topic, digest, _channel_menu(spot)])


def _channel_menu(spot: Spot) -> Html:
    """What a person can do with the channel itself."""
    channel, bot = spot.channel, spot.workspace.bot
    inside = bot.id in channel.members
    acts = [
        ("remove" if inside else "invite", f"Remove {bot.real_name}" if inside else f"Invite {bot.real_name}"),
        ("rename", "Rename the channel…"),
        ("unarchive", "Bring it back") if channel.is_archived else ("archive", "Archive the channel"),
    ]
    entries = [el("button", words, type="button", data_channel_act=act, role="menuitem") for act, words in acts]
    summary = el("summary", "⋮", class_="btn", aria_label="Channel", title="Channel")
    return el("details", summary, el("div", *entries, role="menu"), class_="overflow down")


def channel_pane(spot: Spot) -> Html:
    """The channel's messages, those only the reader sees among them."""
    if spot.home:
        return _home(spot)
    messages = [*spot.workspace.messages_in(spot.channel.id), *_whispers(spot, None)]
    if not messages:
        return el("p", _invitation(spot), class_="empty")
    rows = rows_html(spot, sorted(messages, key=_when), in_thread=False)
    return join([rows, statuses_html(spot)])


def thread_pane(spot: Spot, ts: str) -> Html:
    """A thread: its parent, how many replies, the replies; nothing for a parent that is gone."""
    parent = spot.workspace.message(spot.channel.id, ts)
    if parent is None:
        return Html("")
    replies = sorted([*spot.workspace.replies(spot.channel.id, ts), *_whispers(spot, ts)], key=_when)
    count = "No replies yet" if not replies else "1 reply" if len(replies) == 1 else f"{len(replies)} replies"
    return join(
        [
            rows_html(spot, [parent], in_thread=True),
            el("div", el("span", count), class_="count"),
            rows_html(spot, replies, in_thread=True),
            status_html(spot, ts),
        ]
    )


def _home(spot: Spot) -> Html:
    home = spot.workspace.homes.get(spot.reader.id)
    if home is None:
        return el("p", f"{spot.workspace.bot.real_name} has not published a Home tab.", class_="empty")
    blocks = blocks_html(home.body.get("blocks", []), spot.look, filled_of(home))
    return el("div", blocks, class_="home blocks", data_view=home.id)


def _whispers(spot: Spot, thread: str | None) -> list[Message]:
    return [
        message
        for message in spot.workspace.ephemerals
        if message.channel == spot.channel.id and message.ephemeral_to == spot.reader.id and message.thread_ts == thread
    ]


def _invitation(spot: Spot) -> str:
    if spot.workspace.bot.id not in spot.channel.members:
        return f"{spot.workspace.bot.real_name} was not invited here, so it hears nothing of this channel."
    return "Nothing here yet. Drop a document anywhere on this page."


def _when(message: Message) -> float:
    return float(message.ts)
