"""The short reply: what stands in it, and that it stays short."""

from __future__ import annotations

import math

import pytest

from bot.blocks.replies.reply import reply
from bot.blocks.texts.message import Message
from bot.blocks.texts.names import offices, owner
from bot.blocks.texts.plain import block_lines
from bot.readout import Ask, DocumentFacts, Participant, Readout, Sourced
from tests.blocks import documents
from tests.blocks.sample import SAMPLE
from tests.blocks.slack_shape import fields, shown

PHONE = 844
"""Height in pixels of the screen of a phone 390 px wide."""

ROW = {"rich_text": (44, 22), "context": (55, 18)}
"""Characters in a row of that phone and the row's height, in normal and in small print; measured on pictures."""

GAP = 8
BUTTONS = 40


def height(message: Message) -> int:
    """Pixels that a message takes on a phone."""
    tall = 0
    for block in message.blocks:
        characters, pixels = ROW.get(block["type"], (1, 0))
        tall += sum(math.ceil(len(line) / characters) * pixels for line in block_lines(block)) + GAP
        tall += BUTTONS if block["type"] == "actions" else 0
    return tall


def test_the_sample_says_what_an_analyst_needs() -> None:
    told = shown(reply(SAMPLE, 7).blocks)
    for words in (
        "Wang Yi (China) met Sergei Shoigu (Russia) in Beijing on Sunday, 1 February 2026",
        "Director of the Office of the Central Commission for Foreign Affairs",
        "Member of the Political Bureau",
        "Secretary of the Security Council",
        "▲ warned ",
        "severe challenges",
        "firmly opposes ",
        "Japan’s attempts to accelerate",
        "the One-China principle",
        "China: work with Russia",
        "Russia: continue supporting China",
        "by the lunar calendar 2026 is a Horse year",
        "Bodies: UN · United Nations Security Council · SCO · BRICS",
        "(2001)",
        "the law of the jungle",
        "Ruby-Alim-Subarna, China Media Group",
        "None found: dates ahead.",
    ):
        assert words in told


def test_no_line_is_said_twice() -> None:
    told = shown(reply(SAMPLE, 7).blocks)
    for words in ("remilitarization", "adherence to the One-China", "fully implement the important consensus"):
        assert told.count(words) == 1


def test_what_is_left_out_is_counted() -> None:
    lines = [line for block in reply(SAMPLE, 7).blocks for line in block_lines(block)]
    assert sum(line.endswith((" +5 more", " +3 more")) for line in lines) == 2


@pytest.mark.parametrize(
    "readout", [SAMPLE, documents.joint_statement(), documents.unattributed(), documents.not_a_readout()]
)
def test_all_but_the_small_print_fits_a_phone_screen(readout: Readout) -> None:
    message = reply(readout, 7)
    *main, _small_print, _buttons = message.blocks
    assert height(Message(message.text, main)) <= PHONE
    assert height(message) <= PHONE + 200


def test_the_longest_names_and_quotes_stay_within_two_screens() -> None:
    assert height(reply(documents.long_quotes(), 7)) <= 2 * PHONE


def test_empty_sections_are_named_in_one_line() -> None:
    told = [line for block in reply(documents.unattributed(), 7).blocks for line in block_lines(block)]
    assert [line for line in told if line.startswith("None found: ")] == [
        "None found: date, place, participants, promises, anything backed, anything opposed, bodies, instruments, "
        "stock phrases, dates ahead, anything that does not add up, source line."
    ]


def test_another_text_says_that_it_is_no_readout() -> None:
    message = reply(documents.not_a_readout(), 7)
    assert message.text.startswith("Not a readout")
    assert "Minister on the harbour budget" in message.text
    assert "the charge of waste" in message.text


def test_another_text_is_told_by_its_summary_alone() -> None:
    summary = "A statement by the minister. The minister rejected the charge of waste."
    message = reply(documents.not_a_readout().model_copy(update={"summary": summary}), 7)
    lines = [line for block in message.blocks for line in block_lines(block)]
    assert lines[:3] == ["Not a readout", "“Minister on the harbour budget”", summary]
    assert not any("budget will rise" in line for line in lines)


def test_asks_say_of_whom_and_by_when_and_are_not_said_twice() -> None:
    ask = Ask(
        by="Wang Yi", party="China", of="Japan", content=SAMPLE.statements[0].content,
        due="2027-12-31", due_precision="year",
    )  # fmt: skip
    lines = [line for block in reply(with_asks(ask), 7).blocks for line in block_lines(block)]
    words = next(line for line in lines if line.startswith("Asked "))
    assert words.startswith("Asked of Japan · China: ")
    assert "(by 2027)" in words
    assert sum(SAMPLE.statements[0].content.quote[:30] in line for line in lines) == 1


def test_what_is_asked_of_nobody_stands_with_what_was_said() -> None:
    ask = Ask(by="Wang Yi", party="China", content=SAMPLE.statements[0].content)
    assert not any(line.startswith("Asked") for block in reply(with_asks(ask), 7).blocks for line in block_lines(block))


