from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]


def bodies(readout: Readout) -> dict[str, list[str]]:
    return {body.name: [piece.quote for piece in body.evidence] for body in readout.organisations}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They defended the UN-centered order.", {"United Nations": ["UN"]}),
        (
            "The UN Security Council and the UN met.",
            {"United Nations Security Council": ["UN Security Council"], "United Nations": ["UN"]},
        ),
        ("Cooperation in the SCO and BRICS grew.", {"Shanghai Cooperation Organization": ["SCO"], "BRICS": ["BRICS"]}),
        (
            "A joint role of the UN-Arab League envoy.",
            {"United Nations": ["UN"], "League of Arab States": ["Arab League"]},
        ),
        ("The U.S. Embassy in Kyiv remains open.", {"U.S. Embassy in Kyiv": ["U.S. Embassy in Kyiv"]}),
        (
            "It helps the Office of the Prime Minister.",
            {"Office of the Prime Minister": ["Office of the Prime Minister"]},
        ),
    ],
)
def test_known_bodies(read: Read, text: str, expected: dict[str, list[str]]) -> None:
    assert bodies(read(text)) == expected


def test_a_short_form_that_the_text_defines_is_the_same_body(read: Read) -> None:
    text = "The Norland-Suria Joint Technical Committee (NSJTC) met. The Tenth NSJTC Meeting will follow."
    assert bodies(read(text)) == {
        "Norland-Suria Joint Technical Committee": ["Norland-Suria Joint Technical Committee", "NSJTC", "NSJTC"]
    }


def test_brackets_that_cannot_be_the_short_form_are_left_out(read: Read) -> None:
    text = "The Joint Fisheries Commission (Geneva) met."
    assert bodies(read(text)) == {"Joint Fisheries Commission": ["Joint Fisheries Commission"]}


def test_a_body_named_by_its_make_ends_before_a_person(read: Read) -> None:
    text = "He thanked Secretary General of the Council of Europe Marta Lindqvist for her work."
    assert "Council of Europe" in bodies(read(text))


def test_a_shortened_name_is_the_same_body(read: Read) -> None:
    text = "The Secretary of the Security Council of the Russian Federation spoke. Security Council contacts go on."
    assert list(bodies(read(text))) == ["Security Council of the Russian Federation"]


def test_two_ministries_told_apart_by_the_state_behind_the_comma(read: Read) -> None:
    text = (
        "One side was led by the Secretary-General of the Ministry of Foreign Affairs, Malaysia.\n"
        "The other was led by the Permanent Secretary of the Ministry of Foreign Affairs, Singapore."
    )
    assert list(bodies(read(text))) == [
        "Ministry of Foreign Affairs, Malaysia",
        "Ministry of Foreign Affairs, Singapore",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Minister for Foreign Affairs and Trade spoke.",
        "They praised the Paris Agreement.",
        "The Prime Minister and the Council agreed.",
        "The Russian Federation is ready.",
        "JOINT STATEMENT OF THE LEADERS",
        "They spoke about the West Bank.",
        "The Union for its part agreed.",
    ],
)
def test_what_is_no_body(read: Read, text: str) -> None:
    assert bodies(read(text)) == {}


def test_a_name_wrapped_over_two_lines(read: Read) -> None:
    text = "The delegation said that it had held very useful talks with the Ministry of\nForeign Affairs of Norland."
    assert [name.split(" of ")[0] for name in bodies(read(text))] == ["Ministry"]
    assert "\n" not in next(iter(bodies(read(text))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Norland Representative Office opened.", ["Norland Representative Office"]),
        ("Aid came through the Governor's Office.", ["Governor's Office"]),
        ("Ships of the Norland 5th Fleet called.", ["Norland 5th Fleet"]),
        ("She heads the Bureau of South and Central Asian Affairs.", ["Bureau of South and Central Asian Affairs"]),
        ("The National Gendarmerie was thanked.", ["National Gendarmerie"]),
        ("The Kurdistan Workers' Party (PKK) laid down arms.", ["Kurdistan Workers' Party"]),
    ],
)
def test_offices_units_and_double_subjects(read: Read, text: str, expected: list[str]) -> None:
    assert list(bodies(read(text))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They held Foreign Office Consultations.",
        "The Norland-Suria Association Agreement stands.",
        "Kyodo News: Will the minister travel?\nSpokesperson: He will.",
        "They praised the Vietnamese Party and State.",
    ],
)
def test_what_only_looks_like_a_body(read: Read, text: str) -> None:
    assert bodies(read(text)) == {}


def test_an_office_named_both_ways_round_is_one_body(read: Read) -> None:
    text = "The Head of the Office of the President of Norland spoke. The President's Office will follow up."
    assert list(bodies(read(text))) == ["Office of the President of Norland"]
