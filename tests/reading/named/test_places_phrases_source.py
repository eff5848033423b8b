from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]


def test_places_are_neither_states_nor_parts_of_other_names(read: Read) -> None:
    readout = read(
        "The ministers of Chile and Peru met in Geneva. They discussed the Middle East, Hong Kong, the Taiwan Strait "
        "and the Minsk agreements. The U.S. Embassy in Kyiv stays open."
    )
    assert [place.name for place in readout.places] == ["Geneva", "Middle East", "Hong Kong", "Taiwan Strait"]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("They hailed win-win cooperation.", "win-win cooperation"),
        ("They hailed win win cooperation.", "win-win cooperation"),
        ("A community with shared future for mankind was praised.", "community with a shared future for mankind"),
        ("The rules based international order was praised.", "rules-based international order"),
        ("He restated an ironclad commitment.", "ironclad commitment"),
        ("He restated ironclad commitments.", "ironclad commitment"),
        ("They backed collective defense.", "collective defence"),
        ("One China Principle", "One-China principle"),
        ("the sovereignty and the territorial integrity of all", "sovereignty and territorial integrity"),
    ],
)
def test_stock_phrases_in_more_than_one_spelling(read: Read, text: str, phrase: str) -> None:
    found = read(text).phrases
    assert phrase in [p.value for p in found]
    assert all(piece.quote in text for p in found for piece in p.evidence)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("They met.\nSource: Norland News Agency.\n", "Source: Norland News Agency."),
        ("SURIA CITY, May 4 (Xinhua) -- They met.", "(Xinhua)"),
        (
            "The following is attributable to Spokesperson Ann Ray:\nThey met.",
            "The following is attributable to Spokesperson Ann Ray:",
        ),
        (
            "They met.\nMINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n4 MAY 2031",
            "MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n4 MAY 2031",
        ),
        ("They met. The source of the river is far.", None),
    ],
)
def test_the_line_that_says_where_it_comes_from(read: Read, text: str, source: str | None) -> None:
    found = read(text).source
    assert (found.quote if found else None) == source
