"""A file as a card in its message."""

from __future__ import annotations

from urllib.parse import quote

from bot.playground.render.html import Html, el
from bot.playground.workspace.filetypes import filetype_of
from bot.playground.workspace.model import File

PREVIEW_LINES = 5
LINE_LENGTH = 500


def file_card(file: File, *, saved: bool, preview: bool) -> Html:
    """Name, kind and size; a snippet shows how it begins where there is room; a deleted file says so."""
    if file.deleted:
        return el("div", "This file was deleted.", class_="file gone")
    kind = filetype_of(file.name)
    about = el(
        "div",
        el("strong", file.title),
        el("span", f"{kind.pretty} · {_size(len(file.data))}", class_="kind"),
        class_="about",
    )
    icon = el("span", (file.filetype if file.filetype != "binary" else "file")[:4], class_=f"icon {file.filetype}")
    head = el("div", icon, about, class_="file-head")
    if not saved:
        address = f"/files/{quote(file.user)}/{quote(file.id)}/{quote(file.name, safe='')}"
        head = el("a", icon, about, class_="file-head", href=address, download=file.name)
    return el("div", head, _preview(file) if preview else "", class_="file")


def _preview(file: File) -> Html:
    if file.mode != "snippet":
        return Html("")
    lines = [line for line in file.data[:2_000].decode("utf-8", "replace").splitlines() if line.strip()]
    shown = "\n".join(line[:LINE_LENGTH] for line in lines[:PREVIEW_LINES])
    return el("pre", shown, class_="preview") if shown else Html("")


def _size(count: int) -> str:
    for unit, scale in (("MB", 1_000_000), ("kB", 1_000)):
        if count >= scale:
            return f"{count / scale:.1f} {unit}" if unit == "MB" else f"{round(count / scale)} {unit}"
    return f"{count} bytes"
