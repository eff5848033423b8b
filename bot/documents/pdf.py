"""PDF: the text layer, page by page, through PDFium; pypdf is asked once where PDFium cannot open the file."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from bot.documents.extract import Extract, check_length, clean
from bot.documents.limits import Limits
from bot.documents.line import Line
from bot.documents.pages import compose
from bot.documents.refusal import RefusalReason, Refused

# PDFium puts this code point where it takes a hyphen at a line's end for a division, and leaves the line end out.
_DIVISION = "\ufffe"
_MOST_BOXES_A_PAGE = 2_000


def read(data: bytes, limits: Limits) -> Extract:
    """Paragraphs of the text layer; running heads and page numbers only as margins.

    Raises Refused: LOCKED, SCANNED (pages without text), EMPTY (blank pages), TOO_LONG, BROKEN.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise Refused(RefusalReason.LOCKED, "the PDF wants a password") from error
        return read_second(data, limits)
    try:
        return compose(_pages(document, limits)) or _refuse_textless(document)
    finally:
        document.close()


def read_second(data: bytes, limits: Limits) -> Extract:
    """The same through pypdf, slower and without positions. Raises as ``read`` does."""
    from bot.documents import pdf_second

    return pdf_second.read(data, limits)


def _pages(document: pypdfium2.PdfDocument, limits: Limits) -> list[list[Line]]:
    if len(document) > limits.max_pages:
        raise Refused(RefusalReason.TOO_LONG, f"{len(document)} pages")
    pages: list[list[Line]] = []
    length = 0
    for index in range(len(document)):
        lines = _lines_of(document, index)
        length += sum(len(line.text) + 1 for line in lines)
        check_length(length, limits)
        pages.append(lines)
    return pages


def _lines_of(document: pypdfium2.PdfDocument, index: int) -> list[Line]:
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return []  # one damaged page does not spoil the others
    try:
        text_page = page.get_textpage()
        try:
            return list(_lines(text_page))
        finally:
            text_page.close()
    except pypdfium2.PdfiumError:
        return []
    finally:
        page.close()


def _lines(text_page: pypdfium2.PdfTextPage) -> Iterator[Line]:
    text = text_page.get_text_range()
    # Positions are found by character index, which holds only where PDFium neither adds nor leaves out characters.
    aligned = len(text) == text_page.count_chars() and text.count("\n") < _MOST_BOXES_A_PAGE
    for start, raw in _printed(text):
        words = raw.strip()
        shown = clean(words.replace(_DIVISION, "-")).strip()
        if not shown:
            continue
        at = start + len(raw) - len(raw.lstrip())
        box = _box(text_page, at, at + len(words) - 1) if aligned else None
        yield Line(shown, *box) if box else Line.typed(shown)


def _printed(text: str) -> Iterator[tuple[int, str]]:
    """The lines as printed, each with the index of its first character."""
    position = 0
    for piece in text.replace(_DIVISION, _DIVISION + "\n").split("\n"):
        yield position, piece.rstrip("\r")
        position += len(piece) + (0 if piece.endswith(_DIVISION) else 1)


def _box(text_page: pypdfium2.PdfTextPage, first: int, last: int) -> tuple[float, float, float, float] | None:
    """Where the line between two characters begins and ends, its distance down and its type size.

    A line that runs from right to left is given mirrored, so that its beginning is on the left of its end as well.
    """
    try:
        first_left, bottom, first_right, top = text_page.get_charbox(first, loose=True)
        last_left, _, last_right, _ = text_page.get_charbox(last, loose=True)
    except pypdfium2.PdfiumError:
        return None
    begin, end = (first_left, last_right) if first_left <= last_left else (-first_right, -last_left)
    return (begin, end, -bottom, top - bottom) if end > begin and top > bottom else None


def _refuse_textless(document: pypdfium2.PdfDocument) -> Extract:
    """Raise the reason why no page has text."""
    for index in range(min(len(document), 20)):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            continue
        drawn = next(iter(page.get_objects(max_depth=1)), None)
        page.close()
        if drawn is not None:
            raise Refused(RefusalReason.SCANNED, f"{len(document)} pages without a text layer")
    raise Refused(RefusalReason.EMPTY, f"{len(document)} blank pages")