def test_other_exchanges_are_named() -> None:
    others = tuple(Sourced(value=f"call: Person {n}", evidence=(SAMPLE.statements[0].content,)) for n in range(5))
    lines = shown_lines(SAMPLE.model_copy(update={"other_events": others}))
    assert "Also told of, not read: call: Person 0; call: Person 1; call: Person 2; +2 more" in lines


def shown_lines(readout: Readout) -> list[str]:
    """Every line of the short reply."""
    return [line for block in reply(readout, 7).blocks for line in block_lines(block)]


def with_asks(*asks: Ask) -> Readout:
    """The sample, with these asks and no promises."""
    return SAMPLE.model_copy(update={"asks": asks, "commitments": (), "stances": ()})


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh-Hans", "This text is in Chinese."),
        ("xx", "This text is in a language I do not know (xx)."),
        ("en", "I found nothing in this text that I could report"),
        (None, "I found nothing in this text that I could report"),
    ],
)
def test_nothing_read_is_one_sentence_and_no_button(language: str | None, sentence: str) -> None:
    message = reply(Readout(document=DocumentFacts(language=language), text="…"), 7)
    assert message.text.startswith(sentence)
    assert not list(fields(message.blocks, "action_id"))


def test_the_strong_mark_is_explained_where_it_is_used_and_only_there() -> None:
    assert "▲ marks strong wording." in shown(reply(SAMPLE, 7).blocks)
    assert "▲" not in shown(reply(documents.joint_statement(), 7).blocks)


def test_without_a_headline_the_title_stands_in_and_without_that_the_first_line() -> None:
    bare = SAMPLE.model_copy(update={"headline": ""})
    titled = bare.model_copy(update={"document": DocumentFacts(title="Talks in Beijing")})
    assert reply(titled, 7).text.startswith("Talks in Beijing")
    assert reply(bare, 7).text.startswith("Senior Chinese diplomat Wang Yi")


def test_a_side_of_many_gets_a_line_each_and_the_rest_is_counted() -> None:
    names = [f"Delegate {letter}" for letter in "ABCDEFGH"]
    text = " ".join(f"{name} said that point {n} stands." for n, name in enumerate(names))
    statements = tuple(documents.said(text, name, "said that", f"point {n} stands") for n, name in enumerate(names))
    message = reply(Readout(document=DocumentFacts(), text=text, is_readout=True, statements=statements), 7)
    assert "Delegate E" in message.text
    assert "Delegate F" not in message.text.replace(text[:40], "")
    assert "+3 more by 3 others" in message.text


def test_what_nobody_in_particular_promised_or_backed_is_left_to_the_long_view() -> None:
    it = SAMPLE.commitments[0].model_copy(update={"by": "it", "party": None})
    they = it.model_copy(update={"by": "They"})
    assert not any(
        line.startswith("Promised") for line in shown_lines(SAMPLE.model_copy(update={"commitments": (it,)}))
    )
    joint = SAMPLE.model_copy(update={"commitments": (they,)})
    assert any(line.startswith("Promised · Jointly: ") for line in shown_lines(joint))
    speech = joint.model_copy(update={"is_readout": False})
    assert not any(line.startswith("Promised") for line in shown_lines(speech))


def test_nobody_is_shown_asking_itself() -> None:
    ask = Ask(by="Wang Yi", party="China", of="China", content=SAMPLE.statements[0].content)
    assert not any(line.startswith("Asked") for line in shown_lines(with_asks(ask)))


def test_three_owners_are_a_list_and_one_state_with_two_names_is_none() -> None:
    assert owner(None, "Chile and Peru and Kenya") == "Chile, Peru and Kenya"
    assert owner(None, "Trinidad and Tobago and Kenya") == "Trinidad and Tobago and Kenya"
    assert owner("the two sides", None) == "The two sides"


def test_forms_of_address_are_no_offices() -> None:
    held = tuple(
        Sourced(value=value, evidence=()) for value in ("Dr", "The Minister", "Minister of Trade", "Hon.", "MP")
    )
    assert offices(Participant(name="Ana", offices=held)) == "Minister of Trade"
    assert offices(Participant(name="The Chair", offices=(Sourced(value="Chair", evidence=()),))) == ""


def test_one_office_in_two_word_orders_is_told_once() -> None:
    values = ("Foreign Minister of the Kingdom of Arvenia", "Arvenia Foreign Minister", "Head of Delegation")
    held = tuple(Sourced(value=value, evidence=()) for value in values)
    told = "Foreign Minister of the Kingdom of Arvenia, Head of Delegation"
    assert offices(Participant(name="Ana", offices=held)) == told


def test_stances_of_one_statement_are_shown_once() -> None:
    (stance, *_) = [one for one in SAMPLE.stances if one.polarity == "opposes"]
    half = stance.content.model_copy(update={"end": stance.content.end - 1, "quote": stance.content.quote[:-1]})
    twice = SAMPLE.model_copy(update={"stances": (stance, stance.model_copy(update={"content": half}))})
    assert sum(line.startswith("Opposed") for line in shown_lines(twice)) == 1


def test_whom_is_asked_stands_with_its_article() -> None:
    ask = Ask(by="Wang Yi", party="China", of="European Union", content=SAMPLE.statements[0].content)
    assert any(line.startswith("Asked of the European Union · China: ") for line in shown_lines(with_asks(ask)))
