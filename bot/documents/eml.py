"""EML: the best readable body of a mail; what is attached is named, not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from bot.documents.encoding import decode_as
from bot.documents.extract import Extract, check_length, clean
from bot.documents.hyphens import Hyphens
from bot.documents.limits import Limits
from bot.documents.line import Line
from bot.documents.reflow import paragraphs
from bot.documents.refusal import RefusalReason, Refused
from bot.documents.sniff import Kind

if TYPE_CHECKING:
    from email.message import Message

    Mail = Message[str, str]

_LONGEST_HEADER = 2_000
_MOST_PARTS = 500
_REPLY_MARK = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.I)


def read(data: bytes, limits: Limits) -> Extract:
    """Subject as title, sending date as date, the plain body (or the HTML one) as text.

    Raises Refused: EMPTY (no body; the detail names attachments), BROKEN (parts nested beyond reading), TOO_LONG.
    """
    try:
        mail = message_from_bytes(data, policy=policy.compat32)
        parts = _parts(mail)
    except RecursionError as error:
        raise Refused(RefusalReason.BROKEN, "mail parts nested too deeply") from error
    attached = [name for part in parts if (name := _file_name(part))]
    body = _body([part for part in parts if not _is_attachment(part)])
    if not body.strip():
        raise Refused(
            RefusalReason.EMPTY, f"mail without words of its own; attached: {', '.join(attached) or 'nothing'}"
        )
    text = clean(body) + (f"\nAttached: {', '.join(attached)}" if attached else "")
    check_length(len(text), limits)
    subject = _REPLY_MARK.sub("", _header(mail, "Subject")).strip()
    return Extract(text=text, media_type=Kind.EML, title=subject or None, published=_sent(mail))


def _parts(mail: Mail) -> list[Mail]:
    parts: list[Mail] = []
    for part in mail.walk():
        if not part.is_multipart():
            parts.append(part)
        if len(parts) > _MOST_PARTS:
            raise Refused(RefusalReason.BROKEN, f"over {_MOST_PARTS} mail parts")
    return parts


def _is_attachment(part: Mail) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_file_name(part))


def _file_name(part: Mail) -> str | None:
    try:
        name = part.get_filename()
    except (LookupError, UnicodeError, ValueError):
        name = None
    if name is None:
        return "a file" if part.get_content_disposition() == "attachment" else None
    return " ".join(clean(_decoded(name)).split())[:200] or "a file"


def _body(parts: list[Mail]) -> str:
    """The longest plain part, unless it is only a stub beside an HTML part that says far more."""
    plain = max((_plain(part) for part in _of_type(parts, "text/plain")), key=len, default="")
    rich = max((_rich(part) for part in _of_type(parts, "text/html")), key=len, default="")
    return rich if len(rich) > 3 * len(plain) else plain


def _of_type(parts: list[Mail], content_type: str) -> Iterator[Mail]:
    return (part for part in parts if part.get_content_type() == content_type)


def _plain(part: Mail) -> str:
    lines = [Line.typed(line) for line in clean(_content(part)).split("\n")]
    return "\n".join(paragraphs(lines, Hyphens(line.text for line in lines)))


def _rich(part: Mail) -> str:
    from bot.documents import html

    return html.text_of(_content(part))


def _content(part: Mail) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    try:
        charset = part.get_content_charset()
    except (LookupError, UnicodeError, ValueError):
        charset = None
    return decode_as(payload, charset)


def _header(mail: Mail, name: str) -> str:
    raw = str(mail.get(name, ""))[:_LONGEST_HEADER]
    return " ".join(clean(_decoded(raw)).split())


def _decoded(raw: str) -> str:
    """A header's encoded words as characters."""
    try:
        pieces = decode_header(raw)
    except (HeaderParseError, ValueError):
        return raw
    return "".join(piece if isinstance(piece, str) else decode_as(piece, charset) for piece, charset in pieces)


def _sent(mail: Mail) -> str | None:
    try:
        return parsedate_to_datetime(_header(mail, "Date")).date().isoformat()
    except (TypeError, ValueError, OverflowError, IndexError):
        return None
