"""Words that tell of an exchange, and the same words where they do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]
DAY = "2024-05-04"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("President Ida Lund of Denmark received a telephone call from President Ana Reyes of Chile.", "call"),
        ("Minister Lea Tamm hosted a reception in Oslo for Norwegian Minister Jon Berg.", "meeting"),
        ("The foreign ministers of Peru and Chile agreed to open the border in telephone talks.", "call"),
        ("Oslo hosted consultations between the foreign ministries of Norway and Estonia.", "meeting"),
        ("The Peace and Security Council of the African Union, at its third session held on 2 May, adopted a plan.",
         "meeting"),
        ("During their talks, President Ida Lund of Denmark and President Ana Reyes of Chile spoke of trade.",
         "meeting"),
        ("Peruvian Foreign Minister Luz Vera said on Friday after talks in Lima with her Chilean counterpart Ana Reyes "
         "that trade would grow.", "meeting"),
    ],
)  # fmt: skip
def test_told(read: Read, text: str, kind: str) -> None:
    reading = read(text, published=DAY)
    assert reading.event is not None
    assert (reading.is_readout, reading.event.type) == (True, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Senator Luz Vera called on Foreign Minister Jon Berg of Norway to release the report on Chile.",
        "The Government of Peru must instigate bilateral talks with the Government of Chile, Senator Luz Vera said.",
        "Minister Lea Tamm welcomed the arrest of a smuggler from Norway and thanked the Estonian police.",
        "Estonia urged Norway to hold a screening that meets international standards. It has not held talks with Oslo.",
        "Minister Lea Tamm said that Estonia called for talks between Peru and Chile.",
        "Ten years ago, at the summit in Oslo, mistakes were made, Minister Lea Tamm of Estonia told a radio station.",
    ],
)
def test_not_told(read: Read, text: str) -> None:
    assert not read(text, title="On the border question", published=DAY).is_readout
