from __future__ import annotations

import codecs
import hashlib

import pytest

from bot.documents.convert import convert, pasted
from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason, Refused
from tests.documents.refusing import refused

ENGLISH = "The two ministers met in the capital and agreed that talks would go on in the autumn.\n"


def test_a_utf8_file_is_its_own_text_and_is_known_by_its_hash() -> None:
    data = ENGLISH.encode()
    document = convert(data, "talks.txt")
    assert document.text == ENGLISH
    assert document.name == "talks.txt"
    assert document.media_type == "text/plain"
    assert document.language == "en"
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.pages == ()


def test_line_ends_are_kept_and_the_byte_order_mark_is_not() -> None:
    assert convert(codecs.BOM_UTF8 + b"One line.\r\nAnother.\rA third.\n", "x.txt").text == (
        "One line.\r\nAnother.\rA third.\n"
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_wide_encodings_are_read_with_and_without_a_mark(encoding: str) -> None:
    assert convert(ENGLISH.encode(encoding), "x.txt").text == ENGLISH


@pytest.mark.parametrize(
    ("text", "encoding", "language"),
    [
        ("“We stand ready,” the minister’s aide said – and left it at that for the rest of the day.", "cp1252", "en"),
        ("Minister przyjął swojego odpowiednika i omówił współpracę. Obie strony zgodziły się, że należy "
         "zwiększyć wymianę handlową i przyspieszyć prace nad umową.", "cp1250", "pl"),
        ("Ministr přijal svého protějšku a jednal s ním o spolupráci. Obě strany se shodly, že je třeba urychlit "
         "práce na dohodě.", "cp1250", "cs"),
        ("El ministro señaló que la reunión fue útil y que España seguirá apoyando la cooperación.", "latin-1", "es"),
        ("Министр принял своего коллегу и обсудил с ним вопросы сотрудничества.", "cp1251", "ru"),
        ("部长会见了来访的同行,双方就经济合作交换了意见,并同意在秋季继续进行磋商。", "gb18030", "zh"),
    ],
)  # fmt: skip
def test_older_encodings_are_recognised(text: str, encoding: str, language: str) -> None:
    document = convert(text.encode(encoding), "old.txt")
    assert document.text == text
    assert document.language == language


@pytest.mark.parametrize(
    "text",
    ["التقى الوزير نظيره في العاصمة.", "השר נפגש עם עמיתו בבירה.", "Agreed 🤝 — and signed 🖊️ today 👩🏽‍⚖️", "👍"],
)
def test_right_to_left_text_and_emoji_survive(text: str) -> None:
    assert convert(text.encode(), "x.txt").text == text


@pytest.mark.parametrize("data", [b"", b" \n\t \r\n", "\u200b\ufeff\u2060 ".encode(), codecs.BOM_UTF8])
def test_nothing_to_see_is_empty(data: bytes) -> None:
    assert refused(data).reason is RefusalReason.EMPTY


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 8, b"\x00\x01\x02\x03" * 100, b"\xff\xfe\x00", b"text \x00 with a null in its midst"],
)
def test_a_binary_named_txt_is_refused(data: bytes) -> None:
    assert refused(data, "notes.txt").reason is RefusalReason.BINARY


def test_limits_on_size_and_length() -> None:
    assert refused(b"x" * 101, limits=Limits(max_bytes=100)).reason is RefusalReason.TOO_BIG
    assert refused(b"words " * 30, limits=Limits(max_chars=100)).reason is RefusalReason.TOO_LONG


def test_a_pasted_message_is_never_taken_for_another_format() -> None:
    text = "<html> is what she wrote, and %PDF-1.7 too"
    document = pasted(text)
    assert document.text == text
    assert document.media_type == "text/plain"
    with pytest.raises(Refused) as caught:
        pasted("  \n")
    assert caught.value.reason is RefusalReason.EMPTY


def test_markdown_stays_as_written_and_gives_its_heading_as_title() -> None:
    text = "# Talks in **Aldavia**\n\n- [x] met\n- agreed *nothing*\n"
    document = convert(text.encode(), "talks.md")
    assert document.text == text
    assert document.media_type == "text/markdown"
    assert document.title == "Talks in Aldavia"
