from __future__ import annotations

import pytest

from bot.reading.telling.shortening import inside, short
from bot.reading.telling.wording import plain_case, with_article


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("United States", "the United States"),
        ("Netherlands", "the Netherlands"),
        ("Solomon Islands", "the Solomon Islands"),
        ("China", "China"),
        ("European Union", "the European Union"),
        ("Council of Europe", "the Council of Europe"),
        ("DR Congo", "DR Congo"),
        ("NATO", "NATO"),
        ("Kingdom of Saudi Arabia", "the Kingdom of Saudi Arabia"),
        ("Socialist Republic of Vietnam", "the Socialist Republic of Vietnam"),
        ("the Kingdom of Norway", "the Kingdom of Norway"),
        ("South Korea", "South Korea"),
    ],
)
def test_articles(name: str, told: str) -> None:
    assert with_article(name) == told


@pytest.mark.parametrize(
    ("name", "told"), [("SAWAKI Ryohei", "Sawaki Ryohei"), ("J.R. Tolk", "J.R. Tolk"), ("UN", "UN")]
)
def test_capitals_that_mark_the_family_name_are_dropped(name: str, told: str) -> None:
    assert plain_case(name) == told


def test_words_are_cut_where_a_clause_ends_and_the_cut_shows() -> None:
    words = "closer work on grain, rice and maize, which both states grow in large amounts"
    assert short(words, 50) == "closer work on grain, rice and maize …"
    assert short(words, 500) == words


def test_a_cut_leaves_no_small_word_hanging() -> None:
    words = "fair access to the markets of the northern and of the southern island states"
    assert short(words, 45) == "fair access to the markets of the northern …"
    assert short(words, 36) == "fair access to the markets …"


def test_the_noun_of_an_action_is_no_name() -> None:
    assert inside("Assessments of the border") == "assessments of the border"
    assert inside("Nations of the North") == "nations of the North"
    assert inside("Clement of Arvenia") == "Clement of Arvenia"


def test_a_cut_leaves_no_quotation_open() -> None:
    assert short("the “law of the jungle and of the sea” in the world of today", 30) == "the “law of the jungle” …"
    assert short('an end to "remilitarization."', 90) == 'an end to "remilitarization"'


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The harvest is in", "the harvest is in"),
        ("The SAF helps", "the SAF helps"),
        ("The Hague is near", "The Hague is near"),
        ("China is large", "China is large"),
        ("In Kyiv it rains", "In Kyiv it rains"),
    ],
)
def test_a_capital_that_only_began_a_sentence_is_lowered(words: str, told: str) -> None:
    assert inside(words) == told


def test_a_word_that_the_text_has_in_lower_case_too_is_no_name() -> None:
    assert inside("Coordination within it", "The coordination is close.") == "coordination within it"
    assert inside("Kuleba came", "The coordination is close.") == "Kuleba came"
    assert inside("May came", "It may rain.") == "May came"
