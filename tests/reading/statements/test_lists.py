"""Items behind a colon, preambles, and contents that end where something else begins."""

from __future__ import annotations

from collections.abc import Callable

Say = Callable[..., list[tuple[str | None, str | None, str]]]
MET = "Prime Minister Anna Kovacs of Hungary met Prime Minister Ravi Menon of India in Budapest. "


def test_each_item_of_a_list_is_what_was_agreed(said: Say) -> None:
    found = said(
        MET + "The Prime Ministers agreed that the arrangement will include:\n"
        "• the ferry line will run twice a week;\n"
        "• both sides will share the costs.\n"
    )
    assert found == [
        ("The Prime Ministers", "agreed that", "the ferry line will run twice a week"),
        ("The Prime Ministers", "agreed that", "both sides will share the costs"),
    ]


def test_a_preamble_that_begins_with_an_adjective(said: Say) -> None:
    found = said(
        "The Sides, meeting in Budapest,\n"
        "Recalling the Danube Declaration;\n"
        "Concerned about the use of sea mines;\n"
        "The Sides support the new ferry line."
    )
    assert ("Concerned about", "the use of sea mines") in [(cue, content) for _, cue, content in found]


def test_what_is_favoured_and_what_is_not(said: Say) -> None:
    found = said(MET + "Menon spoke in favour of open ports and against new tariffs.")
    assert found == [
        ("Ravi Menon", "spoke in favour of", "open ports"),
        ("Ravi Menon", "against", "new tariffs"),
    ]


def test_a_clause_beside_the_cue_is_not_its_content(said: Say) -> None:
    found = said(MET + "Menon shared his view of the ports, and the need for reform was reiterated.")
    assert found[0] == ("Ravi Menon", "shared", "his view of the ports")


def test_a_part_with_a_cue_of_its_own(said: Say) -> None:
    found = said(MET + "India, Menon said, stands ready to share its ports, and hopes that the line can be reopened.")
    assert found == [
        ("Ravi Menon", "said", "stands ready to share its ports"),
        ("Ravi Menon", "hopes that", "the line can be reopened"),
    ]


def test_a_line_break_inside_a_sentence(said: Say) -> None:
    found = said(MET + "Menon briefed Kovacs on progress on the regional\nprotection of ports.")
    assert found[-1] == ("Ravi Menon", "briefed", "progress on the regional\nprotection of ports")


def test_he_and_she_are_told_apart(said: Say) -> None:
    found = said(
        MET + "For her part, Kovacs welcomed the plan. Menon, for his part, thanked Hungary for the invitation. "
        "She added that the ferry line would reopen."
    )
    assert found[-1][0] == "Anna Kovacs"


def test_an_adjunct_stands_between_cue_and_content(said: Say) -> None:
    found = said(MET + "Menon expressed during the talks India's deep concern over the closure of the port.")
    assert found == [("Ravi Menon", "expressed", "India's deep concern over the closure of the port")]


def test_a_wire_reports_from_a_town_with_an_agency(said: Say) -> None:
    found = said(
        "The Hague (ANB) – The port will not close, Foreign Minister Ravi Menon said Tuesday, a day before he left."
    )
    assert found == [("Ravi Menon", "said", "The port will not close")]
