"""Rich text: sections, lists, quotes and preformatted text (Block Kit reference, "Rich text block")."""

from __future__ import annotations

from bot.playground.validation.report import Rule
from bot.playground.validation.rules import each, fields, flag, number, one_of, string, typed

MANY = 10_000
"""A bound where Slack documents none."""

_STYLE = fields(
    bold=flag, italic=flag, strike=flag, code=flag, underline=flag, highlight=flag, client_highlight=flag, unlink=flag
)
_PIECES: dict[str, Rule] = {
    "text": fields({"text": string(MANY * 4)}, style=_STYLE),
    "link": fields({"url": string(3_000)}, text=string(MANY, 0), unsafe=flag, style=_STYLE),
    "user": fields({"user_id": string(255)}, style=_STYLE),
    "usergroup": fields({"usergroup_id": string(255)}, style=_STYLE),
    "channel": fields({"channel_id": string(255)}, style=_STYLE),
    "emoji": fields({"name": string(255)}, unicode=string(255), url=string(3_000), style=_STYLE),
    "date": fields(
        {"timestamp": number(0, 99_999_999_999), "format": string(255)}, url=string(3_000), fallback=string(3_000)
    ),
    "broadcast": fields({"range": one_of("here", "channel", "everyone")}),
    "color": fields({"value": string(255)}),
}
_pieces = each(typed(lambda: _PIECES, "rich text"), MANY)
_SECTION = fields({"elements": _pieces})
_PARTS: dict[str, Rule] = {
    "rich_text_section": _SECTION,
    "rich_text_preformatted": fields({"elements": _pieces}, border=number(0, 1), language=string(255)),
    "rich_text_quote": fields({"elements": _pieces}, border=number(0, 1)),
    "rich_text_list": fields(
        {
            "style": one_of("bullet", "ordered"),
            "elements": each(typed(lambda: {"rich_text_section": _SECTION}, "a list item"), MANY),
        },
        indent=number(0, 8),
        offset=number(0, MANY),
        border=number(0, 1),
    ),
}
RICH_TEXT = fields({"elements": each(typed(lambda: _PARTS, "rich text"), MANY)}, block_id=string(255))
"""A rich text block, or a cell of a table."""
