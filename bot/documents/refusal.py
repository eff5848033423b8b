"""Why a file was not read: a fixed list of reasons, each with one sentence a person can act on."""

from __future__ import annotations

from enum import StrEnum


class RefusalReason(StrEnum):
    """The reasons for which a file is not read. ``sentence`` is what the person who posted it is told."""

    EMPTY = "empty"
    UNSUPPORTED = "unsupported"
    TOO_BIG = "too_big"
    TOO_LONG = "too_long"
    LOCKED = "locked"
    SCANNED = "scanned"
    BROKEN = "broken"
    BOMB = "bomb"
    TIMEOUT = "timeout"
    BINARY = "binary"
    SIGN_IN_PAGE = "sign_in_page"
    WEB_PAGE = "web_page"

    @property
    def sentence(self) -> str:
        """One sentence in plain words: what is wrong, and what would help."""
        return _SENTENCES[self]


_SENTENCES = {
    RefusalReason.EMPTY: "There is no text in this file.",
    RefusalReason.UNSUPPORTED: (
        "I cannot read this kind of file; please post it as text, Markdown, HTML, PDF, DOCX, PPTX or EML."
    ),
    RefusalReason.TOO_BIG: "This file is too big for me; please post only the part that matters.",
    RefusalReason.TOO_LONG: "This document is too long for me; please post only the part that matters.",
    RefusalReason.LOCKED: "This file is locked with a password; please post a copy without one.",
    RefusalReason.SCANNED: (
        "These pages are pictures without text; please post a copy that has been through text recognition (OCR)."
    ),
    RefusalReason.BROKEN: "This file is damaged and cannot be opened; please save it again and post the new copy.",
    RefusalReason.BOMB: (
        "This file unpacks to far more than a document should, so I did not open it; please post it as plain text."
    ),
    RefusalReason.TIMEOUT: "Reading this file took too long and I gave up; please post it as plain text.",
    RefusalReason.BINARY: "This file is named like text but holds something else; please post the document itself.",
    RefusalReason.SIGN_IN_PAGE: (
        "Slack gave me its sign-in page in place of the file; please check that I am installed with files:read."
    ),
    RefusalReason.WEB_PAGE: "A web page came in place of the file that the name promises; please post it again.",
}


class Refused(Exception):
    """A file that is not read: an answer, not a fault.

    ``reason`` is for rules and ``sentence`` for people; ``detail`` names the particulars for the log, except that for
    UNSUPPORTED it is what the file is ("a spreadsheet") and is told as well.
    """

    def __init__(self, reason: RefusalReason, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail

    def __str__(self) -> str:
        """Reason and detail for a log line."""
        return f"{self.reason.value}: {self.detail}" if self.detail else self.reason.value

    @property
    def sentence(self) -> str:
        """What the person who posted the file is told."""
        if self.reason is RefusalReason.UNSUPPORTED and self.detail:
            return f"This is {self.detail}. {self.reason.sentence}"
        return self.reason.sentence
