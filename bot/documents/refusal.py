"""Why a file is not read: a fixed list of reasons, and of kinds of files that are not read. Words stand elsewhere."""

from __future__ import annotations

from enum import StrEnum


class RefusalReason(StrEnum):
    """The reasons for which a file is not read."""

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


class Unread(StrEnum):
    """Kinds of files that are known and not read: the detail of :attr:`RefusalReason.UNSUPPORTED`."""

    PICTURE = "picture"
    SOUND = "sound"
    VIDEO = "video"
    MEDIA = "media"
    ARCHIVE = "archive"
    ZIP = "zip"
    RICH_TEXT = "rich_text"
    POSTSCRIPT = "postscript"
    PROGRAM = "program"
    DATABASE = "database"
    SPREADSHEET = "spreadsheet"
    OPEN_DOCUMENT = "open_document"
    OLDER_OFFICE = "older_office"


class Refused(Exception):
    """A file that is not read: an answer, not a fault.

    ``reason`` is for rules and for people; ``detail`` names the particulars for the log, except that for UNSUPPORTED it
    is what the file is (a value of :class:`Unread`) and is told as well.
    """

    def __init__(self, reason: RefusalReason, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail

    def __str__(self) -> str:
        """Reason and detail for a log line."""
        return f"{self.reason.value}: {self.detail}" if self.detail else self.reason.value
