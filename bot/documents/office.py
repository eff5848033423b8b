"""What DOCX and PPTX share: the title in the core properties, when it can be believed."""

from __future__ import annotations

import re
from typing import Any

from bot.documents.extract import clean

_HEAD = 2_000


def core_title(document: Any, text: str) -> str | None:
    """The title property, but only where the head of the text repeats it: templates leave stale ones behind."""
    title = clean(str(document.core_properties.title or "")).strip()
    return title if title and _folded(title) in _folded(text[:_HEAD]) else None


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()
