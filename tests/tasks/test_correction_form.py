"""What a filled-in form changes, and what is wrong with it."""

from __future__ import annotations

from typing import get_args

import pytest

from bot.archive.corrections.changes import (
    AddStatement,
    Change,
    NotAPerson,
    RemovePromise,
    RemoveStance,
    RemoveStatement,
    SamePerson,
    SetDate,
    SetOffices,
    SetParty,
    SetPlace,
    SetPromiser,
    SetSpeaker,
    SetStance,
    SetStatementKind,
    SetType,
)
from bot.blocks.correcting.forms import Reach, form
from bot.blocks.correcting.parts import Field, Part, name_id, words_id
from bot.tasks.corrections.form import ItemGone, WrongFields, changes_in
from bot.tasks.corrections.words import in_words
from bot.wording.manner import Manner, speaking
from tests.blocks.sample import SAMPLE, SHOIGU, TEXT, WANG, quote

SAID, PROMISE, STANCE = SAMPLE.statements[1], SAMPLE.commitments[0], SAMPLE.stances[0]
ITEM = {
    Part.PERSON: name_id(SHOIGU),
    Part.STATEMENT: words_id(SAID.content),
    Part.PROMISE: words_id(PROMISE.content),
    Part.STANCE: words_id(STANCE.content),
}
OFFICE = "Secretary of the Security Council of the Russian Federation"


def filled(part: Part, **values: str) -> dict[str, str]:
    """The form as it opens, with some fields changed."""
    view = form(SAMPLE, part, ITEM.get(part, ""), Reach(general=True, public=True))
    assert view is not None
    state = dict.fromkeys((str(field) for field in Field), "")
    for block in view["blocks"]:
        if block["type"] == "input":
            element = block["element"]
            chosen = element.get("initial_option", {}).get("value")
            state[block["block_id"]] = element.get("initial_value") or element.get("initial_date") or chosen or ""
    return state | values


def changes(part: Part, **values: str) -> list[Change]:
    return changes_in(SAMPLE, part, ITEM.get(part, ""), filled(part, **values))


@pytest.mark.parametrize("part", [part for part in Part if part != Part.ADD])
def test_a_form_left_as_it_opened_changes_nothing(part: Part) -> None:
    with pytest.raises(WrongFields) as wrong:
        changes(part)
    assert list(wrong.value.problems.values()) == ["Nothing was changed here."]
    view = form(SAMPLE, part, ITEM.get(part, ""), Reach(general=True, public=True))
    assert view is not None
    assert set(wrong.value.problems) <= {block.get("block_id") for block in view["blocks"]}


@pytest.mark.parametrize(
    ("part", "values", "expected"),
    [
        (Part.TYPE, {"type": "call"}, [SetType(type="call")]),
        (Part.DATE, {"date": "2026-02-03"}, [SetDate(date="2026-02-03")]),
        (Part.DATE, {"precision": "month"}, [SetDate(date="2026-02", precision="month")]),
        (Part.DATE, {"date": ""}, [SetDate(date=None)]),
        (Part.PLACE, {"place": " New \n York "}, [SetPlace(place="New York")]),
        (Part.PLACE, {"place": ""}, [SetPlace(place=None)]),
        (Part.PERSON, {"name": "S. Shoigu"}, [SamePerson(name=SHOIGU, into="S. Shoigu")]),
        (Part.PERSON, {"same_as": name_id(WANG)}, [SamePerson(name=SHOIGU, into=WANG)]),
        (Part.PERSON, {"party": ""}, [SetParty(name=SHOIGU, party=None)]),
        (
            Part.PERSON,
            {"name": "Dovel", "offices": f" {OFFICE}\n\nNSA of  India "},
            [SamePerson(name=SHOIGU, into="Dovel"), SetOffices(name="Dovel", offices=(OFFICE, "NSA of India"))],
        ),
        (Part.PERSON, {"leave_out": "leave_out", "name": "X"}, [NotAPerson(name=SHOIGU)]),
        (
            Part.STATEMENT,
            {"who": name_id(SHOIGU), "kind": "fact"},
            [
                SetSpeaker(words=SAID.content, speaker=SHOIGU, party="Russia"),
                SetStatementKind(words=SAID.content, statement="fact"),
            ],
        ),
        (Part.STATEMENT, {"who_else": "Japan"}, [SetSpeaker(words=SAID.content, speaker="Japan", party=None)]),
        (Part.STATEMENT, {"who": ""}, [SetSpeaker(words=SAID.content, speaker=None, party=None)]),
        (Part.STATEMENT, {"leave_out": "leave_out"}, [RemoveStatement(words=SAID.content)]),
        (Part.PROMISE, {"who": name_id("Russia")}, [SetPromiser(words=PROMISE.content, by="Russia", party="Russia")]),
        (Part.PROMISE, {"leave_out": "leave_out"}, [RemovePromise(words=PROMISE.content)]),
        (
            Part.STANCE,
            {"polarity": "opposes"},
            [SetStance(words=STANCE.content, by="Russia", party="Russia", polarity="opposes")],
        ),
        (Part.STANCE, {"leave_out": "leave_out"}, [RemoveStance(words=STANCE.content)]),
    ],
)
def test_what_is_filled_in_is_what_changes(part: Part, values: dict[str, str], expected: list[Change]) -> None:
    assert changes(part, **values) == expected


