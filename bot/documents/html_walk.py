"""The words under an HTML element, found without recursion: pages can be nested deeper than any stack."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from bot.documents.extract import clean
from bot.documents.refusal import RefusalReason, Refused

_MOST_NODES = 1_000_000
_SPACES = re.compile(r"[ \t\n\r\f\u00a0\u200b]+")
_LINE = "\x00"  # cannot come from a page: HTML parsers replace it
_CELL = "\x01"

_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "nav", "aside", "form", "button", "select",
    "option", "textarea", "iframe", "object", "embed", "audio", "video", "canvas", "map", "head", "title",
    "dialog", "input",
})  # fmt: skip
_FORMS = frozenset({"form", "button"})
_SKIPPED_ROLES = frozenset({"navigation", "search", "banner", "contentinfo", "complementary", "dialog", "menu"})
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
})  # fmt: skip
_CELLS = frozenset(("td", "th"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def lines_of(root: LexborNode | None, keep_forms: bool = False) -> str:
    """The visible words under ``root``, one block element a line, cells of a row parted by tabs.

    Raises Refused (TOO_LONG) where a page has more than a million nodes.
    """
    if root is None:
        return ""
    lines = "".join(_pieces(root, keep_forms)).split(_LINE)
    tidy = ("\t".join(_SPACES.sub(" ", cell).strip() for cell in line.split(_CELL)).strip() for line in lines)
    return clean("\n".join(line for line in tidy if line))


def _pieces(root: LexborNode, keep_forms: bool) -> Iterator[str]:
    node, depth = root, 0
    for _ in range(_MOST_NODES):
        tag = node.tag or ""
        if tag == "-text":
            yield (node.text_content or "").replace(_CELL, "")
        yield _CELL if tag in _CELLS else _edge(tag)
        child = None if _is_skipped(node, tag, keep_forms) else node.child
        if child is not None:
            node, depth = child, depth + 1
            continue
        while depth and node.next is None:
            parent = node.parent
            if parent is None:
                return
            node, depth = parent, depth - 1
            yield _edge(node.tag or "")
        following = node.next
        if not depth or following is None:
            return
        node = following
    raise Refused(RefusalReason.TOO_LONG, f"over {_MOST_NODES} HTML nodes")


def _edge(tag: str) -> str:
    return _LINE if tag in _BLOCKS else ""


def _is_skipped(node: LexborNode, tag: str, keep_forms: bool) -> bool:
    if tag in _SKIPPED:
        return not (keep_forms and tag in _FORMS)
    if tag.startswith("-") or (tag not in _BLOCKS and tag != "span"):
        return False
    attributes = node.attributes
    if not attributes:
        return False
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or (attributes.get("role") or "").lower() in _SKIPPED_ROLES
        or bool(_HIDDEN.search(attributes.get("style") or ""))
    )
