"""What Slack calls a file by its name: media type, its own short type name, and whether it is a snippet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True)
class FileType:
    """Slack's words for one kind of file; ``mode`` is ``snippet`` where Slack shows the text itself."""

    mimetype: str
    filetype: str
    pretty: str
    mode: str = "hosted"


_OFFICE = "application/vnd.openxmlformats-officedocument"
_BY_SUFFIX = {
    ".txt": FileType("text/plain", "text", "Plain Text", "snippet"),
    ".md": FileType("text/markdown", "markdown", "Markdown", "snippet"),
    ".json": FileType("application/json", "json", "JSON", "snippet"),
    ".csv": FileType("text/csv", "csv", "CSV", "snippet"),
    ".html": FileType("text/html", "html", "HTML", "snippet"),
    ".htm": FileType("text/html", "html", "HTML", "snippet"),
    ".ics": FileType("text/calendar", "ics", "Calendar"),
    ".pdf": FileType("application/pdf", "pdf", "PDF"),
    ".docx": FileType(f"{_OFFICE}.wordprocessingml.document", "docx", "Word Document"),
    ".pptx": FileType(f"{_OFFICE}.presentationml.presentation", "pptx", "PowerPoint Presentation"),
    ".xlsx": FileType(f"{_OFFICE}.spreadsheetml.sheet", "xlsx", "Excel Spreadsheet"),
    ".eml": FileType("message/rfc822", "email", "Email"),
    ".zip": FileType("application/zip", "zip", "Zip"),
    ".png": FileType("image/png", "png", "PNG"),
    ".jpg": FileType("image/jpeg", "jpg", "JPEG"),
}
_UNKNOWN = FileType("application/octet-stream", "binary", "Binary")


def filetype_of(name: str) -> FileType:
    """The kind of file a name stands for; a name without a known suffix is a binary, as at Slack."""
    return _BY_SUFFIX.get(PurePosixPath(name).suffix.lower(), _UNKNOWN)
