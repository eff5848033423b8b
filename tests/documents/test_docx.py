from __future__ import annotations

import docx
import pytest

from bot.documents.convert import convert
from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason
from tests.documents.office_bytes import docx_of, docx_with_body, saved, with_entry, zip_of
from tests.documents.refusing import refused


def test_paragraphs_and_tables_come_in_order() -> None:
    document = docx.Document()
    document.add_paragraph("Before the table.")
    table = document.add_table(rows=2, cols=2)
    for column, (above, below) in enumerate([("Day", "Monday"), ("Place", "Norvik")]):
        table.cell(0, column).text, table.cell(1, column).text = above, below
    document.add_paragraph("After the table.")
    converted = convert(saved(document), "talks.docx")
    assert converted.text == "Before the table.\nDay\tPlace\nMonday\tNorvik\nAfter the table."
    assert converted.media_type.endswith("wordprocessingml.document")


def test_cells_of_several_paragraphs_keep_their_lines() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "They met.\nThey agreed."
    table.cell(0, 1).text = "In Norvik."
    assert convert(saved(document), "x").text == "They met.\nThey agreed.\nIn Norvik."


def test_a_nested_table_is_read_once() -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "Outer"
    cell.add_table(rows=1, cols=1).cell(0, 0).text = "Inner"
    assert convert(saved(document), "x").text.split("\n") == ["Outer", "Inner"]


def test_insertions_are_read_and_deletions_are_not() -> None:
    body = (
        "<w:p><w:r><w:t xml:space='preserve'>They </w:t></w:r>"
        "<w:del><w:r><w:delText>parted</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>met</w:t></w:r></w:ins><w:r><w:noBreakHyphen/><w:t>ed</w:t><w:br/><w:t>again.</w:t></w:r></w:p>"
    )
    assert convert(docx_with_body(body), "x").text == "They met-ed\nagain."


def test_content_controls_and_text_boxes_are_read_once() -> None:
    markup = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = "<w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent>"
    body = (
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>In the control.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        f"<w:p><w:r><mc:AlternateContent xmlns:mc='{markup}'><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent><w:t>Beside it.</w:t></w:r></w:p>"
    )
    assert convert(docx_with_body(body), "x").text == "In the control.\nBeside it.\nIn the box."


def test_headers_are_no_text_but_their_marking_counts() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "TLP:AMBER"
    document.add_paragraph("They met in Norvik.")
    converted = convert(saved(document), "x")
    assert converted.text == "They met in Norvik."
    assert converted.markings == ("TLP:AMBER",)


@pytest.mark.parametrize(("title", "taken"), [("Talks in Norvik", True), ("Template of 2011", False)])
def test_the_title_property_counts_only_where_the_text_repeats_it(title: str, taken: bool) -> None:
    document = docx.Document()
    document.core_properties.title = title
    document.add_paragraph("Talks in Norvik.")
    document.add_paragraph("They met.")
    assert convert(saved(document), "x").title == (title if taken else None)


def test_a_paragraph_set_as_title_is_the_title() -> None:
    document = docx.Document()
    document.add_paragraph("Ministry of Foreign Affairs")
    document.add_heading("Talks in Norvik", level=0)
    document.add_paragraph("They met.")
    assert convert(saved(document), "x").title == "Talks in Norvik"


def test_right_to_left_text_and_emoji_survive() -> None:
    assert convert(docx_of("التقى الوزيران 🤝"), "x").text == "التقى الوزيران 🤝"


def test_no_words_is_empty() -> None:
    assert refused(docx_of("", " ")).reason is RefusalReason.EMPTY


def test_a_truncated_file_is_broken() -> None:
    whole = docx_of("They met.")
    assert refused(whole[: len(whole) // 2]).reason is RefusalReason.BROKEN


@pytest.mark.parametrize("part", ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
@pytest.mark.parametrize("content", [b"garbage", b"<a><b></a>", b""])
def test_garbage_inside_is_broken(part: str, content: bytes) -> None:
    assert refused(with_entry(docx_of("They met."), part, content)).reason is RefusalReason.BROKEN


def test_a_container_with_nothing_but_the_body_is_broken() -> None:
    assert refused(zip_of({"word/document.xml": b"<w:document/>"})).reason is RefusalReason.BROKEN


def test_an_external_entity_brings_nothing_in(tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("secret") / "token"
    secret.write_text("xoxb-do-not-leak")
    prolog = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    body = "<w:p><w:r><w:t>They met &x; today.</w:t></w:r></w:p>"
    assert "leak" not in convert(docx_with_body(body, prolog), "x").text


def test_entities_that_multiply_are_refused() -> None:
    doubling = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    body = "<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>"
    prolog = f'<!DOCTYPE d [<!ENTITY e0 "ha">{doubling}]>'
    assert refused(docx_with_body(body, prolog)).reason is RefusalReason.BROKEN


def test_nesting_beyond_reason_is_refused() -> None:
    assert refused(docx_with_body("<w:sdt>" * 20_000 + "</w:sdt>" * 20_000)).reason is RefusalReason.BROKEN


def test_limits_on_the_body() -> None:
    long = docx_of(*["They met in Norvik."] * 20)
    assert refused(long, limits=Limits(max_chars=100)).reason is RefusalReason.TOO_LONG
    assert refused(long, limits=Limits(xml_bytes=100)).reason is RefusalReason.TOO_LONG
