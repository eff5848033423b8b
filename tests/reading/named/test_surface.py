from __future__ import annotations

import pytest

from bot.reading.named.surface import Forms, Surface, words_of


def found(forms: Forms[str], text: str) -> list[tuple[str, str]]:
    return [(text[hit.at.start : hit.at.end], hit.value) for hit in forms.find(Surface(text, words_of(text)))]


@pytest.fixture
def forms() -> Forms[str]:
    made: Forms[str] = Forms()
    made.add("US", "usa", "exact")
    made.add("Turkey", "turkey", "name")
    made.add("Guinea", "guinea", "name")
    made.add("Papua New Guinea", "png", "name")
    made.add("Security Council", "council", "name")
    made.add("Côte d'Ivoire", "civ", "name")
    made.add("St Lucia", "lca", "name")
    made.add("rule of law", "law", "any")
    return made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the U.S.-Turkey talks", [("U.S.", "usa"), ("Turkey", "turkey")]),
        ("the U.S", [("U.S", "usa")]),
        ("between us and them", []),
        ("TURKEY", [("TURKEY", "turkey")]),
        ("a turkey dinner", []),
        ("Papua New Guinea and Guinea", [("Papua New Guinea", "png"), ("Guinea", "guinea")]),
        ("Côte d’Ivoire", [("Côte d’Ivoire", "civ")]),
        ("St. Lucia", [("St. Lucia", "lca")]),
        ("the Rule of Law", [("Rule of Law", "law")]),
        ("Security\nCouncil", [("Security\nCouncil", "council")]),
    ],
)
def test_forms_are_found_as_they_are_written(forms: Forms[str], text: str, expected: list[tuple[str, str]]) -> None:
    assert found(forms, text) == expected


@pytest.mark.parametrize(
    "text", ["It is about Security. Council members met.", "Security\n\nCouncil", "Security: Council"]
)
def test_a_form_does_not_run_across_a_sentence_or_paragraph(forms: Forms[str], text: str) -> None:
    assert found(forms, text) == []


def test_of_two_alike_the_first_added_wins() -> None:
    forms: Forms[str] = Forms()
    forms.add("PIF", "forum", "exact")
    forms.add("PIF", "fund", "exact")
    assert found(forms, "PIF") == [("PIF", "forum")]


def test_an_empty_form_is_passed_over() -> None:
    forms: Forms[str] = Forms()
    forms.add("", "nothing", "any")
    assert found(forms, "any text") == []
