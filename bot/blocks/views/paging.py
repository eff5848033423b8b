"""Long lists as pages of a modal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.blocks.actions import CallbackId, PageState, page_buttons
from bot.blocks.texts.layout import quiet
from bot.blocks.texts.limits import VIEW_TITLE, clip, size
from bot.blocks.texts.message import Block, Element, View
from bot.blocks.texts.rich import bullets, label, numbered, rich
from bot.wording.catalogue import say

PAGE_SIZE = 11_000
"""UTF-8 bytes of JSON on one page. Slack gives no sum for a modal; a message takes about 13,200."""

PAGE_ENTRIES = 60


@dataclass(frozen=True)
class Entry:
    """One item under a heading; ``number`` is set in numbered lists and stays the same in every view.

    ``parts`` holds one paragraph for a list, or several (a line and its quotation) shown one below the other.
    """

    heading: str
    parts: tuple[Element, ...]
    number: int | None = None


def paged_view(title: str, callback: CallbackId, entries: Sequence[Entry], state: PageState, opening: Block) -> View:
    """A modal that shows one page of ``entries``; a page beyond the end shows the last."""
    pages = _pages(entries)
    here = replace(state, page=min(max(state.page, 0), len(pages) - 1))
    where = [quiet(say("view-page", page=here.page + 1, pages=len(pages)))] if len(pages) > 1 else []
    return {
        "type": "modal",
        "callback_id": callback,
        "title": {"type": "plain_text", "text": clip(title, VIEW_TITLE), "emoji": False},
        "close": {"type": "plain_text", "text": say("view-close"), "emoji": False},
        "private_metadata": here.pack(),
        "blocks": [opening, *_blocks(pages[here.page]), *where, *page_buttons(here, len(pages))],
    }


def _pages(entries: Sequence[Entry]) -> list[list[Entry]]:
    pages: list[list[Entry]] = [[]]
    filled = 0
    for entry in entries:
        cost = size([label(entry.heading), *entry.parts])
        if pages[-1] and (filled + cost > PAGE_SIZE or len(pages[-1]) >= PAGE_ENTRIES):
            pages.append([])
            filled = 0
        pages[-1].append(entry)
        filled += cost
    return pages


def _blocks(entries: Sequence[Entry]) -> list[Block]:
    """Entries under one heading become one rich text block."""
    grouped: list[tuple[str, list[Entry]]] = []
    for entry in entries:
        if not grouped or grouped[-1][0] != entry.heading:
            grouped.append((entry.heading, []))
        grouped[-1][1].append(entry)
    return [rich(label(heading), *_listed(group)) for heading, group in grouped]


def _listed(entries: Sequence[Entry]) -> list[Element]:
    if any(len(entry.parts) > 1 for entry in entries):
        return [part for entry in entries for part in entry.parts]
    lines = [entry.parts[0] for entry in entries]
    first = entries[0].number
    return [bullets(lines) if first is None else numbered(lines, first)]
