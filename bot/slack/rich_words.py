"""The words of a rich text value, as a workflow hands it over: a string, a block, or lists of them in one another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_APART = frozenset({"rich_text_section", "rich_text_quote", "rich_text_preformatted"})


def words_of(value: Any) -> str:
    """All words of ``value``, a line for each paragraph (Slack API, "rich_text type", "Rich text block").

    A file picked in a workflow's form comes as rich text, too: its words are the file's id.
    """
    lines = "".join(_pieces(value)).split("\n")
    return "\n".join(line.strip() for line in lines).strip()


def _pieces(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for child in node:
            yield from _pieces(child)
    elif isinstance(node, dict):
        if "elements" in node:
            yield from _pieces(node["elements"])
            yield "\n" if node.get("type") in _APART else ""
        else:
            yield str(node.get("text") or node.get("url") or node.get("id") or "")
