from __future__ import annotations

from pptx import Presentation
from pptx.util import Inches

from bot.documents.convert import convert
from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason
from tests.documents.office_bytes import pptx_of, saved, with_entry
from tests.documents.refusing import refused


def test_each_slide_is_a_page_title_first() -> None:
    document = convert(pptx_of(("Talks in Norvik", "They met."), ("Outcome", "They agreed.\nThey parted.")), "x.pptx")
    assert document.title == "Talks in Norvik"
    assert document.text == "Talks in Norvik\nThey met.\nOutcome\nThey agreed.\nThey parted."
    assert [document.text[page.start : page.end] for page in document.pages] == [
        "Talks in Norvik\nThey met.",
        "Outcome\nThey agreed.\nThey parted.",
    ]


def test_boxes_read_from_the_top_and_tables_row_by_row() -> None:
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    for text, left, top in [("below", 1, 5), ("right", 5, 1), ("left", 1, 1)]:
        slide.shapes.add_textbox(Inches(left), Inches(top), Inches(2), Inches(1)).text_frame.text = text
    table = slide.shapes.add_table(1, 2, Inches(1), Inches(3), Inches(4), Inches(1)).table
    table.cell(0, 0).text, table.cell(0, 1).text = "Day", "Place"
    group = slide.shapes.add_group_shape()
    group.shapes.add_textbox(Inches(1), Inches(6), Inches(2), Inches(1)).text_frame.text = "grouped"
    assert convert(saved(presentation), "x").text.split("\n") == ["left", "right", "Day\tPlace", "below", "grouped"]


def test_speaker_notes_are_not_on_the_slide() -> None:
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    slide.shapes.title.text = "Talks in Norvik"
    slide.notes_slide.notes_text_frame.text = "Do not say this aloud."
    assert convert(saved(presentation), "x").text == "Talks in Norvik"


def test_pictures_without_words_are_empty() -> None:
    presentation = Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[6])
    assert refused(saved(presentation)).reason is RefusalReason.EMPTY


def test_limits_and_damage() -> None:
    slides = pptx_of(("One", "They met."), ("Two", "They agreed."))
    assert refused(slides, limits=Limits(max_pages=1)).reason is RefusalReason.TOO_LONG
    assert refused(slides, limits=Limits(max_chars=10)).reason is RefusalReason.TOO_LONG
    assert refused(slides, limits=Limits(xml_bytes=10)).reason is RefusalReason.TOO_LONG
    assert refused(with_entry(slides, "ppt/presentation.xml", b"garbage")).reason is RefusalReason.BROKEN
