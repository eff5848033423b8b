from __future__ import annotations

from bot.documents.hyphens import Hyphens
from bot.documents.line import Line
from bot.documents.reflow import continues, paragraphs
from bot.documents.running_heads import without


def typed(*lines: str) -> list[str]:
    made = [Line.typed(line) for line in lines]
    return paragraphs(made, Hyphens(lines))


def placed(*lines: tuple[str, float, float], size: float = 10) -> list[str]:
    """Lines given as (text, left, base); letters are half as wide as the type is high."""
    made = [Line(text, left, left + len(text) * size / 2, base, size) for text, left, base in lines]
    return paragraphs(made, Hyphens(line.text for line in made))


LONG = "a line of words that fills the measure of the page from its left edge to"


def test_a_line_broken_by_the_measure_goes_on() -> None:
    assert typed(LONG, "the right, and then some.") == [f"{LONG} the right, and then some."]


def test_a_line_with_room_left_ends_its_paragraph() -> None:
    assert typed(LONG, "its right.", "Another paragraph begins here, and it", "goes on.")[0] == f"{LONG} its right."


def test_an_empty_line_and_an_item_part_paragraphs() -> None:
    assert typed(LONG, "", LONG) == [LONG, LONG]
    assert typed(LONG, f"• {LONG}", f"1. {LONG}", f"(a) {LONG}") == [LONG, f"• {LONG}", f"1. {LONG}", f"(a) {LONG}"]


def test_a_dash_between_words_is_no_item() -> None:
    assert typed(LONG, "- the right") == [f"{LONG} - the right"]
    assert typed(f"{LONG}:", "- the right") == [f"{LONG}:", "- the right"]


def test_a_wider_gap_an_indent_and_another_size_part_paragraphs() -> None:
    near = [(LONG, 0.0, 12.0 * row) for row in range(4)]
    assert placed(*near, (LONG, 0, 36 + 20), (LONG, 0, 36 + 32)) == [" ".join([LONG] * 4), f"{LONG} {LONG}"]
    assert placed(*near, (LONG[2:], 10, 48), (LONG, 0, 60)) == [" ".join([LONG] * 4), f"{LONG[2:]} {LONG}"]
    heading = Line("A heading above the words that goes from the left to the", 0, 360, -14, 14)
    body = [Line(text, left, left + 360, base, 10) for text, left, base in near]
    assert paragraphs([heading, *body], Hyphens([]))[0] == heading.text


def test_a_column_goes_on_at_the_top_of_the_next() -> None:
    column = [(LONG, 0.0, 12.0 * row) for row in range(4)]
    again = [
        ("where the words go on, and on to the end of the second column of it all", 400.0, 12.0 * row)
        for row in range(4)
    ]
    assert len(placed(*column, *again)) == 1


def test_pieces_beside_each_other_make_one_row() -> None:
    assert placed(("Monday", 0, 0), ("Norvik", 200, 1), ("Tuesday", 0, 30), ("Aldheim", 200, 31)) == [
        "Monday Norvik",
        "Tuesday Aldheim",
    ]


def test_chinese_lines_join_without_a_space_and_end_where_a_character_would_fit() -> None:
    line = "部长会见了来访的同行双方就经济合作"
    assert typed(line, "交换了意见。", line, "继续磋商。") == [f"{line}交换了意见。", f"{line}继续磋商。"]


def test_hyphens_follow_the_documents_own_words() -> None:
    hyphens = Hyphens(["cooperation is a long-term matter", "and a matter of co-", "of long-"])
    assert hyphens.join(["on co-", "operation"]) == "on cooperation"
    assert hyphens.join(["the long-", "term plan"]) == "the long-term plan"
    assert hyphens.join(["the Franco-", "German plan"]) == "the Franco-German plan"
    assert hyphens.join(["a joint under\xad", "taking"]) == "a joint undertaking"
    assert hyphens.join(["an either/", "or"]) == "an either/or"


def test_where_words_do_not_tell_the_setting_of_the_page_does() -> None:
    divided = Hyphens(["a line that ends in a divi-"] * 3 + ["a line that does not"] * 20)
    assert divided.join(["the nego-", "tiations"]) == "the negotiations"
    assert Hyphens(["a line that does not"] * 20).join(["the well-", "being"]) == "the well-being"


def test_a_paragraph_goes_on_over_the_end_of_a_page_only_in_mid_sentence() -> None:
    assert continues("and the two", "ministers agreed")
    assert continues(f"{LONG} the end of {LONG} President", "Berg agreed")
    assert not continues("They agreed.", "then they parted")
    assert not continues("The bridge", "They agreed")
    assert not continues("and the two", "• ministers")


def lines(*texts: str) -> list[Line]:
    return [Line.typed(text) for text in texts]


def test_what_every_page_repeats_is_taken_out_but_kept_on_the_first() -> None:
    pages = [
        lines("Ministry of Norland", f"Words of page {word}", "Ref 12", f"Page {n} of 3")
        for n, word in enumerate("abc", 1)
    ]
    kept, taken = without(pages)
    assert [[line.text for line in page] for page in kept] == [
        ["Ministry of Norland", "Words of page a"],
        ["Words of page b"],
        ["Words of page c"],
    ]
    assert set(taken) == {"Ministry of Norland", "Ref 12", "Page 1 of 3"}


def test_a_year_alone_on_a_line_is_no_page_number_and_a_lone_page_keeps_its_words() -> None:
    kept, taken = without([lines("2031", "They met.", "They parted.")])
    assert [line.text for line in kept[0]] == ["2031", "They met.", "They parted."]
    assert taken == []


def test_what_a_browser_prints_at_the_edges_is_taken_out() -> None:
    kept, _ = without([lines("5/6/31, 10:00 AM Talks in Norvik", "They met.", "https://example.org/talks 1/1")])
    assert [line.text for line in kept[0]] == ["They met."]
