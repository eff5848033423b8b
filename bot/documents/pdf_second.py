"""PDF through pypdf: the second opinion, for files on which PDFium fails."""

from __future__ import annotations

import logging
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError, PyPdfError

from bot.documents.extract import Extract, check_length, clean
from bot.documents.limits import Limits
from bot.documents.line import Line
from bot.documents.pages import compose
from bot.documents.refusal import RefusalReason, Refused


def read(data: bytes, limits: Limits) -> Extract:
    """Paragraphs of the text layer, parted by line lengths alone.

    Raises Refused: LOCKED, SCANNED, TOO_LONG, BROKEN.
    """
    # pypdf reports every oddity of a broken file through its logger; what comes of it is our refusal.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(data))
        if len(reader.pages) > limits.max_pages:
            raise Refused(RefusalReason.TOO_LONG, f"{len(reader.pages)} pages")
        extract = compose(_pages(reader, limits))
    except FileNotDecryptedError as error:
        raise Refused(RefusalReason.LOCKED, "the PDF wants a password") from error
    except (PyPdfError, RecursionError) as error:
        raise Refused(RefusalReason.BROKEN, f"PDF: {type(error).__name__}: {error}") from error
    if extract is None:
        raise Refused(RefusalReason.BROKEN, "no text could be recovered from the PDF")
    return extract


def _pages(reader: PdfReader, limits: Limits) -> list[list[Line]]:
    pages: list[list[Line]] = []
    length = 0
    for page in reader.pages:
        text = clean(page.extract_text())
        length += len(text)
        check_length(length, limits)
        pages.append([Line.typed(line) for line in text.split("\n") if line.strip()])
    return pages
