"""Pages of printed lines to one text with page offsets."""

from __future__ import annotations

from collections.abc import Sequence

from bot.documents import running_heads
from bot.documents.extract import Extract
from bot.documents.hyphens import Hyphens
from bot.documents.line import Line
from bot.documents.reflow import continues, paragraphs
from bot.documents.sniff import Kind
from bot.readout import Page


def compose(printed: Sequence[Sequence[Line]]) -> Extract | None:
    """The text of a PDF's pages, a paragraph a line; None where there is no text on any page.

    A paragraph that goes on over the page's end is joined by a space, so page offsets may part it.
    """
    bodies, margins = running_heads.without(printed)
    hyphens = Hyphens(line.text for body in bodies for line in body)
    parts: list[str] = []
    pages: list[Page] = []
    position = 0
    for number, body in enumerate(bodies, start=1):
        page_text = "\n".join(paragraphs(body, hyphens))
        if page_text and parts:
            joint = " " if continues(parts[-1], page_text) else "\n"
            parts.append(joint)
            position += 1
        pages.append(Page(number=number, start=position, end=position + len(page_text)))
        if page_text:
            parts.append(page_text)
            position += len(page_text)
    text = "".join(parts)
    if not text.strip():
        return None
    return Extract(text=text, media_type=Kind.PDF, pages=tuple(pages), margins="\n".join(margins))
