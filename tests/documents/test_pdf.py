from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from pypdf import PdfWriter

from bot.documents.convert import convert, second_opinion
from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason, Refused
from tests.documents.pdf_bytes import assemble, of_pages, printed, stream, text_pdf
from tests.documents.refusing import refused

OPENING = [
    "The foreign minister of Aldavia received the ambassador of Norland in the",
    "capital on Tuesday, and the two spoke at length of the bridge that is to join",
    "their countries.",
]
CLOSING = [
    "They agreed that work on the bridge would begin in the spring, and that the",
    "two parliaments would be asked for the money before the end of the year in",
    "which they met.",
]
PARAGRAPHS = [" ".join(OPENING), " ".join(CLOSING)]
IMAGE = stream(zlib.compress(bytes(64 * 64)), b"/Type/XObject/Subtype/Image/Width 64/Height 64/BitsPerComponent 8"
               b"/ColorSpace/DeviceGray/Filter/FlateDecode")  # fmt: skip


def test_paragraphs_come_whole() -> None:
    document = convert(text_pdf([[*OPENING, "", *CLOSING]]), "talks.pdf")
    assert document.text.split("\n") == PARAGRAPHS
    assert document.media_type == "application/pdf"
    assert document.language == "en"


def test_a_title_in_larger_type_stands_alone() -> None:
    content = printed(["Aldavia and Norland to build a bridge"], size=18, top=760) + b"\n" + printed(OPENING)
    document = convert(of_pages([content]), "x")
    assert document.text.split("\n") == ["Aldavia and Norland to build a bridge", PARAGRAPHS[0]]
    assert document.title == "Aldavia and Norland to build a bridge"


def test_pages_say_where_they_lie_and_repeat_nothing() -> None:
    head, sheets = "Ministry of Foreign Affairs of Aldavia", (OPENING, CLOSING, ["They parted as friends."])
    data = text_pdf([[head, "", *lines, "", f"Page {number} of 3"] for number, lines in enumerate(sheets, start=1)])
    document = convert(data, "x")
    assert [document.text[page.start : page.end] for page in document.pages] == [
        f"{head}\n{PARAGRAPHS[0]}",
        PARAGRAPHS[1],
        "They parted as friends.",
    ]
    assert [page.number for page in document.pages] == [1, 2, 3]
    assert document.publisher == head


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    document = convert(text_pdf([OPENING[:2], OPENING[2:]]), "x")
    assert document.text == PARAGRAPHS[0]
    assert document.text[document.pages[1].start :] == "their countries."


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = printed(OPENING, size=6), printed(CLOSING, size=6, left=330)
    assert convert(of_pages([left + b"\n" + right]), "x").text.split("\n") == PARAGRAPHS


def test_a_word_divided_at_the_end_of_a_line_is_made_whole() -> None:
    lines = [
        "The two ministers spoke of cooperation and of how to make it last for long, and of co-",
        "operation again.",
    ]
    assert convert(text_pdf([lines]), "x").text.endswith("and of cooperation again.")


def test_a_running_head_may_carry_a_marking() -> None:
    data = text_pdf([["TLP:RED", "", *lines] for lines in (OPENING, CLOSING, OPENING)])
    assert convert(data, "x").markings == ("TLP:RED",)


@pytest.mark.parametrize(("user", "locked"), [("secret", True), ("", False)])
def test_a_password_to_open_locks_and_one_to_edit_does_not(user: str, locked: bool) -> None:
    writer = PdfWriter(clone_from=BytesIO(text_pdf([OPENING])))
    writer.encrypt(user, "owner")
    buffer = BytesIO()
    writer.write(buffer)
    if locked:
        assert refused(buffer.getvalue()).reason is RefusalReason.LOCKED
        with pytest.raises(Refused) as caught:
            second_opinion(buffer.getvalue(), "x")
        assert caught.value.reason is RefusalReason.LOCKED
    else:
        assert convert(buffer.getvalue(), "x").text == PARAGRAPHS[0]


def test_pictures_of_pages_are_scanned_and_blank_ones_empty() -> None:
    scanned = of_pages([b"q 600 0 0 700 0 0 cm /X Do Q"] * 2, b"/XObject<</X 4 0 R>>", [IMAGE])
    assert refused(scanned).reason is RefusalReason.SCANNED
    assert refused(of_pages([b"", b""])).reason is RefusalReason.EMPTY


def test_limits_on_pages_and_characters() -> None:
    data = text_pdf([OPENING, CLOSING])
    assert refused(data, limits=Limits(max_pages=1)).reason is RefusalReason.TOO_LONG
    assert refused(data, limits=Limits(max_chars=200)).reason is RefusalReason.TOO_LONG
    for limits in (Limits(max_pages=1), Limits(max_chars=200)):
        with pytest.raises(Refused) as caught:
            second_opinion(data, "x", limits)
        assert caught.value.reason is RefusalReason.TOO_LONG


def test_the_second_engine_reads_the_same_words() -> None:
    data = text_pdf([[*OPENING, *CLOSING]])
    assert second_opinion(data, "x").text.split() == convert(data, "x").text.split()


def test_a_hundred_thousand_pages_are_refused_by_their_count() -> None:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    kids = b"3 0 R " * 100_000
    data = assemble([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 100000/Kids[%s]>>" % kids, page])
    assert refused(data).reason is RefusalReason.TOO_LONG


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\ngarbage",
        text_pdf([OPENING])[:200],
        assemble([b"<</Type/Catalog>>"]),
        assemble([b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * 50_000 + b"]" * 50_000 + b">>", b"<</Type/Pages>>"]),
    ],
)
def test_damage_is_broken(data: bytes) -> None:
    assert refused(data).reason in (RefusalReason.BROKEN, RefusalReason.EMPTY)


def test_a_page_tree_that_loops_ends() -> None:
    loop = assemble([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 3/Kids[2 0 R 2 0 R]>>"])
    assert refused(loop).reason in (RefusalReason.BROKEN, RefusalReason.EMPTY)


def test_a_damaged_page_does_not_spoil_the_others() -> None:
    whole = text_pdf([OPENING, CLOSING])
    start = whole.index(b"/Type/Page/Parent")
    damaged = whole[:start] + b"/Type/Pagf/Parent" + whole[start + len(b"/Type/Page/Parent") :]
    assert PARAGRAPHS[1] in convert(damaged, "x").text
