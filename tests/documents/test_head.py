from __future__ import annotations

import pytest

from bot.documents.head import look

PROSE = (
    "The foreign minister of Aldavia received the ambassador of Norland in the capital on Tuesday, and they spoke at "
    "length of the bridge that is to join their countries, of the money for it and of the day on which work may begin."
)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Aldavia and Norland to build a bridge\n\n", "Aldavia and Norland to build a bridge"),
        ("Aldavia and Norland to build a bridge\n6 May 2031\n", "Aldavia and Norland to build a bridge"),
        ("Aldavia and Norland to build a bridge\n", "Aldavia and Norland to build a bridge"),
        ("FOR IMMEDIATE RELEASE\n6 May 2031\nAldavia and Norland build\n\n", "Aldavia and Norland build"),
        ("Ministry of Foreign Affairs of Aldavia\nPress release\n\nA bridge to Norland\n\n", "A bridge to Norland"),
        ("Title: A bridge to Norland\n\n", "A bridge to Norland"),
        ("A bridge between the two banks and\nthe people who live on them\n\n",
         "A bridge between the two banks and the people who live on them"),
        ("TLP:AMBER\n\nA bridge to Norland\n\n", "A bridge to Norland"),
        ("Anna Berg, Minister of State\n\nA bridge to Norland\n\n", "A bridge to Norland"),
        ("# A bridge to Norland\n", "A bridge to Norland"),
        ("阿尔达维亚与诺兰将共建大桥\n\n", "阿尔达维亚与诺兰将共建大桥"),
    ],
)  # fmt: skip
def test_a_headline_set_off_from_the_text_is_the_title(head: str, title: str) -> None:
    assert look(head + PROSE).title == title


@pytest.mark.parametrize(
    "head",
    [
        "",
        "They met on Tuesday.\n\n",
        "1. The bridge\n\n",
        "Bridge\n\n",
        "and so the two countries agreed\n\n",
        "The following was agreed by both sides:\n\n",
        "- a bridge to Norland\n\n",
        "Press release\n\n",
    ],
)
def test_a_text_that_begins_without_headline_has_no_title(head: str) -> None:
    assert look(head + PROSE).title is None


def test_a_single_line_is_no_title_of_itself() -> None:
    assert look("Aldavia and Norland to build a bridge").title is None


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("Published: 4 August 2032\n\n", "2032-08-04"),
        ("**Published:** 4 August 2032\n\n", "2032-08-04"),
        ("Date of issue: Wednesday, August 4, 2032\n\n", "2032-08-04"),
        ("FOR IMMEDIATE RELEASE: Aug. 4, 2032\n\n", "2032-08-04"),
        ("A bridge to Norland\n4th August 2032, 14:30 (GMT)\n\n", "2032-08-04"),
        ("A bridge to Norland\nNorvik, 4 Sept 2032\n\n", "2032-09-04"),
        ("A bridge to Norland\n2032-08-04\n\n", "2032-08-04"),
        ("A bridge to Norland\n(August 4, 2032)\n\n", "2032-08-04"),
        ("A bridge to Norland\n24.08.2032\n\n", "2032-08-24"),
        ("A bridge to Norland\n08/24/2032\n\n", "2032-08-24"),
        ("诺兰大桥\n2032年8月4日\n\n", "2032-08-04"),
        ("NORVIK, August 4, 2032 (Aldapress) -- ", "2032-08-04"),
        ("Norvik, 4 August 2032 – ", "2032-08-04"),
    ],
)
def test_a_date_that_stands_for_publication_is_taken(head: str, published: str) -> None:
    assert look(head + PROSE).published == published


@pytest.mark.parametrize(
    "head",
    [
        "NORVIK, Aug. 4 (Aldapress) -- ",
        "They met on 4 August 2032 in Norvik. ",
        "A bridge to Norland\n03/04/2032\n\n",
        "A bridge to Norland\n31 February 2032\n\n",
        "A bridge to Norland\n4 August\n\n",
        "Minutes of the talks\nDate: 4 August 2032\nVenue: Norvik\n\n",
        "The bridge, 4-6 August 2032\n\n",
    ],
)
def test_a_doubtful_date_is_not_taken(head: str) -> None:
    assert look(head + PROSE).published is None


def test_a_date_under_the_text_is_taken_where_none_is_above() -> None:
    assert look(f"{PROSE}\n\nNorvik, 4 August 2032\n").published == "2032-08-04"


def test_a_date_deep_in_the_text_is_not_taken() -> None:
    assert look("\n".join([PROSE] * 10 + ["4 August 2032"] + [PROSE] * 10)).published is None


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"{PROSE}\nSource: Aldavian Broadcasting.", "Aldavian Broadcasting"),
        (f"{PROSE}\nSource: Ann-Bo Berg, Aldavia Media Group.", "Aldavia Media Group"),
        (f"Source: Ministry of Foreign Affairs of Aldavia\n\n{PROSE}", "Ministry of Foreign Affairs of Aldavia"),
        (f"NORVIK, Aug. 4 (Aldapress) -- {PROSE}", "Aldapress"),
        (f"NORVIK, August 4. /ALDA/. {PROSE}", None),
        (f"NORVIK, August 4 /ALDA/ — {PROSE}", "ALDA"),
        (f"Embassy of Norland in Aldavia\n\nA bridge to Norland\n\n{PROSE}", None),
        (f"Ministry of Foreign Affairs\nAldavia\n\n{PROSE}", "Ministry of Foreign Affairs, Aldavia"),
        (f"{PROSE}\n\nMINISTRY OF FOREIGN AFFAIRS\nALDAVIA\n4 AUGUST 2032", "Ministry of Foreign Affairs, Aldavia"),
        (f"Office of the Spokesperson\n\n{PROSE}", None),
        (f"Source: https://example.org/talks\n\n{PROSE}", None),
        (f"The Ministry of Foreign Affairs has said that it will build.\n\n{PROSE}", None),
        (PROSE, None),
    ],
)
def test_the_publisher_is_taken_where_the_text_names_it(text: str, publisher: str | None) -> None:
    assert look(text).publisher == publisher
