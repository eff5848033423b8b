"""Markdown: the content stays as it is written; only the first heading is taken for the title."""

from __future__ import annotations

import re

from bot.documents.encoding import decode
from bot.documents.extract import Extract, check_length
from bot.documents.limits import Limits
from bot.documents.sniff import Kind

_HEADING = re.compile(r"^#{1,2}[ \t]+(.+?)[ \t]*#*[ \t]*$", re.M)
_INLINE_MARKS = re.compile(r"[*_`]{1,3}|\[([^\]]*)\]\([^)]*\)")
_HEAD = 2_000


def read(data: bytes, limits: Limits) -> Extract:
    """The file's own characters. Raises Refused: BINARY (not text), TOO_LONG."""
    text = decode(data)
    check_length(len(text), limits)
    heading = _HEADING.search(text[:_HEAD])
    title = _INLINE_MARKS.sub(lambda mark: mark.group(1) or "", heading.group(1)).strip() if heading else None
    return Extract(text=text, media_type=Kind.MARKDOWN, title=title or None)
