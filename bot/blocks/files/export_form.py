"""In which form one wants a reading as a file: a modal with a button for each."""

from __future__ import annotations

from bot.blocks.actions import CallbackId, Download, button, pack_choice
from bot.blocks.fields import plain
from bot.blocks.texts.layout import quiet
from bot.blocks.texts.limits import SECTION_TEXT, VIEW_TITLE
from bot.blocks.texts.message import Block, View
from bot.wording.catalogue import say


def export_form(reading_id: int) -> View:
    """The kinds of file, each with what it is good for."""
    kinds = (
        (Download.JSON, say("button-json"), say("export-json-is")),
        (Download.MARKDOWN, say("button-markdown"), say("export-markdown-is")),
        (Download.CSV, say("button-csv"), say("export-csv-is")),
    )
    return _view([_kind(kind, label, told, reading_id) for kind, label, told in kinds])


def export_under_way(*, privately: bool) -> View:
    """What the form shows once a file was asked for: where it will be."""
    return _view([quiet(say("export-comes-privately") if privately else say("export-comes-here"))])


def _kind(kind: Download, label: str, told: str, reading_id: int) -> Block:
    accessory = button(label, kind, reading_id) | {"value": pack_choice(kind, reading_id)}
    return {"type": "section", "text": plain(told, SECTION_TEXT), "accessory": accessory}


def _view(blocks: list[Block]) -> View:
    return {
        "type": "modal",
        "callback_id": CallbackId.EXPORT,
        "title": plain(say("export-title"), VIEW_TITLE),
        "close": plain(say("view-close"), VIEW_TITLE),
        "blocks": blocks,
    }
