"""Documents dropped in a channel come back read, once, whatever Slack does with the events."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.app import Bot
from bot.playground.faults import Faults
from bot.playground.server import Playground
from bot.playground.workspace.sample import DESK, GENERAL, READOUTS
from tests.scenarios.conftest import SEED, Office, open_office


def test_the_users_sample_is_answered_in_its_thread(office: Office) -> None:
    upload = office.slack.upload(SEED, "readout.txt")
    answer = office.answer(upload.ts)
    assert "Wang Yi (China) met Sergei Shoigu (Russia) in Beijing on Sunday, 1 February 2026" in answer.text
    office.settled(upload.ts, "white_check_mark")
    assert len(office.answers(upload.ts)) == 1


def test_a_document_written_just_now_is_read(office: Office) -> None:
    text = (
        "Foreign Minister Anna Lindqvist of Sweden met Foreign Minister Tomas Ruiz of Chile in Santiago on "
        "14 May 2025. Minister Lindqvist said that Sweden would open a trade office in Valparaiso. "
        "Minister Ruiz welcomed the decision and thanked Sweden for its support."
    )
    answer = office.answer(office.slack.upload(text.encode(), "note.txt").ts)
    for word in ("Lindqvist", "Ruiz", "Santiago", "14 May 2025"):
        assert word in answer.text


@pytest.mark.parametrize(
    "faults",
    [
        Faults(copies=3),
        Faults(swap=True),
        Faults(copies=2, swap=True),
        Faults(only="file_shared"),
        Faults(only="message"),
    ],
    ids=["three times", "swapped", "twice and swapped", "file_shared alone", "message alone"],
)
def test_one_upload_has_one_answer(bot_in: Callable[[Playground], Bot], faults: Faults) -> None:
    with open_office(bot_in, faults) as office:
        upload = office.slack.upload(SEED, "readout.txt")
        office.answer(upload.ts)
        office.settled(upload.ts, "white_check_mark")
        office.quiet()
        assert len(office.answers(upload.ts)) == 1


def test_an_upload_in_a_thread_is_answered_there(office: Office) -> None:
    root = office.slack.say("Today's material:")
    office.slack.upload(SEED, "readout.txt", thread_ts=root.ts)
    assert "Wang Yi" in office.answer(root.ts).text


def test_the_same_file_in_a_second_channel_is_answered_there_too(office: Office) -> None:
    first = office.slack.upload(SEED, "readout.txt")
    office.answer(first.ts)
    second = office.slack.share(first.files[0], channel=DESK)
    assert "Wang Yi" in office.answer(second.ts, DESK).text
    office.quiet()
    assert len(office.answers(first.ts)) == len(office.answers(second.ts, DESK)) == 1


def test_a_comment_that_mentions_the_bot_makes_no_second_answer(office: Office) -> None:
    upload = office.slack.upload(SEED, "readout.txt", comment="@attache please read this")
    office.answer(upload.ts)
    office.settled(upload.ts, "white_check_mark")
    office.quiet()
    assert len(office.answers(upload.ts)) == 1


def test_several_files_have_an_answer_each(office: Office) -> None:
    for name in ("one.txt", "two.txt"):
        office.slack.upload(SEED + name.encode(), name)
    office.slack.wait_for(lambda w: sum(m.user == w.bot.id for m in w.messages) == 2, 30)


def test_silence_where_the_bot_was_not_invited(office: Office) -> None:
    upload = office.slack.upload(SEED, "readout.txt", channel=GENERAL)
    office.answer(office.slack.upload(SEED, "again.txt", channel=READOUTS).ts)
    office.quiet()
    assert office.answers(upload.ts, GENERAL) == []


def test_a_deleted_document_takes_its_answer_along(office: Office) -> None:
    upload = office.slack.upload(SEED, "readout.txt")
    office.answer(upload.ts)
    office.settled(upload.ts, "white_check_mark")
    office.slack.delete_file(upload.files[0])
    office.slack.wait_for(lambda _: not office.answers(upload.ts), 30)


def test_a_pasted_readout_is_answered_and_a_long_chat_message_is_not(office: Office) -> None:
    pasted = office.slack.say(SEED.decode())
    assert "Wang Yi" in office.answer(pasted.ts).text
    chat = office.slack.say("Lunch is at noon, and then we talk about the offsite. " * 15)
    office.quiet()
    assert office.answers(chat.ts) == []
    assert office.reactions(chat.ts) == set()
