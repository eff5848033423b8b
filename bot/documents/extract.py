"""What a format's reader hands back, before the head of the text has been looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason, Refused
from bot.readout import Page

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_UNWANTED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x80-\x9f\xad\ud800-\udfff\ufeff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_TRANSLATION = str.maketrans({**_LIGATURES, "\xa0": " ", "\u202f": " "})


@dataclass(frozen=True)
class Extract:
    """Text and the metadata that a format itself states.

    ``margins`` holds running heads and foots that are not part of the text but may carry a marking.
    ``published`` is an ISO date, ``language`` what the format declares (not yet trusted).
    """

    text: str
    media_type: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    pages: tuple[Page, ...] = ()
    margins: str = ""


def clean(text: str) -> str:
    """Text of a binary format without what is not text: control characters, soft hyphens, odd line ends.

    Ligature glyphs become letters and no-break spaces plain ones. Direction marks, joiners and emoji stay.
    """
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text)).translate(_TRANSLATION)


def join_pages(texts: Sequence[str], limits: Limits) -> tuple[str, tuple[Page, ...]]:
    """Page texts joined by a line break, and where each page lies in the whole.

    Raises Refused (TOO_LONG) over ``limits.max_chars``.
    """
    pages: list[Page] = []
    position = 0
    for number, text in enumerate(texts, start=1):
        pages.append(Page(number=number, start=position, end=position + len(text)))
        position += len(text) + 1
    check_length(position, limits)
    return "\n".join(texts), tuple(pages)


def check_length(chars: int, limits: Limits) -> None:
    """Raise Refused (TOO_LONG) where the text has more than ``limits.max_chars`` code points."""
    if chars > limits.max_chars:
        raise Refused(RefusalReason.TOO_LONG, f"over {limits.max_chars} characters")
