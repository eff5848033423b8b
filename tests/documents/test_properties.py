from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.documents.convert import convert, is_blank
from bot.documents.refusal import Refused
from tests.documents.office_bytes import docx_of, pptx_of
from tests.documents.pdf_bytes import text_pdf
from tests.exploring import examples

MAIL = b"From: a@b\nMIME-Version: 1.0\n"
STARTS = (b"", b"%PDF-1.7\n1 0 obj", b"PK\x03\x04", b"<html>", MAIL, b"\xff\xfe", b"\xef\xbb\xbf")
NAMES = ("x.txt", "x.md", "x.html", "x.eml", "x.pdf", "x")
WHOLE = (docx_of("They met."), pptx_of(("Talks", "They met.")), text_pdf([["They met."]]))

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=examples(150))


def answered(data: bytes, name: str) -> None:
    """Either words or a reason, nothing else; what is said of the text is true of it."""
    try:
        document = convert(data, name)
    except Refused:
        return
    assert not is_blank(document.text)
    document.text.encode("utf-8")
    assert all(0 <= page.start <= page.end <= len(document.text) for page in document.pages)


@unhurried
@given(start=st.sampled_from(STARTS), rest=st.binary(max_size=400), name=st.sampled_from(NAMES))
def test_any_bytes_are_answered(start: bytes, rest: bytes, name: str) -> None:
    answered(start + rest, name)


@unhurried
@given(whole=st.sampled_from(WHOLE), data=st.data())
def test_any_damage_is_answered(whole: bytes, data: st.DataObject) -> None:
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
        if not damaged:
            return
    answered(bytes(damaged), "x")


characters = st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\r\t")
printable = st.text(characters, min_size=1, max_size=400)


@unhurried
@given(text=printable.filter(lambda text: not is_blank(text) and text[0] != "\ufeff"))
def test_a_utf8_text_is_returned_exactly(text: str) -> None:
    assert convert(text.encode(), "x.txt").text == text
