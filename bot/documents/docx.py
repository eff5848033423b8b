"""DOCX: paragraphs and tables in the order in which they are read, one line each."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import Any

import docx
from docx.oxml.ns import qn

from bot.documents.extract import Extract, check_length, clean
from bot.documents.limits import Limits
from bot.documents.office import core_title
from bot.documents.refusal import RefusalReason, Refused
from bot.documents.sniff import Kind
from bot.documents.zip_guard import open_guarded

Element = Any  # an lxml element; python-docx publishes no types

_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_TEXT, _TEXT_BOX = qn("w:t"), qn("w:txbxContent")
_AS_CHARACTER = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_TITLE_STYLES = {"Title", "Heading1"}
_OPENING = 15
# What was deleted, what only computes, properties, and the copy of a drawing for older programs.
_SKIPPED = {
    qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:delText"), qn("w:pPr"), qn("w:rPr"), qn("w:tblPr"),
    qn("w:sectPr"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}  # fmt: skip


def read(data: bytes, limits: Limits) -> Extract:
    """Body text with tables (cells of a row parted by tabs); headers and footers only as margins.

    Raises Refused: BROKEN, BOMB, LOCKED, TOO_LONG.
    """
    with open_guarded(data, limits) as container:
        if container.getinfo("word/document.xml").file_size > limits.xml_bytes:
            raise Refused(RefusalReason.TOO_LONG, f"document.xml over {limits.xml_bytes} bytes")
    document = docx.Document(BytesIO(data))
    lines: list[str] = []
    length = 0
    for line in _lines(document.element.body):
        lines.append(line)
        length += len(line) + 1
        check_length(length, limits)
    text = clean("\n".join(lines)).strip("\n")
    title = core_title(document, text) or _styled_title(document.element.body)
    return Extract(text=text, media_type=Kind.DOCX, title=title, margins=_margins(document))


def _styled_title(body: Element) -> str | None:
    """The first of the opening paragraphs that is set as a title."""
    for paragraph in islice(body.iter(_PARAGRAPH), _OPENING):
        if paragraph.style in _TITLE_STYLES:
            title = " ".join(clean("".join(_characters(paragraph))).split())
            return title or None
    return None


def _margins(document: Any) -> str:
    """Running heads and feet of every section, for a marking in them."""
    parts = [part for part in document.part.package.iter_parts() if _is_margin(str(part.partname))]
    return clean("\n".join(line for part in parts for line in _lines(part.element)))


def _is_margin(partname: str) -> bool:
    return partname.startswith(("/word/header", "/word/footer"))


def _lines(block: Element) -> Iterator[str]:
    """The lines of whatever holds paragraphs: body, cell, content control, text box, tracked insertion."""
    for child in block:
        if child.tag == _PARAGRAPH:
            yield from "".join(_characters(child)).split("\n")
            for box in _text_boxes(child):
                yield from _lines(box)
        elif child.tag == _TABLE:
            for row in _nearest(child, _ROW):
                yield from _row(row)
        elif child.tag not in _SKIPPED:
            yield from _lines(child)


def _row(row: Element) -> Iterator[str]:
    """A row of one-line cells becomes one line; cells that hold more keep their own lines."""
    cells = [[line for line in _lines(cell) if line.strip()] for cell in _nearest(row, _CELL)]
    if all(len(cell) <= 1 for cell in cells):
        line = "\t".join(cell[0] if cell else "" for cell in cells)
        if line.strip():
            yield line
    else:
        for cell in cells:
            yield from cell


def _nearest(node: Element, tag: str) -> Iterator[Element]:
    """Descendants of one kind, content controls looked through, the insides of those found not."""
    for child in node:
        if child.tag == tag:
            yield child
        elif child.tag not in _SKIPPED:
            yield from _nearest(child, tag)


def _characters(node: Element) -> Iterator[str]:
    for child in node:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _AS_CHARACTER:
            yield _AS_CHARACTER[child.tag]
        elif child.tag not in _SKIPPED and child.tag != _TEXT_BOX:
            yield from _characters(child)


def _text_boxes(paragraph: Element) -> Iterator[Element]:
    for box in paragraph.iter(_TEXT_BOX):
        if not any(ancestor.tag in _SKIPPED for ancestor in box.iterancestors()):
            yield box
