"""Messages as rows."""

from __future__ import annotations

from bot.playground.page.files import file_card
from bot.playground.page.forwarded import forwarded_html
from bot.playground.page.shortcuts import message_menu
from bot.playground.page.spot import Spot
from bot.playground.page.system import is_system
from bot.playground.render.blocks import blocks_html
from bot.playground.render.emoji import emoji_of
from bot.playground.render.html import Html, el, join
from bot.playground.render.look import Filled
from bot.playground.render.mrkdwn import decoded, mrkdwn_html
from bot.playground.workspace.model import Message, User
from bot.playground.workspace.states import states_of

GATHER_SECONDS = 300
"""Messages of one author within this time stand under one name, as in Slack's own apps."""
_SLACKBOT = User("USLACKBOT", "slackbot", "Slackbot", is_bot=True)


def rows_html(spot: Spot, messages: list[Message], *, in_thread: bool) -> Html:
    """Messages oldest first, with a rule where a day begins."""
    rows: list[str] = []
    before: Message | None = None
    for message in messages:
        if not in_thread and (before is None or _day(spot, before) != _day(spot, message)):
            rows.append(el("div", el("span", _day(spot, message)), class_="day"))
            before = None
        rows.append(_row(spot, message, follows=_gathers(before, message), in_thread=in_thread))
        before = None if is_system(message) else message
    return join(rows)


def author_of(spot: Spot, message: Message) -> User:
    """Who wrote it."""
    return spot.workspace.users.get(message.user, _SLACKBOT)


def _row(spot: Spot, message: Message, *, follows: bool, in_thread: bool) -> Html:
    author = author_of(spot, message)
    at = f"{spot.look.time(float(message.ts)):%H:%M}"
    kind = "bot" if author.is_bot else "person"
    badge = el("span", "APP", class_="badge") if message.bot_id else ""
    avatar = el("span", _initials(author), class_=f"avatar {kind}", aria_hidden="true", data_name=author.name)
    head = el("div", el("strong", author.real_name), badge, el("time", at), class_="head")
    private = el("div", "Only visible to you", class_="private") if message.ephemeral_to else ""
    body = el(
        "div",
        "" if follows else head,
        private,
        _content(spot, message, in_thread=in_thread),
        _reactions(spot, message),
        "" if in_thread else _replies(spot, message),
        class_="body",
    )
    opened = not in_thread and not spot.saved and message.ts == spot.thread
    states = {"follows": follows, "ephemeral": message.ephemeral_to is not None, "opened": opened}
    gutter = el("time", at, class_="gutter") if follows else avatar
    return el(
        "article",
        el("div", gutter, class_="left"),
        body,
        "" if spot.saved or is_system(message) else _tools(spot, message, in_thread=in_thread),
        class_=" ".join(["message", *(name for name, holds in states.items() if holds)]),
        tabindex=None if spot.saved else "0",
        data_ts=message.ts,
        data_channel=message.channel,
    )


def _content(spot: Spot, message: Message, *, in_thread: bool) -> Html:
    parts = []
    if message.blocks and not _typed(message):
        filled = Filled(states_of(message.blocks, message.touched))
        growing = " growing" if message.streaming else ""
        parts.append(el("div", blocks_html(message.blocks, spot.look, filled), class_=f"blocks{growing}"))
    elif message.text:
        edited = el("span", " (edited)", class_="edited") if message.edited_ts else ""
        gone = " tombstone" if message.subtype == "tombstone" or is_system(message) else ""
        parts.append(el("div", mrkdwn_html(message.text, spot.look), edited, class_=f"text{gone}"))
    parts.append(forwarded_html(message, spot.look))
    files = [spot.workspace.files[file_id] for file_id in message.files]
    parts += [file_card(file, saved=spot.saved, preview=not in_thread) for file in files]
    return join(parts)


def _typed(message: Message) -> bool:
    """Whether the blocks are only what Slack makes of typed text, which shows better as text."""
    return message.bot_id is None and message.user != _SLACKBOT.id


def _reactions(spot: Spot, message: Message) -> Html:
    if not message.reactions:
        return Html("")
    pills = []
    for reaction in message.reactions:
        names = ", ".join(spot.look.users.get(user, user) for user in reaction.users)
        own = " own" if spot.reader.id in reaction.users else ""
        sign = emoji_of(reaction.name) or f":{reaction.name}:"
        pills.append(
            el(
                "span",
                el("span", sign, class_="emoji"),
                f" {len(reaction.users)}",
                class_=f"reaction{own}",
                title=f"{names} reacted with :{reaction.name}:",
            )
        )
    return el("div", *pills, class_="reactions")


def _replies(spot: Spot, message: Message) -> Html:
    replies = spot.workspace.replies(message.channel, message.ts)
    if not replies:
        return Html("")
    authors = {reply.user: author_of(spot, reply) for reply in replies}
    faces = [
        el("span", _initials(author), class_=f"avatar tiny {'bot' if author.is_bot else 'person'}")
        for author in authors.values()
    ]
    count = "1 reply" if len(replies) == 1 else f"{len(replies)} replies"
    last = f"{spot.look.time(float(replies[-1].ts)):%H:%M}"
    return el(
        "a",
        *faces,
        el("strong", count),
        el("span", f"Last reply at {last}", class_="last"),
        href=spot.thread_address(message.ts),
        class_="replies",
        data_open_thread=message.ts,
    )


def _tools(spot: Spot, message: Message, *, in_thread: bool) -> Html:
    tools = []
    if message.ephemeral_to:
        return el("div", el("button", "Dismiss", type="button", data_dismiss=message.ts), class_="tools")
    if not in_thread:
        address = spot.thread_address(message.ts)
        tools.append(el("a", "Reply in thread", href=address, data_open_thread=message.ts))
    if message.user == spot.reader.id and not message.files:
        tools.append(el("button", "Edit", type="button", data_edit=message.ts, data_text=decoded(message.text)))
    if message.user == spot.reader.id:
        tools.append(el("button", "Delete", type="button", data_delete=message.ts))
    tools.append(message_menu(spot, message))
    return el("div", *tools, class_="tools")


def _gathers(before: Message | None, message: Message) -> bool:
    if before is None or before.user != message.user or is_system(message):
        return False
    if message.ephemeral_to or before.ephemeral_to:
        return False
    return float(message.ts) - float(before.ts) < GATHER_SECONDS


def _day(spot: Spot, message: Message) -> str:
    at = spot.look.time(float(message.ts))
    return f"{at:%A}, {at.day} {at:%B}"


def _initials(user: User) -> str:
    return "".join(word[:1] for word in user.real_name.split()[:2])
