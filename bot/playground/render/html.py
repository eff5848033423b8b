"""HTML that is safe by construction: plain strings are escaped, only ``Html`` passes unchanged."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

_VOID = {"img", "input", "br", "hr", "meta", "link"}


class Html(str):
    """Markup that may go into a page as it is."""

    __slots__ = ()


def el(name: str, /, *children: str, **attributes: str | bool | int | None) -> Html:
    """An element; children that are not ``Html`` are text.

    ``class_`` becomes ``class`` and ``data_x`` becomes ``data-x``; None and False leave an attribute out.
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{join(children)}</{name}>")


def text(value: str) -> Html:
    """Text as markup."""
    return Html(escape(value, quote=False))


def join(children: Iterable[str]) -> Html:
    """Several pieces in a row; those that are not ``Html`` are text."""
    return Html("".join(child if isinstance(child, Html) else text(child) for child in children))


def _attribute(key: str, value: str | bool | int | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
