"""Plain text: the content is the document, unchanged."""

from __future__ import annotations

from bot.documents.encoding import decode
from bot.documents.extract import Extract, check_length
from bot.documents.limits import Limits
from bot.documents.sniff import Kind


def read(data: bytes, limits: Limits) -> Extract:
    """The file's own characters, byte-order mark dropped, line ends kept.

    Raises Refused: BINARY (not text), TOO_LONG.
    """
    text = decode(data)
    check_length(len(text), limits)
    return Extract(text=text, media_type=Kind.PLAIN)
