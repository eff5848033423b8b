"""Small PDFs written by hand, so that every odd thing in them is there on purpose."""

from __future__ import annotations

from collections.abc import Sequence

_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_HEIGHT = 792


def assemble(objects: Sequence[bytes], root: int = 1) -> bytes:
    """A PDF file of these objects, numbered from 1, with a correct cross-reference table."""
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, start)
    return bytes(out)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object."""
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), entries, content)


def of_pages(contents: Sequence[bytes], resources: bytes = b"", extra: Sequence[bytes] = ()) -> bytes:
    """A PDF with one page for each content stream; object 3 is the font, 4 on are ``extra``."""
    first = 4 + len(extra)
    kids = b" ".join(b"%d 0 R" % (first + 2 * index) for index in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(contents), kids),
        _FONT,
        *extra,
    ]
    for index, content in enumerate(contents):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>%s>>>>"
            % (first + 2 * index + 1, resources)
        )
        objects.append(stream(content))
    return assemble(objects)


def printed(lines: Sequence[str], size: int = 11, left: int = 72, top: int = 720, leading: int = 14) -> bytes:
    """A content stream that prints lines one under another; an empty line leaves a gap."""
    shown = [
        b"BT /F1 %d Tf %d %d Td (%s) Tj ET" % (size, left, top - leading * index, _escaped(line))
        for index, line in enumerate(lines)
        if line
    ]
    return b"\n".join(shown)


def text_pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF that prints these lines, page by page."""
    return of_pages([printed(lines) for lines in pages])


def _escaped(line: str) -> bytes:
    raw = line.encode("cp1252")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
