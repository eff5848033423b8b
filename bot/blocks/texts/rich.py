"""Rich text: the block in which a document's words are shown as they are ("Rich text block", Block Kit reference)."""

from __future__ import annotations

from bot.blocks.texts.escape import literal
from bot.blocks.texts.limits import SECTION_TEXT, clip
from bot.blocks.texts.message import Block, Element

LINK_TEXT = 280
"""Longest text of a link; Slack gives no limit."""


def run(text: str, *, bold: bool = False, italic: bool = False, limit: int = SECTION_TEXT) -> Element:
    """One run of text, cut at ``limit`` characters; leading and trailing space is kept as one space."""
    shown = clip(literal(text), limit)
    lead = " " if text[:1].isspace() and shown else ""
    trail = " " if text[-1:].isspace() and shown else ""
    element: Element = {"type": "text", "text": f"{lead}{shown}{trail}" or " "}
    style = {name: True for name, on in (("bold", bold), ("italic", italic)) if on}
    return {**element, "style": style} if style else element


def link(text: str, url: str, *, bold: bool = False) -> Element:
    """A link; ``url`` must come from Slack or from us, never from a document."""
    element: Element = {"type": "link", "url": url, "text": clip(literal(text), LINK_TEXT) or "link"}
    return {**element, "style": {"bold": True}} if bold else element


def line(*elements: Element) -> Element:
    """A paragraph, or one item of a list."""
    return {"type": "rich_text_section", "elements": list(elements)}


def bullets(lines: list[Element], indent: int = 0) -> Element:
    """A bulleted list of :func:`line` items; ``indent`` 1 sets it under an item of the list before."""
    return {"type": "rich_text_list", "style": "bullet", "indent": indent, "elements": lines}


def numbered(lines: list[Element], first: int) -> Element:
    """A numbered list of :func:`line` items whose first number is ``first`` (from 1)."""
    listed: Element = {"type": "rich_text_list", "style": "ordered", "indent": 0, "elements": lines}
    return {**listed, "offset": first - 1} if first > 1 else listed


def quoted(*elements: Element) -> Element:
    """A paragraph set off as a quotation."""
    return {"type": "rich_text_quote", "elements": list(elements)}


def rich(*parts: Element) -> Block:
    """A rich text block of paragraphs, lists and quotations."""
    return {"type": "rich_text", "elements": list(parts)}


def label(text: str) -> Element:
    """A bold line above a list."""
    return line(run(text, bold=True))
