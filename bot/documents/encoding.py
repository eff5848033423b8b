"""Bytes of a text file to characters: UTF-8 first, byte-order marks, then a guess; never a binary taken for text."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from bot.documents.refusal import RefusalReason, Refused

# UTF-32's mark begins with UTF-16's, so it is tried first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64_000
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_BYTES = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
_CONTROL_SHARE = 0.02
_NEVER = ["utf_7", "utf_16", "utf_32", "punycode", "idna"]


def decode(data: bytes) -> str:
    """The characters of a text file, without its byte-order mark, line ends as they are.

    Raises Refused (BINARY) where the bytes are no text in any encoding that is believable.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_strict(data[len(mark) :], encoding))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    return _checked(_without_nulls(data) if b"\x00" not in data else _wide(data))


def decode_as(data: bytes, declared: str | None) -> str:
    """Text whose encoding is declared (mail part, web page); a false or unknown declaration falls back to a guess."""
    if declared:
        try:
            return data.decode(declared)
        except (LookupError, UnicodeError, ValueError):
            pass
    try:
        return decode(data)
    except Refused:
        return data.decode("utf-8", errors="replace")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused(RefusalReason.BINARY, f"not {encoding} as its mark says") from error


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: Latin letters then have a null in every other place."""
    odd, even = data[1::2].count(0), data[0::2].count(0)
    if max(odd, even) * 3 < len(data) // 2 or min(odd, even) * 20 > max(odd, even):
        raise Refused(RefusalReason.BINARY, "null bytes")
    return _strict(data, "utf-16-le" if odd > even else "utf-16-be")


def _without_nulls(data: bytes) -> str:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL_BYTES))
    if controls > len(sample) * _CONTROL_SHARE:
        raise Refused(RefusalReason.BINARY, "control characters")
    best = from_bytes(sample, cp_exclusion=_NEVER).best()
    if best is None:
        raise Refused(RefusalReason.BINARY, "no known encoding")
    # The sample may end inside a multi-byte character and the rest may hold a stray byte: one mark each, not a refusal.
    return data.decode(best.encoding, errors="replace")


def _checked(text: str) -> str:
    if "\x00" in text or len(_CONTROLS.findall(text[:_SAMPLE])) > len(text[:_SAMPLE]) * _CONTROL_SHARE:
        raise Refused(RefusalReason.BINARY, "control characters")
    return text
