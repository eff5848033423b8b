"""A message that was forwarded or is previewed, under the one that carries it."""

from __future__ import annotations

from bot.playground.render.html import Html, el, join
from bot.playground.render.look import Look
from bot.playground.render.mrkdwn import mrkdwn_html
from bot.playground.workspace.model import Message


def forwarded_html(message: Message, look: Look) -> Html:
    """Author, words, names of files, and where it stood."""
    return join(
        el(
            "blockquote",
            el("strong", str(attachment.get("author_name", ""))),
            el("div", mrkdwn_html(str(attachment.get("text", "")), look)),
            *(el("div", str(file.get("name", "a file")), class_="kind") for file in attachment.get("files", [])),
            el("small", str(attachment.get("footer", ""))),
            class_="forwarded",
        )
        for attachment in message.attachments
    )
