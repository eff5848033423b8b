"""The whole page, live or saved as one file."""

from __future__ import annotations

from importlib.resources import files

from bot.playground.page.direct import prompts_html
from bot.playground.page.modal import modal_html
from bot.playground.page.panes import channel_head, channel_pane, thread_pane
from bot.playground.page.shortcuts import runs_html, shortcuts_menu, step_forms
from bot.playground.page.sidebar import sidebar_html
from bot.playground.page.spot import Spot, spot_of
from bot.playground.render.html import Html, el, join
from bot.playground.workspace.model import Json
from bot.playground.workspace.store import Workspace

_ICON = (
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>"
    "<rect width='32' height='32' rx='7' fill='%233b1440'/><text x='16' y='23' text-anchor='middle' fill='white' "
    "font-family='Georgia,serif' font-weight='bold' font-size='20'>A</text></svg>"
)


def page_html(spot: Spot) -> str:
    """The live page; the script keeps its panes fresh."""
    head = [
        el("link", rel="stylesheet", href="/static/page.css"),
        el("script", src="/static/page.js", defer=True),
    ]
    opened = el("section", *_thread_parts(spot), class_="thread", id="thread", hidden=spot.thread is None)
    return _document(spot, head, [opened, el("div", modal_html(spot), id="modal"), step_forms(spot)])


def html_snapshot(workspace: Workspace, channel: str | None = None) -> str:
    """The page as one file that needs nothing else: every thread is in it, the first stands open."""
    spot = spot_of(workspace, {"channel": channel} if channel else {}, saved=True)
    style = el("style", Html(static("page.css").replace("</", "<\\/")))
    parents = [m.ts for m in workspace.messages_in(spot.channel.id) if workspace.replies(m.channel, m.ts)]
    threads = [
        el(
            "section",
            _thread_head(spot),
            el("div", thread_pane(spot, ts), class_="scroll"),
            class_="thread first" if ts == spot.thread else "thread",
            id=f"thread-{ts}",
        )
        for ts in parents
    ]
    return _document(spot, [style], threads)


def fragments(spot: Spot) -> Json:
    """Which thread stands open, and the parts that change by the id of the element that holds them."""
    parts = {
        "rooms": sidebar_html(spot),
        "channel-head": channel_head(spot),
        "channel-rows": channel_pane(spot),
        "thread-rows": thread_pane(spot, spot.thread) if spot.thread else "",
        "modal": modal_html(spot),
        "prompts": prompts_html(spot),
        "writing": writing_html(spot),
        **runs_html(spot),
    }
    return {"thread": spot.thread or "", "parts": parts}


def static(name: str) -> str:
    """A file of the page: its style sheet or its script."""
    return (files("bot.playground") / "static" / name).read_text("utf-8")


def _document(spot: Spot, head: list[Html], after: list[Html]) -> str:
    title = f"{spot.channel.name if spot.channel.kind != 'im' else spot.workspace.bot.real_name} · playground"
    side = el(
        "nav",
        el("div", el("strong", spot.workspace.team_name), el("small", "local playground"), class_="team"),
        el("div", sidebar_html(spot), id="rooms"),
        class_="side",
        aria_label="Channels",
    )
    channel = el(
        "main",
        el("header", channel_head(spot), id="channel-head"),
        el("div", channel_pane(spot), class_="scroll", id="channel-rows", role="log", aria_label="Messages"),
        *(
            []
            if spot.saved
            else [el("div", prompts_html(spot), id="prompts"), el("div", writing_html(spot), id="writing")]
        ),
        class_="channel",
    )
    body = el(
        "body",
        el("div", side, channel, *after, class_="app"),
        "" if spot.saved else el("div", "Drop it to upload", class_="dropping"),
        class_="saved" if spot.saved else "chosen" if spot.chosen else None,
        data_channel=spot.channel.id,
        data_thread=spot.thread or "",
        data_home="1" if spot.home else "",
        data_direct="1" if spot.channel.kind == "im" else "",
    )
    meta = join(
        [
            el("meta", charset="utf-8"),
            el("meta", name="viewport", content="width=device-width,initial-scale=1"),
            el("link", rel="icon", href=_ICON),
        ]
    )
    return f"<!DOCTYPE html>\n{el('html', el('head', meta, el('title', title), *head), body, lang='en')}\n"


def writing_html(spot: Spot) -> Html:
    """The box to type in, or why there is none."""
    if spot.home:
        return Html("")
    if spot.channel.is_archived:
        return el("p", f"{_where(spot)} is archived: nobody can write here.", class_="archived", data_key="archived")
    return composer(spot, thread=False)


def composer(spot: Spot, *, thread: bool) -> Html:
    """The box to type in."""
    where = "the thread" if thread else _where(spot)
    bot = spot.workspace.bot.name
    direct = spot.channel.kind == "im"
    wish = "ask a question, or drop a document" if direct else f"try @{bot} summarise, or /{bot} help"
    hint = "Reply…" if thread else f"Message {where} — {wish}"
    return el(
        "form",
        el("textarea", "", name="text", rows="1", placeholder=hint, aria_label=f"Message {where}"),
        el(
            "label",
            el("input", type="file", multiple=True, hidden=True),
            "+",
            class_="attach",
            title="Upload a document",
            tabindex="0",
        ),
        "" if thread else shortcuts_menu(spot),
        el("button", "Send", type="submit", class_="btn primary"),
        class_="composer",
        data_in="thread" if thread else "channel",
        data_key=f"{spot.channel.id}-{thread}",
    )


def _where(spot: Spot) -> str:
    return spot.workspace.bot.real_name if spot.channel.kind == "im" else f"#{spot.channel.name}"


def _thread_parts(spot: Spot) -> list[Html]:
    rows = thread_pane(spot, spot.thread) if spot.thread else ""
    return [
        _thread_head(spot),
        el("div", rows, class_="scroll", id="thread-rows", role="log", aria_label="Thread"),
        composer(spot, thread=True),
    ]


def _thread_head(spot: Spot) -> Html:
    close = el("button", "×", type="button", class_="cross", data_close_thread=True, aria_label="Close thread")
    if spot.saved:
        close = el("a", "×", href="#", class_="cross", aria_label="Close thread")
    return el("header", el("h1", "Thread"), el("span", _where(spot), class_="topic"), close)
