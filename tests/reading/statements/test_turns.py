"""Turns of a transcript and speeches: what is said there without a cue is the speaker's own."""

from __future__ import annotations

from collections.abc import Callable

from bot.readout import Readout

Say = Callable[..., list[tuple[str | None, str | None, str]]]
TRANSCRIPT = (
    "President Jan Novak received Foreign Minister Ravi Menon of India in Prague.\n\n"
    "Jan Novak: Minister, dear friends, welcome to Prague. Our ties have grown by the year. "
    "We will open a school in Pune.\n\n"
    "Ravi Menon: I bring you warm greetings from our people. We oppose new walls at sea. Is that so?"
)


def test_each_sentence_is_whose_turn_it_is(said: Say) -> None:
    found = said(TRANSCRIPT)
    assert ("Jan Novak", None, "Our ties have grown by the year") in found
    assert ("Ravi Menon", None, "I bring you warm greetings from our people") in found
    assert all("Is that so" not in content for _, _, content in found)


def test_their_kinds_come_from_their_words(read: Callable[..., Readout]) -> None:
    kinds = {s.content.quote: s.kind for s in read(TRANSCRIPT).statements}
    assert kinds["Our ties have grown by the year"] == "assessment"
    assert kinds["We will open a school in Pune"] == "commitment"
    assert kinds["I bring you warm greetings from our people"] == "greeting"


def test_one_label_lasts_for_its_paragraph(said: Say) -> None:
    found = said(
        "Minister Anna Kovacs met Minister Ravi Menon in Oslo. Kovacs praised the new ferry line.\n\n"
        "Menon: The people of Pune mourn with the families.\n\nThe weather in Oslo was mild on that day."
    )
    assert ("Ravi Menon", None, "The people of Pune mourn with the families") in found
    assert all("weather" not in content for _, _, content in found)


def test_capitals_and_a_hyphen_are_no_dateline(said: Say) -> None:
    assert said("ASEAN appreciated Japan's support for the Indo-Pacific outlook.") == [
        ("ASEAN", "appreciated", "Japan's support for the Indo-Pacific outlook")
    ]


def test_a_statement_that_is_announced_is_its_ministers(said: Say) -> None:
    found = said(
        "Foreign Minister Anna Kovacs met Foreign Minister Ravi Menon of India in Oslo. "
        "After the talks she issued the following statement:\n\n"
        "India is one of our closest partners. We both want the treaty to enter into force soon."
    )
    assert ("Anna Kovacs", None, "India is one of our closest partners") in found
