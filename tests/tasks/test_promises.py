"""The ledger of promises: asked for by command, for one person's eyes, of what may be seen where it is asked for."""

from __future__ import annotations

import pytest

from bot.archive.access import Asker
from bot.insight.content_promises import Which
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from bot.tasks.given_out.promises import PromisesAsked, ask_for_promises, promises_shown
from handlers.commands.promises import wished
from tests.tasks.rig import Rig
from tests.tasks.taking import take

PROMISED = (
    "Foreign Minister Anna Lindqvist of Sweden met Foreign Minister Tomas Ruiz of Chile in Santiago on 14 May 2025. "
    "Minister Lindqvist promised to open a trade office in Valparaiso by {by}. "
    "Minister Ruiz thanked Sweden for its support."
)


def read(rig: Rig, by: str = "30 June 2099", channel: str = READOUTS, *, heading: str = "") -> None:
    text = heading + PROMISED.format(by=by)
    take(rig, rig.slack.upload(text.encode(), "note.txt", channel=channel), is_private=channel != READOUTS)
    rig.settle()


def ask(rig: Rig, whom: str = "", *, which: Which = Which.ALL, channel: str = READOUTS, user: str = YOU) -> str:
    asked = PromisesAsked(
        team=rig.desk.identity.team, channel=channel, user=user, whom=whom, which=which, key=str(len(rig.rows()))
    )
    with rig.desk.database.write() as session:
        ask_for_promises(session, rig.desk, asked)
    rig.settle()
    return rig.whispers(user)[-1]


def test_what_was_promised_is_told_with_its_day(rig: Rig) -> None:
    read(rig)
    told = ask(rig, "swedish")
    assert "Promises of Sweden" in told
    assert "30 June 2099" in told
    assert "open a trade office" in told
    assert "No promises of Chile" in ask(rig, "Chile")


def test_what_has_passed_is_told_apart(rig: Rig) -> None:
    read(rig, "30 June 2025")
    told = ask(rig, which=Which.OVERDUE)
    assert "The day has passed" in told
    assert "whether these were kept" in told
    assert "No promises with a day ahead" in ask(rig, which=Which.DUE)


@pytest.mark.parametrize(("channel", "heading"), [(DESK, ""), (READOUTS, "TLP:RED\n\n")])
def test_what_is_closed_is_in_no_ledger_elsewhere(rig: Rig, channel: str, heading: str) -> None:
    read(rig, channel=channel, heading=heading)
    assert "trade office" not in ask(rig)
    assert ("trade office" in ask(rig, channel=DESK)) is (not heading)


def test_a_guest_sees_what_stands_where_they_ask(rig: Rig) -> None:
    read(rig)
    rig.slack.workspace.users[COLLEAGUE].is_guest = True
    assert "trade office" in ask(rig, user=COLLEAGUE)
    assert "trade office" not in ask(rig, channel=DESK, user=COLLEAGUE)


def test_where_the_bot_is_not_the_answer_comes_directly(rig: Rig) -> None:
    read(rig)
    asked = PromisesAsked(
        team=rig.desk.identity.team, channel=GENERAL, user=YOU, whom="", which=Which.ALL, key="general"
    )
    with rig.desk.database.write() as session:
        ask_for_promises(session, rig.desk, asked)
    rig.settle()
    direct = rig.slack.workspace.direct_channel(YOU).id
    assert ["trade office" in m.text for m in rig.slack.workspace.bot_messages(direct)] == [True]


@pytest.mark.parametrize(
    ("typed", "whom", "which"),
    [
        ("", "", Which.ALL),
        ("overdue", "", Which.OVERDUE),
        ("Wang Yi", "Wang Yi", Which.ALL),
        ("“China” due", "China", Which.DUE),
        ("the two sides all", "the two sides", Which.ALL),
    ],
)
def test_the_last_word_may_say_which(typed: str, whom: str, which: Which) -> None:
    assert wished(typed) == (whom, which)


def test_what_is_shared_into_a_channel_is_what_that_channel_may_see(rig: Rig) -> None:
    read(rig, channel=DESK)
    team, args = rig.desk.identity.team, ("", Which.ALL.value)
    assert "trade office" in promises_shown(rig.desk, Asker(team, None, DESK), args).message.text
    assert "trade office" not in promises_shown(rig.desk, Asker(team, None, READOUTS), args).message.text
