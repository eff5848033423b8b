"""Marked-up text and rich text runs for a terminal.

mrkdwn goes through the page's own renderer and back from its HTML, so that both read it the same way.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

from rich.text import Text

from bot.playground.render.look import Look
from bot.playground.render.mrkdwn import mrkdwn_html
from bot.playground.render.rich_text import rich_text_html

_STYLES = {
    "strong": "bold",
    "em": "italic",
    "s": "strike",
    "u": "underline",
    "code": "cyan",
    "pre": "cyan",
    "a": "blue underline",
    "mark": "reverse",
    "blockquote": "dim",
}


_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def printable(source: str) -> str:
    """Text without control characters: a document must not move a terminal's cursor or set its title."""
    return _CONTROLS.sub("", source)


def plain_text(source: object) -> Text:
    """A text that means nothing but itself."""
    return Text(printable(str(source)))


def mrkdwn_text(source: str, look: Look) -> Text:
    """A mrkdwn text with its styles."""
    return _from_html(mrkdwn_html(source, look))


def rich_run(elements: list[dict[str, Any]], look: Look) -> Text:
    """The elements of a rich text section with their styles."""
    section = {"elements": [{"type": "rich_text_section", "elements": elements}]}
    return _from_html(rich_text_html(section, look))


def _from_html(html: str) -> Text:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.text


class _Reader(HTMLParser):
    """Gathers the text of our own renderer's HTML, tags as styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = Text()
        self._styles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        begun = self.text.plain and not self.text.plain.endswith("\n")
        if tag == "br" or (tag == "blockquote" and begun):
            self.text.append("\n")
        if tag in _STYLES:
            self._styles.append(_STYLES[tag])

    def handle_endtag(self, tag: str) -> None:
        if tag in _STYLES:
            self._styles.remove(_STYLES[tag])
        if tag == "blockquote":
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        self.text.append(printable(data), " ".join(self._styles) or None)
