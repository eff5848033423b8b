"""What a file is, by its bytes. The name only decides between kinds of plain text, where nothing hangs on it."""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from pathlib import PurePosixPath

from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason, Refused, Unread
from bot.documents.zip_guard import open_guarded


class Kind(StrEnum):
    """The formats that are read; each value is its media type."""

    PLAIN = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    EML = "message/rfc822"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


_HEAD = 1024
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_UNREAD = (
    (b"\x89PNG", Unread.PICTURE),
    (b"\xff\xd8\xff", Unread.PICTURE),
    (b"GIF87a", Unread.PICTURE),
    (b"GIF89a", Unread.PICTURE),
    (b"II*\x00", Unread.PICTURE),
    (b"MM\x00*", Unread.PICTURE),
    (b"ID3", Unread.SOUND),
    (b"OggS", Unread.SOUND),
    (b"fLaC", Unread.SOUND),
    (b"\x1f\x8b", Unread.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Unread.ARCHIVE),
    (b"Rar!\x1a\x07", Unread.ARCHIVE),
    (b"BZh", Unread.ARCHIVE),
    (b"\xfd7zXZ\x00", Unread.ARCHIVE),
    (b"{\\rtf", Unread.RICH_TEXT),
    (b"\x7fELF", Unread.PROGRAM),
    (b"MZ\x90", Unread.PROGRAM),
    (b"%!PS", Unread.POSTSCRIPT),
    (b"\x1aE\xdf\xa3", Unread.VIDEO),
    (b"SQLite format 3\x00", Unread.DATABASE),
)
_PDF = re.compile(rb"%PDF-\d")
_HTML = re.compile(rb"(?:<!--.*?-->|<\?xml[^>]*\?>|\s)*<(?:!doctype\s+html|html|head|body)[\s>]", re.I | re.S)
_MAIL_FIELD = re.compile(rb"(?:^|\r?\n)([A-Za-z][A-Za-z0-9-]*):[ \t]")
_MAIL_MACHINERY = {b"mime-version", b"message-id", b"received", b"return-path", b"dkim-signature", b"x-mailer"}
_MAIL_PERSONAL = {b"from", b"to", b"subject", b"date"}
_TEXT_MARKS = (b"\xef\xbb\xbf",)
_BINARY_NAMES = {".pdf", ".docx", ".pptx", ".doc", ".ppt", ".xlsx", ".zip", ".png", ".jpg"}


def sniff(data: bytes, name: str, limits: Limits) -> Kind:
    """The kind of file these bytes are.

    Raises Refused: UNSUPPORTED (naming what it is), LOCKED (encrypted Office file), BROKEN or BOMB (zip container).
    """
    if data.startswith(_ZIP_STARTS):
        return _office_kind(data, limits)
    if data.startswith(_OLE_START):
        raise _ole_refusal(data)
    if looks_like_pdf(data):
        return Kind.PDF
    unread = _unread_kind(data)
    if unread:
        raise Refused(RefusalReason.UNSUPPORTED, unread)
    return _text_kind(data, name)


def promises_binary(name: str) -> bool:
    """Whether a file name announces something that a web page cannot be."""
    return PurePosixPath(name.lower()).suffix in _BINARY_NAMES


def looks_like_pdf(data: bytes) -> bool:
    """Whether a PDF reader would take these bytes for a PDF."""
    # Readers accept junk before the header within the first 1,024 bytes; prose that merely quotes it has no objects.
    found = _PDF.search(data[:_HEAD])
    return found is not None and (found.start() == 0 or re.search(rb"\d obj\b", data) is not None)


def _unread_kind(data: bytes) -> Unread | None:
    for start, what in _UNREAD:
        if data.startswith(start):
            return what
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return {b"WEBP": Unread.PICTURE, b"WAVE": Unread.SOUND, b"AVI ": Unread.VIDEO}[data[8:12]]
    if data[4:8] == b"ftyp":
        return Unread.MEDIA
    if data[257:262] == b"ustar":
        return Unread.ARCHIVE
    return None


def _ole_refusal(data: bytes) -> Refused:
    if _ENCRYPTED_PACKAGE in data:
        return Refused(RefusalReason.LOCKED, "encrypted Office file")
    return Refused(RefusalReason.UNSUPPORTED, Unread.OLDER_OFFICE)


def _office_kind(data: bytes, limits: Limits) -> Kind:
    with open_guarded(data, limits) as container:
        names = set(container.namelist())
        if "word/document.xml" in names:
            return Kind.DOCX
        if "ppt/presentation.xml" in names:
            return Kind.PPTX
        raise Refused(RefusalReason.UNSUPPORTED, _other_container(container, names))


def _other_container(container: zipfile.ZipFile, names: set[str]) -> Unread:
    if any(name.startswith("xl/") for name in names):
        return Unread.SPREADSHEET
    if "mimetype" in names and container.getinfo("mimetype").file_size < _HEAD:
        return Unread.OPEN_DOCUMENT
    return Unread.ZIP


def _text_kind(data: bytes, name: str) -> Kind:
    suffix = PurePosixPath(name.lower()).suffix
    head = data[3:] if data.startswith(_TEXT_MARKS) else data
    if _HTML.match(head[:_HEAD]) or (suffix in {".html", ".htm", ".xhtml"} and b"<" in head):
        return Kind.HTML
    if _is_mail(head, suffix):
        return Kind.EML
    return Kind.MARKDOWN if suffix in {".md", ".markdown", ".mdown"} else Kind.PLAIN


def _is_mail(head: bytes, suffix: str) -> bool:
    """A block of header fields at the top, with one that only mail programs write (or the name .eml)."""
    block = re.split(rb"\r?\n\r?\n", head[:65_536], maxsplit=1)[0]
    if not _MAIL_FIELD.match(block):
        return False
    fields = {field.lower() for field in _MAIL_FIELD.findall(block)}
    machinery = fields & _MAIL_MACHINERY
    return bool(machinery and fields & _MAIL_PERSONAL) or (suffix == ".eml" and bool(fields & _MAIL_PERSONAL))
