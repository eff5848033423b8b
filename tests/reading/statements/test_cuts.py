"""Where a content ends: before what somebody else says of it, and where "that" is said again."""

from __future__ import annotations

from collections.abc import Callable

Say = Callable[..., list[tuple[str | None, str | None, str]]]
OPENING = "Foreign Minister Anna Kovacs of Hungary met Foreign Minister Ravi Menon of India in Oslo. "


def test_that_said_again_is_a_second_statement(said: Say) -> None:
    found = said(OPENING + "Kovacs said that the bridge is safe, that traffic has doubled, and that tolls will fall.")
    assert [content for _, _, content in found] == ["the bridge is safe", "traffic has doubled", "tolls will fall"]


def test_and_that_after_a_bare_clause(said: Say) -> None:
    found = said(OPENING + "Kovacs said Hungary had rebuilt the bridge and that India was welcome to use it.")
    assert [content for _, _, content in found] == ["Hungary had rebuilt the bridge", "India was welcome to use it"]


def test_what_another_promises_in_a_relative_clause(said: Say) -> None:
    found = said(OPENING + "Kovacs requested more doctors for the clinic, to which Menon replied that ten would come.")
    assert found == [
        ("Anna Kovacs", "requested", "more doctors for the clinic"),
        ("Ravi Menon", "replied that", "ten would come"),
    ]


def test_what_another_only_welcomes_is_cut_off(said: Say) -> None:
    found = said(OPENING + "Kovacs announced a new consulate in Pune, which Menon warmly welcomed.")
    assert found == [("Anna Kovacs", "announced", "a new consulate in Pune")]


def test_a_relative_clause_about_the_thing_stays(said: Say) -> None:
    found = said(OPENING + "Kovacs condemned the attack on the ferry, which violates the truce.")
    assert found == [("Anna Kovacs", "condemned", "the attack on the ferry, which violates the truce")]


def test_where_somebody_says_more(said: Say) -> None:
    found = said(OPENING + "The two ministers discussed water, where Menon reiterated that India would share its data.")
    assert [content for _, _, content in found] == ["water", "India would share its data"]


def test_what_else_happened_is_not_what_was_agreed(said: Say) -> None:
    found = said(
        "OSLO, May 5 (Nordic Press) - Hungary and India agreed on Monday to open a port, but envoys quarrelled."
    )
    assert found == [("Hungary and India", "agreed", "open a port")]


def test_without_naming_is_left_out(said: Say) -> None:
    found = said(OPENING + "Kovacs said four banks had joined the fund, without naming them.")
    assert found == [("Anna Kovacs", "said", "four banks had joined the fund")]


def test_the_day_and_the_place_of_saying_are_left_out(said: Say) -> None:
    found = said(OPENING + "Kovacs said here on Thursday that the ferry would sail again.")
    assert found == [("Anna Kovacs", "said", "the ferry would sail again")]


def test_the_partner_of_a_greeting_call_is_not_its_topic(said: Say) -> None:
    found = said("Foreign Minister Anna Kovacs spoke with Ravi Menon to congratulate him on his election.")
    assert [cue for _, cue, _ in found] == ["congratulate"]
