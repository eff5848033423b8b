"""Blocks, by surface (Block Kit reference, "Blocks")."""

from __future__ import annotations

from typing import Any

from bot.playground.validation.elements import ACCESSORIES, ACTIONS, CONTEXT_ACTIONS, IMAGE, INPUTS, TEXT
from bot.playground.validation.objects import mrkdwn_or_plain, plain
from bot.playground.validation.report import Report, Rule
from bot.playground.validation.rich_text import RICH_TEXT
from bot.playground.validation.rules import anything, each, fields, flag, one_of, string, typed

BLOCK_ID = string(255)
MAX_SECTION_TEXT = 3_000
"""Characters of a section's text ("Section block")."""
MAX_FIELD_TEXT = 2_000
"""Characters of each of at most ten fields ("Section block")."""
MAX_HEADER_TEXT = 150
"""Characters of a header ("Header block")."""
MAX_CONTEXT = 10
"""Elements of a context block ("Context block")."""
MAX_ACTIONS = 25
"""Elements of an actions block ("Actions block")."""
MAX_CONTEXT_ACTIONS = 5
"""Elements of a context actions block ("Context actions block")."""
MAX_MARKDOWN = 12_000
"""Characters over all markdown blocks of a message ("Markdown block")."""

_SECTION_FIELDS = fields(
    text=mrkdwn_or_plain(MAX_SECTION_TEXT),
    fields=each(mrkdwn_or_plain(MAX_FIELD_TEXT), 10),
    accessory=typed(lambda: ACCESSORIES, "a section's accessory"),
    expand=flag,
    block_id=BLOCK_ID,
)
_IMAGE_FIELDS = fields(
    {"alt_text": string(2_000)},
    image_url=string(3_000),
    slack_file=anything,
    title=plain(2_000),
    block_id=BLOCK_ID,
)
_CELLS: dict[str, Rule] = {
    "raw_text": fields({"text": string(10_000)}),
    "raw_number": fields({"value": anything}, text=string(10_000)),
    "rich_text": RICH_TEXT,
}


def _section(value: Any, path: str, report: Report) -> None:
    _SECTION_FIELDS(value, path, report)
    if not value.get("text") and not value.get("fields"):
        report.add("must provide either text or fields", path)


def _image(value: Any, path: str, report: Report) -> None:
    _IMAGE_FIELDS(value, path, report)
    if not value.get("image_url") and not value.get("slack_file"):
        report.add("must provide either image_url or slack_file", path)


_EVERYWHERE: dict[str, Rule] = {
    "section": _section,
    "header": fields({"text": plain(MAX_HEADER_TEXT)}, block_id=BLOCK_ID),
    "divider": fields(block_id=BLOCK_ID),
    "context": fields(
        {"elements": each(typed(lambda: TEXT | {"image": IMAGE}, "a context element"), MAX_CONTEXT)}, block_id=BLOCK_ID
    ),
    "actions": fields({"elements": each(typed(lambda: ACTIONS, "an action"), MAX_ACTIONS)}, block_id=BLOCK_ID),
    "image": _image,
    "rich_text": RICH_TEXT,
    "input": fields(
        {"label": plain(2_000), "element": typed(lambda: INPUTS, "an input")},
        dispatch_action=flag,
        hint=plain(2_000),
        optional=flag,
        block_id=BLOCK_ID,
    ),
}
VIEW_BLOCKS = _EVERYWHERE
"""Blocks of modals and the Home tab."""
MESSAGE_BLOCKS: dict[str, Rule] = _EVERYWHERE | {
    "markdown": fields({"text": string(MAX_MARKDOWN)}, block_id=BLOCK_ID),
    "table": fields(
        {"rows": each(each(typed(lambda: _CELLS, "a table cell"), 20), 100)},
        column_settings=each(fields(align=one_of("left", "center", "right"), is_wrapped=flag), 20),
        block_id=BLOCK_ID,
    ),
    "context_actions": fields(
        {"elements": each(typed(lambda: CONTEXT_ACTIONS, "a context action"), MAX_CONTEXT_ACTIONS)},
        block_id=BLOCK_ID,
    ),
}
"""Blocks of messages: markdown, tables and context actions are for messages only."""

VIEW_TEXTS: dict[str, Rule] = {"title": plain(24), "submit": plain(24), "close": plain(24)}
"""The labels of a modal ("Modal views")."""
VIEW_SETTINGS: dict[str, Rule] = {
    "private_metadata": string(3_000, 0),
    "callback_id": string(255, 0),
    "external_id": string(255, 0),
    "clear_on_close": flag,
    "notify_on_close": flag,
    "submit_disabled": flag,
}
"""What else a view may say ("Modal views", "Home tab views")."""
