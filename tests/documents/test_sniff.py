from __future__ import annotations

import pytest

from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason, Unread
from bot.documents.sniff import Kind, sniff
from tests.documents.office_bytes import docx_of, pptx_of, zip_of
from tests.documents.pdf_bytes import text_pdf
from tests.documents.refusing import refused

MAIL = b"Message-ID: <1@example.org>\r\nFrom: a@example.org\r\nSubject: Talks\r\n\r\nThey met."


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (docx_of("They met."), Kind.DOCX),
        (pptx_of(("Talks", "They met.")), Kind.PPTX),
        (text_pdf([["They met."]]), Kind.PDF),
        (b"\n\n  " + text_pdf([["They met."]]), Kind.PDF),
        (b"<!-- saved --> <!DOCTYPE html><p>They met.", Kind.HTML),
        (b'<?xml version="1.0"?><html><body>They met.', Kind.HTML),
        (MAIL, Kind.EML),
        (b"They met.", Kind.PLAIN),
    ],
)
@pytest.mark.parametrize("name", ["file", "file.txt", "file.exe"])
def test_bytes_tell_the_kind_whatever_the_name(data: bytes, kind: Kind, name: str) -> None:
    assert sniff(data, name, Limits()) is kind


def test_prose_about_a_format_is_prose() -> None:
    assert sniff(b"A file that begins with %PDF-1.7 is a PDF.", "x.txt", Limits()) is Kind.PLAIN
    assert sniff(b"From: the ministry\nTo: the press\nSubject: talks\n\nThey met.", "x.txt", Limits()) is Kind.PLAIN


def test_the_name_decides_only_between_kinds_of_text() -> None:
    assert sniff(b"They met.", "x.md", Limits()) is Kind.MARKDOWN
    assert sniff(b"<p>They met.</p>", "x.html", Limits()) is Kind.HTML
    assert sniff(b"From: a@example.org\nSubject: talks\n\nThey met.", "x.eml", Limits()) is Kind.EML


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n....", Unread.PICTURE),
        (b"\xff\xd8\xff\xe0....", Unread.PICTURE),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", Unread.PICTURE),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", Unread.SOUND),
        (b"ID3\x03....", Unread.SOUND),
        (b"\x00\x00\x00\x18ftypmp42", Unread.MEDIA),
        (b"\x1f\x8b\x08....", Unread.ARCHIVE),
        (b"{\\rtf1 They met.}", Unread.RICH_TEXT),
        (zip_of({"xl/workbook.xml": b"<workbook/>"}), Unread.SPREADSHEET),
        (zip_of({"mimetype": b"application/vnd.oasis.opendocument.text"}), Unread.OPEN_DOCUMENT),
        (zip_of({"minutes.txt": b"They met."}), Unread.ZIP),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"WordDocument", Unread.OLDER_OFFICE),
    ],
)
def test_what_is_not_read_is_named(data: bytes, what: Unread) -> None:
    refusal = refused(data, "talks.txt")
    assert refusal.reason is RefusalReason.UNSUPPORTED
    assert refusal.detail == what


def test_an_encrypted_office_file_is_locked() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")
    assert refused(data, "talks.docx").reason is RefusalReason.LOCKED
