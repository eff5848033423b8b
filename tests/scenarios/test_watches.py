"""Watches, promises and the Home tab in the whole bot, as people use them."""

from __future__ import annotations

import json

from bot.playground.workspace.sample import COLLEAGUE, DESK, READOUTS, YOU
from tests.scenarios.conftest import SEED, WAIT, Office

PROMISED = (
    "Foreign Minister Anna Lindqvist of Sweden met Foreign Minister Tomas Ruiz of Chile in Santiago on 14 May 2025. "
    "Minister Lindqvist promised to open a trade office in Valparaiso by 30 June 2099. "
    "Minister Ruiz thanked Sweden for its support."
)


def whispers(office: Office, user: str = YOU) -> list[str]:
    return [e.text for e in office.slack.workspace.ephemerals if e.ephemeral_to == user]


def test_who_watches_is_told_once_and_where_they_may_be(office: Office) -> None:
    office.slack.command("/attache watch Shoigu for 7d")
    office.slack.wait_for(lambda _: any("You watch Shoigu" in words for words in whispers(office)), WAIT)
    kept_apart = office.slack.upload(SEED + b"\n\nFor the desk.", "desk.txt", channel=DESK, user=COLLEAGUE)
    office.answer(kept_apart.ts, DESK)
    office.answer(office.slack.upload(SEED, "readout.txt", user=COLLEAGUE).ts)
    direct = office.slack.workspace.direct_channel(YOU).id
    office.slack.wait_for(lambda w: w.bot_messages(direct), WAIT)
    office.quiet()
    (told,) = office.slack.workspace.bot_messages(direct)
    assert "Shoigu came up" in told.text
    assert DESK not in json.dumps(told.blocks)
    assert office.slack.workspace.bot_messages(office.slack.workspace.direct_channel(COLLEAGUE).id) == []


def test_home_and_the_ledger_show_what_was_promised(office: Office) -> None:
    office.answer(office.slack.upload(PROMISED.encode(), "note.txt").ts)
    office.slack.open_home(user=YOU)
    office.slack.wait_for(lambda w: "30 Jun 2099" in json.dumps(w.homes[YOU].body) if YOU in w.homes else False, WAIT)
    office.slack.command("/attache promises Swedish due")
    office.slack.wait_for(lambda _: any("Promises of Sweden" in words for words in whispers(office)), WAIT)
    assert all(message.is_reply for message in office.slack.workspace.bot_messages(READOUTS))
