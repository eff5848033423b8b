"""When names, phrases and spans count as the same."""

from __future__ import annotations

import pytest

from tests.gold.scoring.names import person, same_body, same_party, same_person
from tests.gold.scoring.spans import holds, overlap, pair
from tests.gold.scoring.states import state
from tests.gold.scoring.words import same_phrase, words


def test_words_leave_out_little_ones_and_possessives() -> None:
    assert words("The Council’s report on Peru's ports") == ["council", "report", "on", "peru", "ports"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the African Union", "African Union", True),
        ("Minister of Trade", "Minister of Trade and Industry", True),
        ("Minister", "Minister of Trade and Industry", False),
        ("Minister of Trade", "Minister of Health", False),
        ("", "", False),
        ("the", "of", False),
    ],
)
def test_a_phrase_holds_the_other_and_is_not_twice_as_long(one: str, other: str, same: bool) -> None:
    assert same_phrase(one, other) is same
    assert same_phrase(other, one) is same


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Chad", "TCD"),
        ("Republic of Chad", "TCD"),
        ("the Government of Chad", "TCD"),
        ("Chadian", "TCD"),
        ("US", "USA"),
        ("U.S.", "USA"),
        ("the United States", "USA"),
        ("Beijing", "CHN"),
        ("French", "FRA"),
        ("N'Djamena", None),
        ("European Union", None),
        ("", None),
        ("and", None),
    ],
)
def test_a_state_is_known_by_its_forms_and_not_by_any_capital(name: str, code: str | None) -> None:
    assert state(name) == code


def test_a_person_is_a_name_without_offices_unless_there_is_nothing_else() -> None:
    assert person("President Ana Q. Belo (Mrs)") == ["ana", "belo"]
    assert person("The Prime Minister") == ["prime", "minister"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ana Maria Belo", "Minister Belo", True),
        ("Ana Belo", "Anita Belo", True),
        ("Ana Belo", "Rui Belo", False),
        ("Ana Belo", "Ana Reis", False),
        ("Ana Belo", "", False),
    ],
)
def test_people_are_the_same_by_surname_without_a_conflicting_given_name(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same
    assert same_person(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Chad", "Republic of Chad", True),
        ("Chad", "Niger", False),
        ("Chad", "African Union", False),
        ("African Union", "African Union Commission", True),
        ("African Union", "", False),
    ],
)
def test_a_party_is_a_state_or_a_body(one: str, other: str, same: bool) -> None:
    assert same_party(one, other) is same


def test_a_body_is_known_by_its_acronym_and_by_any_quoted_form() -> None:
    assert same_body("Lake Chad Basin Commission (LCBC)", ["the LCBC"])
    assert same_body("LCBC", ["Basin Commission", "Lake Chad Basin Commission (LCBC)"])
    assert not same_body("Lake Chad Basin Commission (LCBC)", ["Niger Basin Authority"])
    assert not same_body("Lake Chad Basin Commission (LCBC)", [])


def test_overlap_is_a_part_of_the_joined_length() -> None:
    assert overlap((0, 10), (0, 10)) == 1
    assert overlap((0, 10), (5, 15)) == pytest.approx(1 / 3)
    assert overlap((0, 10), (10, 20)) == 0
    assert overlap((0, 10), (30, 40)) == 0


def test_a_span_holds_another_up_to_three_times_and_forty_characters() -> None:
    assert holds((0, 70), (10, 20))
    assert not holds((0, 71), (10, 20))
    assert not holds((11, 40), (10, 20))


def test_pairs_are_one_to_one_the_closest_first_and_of_equals_the_earliest() -> None:
    assert pair([1, 5], [5, 1, 5], lambda a, b: float(a == b)) == [(0, 1), (1, 0)]
    assert pair([10, 12], [12, 11], lambda a, b: 3 - abs(a - b)) == [(1, 0), (0, 1)]
    assert pair([1], [9], lambda a, b: 0) == []
