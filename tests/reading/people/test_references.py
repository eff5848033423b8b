"""Title-only references resolved within the document."""

from __future__ import annotations

from collections.abc import Callable

from bot.readout import Readout

Read = Callable[..., Readout]


def mentions(reading: Readout, name: str) -> list[str]:
    person = next(p for p in reading.participants if p.name == name)
    return [e.quote for e in person.evidence]


def test_the_president_is_the_only_president(read: Read) -> None:
    reading = read(
        "President Mara Silva of Brazil met with Prime Minister Jon Berg of Norway. The President noted the progress. "
        "The Prime Minister agreed."
    )
    assert mentions(reading, "Mara Silva") == ["Mara Silva", "President"]
    assert mentions(reading, "Jon Berg") == ["Jon Berg", "Prime Minister"]


def test_of_two_presidents_the_one_whose_state_is_named(read: Read) -> None:
    reading = read(
        "President of Peru Rafael Ortiz met with President of Chile Ana Reyes. The President of Chile thanked her "
        "host. "
        "The Peruvian President spoke of trade."
    )
    assert "President of Chile" in mentions(reading, "Ana Reyes")
    assert "Peruvian President" in mentions(reading, "Rafael Ortiz")


def test_someone_named_by_title_only(read: Read) -> None:
    reading = read("The Prime Minister spoke to the President of Chile Ana Reyes this evening.", published="2024-05-03")
    assert [p.name for p in reading.participants] == ["Prime Minister", "Ana Reyes"]
    assert reading.is_readout


def test_a_short_form_is_the_office_in_full(read: Read) -> None:
    reading = read(
        "External Affairs Minister Dr. R. Subramanian paid an official visit to Bhutan. During the visit, EAM met "
        "Prime "
        "Minister Dasho Karma Wangdi."
    )
    assert "EAM" in mentions(reading, "R. Subramanian")


def test_an_office_that_is_a_body_is_nobody(read: Read) -> None:
    reading = read(
        "Director Jane Holt and staff from the Office of the Vice President met Minister Ana Reyes of Chile."
    )
    assert [p.name for p in reading.participants] == ["Jane Holt", "Ana Reyes"]


def test_the_secretary_is_not_the_deputy_secretary(read: Read) -> None:
    reading = read(
        "Deputy Secretary of State Nora Wynn met with German State Secretary Ulla Brandt. The State Secretary agreed. "
        "The Deputy Secretary thanked her."
    )
    assert mentions(reading, "Ulla Brandt") == ["Ulla Brandt", "State Secretary"]
    assert mentions(reading, "Nora Wynn") == ["Nora Wynn", "Deputy Secretary"]


def test_the_foreign_minister_is_the_minister_for_foreign_affairs(read: Read) -> None:
    reading = read(
        "NATO Secretary General Sven Aarts met Felipe Duarte, Minister for Foreign Affairs of Brazil. "
        "The Foreign Minister thanked him."
    )
    assert mentions(reading, "Felipe Duarte") == ["Felipe Duarte", "Foreign Minister"]


def test_an_office_beside_the_president_is_not_the_president(read: Read) -> None:
    reading = read(
        "NATO Secretary General Sven Aarts met Ana Reyes, Adviser to the President of Chile. The President of Chile "
        "sent greetings. "
        "The Secretary General thanked her."
    )
    assert mentions(reading, "Ana Reyes") == ["Ana Reyes"]
    assert mentions(reading, "Sven Aarts") == ["Sven Aarts", "Secretary General"]
