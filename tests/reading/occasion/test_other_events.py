"""More than one exchange in a document: the first is read, the others are named."""

from __future__ import annotations

from collections.abc import Callable

from bot.readout import Readout

Read = Callable[..., Readout]

FIRST = "Minister Lea Tamm of Estonia met Minister Jon Berg of Norway in Oslo on 3 May 2024. They discussed trade."
SECOND = "President Rafael Ortiz of Peru spoke by phone with President Ana Reyes of Chile on 2 May 2024."


def test_the_second_is_named(read: Read) -> None:
    reading = read(f"{FIRST}\n\n{SECOND}\n", title="This week's meetings", published="2024-05-04")
    assert [p.name for p in reading.participants] == ["Lea Tamm", "Jon Berg"]
    [other] = reading.other_events
    assert other.value == "call: Rafael Ortiz, Ana Reyes"
    assert [e.quote for e in other.evidence] == [SECOND]


def test_one_that_is_only_spoken_of_is_none(read: Read) -> None:
    text = f"{FIRST} Minister Berg recalled that President Rafael Ortiz of Peru met President Ana Reyes of Chile."
    assert read(text, published="2024-05-04").other_events == ()


def test_a_further_sentence_on_the_same_exchange_is_none(read: Read) -> None:
    text = f"{FIRST}\n\nMinister Lea Tamm also met Prime Minister Kari Lund of Norway."
    assert read(text, published="2024-05-04").other_events == ()
