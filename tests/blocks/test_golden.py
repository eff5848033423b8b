"""Whole messages against files that a person has read. ``UPDATE_GOLDEN=1 pytest tests/blocks`` writes them anew."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.blocks.channels.welcome import welcome_card
from bot.blocks.commands import help_message, unknown_command, wrong_use
from bot.blocks.digest import digest_message
from bot.blocks.files.export import to_markdown
from bot.blocks.notices import nothing_to_read
from bot.blocks.replies.refusal import apology, refused
from bot.blocks.replies.reply import reply
from bot.blocks.views.everything import everything
from bot.blocks.views.words import words
from bot.wording.manner import Manner, speaking
from tests.blocks import documents
from tests.blocks.digests import busy_day, quiet_day
from tests.blocks.doubts import doubtful_sample
from tests.blocks.rendering import message_text, view_text
from tests.blocks.sample import SAMPLE


def in_french(made: Callable[[], str]) -> Callable[[], str]:
    def spoken() -> str:
        with speaking(Manner("fr", "Europe/Paris")):
            return made()

    return spoken


GOLDEN = Path(__file__).parent / "golden"

RENDERED: dict[str, Callable[[], str]] = {
    "reply_sample.txt": lambda: message_text(reply(SAMPLE, 7)),
    "reply_doubtful.txt": lambda: message_text(reply(doubtful_sample(), 7)),
    "everything_doubtful.txt": lambda: view_text(everything(doubtful_sample(), 7)),
    "reply_joint_statement.txt": lambda: message_text(reply(documents.joint_statement(), 7)),
    "reply_not_a_readout.txt": lambda: message_text(reply(documents.not_a_readout(), 7)),
    "reply_empty.txt": lambda: message_text(reply(documents.empty(), 7)),
    "reply_foreign.txt": lambda: message_text(reply(documents.foreign(), 7)),
    "reply_unattributed.txt": lambda: message_text(reply(documents.unattributed(), 7)),
    "reply_hostile.txt": lambda: message_text(reply(documents.hostile(), 7)),
    "fallback_sample.txt": lambda: reply(SAMPLE, 7).text + "\n",
    "everything_sample.txt": lambda: view_text(everything(SAMPLE, 7)),
    "words_sample.txt": lambda: view_text(words(SAMPLE, 7)),
    "words_sample_page_2.txt": lambda: view_text(words(SAMPLE, 7, page=1)),
    "sample.md": lambda: to_markdown(SAMPLE),
    "digest.txt": lambda: message_text(digest_message(busy_day())),
    "digest_empty.txt": lambda: message_text(digest_message(quiet_day())),
    "fr_reply_sample.txt": in_french(lambda: message_text(reply(SAMPLE, 7))),
    "fr_reply_joint_statement.txt": in_french(lambda: message_text(reply(documents.joint_statement(), 7))),
    "fr_everything_doubtful.txt": in_french(lambda: view_text(everything(doubtful_sample(), 7))),
    "fr_help.txt": in_french(lambda: message_text(help_message())),
    "fr_digest.txt": in_french(lambda: message_text(digest_message(busy_day()))),
    "fr_sample.md": in_french(lambda: to_markdown(SAMPLE)),
    "notices.txt": lambda: "\n~~~\n".join(
        message_text(one)
        for one in (
            help_message(),
            welcome_card("C0READOUTS"),
            nothing_to_read(),
            unknown_command("digset dayly 8:30"),
            wrong_use("digest daily", "“Europe/Berln” is no time zone I know."),
            refused("talks.pdf", "It is locked with a password. Upload a copy without one."),
            apology("talks.pdf"),
        )
    ),
}


@pytest.mark.parametrize("name", RENDERED)
def test_looks_as_it_was_agreed(name: str) -> None:
    rendered = RENDERED[name]()
    kept = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        kept.write_text(rendered, encoding="utf-8")
    assert rendered == kept.read_text(encoding="utf-8")
