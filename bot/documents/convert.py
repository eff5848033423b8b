"""Bytes to a Document, in this process. Files from people go through ``sandbox.Sandbox``, which calls this."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast

from bot.documents import head, language, markings
from bot.documents.extract import Extract, check_length
from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason, Refused
from bot.documents.sniff import Kind, promises_binary, sniff
from bot.readout import Document

# Named, not imported: each brings its own library, and a child that only ever sees PDFs should not carry the others.
_READERS = {
    Kind.PLAIN: "plain",
    Kind.MARKDOWN: "markdown",
    Kind.HTML: "html",
    Kind.EML: "eml",
    Kind.PDF: "pdf",
    Kind.DOCX: "docx",
    Kind.PPTX: "pptx",
}


class Reader(Protocol):
    """What every format's module offers."""

    def read(self, data: bytes, limits: Limits) -> Extract:
        """The text and what the format says about it. Raises Refused."""


def convert(data: bytes, name: str, limits: Limits | None = None) -> Document:
    """One file as a Document; ``sha256`` is of ``data``.

    The type is told by the bytes, never by ``name``. Raises Refused with a reason for everything it does not read;
    a hostile file can still take the process down, which is what the sandbox is for.
    """
    limits = limits or Limits()
    admit(data, limits)
    kind = sniff(data, name, limits)
    if kind is Kind.HTML:
        _refuse_stand_in(data, name)
    reader = cast("Reader", import_module(f"bot.documents.{_READERS[kind]}"))
    return _read(reader.read, data, name, limits)


def pasted(text: str, name: str = "message", limits: Limits | None = None) -> Document:
    """Text that came in a message as a Document, unchanged; ``sha256`` is of its UTF-8 bytes.

    Nothing is guessed at or unpacked, so it needs no sandbox. Raises Refused: EMPTY, TOO_LONG.
    """
    check_length(len(text), limits or Limits())
    return _document(Extract(text=text, media_type=Kind.PLAIN), text.encode("utf-8", errors="replace"), name)


def admit(data: bytes, limits: Limits) -> None:
    """Raise Refused for what needs no look inside: EMPTY or TOO_BIG."""
    if not data:
        raise Refused(RefusalReason.EMPTY, "no bytes")
    if len(data) > limits.max_bytes:
        raise Refused(RefusalReason.TOO_BIG, f"{len(data)} bytes, at most {limits.max_bytes}")


def second_opinion(data: bytes, name: str, limits: Limits | None = None) -> Document:
    """A PDF through the other engine, for when the first has crashed on it or run out of time. Raises Refused."""
    from bot.documents import pdf

    return _read(pdf.read_second, data, name, limits or Limits())


def _read(read: Callable[[bytes, Limits], Extract], data: bytes, name: str, limits: Limits) -> Document:
    try:
        return _document(read(data, limits), data, name)
    except (Refused, MemoryError):
        raise
    except Exception as error:  # the one edge: on a damaged file a format library may raise anything
        raise Refused(RefusalReason.BROKEN, f"{type(error).__name__}: {error}") from error


def _refuse_stand_in(data: bytes, name: str) -> None:
    from bot.documents import html

    if html.is_sign_in_page(data):
        raise Refused(RefusalReason.SIGN_IN_PAGE, "an HTML sign-in page")
    if promises_binary(name):
        raise Refused(RefusalReason.WEB_PAGE, "HTML under the name of another format")


def _document(extract: Extract, data: bytes, name: str) -> Document:
    text = extract.text
    if is_blank(text):
        raise Refused(RefusalReason.EMPTY, "no visible characters")
    facts = head.look(text)
    return Document(
        text=text,
        name=name.encode(errors="replace").decode(),
        media_type=extract.media_type,
        title=extract.title or facts.title,
        publisher=extract.publisher or facts.publisher,
        published=extract.published or facts.published,
        language=language.identify(text),
        sha256=hashlib.sha256(data).hexdigest(),
        pages=extract.pages,
        markings=markings.find(text, extract.pages, extract.margins),
    )


def is_blank(text: str) -> bool:
    """Whether there is nothing to see: white space, control and format characters only."""
    return all(character.isspace() or unicodedata.category(character)[0] in "CZ" for character in text)