def test_words_are_added_with_their_cue_beside_them() -> None:
    words, cue = "Japan’s attempts to", "firmly opposes"
    (added,) = changes(Part.ADD, words=words, cue=cue, who=name_id(SHOIGU), kind="opposition")
    assert added == AddStatement(
        words=quote(TEXT, words), cue=quote(TEXT, cue), speaker=SHOIGU, party="Russia", statement="opposition"
    )


@pytest.mark.parametrize(
    ("values", "field", "told"),
    [
        ({"words": "never said"}, Field.WORDS, "do not stand"),
        ({"words": SAID.content.quote}, Field.WORDS, "already"),
        ({"words": "Japan’s attempts to", "cue": "whispered that"}, Field.CUE, "does not stand"),
    ],
)
def test_what_cannot_be_added_is_said_in_its_field(values: dict[str, str], field: Field, told: str) -> None:
    with pytest.raises(WrongFields) as wrong:
        changes(Part.ADD, **values)
    assert list(wrong.value.problems) == [field]
    assert told in wrong.value.problems[field]


@pytest.mark.parametrize(
    ("values", "field"), [({"name": " "}, Field.NAME), ({"name": "X", "same_as": name_id(WANG)}, Field.SAME_AS)]
)
def test_a_person_has_one_name(values: dict[str, str], field: Field) -> None:
    with pytest.raises(WrongFields) as wrong:
        changes(Part.PERSON, **values)
    assert list(wrong.value.problems) == [field]


@pytest.mark.parametrize("part", list(ITEM))
def test_what_is_gone_meanwhile_is_told_apart(part: Part) -> None:
    with pytest.raises(ItemGone):
        changes_in(SAMPLE, part, "0:1", filled(part))


def test_every_kind_of_change_has_words_in_both_languages() -> None:
    words, evidence = {"words": SAID.content}, SAID.content
    every: list[Change] = [
        SetType(type="call"),
        SetDate(date=None),
        SetPlace(place=None),
        SamePerson(name="A", into="B"),
        NotAPerson(name="A"),
        SetParty(name="A", party=None),
        SetOffices(name="A", offices=()),
        SetSpeaker(**words, speaker=None, party=None),
        SetStatementKind(**words, statement="fact"),
        AddStatement(words=evidence, speaker=None, party=None, statement="fact"),
        RemoveStatement(**words),
        SetPromiser(**words, by=None, party=None),
        RemovePromise(**words),
        SetStance(**words, by=None, party=None, polarity="opposes"),
        RemoveStance(**words),
    ]
    assert {type(one) for one in every} == set(get_args(Change))
    told = {in_words(one) for one in every}
    with speaking(Manner(language="fr")):
        assert told.isdisjoint({in_words(one) for one in every})
    assert len(told) == len(every)
