"""Bytes of a text file to characters: UTF-8 first, byte-order marks, then a guess; never a binary taken for text."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from bot.documents.language import identify
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
_ASCII = bytes(range(0x80))
_WESTERN_SHARE = 0.06
_WESTERN = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüÿœßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒšžŠŽ‘’“”‚„‹›«»–—…•·€£§©®™°¿¡\xa0")
_CODE_PAGES = {
    **dict.fromkeys(("cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq"), "cp1250"),
    **dict.fromkeys(("da", "de", "es", "fi", "fr", "is", "it", "nl", "no", "pt", "sv"), "cp1252"),
    **dict.fromkeys(("az", "tr"), "cp1254"),
    **dict.fromkeys(("et", "lt", "lv"), "cp1257"),
}
_NEVER = ["utf_7", "utf_16", "utf_32", "punycode", "idna"]


def decode(data: bytes) -> str:
    """The characters of a text file, without its byte-order mark, line ends as they are.

    Raises Refused (BINARY) where the bytes are no text in any encoding that is believable.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_strict(data[len(mark) :], encoding))
    if b"\x00" in data:
        return _checked(_wide(data))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _checked(_western(data) or _guessed(data))


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


def _western(data: bytes) -> str | None:
    """Windows-1252, where few bytes are beyond ASCII and all of them are its accents and typographic signs.

    English with curly quotes and Spanish or German releases are this; statistics on so few bytes guess worse.
    """
    beyond = data[:_SAMPLE].translate(None, _ASCII)
    if len(beyond) > len(data[:_SAMPLE]) * _WESTERN_SHARE:
        return None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return text if all(sign in _WESTERN for sign in beyond.decode("cp1252", errors="replace")) else None


def _guessed(data: bytes) -> str:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL_BYTES))
    if controls > len(sample) * _CONTROL_SHARE:
        raise Refused(RefusalReason.BINARY, "control characters")
    best = from_bytes(sample, cp_exclusion=_NEVER).best()
    if best is None:
        raise Refused(RefusalReason.BINARY, "no known encoding")
    # The sample may end inside a multi-byte character and the rest may hold a stray byte: one mark each, not a refusal.
    guess = data.decode(best.encoding, errors="replace")
    return _in_its_code_page(data, guess) or guess


def _in_its_code_page(data: bytes, guess: str) -> str | None:
    """The text by the Windows code page of its language, for Latin letters.

    A short text fits several Latin code pages about equally well, but its language shows even through the wrong one.
    """
    language = identify(guess)
    code_page = _CODE_PAGES.get(language or "")
    try:
        text = data.decode(code_page) if code_page else None
    except UnicodeDecodeError:
        return None
    return text if text and identify(text) == language else None


def _checked(text: str) -> str:
    if "\x00" in text or len(_CONTROLS.findall(text[:_SAMPLE])) > len(text[:_SAMPLE]) * _CONTROL_SHARE:
        raise Refused(RefusalReason.BINARY, "control characters")
    return text
