"""Whatever a reading holds, every builder's output is taken by Slack, complete, and harmless."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

import pytest
from hypothesis import given

from bot.blocks.actions import PageState
from bot.blocks.channels.welcome import welcome_card
from bot.blocks.commands import help_message, unknown_command, wrong_use
from bot.blocks.digest import digest_message
from bot.blocks.files.export import to_markdown
from bot.blocks.notices import nothing_to_read
from bot.blocks.replies.refusal import apology, refused
from bot.blocks.replies.reply import reply
from bot.blocks.texts.escape import literal
from bot.blocks.texts.message import View
from bot.blocks.views.everything import everything
from bot.blocks.views.judging import items_of, judging
from bot.blocks.views.words import words
from bot.digests.content import DigestCheck, DigestEntry, DigestEvent, DigestLine, DigestPromise
from bot.playground.validation.check import check_view as slacks_check
from bot.readout import Readout
from tests.blocks import documents
from tests.blocks.digests import busy_day, quiet_day
from tests.blocks.sample import SAMPLE
from tests.blocks.slack_shape import assert_harmless, check_message, check_view, fields, shown
from tests.blocks.strategies import ANY, TEXTS, readouts

CASES = {
    "sample": SAMPLE,
    "joint": documents.joint_statement(),
    "plain": documents.not_a_readout(),
    "empty": documents.empty(),
    "foreign": documents.foreign(),
    "unattributed": documents.unattributed(),
    "long": documents.long_quotes(),
    "hostile": documents.hostile(),
}


def all_pages(build: Any, readout: Readout) -> list[View]:
    """Every page of a modal, by asking for the next until it stays the same."""
    pages: list[View] = []
    while True:
        view = build(readout, 7, page=len(pages))
        if PageState.unpack(view["private_metadata"]).page < len(pages):
            return pages
        pages.append(view)


@pytest.mark.parametrize("name", CASES)
def test_known_readings_make_messages_that_slack_takes(name: str) -> None:
    check_message(reply(CASES[name], 7))
    for build in (everything, words):
        for view in all_pages(build, CASES[name]):
            check_view(view)


@ANY
@given(readouts())
def test_any_reading_makes_a_reply_that_slack_takes(readout: Readout) -> None:
    check_message(reply(readout, 7))


@ANY
@given(readouts())
def test_any_reading_makes_views_that_slack_takes_and_that_leave_nothing_out(readout: Readout) -> None:
    pages = all_pages(everything, readout)
    told = "".join(shown(page["blocks"]) for page in pages)
    for page in pages:
        check_view(page)
    for statement in readout.statements:
        assert literal(statement.content.quote)[:1000] in told
    for page in all_pages(words, readout):
        check_view(page)


@ANY
@given(readouts())
def test_every_line_of_any_reading_can_be_judged_once(readout: Readout) -> None:
    pages = all_pages(partial(judging, verdicts={}), readout)
    assert [slacks_check(page, "modal") for page in pages] == [None] * len(pages)
    for text in fields(pages, "text"):
        if isinstance(text, str):
            assert_harmless(text)
    menus = [block["accessory"]["action_id"] for page in pages for block in page["blocks"] if "accessory" in block]
    assert sorted(menus) == sorted(item.pack() for item in items_of(readout))


@ANY
@given(readouts())
def test_any_reading_makes_markdown_with_every_quote_and_no_markup_of_the_document(readout: Readout) -> None:
    page = to_markdown(readout)
    for opener in ("<!", "<@", "<#"):
        assert opener not in page
    references = page.count("\n[^")
    assert references >= len(readout.statements) + len(readout.commitments) + len(readout.stances)


@ANY
@given(TEXTS)
def test_any_name_or_sentence_makes_a_notice_that_slack_takes(text: str) -> None:
    for message in (refused(text, text), apology(text), unknown_command(text), wrong_use("digest daily", text)):
        check_message(message)


@ANY
@given(TEXTS)
def test_any_words_make_a_digest_that_slack_takes(text: str) -> None:
    line = DigestLine(speaker=text, cue=text, words=text, strong=True)
    entry = DigestEntry(headline=text, permalink="https://example.slack.com/p1", publisher=text, lines=(line,) * 4)
    event = DigestEvent(title=text, date=text, parties=(text,), entries=(entry,) * 3)
    content = busy_day().model_copy(
        update={
            "events": (event,) * 30,
            "promises": (DigestPromise(by=text, words=text, due=text),) * 20,
            "checks": (DigestCheck(quote=text, finding=text),) * 20,
        }
    )
    check_message(digest_message(content))


def test_fixed_messages_are_taken_by_slack() -> None:
    for message in (
        help_message(),
        welcome_card("C0READOUTS"),
        nothing_to_read(),
        digest_message(quiet_day()),
        digest_message(busy_day()),
    ):
        check_message(message)


def test_a_click_carries_the_reading_and_nothing_of_it() -> None:
    for node in (reply(SAMPLE, 4711).blocks, everything(SAMPLE, 4711)["blocks"], words(SAMPLE, 4711)["blocks"]):
        assert {value.split(":")[-1] for value in fields(node, "value")} <= {"4711"}
    assert json.loads(words(SAMPLE, 4711)["private_metadata"]) == {"reading": 4711, "page": 0}
