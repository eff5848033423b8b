"""Whole documents of our own, in the manners of several ministries, from text to events."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

BEIJING = """Luo Chengzhi Meets with Minister of Foreign Affairs of Egypt Karim Wahba

On March 4, 2031, Minister of Foreign Affairs Luo Chengzhi met with Egyptian Foreign Minister Karim Wahba in Beijing.

Luo Chengzhi said that China firmly supports Egypt in safeguarding its sovereignty. China is ready to work with Egypt \
to build the port. Luo Chengzhi urged Israel to stop its raids.

Karim Wahba said that Egypt thanks China for its help. He condemned Israel's raids on the port.

The two sides discussed the situation in Sudan and agreed to hold a new round of talks in May."""

WASHINGTON = """Secretary Hartwell's Call with Latvian Foreign Minister Liepa

Secretary of State Dora Hartwell spoke today with Latvian Foreign Minister Andris Liepa. Secretary Hartwell reaffirmed \
the United States' support for Latvia's security. She condemned Russia's attacks on Ukraine and called on Russia to \
release the detained sailors. The Secretary and the Foreign Minister discussed energy security."""

Event = tuple[str, str, str | None, str]


def events(readout: Readout) -> set[Event]:
    return {(event.source, event.code, event.mode, event.target) for event in readout.events_coded}


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            BEIJING,
            "2031-03-05",
            {
                ("EGY", "CONSULT", None, "CHN"),
                ("CHN", "SUPPORT", None, "EGY"),
                ("CHN", "REQUEST", "yield", "ISR"),
                ("EGY", "ACCUSE", "disapprove", "ISR"),
            },
        ),
        (
            WASHINGTON,
            "2031-03-05",
            {
                ("USA", "CONSULT", "phone", "LVA"),
                ("USA", "SUPPORT", None, "LVA"),
                ("USA", "ACCUSE", "disapprove", "RUS"),
                ("USA", "REQUEST", "yield", "RUS"),
            },
        ),
    ],
    ids=["beijing", "washington"],
)
def test_a_document_as_events(read: Callable[..., Readout], text: str, published: str, expected: set[Event]) -> None:
    readout = read(text, published=published)
    assert expected <= events(readout)
    for event in readout.events_coded:
        assert event.source != event.target
        assert event.statement is None or event.evidence[-1] == readout.statements[event.statement].content


def test_events_of_statements_stand_in_their_order(read: Callable[..., Readout]) -> None:
    places = [event.statement for event in read(BEIJING).events_coded if event.statement is not None]
    assert places
    assert places == sorted(places)
