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
        ("Norwegian Minister Jon Berg praised Estonia after meeting Minister Lea Tamm of Estonia.", "meeting"),
        ("Presidents Ida Lund of Denmark and Ana Reyes of Chile witnessed the signing of a treaty after their talks.",
         "meeting"),
        ("The Foreign Ministry of Estonia summoned the Ambassador of Norway and handed him a note.", "meeting"),
        ("Undersecretary Jon Berg of Norway bid farewell on Friday to the Ambassador of Chile, Ana Reyes.", "meeting"),
        ("President Ida Lund of Denmark received the credentials of the Ambassador of Chile, Ana Reyes.", "meeting"),
        ("Minister Jon Berg of Norway and his Estonian counterpart Lea Tamm agreed on joint patrols.", "meeting"),
        ("Peru and Chile on Monday opened talks in Lima on the border.", "meeting"),
        ("Defence ministers of the Baltic states met in Riga and agreed on a plan.", "meeting"),
        ("President Ida Lund of Denmark granted an audience to the Ambassador of Chile, Ana Reyes.", "meeting"),
        ("Minister Jon Berg of Norway conveyed a verbal message from the King to the President of Chile.", "letter"),
        ("President Ida Lund of Denmark received a courtesy call from the Chilean Minister Ana Reyes.", "meeting"),
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
        "Given what Norway has done, such a conversation is not possible, President Lea Tamm of Estonia said.",
        "Lea Tamm noted that she had good impressions of the Estonian-Norwegian talks on trade.",
        "Estonia remains engaged with Norwegian and Danish officials.",
        "Minister Lea Tamm of Estonia has repeatedly raised trade in discussions with her Norwegian counterparts.",
        "There are no specific plans yet for a meeting between the Peruvian and Chilean presidents, Lea Tamm said.",
        "Minister Lea Tamm of Estonia arrived in Oslo on Monday to take part in a meeting of the Nordic Council.",
        "Hosted by Norwegian Minister Jon Berg, the conference will take place in Oslo with Estonian officials.",
        "Ten years ago, at the summit in Oslo, mistakes were made, Minister Lea Tamm of Estonia told a radio station.",
    ],
)
def test_not_told(read: Read, text: str) -> None:
    assert not read(text, title="On the border question", published=DAY).is_readout
