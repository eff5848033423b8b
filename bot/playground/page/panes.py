"""The panes: a channel, a thread, the Home tab, a modal."""

from __future__ import annotations

from bot.playground.page.messages import rows_html
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
    digest = el("button", "Digest now", type="button", class_="btn", data_command="/attache digest now")
    return join([el("h1", mark, " ", channel.name), topic, "" if spot.saved else digest])


def channel_pane(spot: Spot) -> Html:
    """The channel's messages, those only the reader sees among them."""
    if spot.home:
        return _home(spot)
    messages = [*spot.workspace.messages_in(spot.channel.id), *_whispers(spot, None)]
    if not messages:
        return el("p", _invitation(spot), class_="empty")
    return rows_html(spot, sorted(messages, key=_when), in_thread=False)


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
            _status(spot, ts),
        ]
    )


def modal_html(spot: Spot) -> Html:
    """The modal the reader has open, or nothing."""
    view = spot.workspace.open_modal(spot.reader.id)
    if view is None:
        return Html("")
    body = view.body
    title = str((body.get("title") or {}).get("text", ""))
    close = str((body.get("close") or {}).get("text") or ("Cancel" if body.get("submit") else "Close"))
    buttons = [el("button", close, type="button", class_="btn", data_close_view=view.id)]
    if submit := body.get("submit"):
        buttons.append(el("button", str(submit.get("text")), type="submit", class_="btn primary"))
    general = el("div", view.errors[""], class_="error", role="alert") if "" in view.errors else ""
    form = el(
        "form",
        el(
            "header",
            el("h2", title),
            el("button", "×", type="button", class_="cross", data_close_view=view.id, aria_label="Close"),
        ),
        el("div", blocks_html(body.get("blocks", []), spot.look, view.errors), general, class_="modal-body"),
        el("footer", *buttons),
        class_="modal",
        role="dialog",
        aria_modal="true",
        aria_label=title,
        data_view=view.id,
    )
    return el("div", form, class_="shade")


def _home(spot: Spot) -> Html:
    home = spot.workspace.homes.get(spot.reader.id)
    if home is None:
        return el("p", f"{spot.workspace.bot.real_name} has not published a Home tab.", class_="empty")
    blocks = blocks_html(home.body.get("blocks", []), spot.look)
    return el("div", blocks, class_="home blocks", data_view=home.id)


def _whispers(spot: Spot, thread: str | None) -> list[Message]:
    return [
        message
        for message in spot.workspace.ephemerals
        if message.channel == spot.channel.id and message.ephemeral_to == spot.reader.id and message.thread_ts == thread
    ]


def _status(spot: Spot, ts: str) -> Html:
    status = spot.workspace.statuses.get((spot.channel.id, ts))
    if status is None or not status.status:
        return Html("")
    return el("p", f"{spot.workspace.bot.real_name} {status.status}", class_="status")


def _invitation(spot: Spot) -> str:
    if spot.workspace.bot.id not in spot.channel.members:
        return f"{spot.workspace.bot.real_name} was not invited here, so it hears nothing of this channel."
    return "Nothing here yet. Drop a document anywhere on this page."


def _when(message: Message) -> float:
    return float(message.ts)
