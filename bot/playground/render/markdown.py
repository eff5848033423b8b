"""Markdown blocks as HTML, raw HTML in them shown as text (reference: "Markdown block")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from bot.playground.render.html import Html, el, join
from bot.playground.render.links import coded
from bot.playground.render.look import Look

_CODED = re.compile(r"<([@#!][^<>\n]+)>")


def markdown_html(source: str, look: Look) -> Html:
    """Standard Markdown with tables and strike-through; mentions fire in it as they do at Slack."""
    parser = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"])

    def text(tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        parts = _CODED.split(tokens[index].content)
        return join(coded(part, look) if number % 2 else part for number, part in enumerate(parts))

    def link_open(tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        tokens[index].attrSet("target", "_blank")
        tokens[index].attrSet("rel", "noopener noreferrer")
        rendered: Any = parser.renderer.renderToken(tokens, index, options, env)  # type: ignore[attr-defined]  # untyped protocol
        return str(rendered)

    def image(tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        return el("span", tokens[index].content or "image", class_="image-placeholder")

    rules = parser.renderer.rules  # type: ignore[attr-defined]  # untyped protocol
    rules.update({"text": text, "link_open": link_open, "image": image})
    return el("div", Html(parser.render(source)), class_="markdown")
