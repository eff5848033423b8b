"""PPTX: the words on the slides, slide by slide; speaker notes are not on the slides and are left out."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.util import Emu

from bot.documents.extract import Extract, check_length, clean, join_pages
from bot.documents.limits import Limits
from bot.documents.office import core_title
from bot.documents.refusal import RefusalReason, Refused
from bot.documents.sniff import Kind
from bot.documents.zip_guard import open_guarded

_DEEPEST_GROUP = 20
# Boxes whose tops differ by less than this read as one row, left to right.
_ROW_HEIGHT = Emu(180_000)


def read(data: bytes, limits: Limits) -> Extract:
    """Titles, text boxes and tables, each slide one page of the Document.

    Raises Refused: BROKEN, BOMB, LOCKED, TOO_LONG.
    """
    with open_guarded(data, limits) as container:
        if sum(entry.file_size for entry in container.infolist() if _is_slide(entry.filename)) > limits.xml_bytes:
            raise Refused(RefusalReason.TOO_LONG, f"slides over {limits.xml_bytes} bytes")
    presentation = Presentation(BytesIO(data))
    if len(presentation.slides) > limits.max_pages:
        raise Refused(RefusalReason.TOO_LONG, f"{len(presentation.slides)} slides")
    slides: list[str] = []
    length = 0
    for slide in presentation.slides:
        slides.append(clean("\n".join(line for line in _lines(slide.shapes, 0) if line.strip())))
        length += len(slides[-1])
        check_length(length, limits)
    text, pages = join_pages(slides, limits)
    title = core_title(presentation, text) or _first_title(presentation)
    return Extract(text=text, media_type=Kind.PPTX, title=title, pages=pages)


def _first_title(presentation: Any) -> str | None:
    """What stands in the title box of the first slide."""
    for slide in presentation.slides:
        box = slide.shapes.title
        return (" ".join(clean(box.text_frame.text).split()) or None) if box is not None else None
    return None


def _is_slide(name: str) -> bool:
    return name.startswith("ppt/slides/") and name.endswith(".xml")


def _lines(shapes: Any, depth: int) -> Iterator[str]:
    for shape in sorted(shapes, key=_reading_order):
        if hasattr(shape, "shapes") and depth < _DEEPEST_GROUP:
            yield from _lines(shape.shapes, depth + 1)
        elif getattr(shape, "has_table", False):
            for row in shape.table.rows:
                yield "\t".join(cell.text.replace("\n", " ") for cell in row.cells)
        elif getattr(shape, "has_text_frame", False):
            yield from (paragraph.text for paragraph in shape.text_frame.paragraphs)


def _reading_order(shape: Any) -> tuple[bool, int, int]:
    """The title first, then by rows from the top, then from the left."""
    is_title = shape.is_placeholder and shape.placeholder_format.idx == 0
    return (not is_title, (shape.top or 0) // _ROW_HEIGHT, shape.left or 0)
