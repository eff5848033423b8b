"""What two documents have in common and what sets them apart, by rules that can be told in a sentence."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.archive.readings import SeenReading
from bot.insight.compare import compare
from bot.insight.content_comparison import Aspect, Comparison, Line, Occasion
from bot.insight.likeness import content_words, likeness
from bot.readout import (
    Commitment,
    DocumentFacts,
    Event,
    EventDate,
    Evidence,
    Instrument,
    Organisation,
    Participant,
    Readout,
    Sourced,
    Statement,
)

SIDES = (("Anna Lindqvist", "Sweden"), ("Tomas Ruiz", "Chile"))


def at(words: str, start: int = 0) -> Evidence:
    return Evidence(start=start, end=start + len(words), quote=words)


def said(words: str, party: str | None = "Sweden", cue: str = "said", start: int = 0) -> Statement:
    return Statement(speaker=party, party=party, cue=at(cue), content=at(words, start), kind="position", confidence=0.9)


def promised(words: str, party: str | None = "Sweden", start: int = 10_000) -> Commitment:
    return Commitment(by=party, party=party, content=at(words, start))


def document(
    *statements: Statement,
    day: str | None = "2025-05-14",
    place: str | None = "Santiago",
    people: tuple[tuple[str, str | None], ...] = SIDES,
    **more: Any,
) -> Readout:
    date = EventDate(value=day, precision="day", derived_from="written") if day else None
    where = Sourced(value=place, evidence=(at(place),)) if place else None
    return Readout(
        document=DocumentFacts(publisher=more.pop("publisher", None)),
        text="x",
        is_readout=True,
        event=Event(type=more.pop("kind", "meeting"), date=date, place=where),
        participants=tuple(Participant(name=name, party=party) for name, party in people),
        statements=statements,
        **more,
    )


def compared(one: Readout, other: Readout) -> Comparison:
    first, second = (
        SeenReading(number, number, "C1", "1.1", "1.1", "U1", datetime(2026, 1, number, tzinfo=UTC), readout)
        for number, readout in ((1, one), (2, other))
    )
    return compare(first, second, lambda seen: f"https://x/{seen.reading_id}")


def words(lines: tuple[Line, ...]) -> list[str]:
    return [line.words for line in lines]


def cue_of(line: Line) -> str | None:
    return line.statement.cue.quote if line.statement and line.statement.cue else None


class TestOccasion:
    @pytest.mark.parametrize(
        ("other", "expected"),
        [
            (document(), Occasion.SAME),
            (document(day="2025-05-15"), Occasion.PERHAPS),
            (document(day=None), Occasion.PERHAPS),
            (document(day="2025-09-01"), Occasion.AGAIN),
            (document(people=(("Karl Berg", "Sweden"), ("Rosa Vidal", "Chile"))), Occasion.SAME),
            (document(day=None, people=(("Karl Berg", "Sweden"), ("Rosa Vidal", "Chile"))), Occasion.AGAIN),
            (document(people=(("Anna Lindqvist", None), ("Tomas Ruiz", None))), Occasion.SAME),
            (document(people=(("Anna Lindqvist", "Sweden"), ("Grace Otieno", "Kenya"))), Occasion.ONE_SIDE),
            (document(people=(("Anna Lindqvist", "Norway"), ("Tomas Ruiz", "Peru"))), Occasion.OTHER),
            (document(people=()), Occasion.OTHER),
        ],
    )
    def test_it_follows_from_who_and_when(self, other: Readout, expected: Occasion) -> None:
        assert compared(document(), other).occasion == expected
        assert compared(other, document()).occasion == expected

    def test_a_month_agrees_with_a_day_in_it(self) -> None:
        month = document().model_copy(
            update={
                "event": Event(type="meeting", date=EventDate(value="2025-05", precision="month", derived_from="x"))
            }
        )
        assert compared(document(), month).occasion == Occasion.SAME

    def test_of_two_exchanges_the_earlier_comes_first_of_one_the_chosen(self) -> None:
        assert compared(document(day="2025-09-01"), document()).first.reading_id == 2
        assert compared(document(day="2025-05-15"), document()).first.reading_id == 1


class TestDifferences:
    def test_what_both_tell_and_tell_differently(self) -> None:
        found = compared(document(), document(day="2025-05-15", place="Valparaiso", kind="visit"))
        assert found.differing == (Aspect.KIND, Aspect.DAY, Aspect.PLACE)

    def test_what_one_leaves_out_is_no_difference(self) -> None:
        assert compared(document(), document(place=None)).differing == ()

    def test_two_exchanges_do_not_tell_one_thing_differently(self) -> None:
        assert compared(document(), document(day="2025-09-01", place="Stockholm")).differing == ()

    def test_who_is_named_in_one_alone(self) -> None:
        found = compared(document(), document(people=(*SIDES, ("Karl Berg", "Sweden"))))
        assert (found.only_first.people, found.only_second.people) == ((), ("Karl Berg (Sweden)",))

    def test_what_is_named_in_one_alone(self) -> None:
        def named(**names: str) -> Readout:
            return document(
                organisations=(Organisation(name=names["body"], evidence=()),),
                instruments=(Instrument(name=names["instrument"], evidence=()),),
                phrases=(Sourced(value=names["phrase"], evidence=()),),
                publisher=names.get("publisher"),
            )

        one = named(body="the United Nations", instrument="Paris Agreement", phrase="win-win")
        other = named(body="United Nations", instrument="Antarctic Treaty", phrase="win-win")
        found = compared(one, other)
        assert (found.only_first.instruments, found.only_second.instruments) == (
            ("Paris Agreement",),
            ("Antarctic Treaty",),
        )
        assert found.only_first.bodies == found.only_second.bodies == found.only_first.phrases == ()

    def test_who_published_it_is_no_body_named_in_it(self) -> None:
        own = document(
            organisations=(Organisation(name="Ministry of Norland", evidence=()),), publisher="Ministry of Norland"
        )
        assert compared(own, document()).only_first.is_empty


class TestStatements:
    def test_the_same_words_are_counted_others_shown_side_by_side(self) -> None:
        one = document(said("the war must end"), said("trade with Chile should grow quickly"))
        other = document(said("The war must end."), said("trade with Chile should grow"))
        found = compared(one, other)
        assert (found.same, len(found.reworded)) == (1, 1)
        assert found.only_first.is_empty
        assert found.only_second.is_empty

    def test_another_verb_is_another_wording(self) -> None:
        found = compared(document(said("the war", cue="condemned")), document(said("the war", cue="regretted")))
        assert [(cue_of(pair.first), cue_of(pair.second)) for pair in found.reworded] == [("condemned", "regretted")]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Sweden will join the alliance this year", "Sweden will not join the alliance this year"),
            ("aid of 5 billion for the northern ports", "aid of 7 billion for the northern ports"),
        ],
    )
    def test_what_changes_the_sense_is_never_the_same(self, one: str, other: str) -> None:
        assert compared(document(said(one)), document(said(other))).same == 0

    def test_what_has_no_match_stands_in_one_alone(self) -> None:
        found = compared(document(said("the war must end")), document(said("ports must stay open")))
        assert (words(found.only_first.said), words(found.only_second.said)) == (
            ["the war must end"],
            ["ports must stay open"],
        )

    def test_one_sides_words_are_never_matched_with_the_others(self) -> None:
        found = compared(document(said("the war must end")), document(said("the war must end", party="Chile")))
        assert (found.same, len(found.reworded)) == (0, 0)

    def test_each_is_matched_once_the_likest_first(self) -> None:
        one = document(said("open the northern ports"), said("open the northern ports at once"))
        other = document(said("open the northern ports at once"))
        found = compared(one, other)
        assert (found.same, words(found.only_first.said)) == (1, ["open the northern ports"])

    def test_promises_stand_apart_and_once(self) -> None:
        one = document(
            said("would open an office in Valparaiso", start=50),
            commitments=(promised("open an office in Valparaiso", start=56),),
        )
        found = compared(one, document())
        assert (words(found.only_first.promised), found.only_first.said) == (["open an office in Valparaiso"], ())

    def test_with_itself_a_document_has_no_difference(self) -> None:
        one = document(said("the war must end"), commitments=(promised("meet again", party=None),))
        found = compared(one, one)
        assert (found.same, found.reworded) == (2, ())
        assert found.only_first.is_empty
        assert found.only_second.is_empty


class TestLikeness:
    @pytest.mark.parametrize(
        ("one", "other", "alike"),
        [
            ("opening an office", "opened offices", True),
            ("the situation in the Red Sea", "situation in the Red Sea and the Gulf", True),
            ("peace", "peace", True),
            ("peace and security", "peace and prosperity", False),
            ("the", "the", False),
            ("", "", False),
        ],
    )
    def test_words_shared(self, one: str, other: str, alike: bool) -> None:
        assert (likeness(content_words(one), content_words(other)) > 0) is alike
