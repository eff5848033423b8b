"""From what a person types to what Slack stores: mentions coded, the rest escaped (docs: "Formatting message text")."""

from __future__ import annotations

import re

from bot.playground.workspace.model import Json
from bot.playground.workspace.store import Workspace

_CODED = re.compile(r"(<[@#!][^<>\s]+>)")
_NAMED = re.compile(r"(?<![\w/])([@#])([\w-]+)")
_LINK = re.compile(r"https?://[^\s<>]*[^\s<>.,;:!?)]")
_PIECES = re.compile(r"<@(?P<user>\w+)>|<#(?P<channel>\w+)(?:\|[^<>]*)?>|<(?P<url>https?://[^<>|]+)>")


def as_sent(workspace: Workspace, typed: str) -> str:
    """Slack's stored text: ``@name`` and ``#name`` as mentions, links in brackets, ``& < >`` escaped."""
    people = {user.name: f"<@{user.id}>" for user in workspace.users.values()}
    places = {channel.name: f"<#{channel.id}|{channel.name}>" for channel in workspace.channels.values()}

    def mention(match: re.Match[str]) -> str:
        known = people if match[1] == "@" else places
        return known.get(match[2], match[0])

    pieces = []
    for piece in _CODED.split(typed):
        if not _CODED.fullmatch(piece):
            piece = piece.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            piece = _NAMED.sub(mention, _LINK.sub(lambda link: f"<{link[0]}>", piece))
        pieces.append(piece)
    return "".join(pieces)


def rich_text_of(text: str) -> list[Json]:
    """The rich text block that Slack adds to what people type; none for an empty text."""
    if not text:
        return []
    elements: list[Json] = []
    end = 0
    for match in _PIECES.finditer(text):
        if match.start() > end:
            elements.append(_plain(text[end : match.start()]))
        elements.append(_coded(match))
        end = match.end()
    if end < len(text):
        elements.append(_plain(text[end:]))
    return [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}]


def _coded(match: re.Match[str]) -> Json:
    if match["user"]:
        return {"type": "user", "user_id": match["user"]}
    if match["channel"]:
        return {"type": "channel", "channel_id": match["channel"]}
    return {"type": "link", "url": match["url"].replace("&amp;", "&")}


def _plain(text: str) -> Json:
    return {"type": "text", "text": text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")}
