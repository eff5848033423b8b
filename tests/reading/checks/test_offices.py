"""Offices against earlier readings, and one name spelt two ways."""

from __future__ import annotations

from functools import partial

import pytest

from bot.reading.checks.offices import OfficeWords, holder_known, office_known, one_post_in_two_states
from bot.reading.checks.rules import Rule
from bot.reading.checks.spelling import spelt_two_ways
from bot.reading.findings import OfficeMention, Person
from bot.reading.known import Known, KnownPerson
from tests.reading.checks.conftest import Run, places

WORDS = OfficeWords()
of_person: Rule = partial(office_known, WORDS)
of_post: Rule = partial(holder_known, WORDS)
in_states: Rule = partial(one_post_in_two_states, WORDS)


def person(text: str, name: str, *offices: str, party: str | None = "Norway", also: tuple[str, ...] = ()) -> Person:
    mentions = [at for form in (name, *also) for at in places(text, form)]
    held = [OfficeMention(places(text, office)[0], office, party) for office in offices]
    return Person(name=name, mentions=sorted(mentions), offices=held, party=party, takes_part=True)


def knows(name: str, office: str, as_of: str = "2024-05-03", party: str | None = "Norway") -> Known:
    return Known((KnownPerson(name, party, office, as_of),))


@pytest.mark.parametrize(
    ("now", "before", "as_of", "alarms"),
    [
        ("Prime Minister", "Foreign Minister", "2024-05-03", 1),
        ("Minister of Finance", "Minister of Foreign Affairs", "2024-05-03", 1),
        ("Minister of Foreign Affairs", "Norwegian Foreign Minister", "2024-05-03", 0),
        ("Foreign Minister", "Minister for Foreign Affairs of the Kingdom of Norway", "2024-05-03", 0),
        ("Minister of Foreign Affairs and Trade", "Foreign Minister", "2024-05-03", 0),
        ("Prime Minister", "Foreign Minister", "2024-07-01", 0),  # the document at hand is the older one
        ("former Foreign Minister", "Prime Minister", "2024-05-03", 0),
        ("chief diplomat", "Foreign Minister", "2024-05-03", 0),
    ],
)
def test_an_office_against_an_earlier_reading(run: Run, now: str, before: str, as_of: str, alarms: int) -> None:
    text = f"{now} Åse Lund met the press."
    checks = run(of_person, text, people=[person(text, "Åse Lund", now)], known=knows("Ase Lund", before, as_of))
    assert len(checks) == alarms
    assert all(check.finding.endswith("?") and check.expected == before for check in checks)


def test_one_of_several_offices_known_is_enough(run: Run) -> None:
    text = "Foreign Minister Åse Lund met the press."
    known = Known(
        (KnownPerson("Åse Lund", "Norway", "Member of Parliament", "2024-05-03", ("Minister of Foreign Affairs",)),)
    )
    assert run(of_person, text, people=[person(text, "Åse Lund", "Foreign Minister")], known=known) == []


def test_somebody_of_the_same_name_elsewhere(run: Run) -> None:
    text = "Prime Minister Åse Lund met the press."
    known = knows("Åse Lund", "Foreign Minister", party="Sweden")
    assert run(of_person, text, people=[person(text, "Åse Lund", "Prime Minister")], known=known) == []


@pytest.mark.parametrize(
    ("office", "before", "alarms"),
    [
        ("Foreign Minister", "Jon Berg", 1),
        ("Deputy Foreign Minister", "Jon Berg", 0),
        ("former Foreign Minister", "Jon Berg", 0),
        ("Foreign Minister", "A. Lund", 0),
    ],
)
def test_a_post_that_changed_hands(run: Run, office: str, before: str, alarms: int) -> None:
    text = f"{office} Åse Lund met the press."
    known = knows(before, "Minister of Foreign Affairs")
    checks = run(of_post, text, people=[person(text, "Åse Lund", office)], known=known)
    assert [check.expected for check in checks] == ["Jon Berg"] * alarms


def test_one_post_in_two_states(run: Run) -> None:
    text = "Norwegian Foreign Minister Åse Lund spoke. Åse Lund, Foreign Minister of Sweden, agreed."
    lund = person(text, "Åse Lund", "Norwegian Foreign Minister")
    lund.offices.append(
        OfficeMention(places(text, "Foreign Minister of Sweden")[0], "Foreign Minister of Sweden", "Sweden")
    )
    assert [c.expected for c in run(in_states, text, people=[lund])] == ["Norway or Sweden"]
    far = OfficeMention(places(text, "Norwegian")[0], "Foreign Minister", "Denmark")
    lund.offices[1] = far  # an office that stands beside someone else
    assert run(in_states, text, people=[lund]) == []


@pytest.mark.parametrize(
    ("name", "other", "alarms"),
    [
        ("Åse Lundqvist", "Lundkvist", 1),
        ("Åse Lundqvist", "Lunqdvist", 1),
        ("Åse Lundqvist", "Lundqvist", 0),
        ("Åse Lundqvist", "Lundqvists", 1),
        ("Åse Lundström", "Lundstrom", 0),  # an accent is no slip
        ("Åse Lundqvist", "Landberg", 0),
        ("Maria Porras Porres", "Porras", 0),
    ],
)
def test_one_name_spelt_two_ways(run: Run, name: str, other: str, alarms: int) -> None:
    text = f"Minister {name} spoke. Minister {other} agreed."
    checks = run(spelt_two_ways, text, people=[person(text, name, also=(other,))])
    assert len(checks) == alarms


def test_each_spelling_is_shown_where_it_stands(run: Run) -> None:
    text = "Minister Åse Lundqvist spoke. Minister Lundkvist agreed."
    [check] = run(spelt_two_ways, text, people=[person(text, "Åse Lundqvist", also=("Lundkvist",))])
    assert [piece.quote for piece in check.evidence] == ["Åse Lundqvist", "Lundkvist"]
