"""What is shown can be heard, too, in every language: a fallback that says it all, words on all that can be clicked,
and no meaning that hangs on a colour or a sign alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.blocks.channels.settings import settings_form
from bot.blocks.channels.settings_told import settings_saved
from bot.blocks.channels.welcome import recent_offer, welcome_card
from bot.blocks.commands import help_message, topic_help, unknown_command, wrong_use
from bot.blocks.comparing.form import comparison_form
from bot.blocks.correcting.correct import overview
from bot.blocks.digest import digest_message
from bot.blocks.files.export_form import export_form, export_under_way
from bot.blocks.forgetting import really_forget_channel
from bot.blocks.home import home_view
from bot.blocks.new_reading import new_reading_form
from bot.blocks.notices import nothing_to_read, notice
from bot.blocks.promises import promises_message
from bot.blocks.replies.refusal import apology, refused, sorry
from bot.blocks.replies.reply import reply
from bot.blocks.replies.sorry import sorry_view
from bot.blocks.replies.strength import STRONG_MARK
from bot.blocks.texts.doubt import DOUBT_MARK
from bot.blocks.texts.escape import escape
from bot.blocks.texts.limits import FALLBACK_TEXT
from bot.blocks.texts.message import Message, View
from bot.blocks.texts.plain import block_lines
from bot.blocks.views.everything import everything
from bot.blocks.views.judging import judging
from bot.blocks.views.words import words
from bot.blocks.watching.form import watch_form
from bot.blocks.watching.watches import watch_list, watch_news, watch_set
from bot.insight.content_promises import Which
from bot.insight.watchable import watchable
from bot.wording.catalogue import languages
from bot.wording.manner import Manner, speaking
from tests.blocks import documents
from tests.blocks import test_home_and_watches as home
from tests.blocks import test_settings as settings
from tests.blocks.digests import busy_day, quiet_day
from tests.blocks.doubts import doubtful_sample
from tests.blocks.sample import SAMPLE
from tests.blocks.test_comparison import side_by_side

MESSAGES: dict[str, Callable[[], Message]] = {
    "reply": lambda: reply(SAMPLE, 7),
    "reply, doubtful": lambda: reply(doubtful_sample(), 7),
    "reply, joint statement": lambda: reply(documents.joint_statement(), 7),
    "reply, no readout": lambda: reply(documents.not_a_readout(), 7),
    "reply, nothing found": lambda: reply(documents.empty(), 7),
    "reply, other language": lambda: reply(documents.foreign(), 7),
    "digest": lambda: digest_message(busy_day()),
    "digest, empty": lambda: digest_message(quiet_day()),
    "help": help_message,
    "nothing to read": nothing_to_read,
    "notice": lambda: notice("It is done."),
    "unknown command": lambda: unknown_command("digset"),
    "wrong use": lambda: wrong_use("digest daily", "No."),
    "refused": lambda: refused("talks.pdf", "It is locked."),
    "apology": lambda: apology("talks.pdf", reference="K7M2QX"),
    "sorry": lambda: sorry("K7M2QX"),
    "help on a verb": lambda: topic_help("watch"),
    "comparison": lambda: side_by_side(SAMPLE, documents.joint_statement()),
    "promises": lambda: promises_message(home.ledger(Which.ALL, 2)),
    "watch set": lambda: watch_set(home.WATCHES[:1]),
    "watch list": lambda: watch_list(home.WATCHES[:2]),
    "watch news": lambda: watch_news(home.NEWS[:1]),
    "welcome": lambda: welcome_card("C1"),
    "recent files": lambda: recent_offer(["talks.pdf"], 7),
    "settings saved": lambda: settings_saved(settings.PLAIN, settings.FULL),
    "forget all": really_forget_channel,
}
VIEWS: dict[str, Callable[[], View]] = {
    "everything": lambda: everything(doubtful_sample(), 7),
    "words": lambda: words(doubtful_sample(), 7),
    "sorry": lambda: sorry_view("That failed."),
    "new reading": new_reading_form,
    "export": lambda: export_form(7),
    "export under way": lambda: export_under_way(privately=True),
    "judging": lambda: judging(SAMPLE, 7, 0, {}),
    "comparison form": lambda: comparison_form("Wang Yi met Sergei Shoigu", 7),
    "correct": lambda: overview(SAMPLE, [], "1"),
    "watch form": lambda: watch_form("Wang Yi met Sergei Shoigu", watchable(SAMPLE), "{}", here=True),
    "settings": lambda: settings_form(settings.FULL, settings.NOW),
}
LETTERS = re.compile(r"[^\W\d_]{2,}")
EMOJI = re.compile(r":[a-z0-9_+-]+:|[\U0001F000-\U0001FAFF\u2600-\u27BF]")


@pytest.fixture(params=languages())
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    with speaking(Manner(request.param)):
        yield request.param


def parts(node: Any) -> Iterator[dict[str, Any]]:
    """Every object in blocks, however deep."""
    if isinstance(node, dict):
        yield node
    for value in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from parts(value)


def check_parts(blocks: list[dict[str, Any]]) -> None:
    for part in parts(blocks):
        match part.get("type"):
            case "button":
                assert LETTERS.search(part["text"]["text"])
            case "image":
                assert part["alt_text"].strip()
            case "input":
                assert LETTERS.search(part["label"]["text"])
            case "emoji":
                pytest.fail("an emoji says nothing to who cannot see it")
        if "options" in part:
            # A day in figures says what it is.
            assert all(re.search(r"\w{2,}", option["text"]["text"]) for option in part["options"])
        assert "color" not in part


@pytest.mark.parametrize("name", MESSAGES)
@pytest.mark.usefixtures("language")
def test_the_fallback_of_a_message_says_all_that_is_shown(name: str) -> None:
    message = MESSAGES[name]()
    heard = " ".join(message.text.split())
    assert heard
    if len(message.text) < FALLBACK_TEXT - 100:
        for line in (line for block in message.blocks for line in block_lines(block)):
            assert " ".join(escape(line).split()) in heard
    check_parts(message.blocks)


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.usefixtures("language")
def test_a_view_has_a_title_and_words_on_all_that_can_be_used(name: str) -> None:
    view = VIEWS[name]()
    assert LETTERS.search(view["title"]["text"])
    assert LETTERS.search(view["close"]["text"])
    check_parts(view["blocks"])


@pytest.mark.usefixtures("language")
def test_home_has_words_on_all_that_can_be_used() -> None:
    check_parts(home_view(home.FULL)["blocks"])


@pytest.mark.parametrize("name", MESSAGES)
@pytest.mark.usefixtures("language")
def test_signs_are_explained_where_they_stand_and_stand_beside_words(name: str) -> None:
    message = MESSAGES[name]()
    lines = [line for block in message.blocks for line in block_lines(block)]
    for mark in (STRONG_MARK, DOUBT_MARK) if name.startswith("reply") else ():
        used = [line for line in lines if mark in line]
        assert not used or any(line.count(mark) and LETTERS.search(line) for line in lines[-1:])
        assert all(LETTERS.search(line) for line in used)
    assert not any(EMOJI.search(line) for line in lines)


@pytest.mark.usefixtures("language")
def test_the_order_of_reading_is_the_order_of_the_blocks() -> None:
    message = reply(SAMPLE, 7)
    at = [message.text.find(escape(line)) for block in message.blocks for line in block_lines(block)]
    assert at == sorted(at)
