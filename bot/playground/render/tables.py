"""Table blocks as HTML."""

from __future__ import annotations

from typing import Any

from bot.playground.render.html import Html, el
from bot.playground.render.look import Look
from bot.playground.render.rich_text import rich_text_html


def table_html(block: dict[str, Any], look: Look) -> Html:
    """A table; its first row is the header."""
    settings = block.get("column_settings") or []
    rows = [
        el("tr", *(_cell(cell, column, settings, look, head=number == 0) for column, cell in enumerate(row)))
        for number, row in enumerate(block.get("rows", []))
    ]
    return el("div", el("table", *rows), class_="table")


def _cell(cell: dict[str, Any], column: int, settings: list[dict[str, Any]], look: Look, *, head: bool) -> Html:
    setting = settings[column] if column < len(settings) and settings[column] else {}
    if cell.get("type") == "rich_text":
        inside = rich_text_html(cell, look)
    else:
        inside = el("span", str(cell.get("text") or cell.get("value", "")))
    align = str(setting.get("align", "left"))
    wrapped = " wrapped" if setting.get("is_wrapped") else ""
    return el("th" if head else "td", inside, class_=f"{align}{wrapped}")
