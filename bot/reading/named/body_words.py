"""The words of which names of bodies are made, from ``body_words.tsv``."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.lang.en.stop_words import STOP_WORDS

from bot.reading.named.tables import table

_NAMES_TOO = frozenset(
    {"us", "two", "three", "four", "five", "six", "eight", "nine", "ten", "eleven", "twelve", "fifteen"}
    | {"mine", "front", "full", "part", "side", "top", "bottom", "name"}
)
"""Function words to spaCy that names are made of as well ("Black Sea Mine Countermeasures Memorandum")."""


@dataclass(frozen=True, slots=True)
class BodyWords:
    """Words in lower case by the part they play in a body's name.

    ``heads`` make a name a body ("Council"); those in ``with_left`` only when another word stands before them
    ("Working Group"), those in ``with_two_left`` when two do ("Federal Highway Administration"); those in ``reach``
    go on with "in" and "to" ("Embassy in Kyiv"); those in ``unit`` take a number before them ("5th Fleet").
    ``subjects`` may follow an "and" ("Foreign Affairs and Trade"). ``stops`` end a name on either side
    ("President"); ``titles`` are those of them that are no function words, and may be part of a name beside a head
    in ``of_title`` ("Office of the Prime Minister", "Representative Office"). What ends in one of ``not_body`` is
    no body, whatever a model says; ``tails`` tell a company or a paper where a model sees one ("Airlines"),
    ``leads`` as its first word ("Bank Norland"). Before one of ``instruments`` no body's name ends ("EU-Israel
    Association Agreement").
    """

    heads: frozenset[str]
    with_left: frozenset[str]
    with_two_left: frozenset[str]
    reach: frozenset[str]
    subjects: frozenset[str]
    stops: frozenset[str]
    titles: frozenset[str]
    of_title: frozenset[str]
    unit: frozenset[str]
    not_body: frozenset[str]
    tails: frozenset[str]
    instruments: frozenset[str]
    leads: frozenset[str]


def body_words(seeds: str | None) -> BodyWords:
    """The words, read once when the component is made."""
    by_role: dict[str, set[str]] = {}
    for row in table("body_words", seeds):
        by_role.setdefault(row["role"], set()).add(row["word"].lower())
    return BodyWords(
        heads=frozenset(by_role["head"]),
        with_left=frozenset(by_role["with_left"]),
        with_two_left=frozenset(by_role["with_two_left"]),
        reach=frozenset(by_role["reach"]),
        subjects=frozenset(by_role["subject"]),
        stops=frozenset(by_role["stop"]) | (STOP_WORDS - _NAMES_TOO),
        titles=frozenset(by_role["stop"]),
        of_title=frozenset(by_role["of_title"]),
        unit=frozenset(by_role["unit"]),
        not_body=frozenset(by_role["not_body"]),
        tails=frozenset(by_role["tail"]),
        instruments=frozenset(by_role["instrument"]),
        leads=frozenset(by_role["lead"]),
    )
