"""``/attache forget``: what goes, what stays, who may have it so, and what is written down of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.archive.audit import Deed, deeds
from bot.archive.channel_settings import note_inviter, save_choices
from bot.blocks.actions import ActionId
from bot.choices import Changers, ChannelChoices
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import COLLEAGUE, DESK, READOUTS, YOU
from bot.tasks.given_out.forgetting import ForgetWish, ask_to_forget
from tests.handlers.live import answered, open_live, whisper
from tests.tasks.rig import MEETING, Rig

OTHER = MEETING.replace("Santiago", "Lima")


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Rig]:
    with open_live(tmp_path) as rig:
        yield rig


def source(rig: Rig, answer: Message) -> Message:
    """The message that an answer answers."""
    found = rig.slack.workspace.message(answer.channel, answer.thread_ts or "")
    assert found is not None
    return found


def forget(rig: Rig, user: str, link: str = "", *, channel: str = READOUTS, outsider: bool = False) -> str:
    """What somebody who wants it forgotten is told."""
    team, key = rig.desk.identity.team, f"{user}{link}{channel}{outsider}{len(rig.whispers(user))}"
    with rig.desk.database.write() as session:
        wish = ForgetWish(team=team, channel=channel, user=user, link=link, key=key, outsider=outsider)
        ask_to_forget(session, rig.desk, wish)
    rig.settle()
    return rig.whispers(user)[-1]


def statuses(rig: Rig) -> list[str]:
    return [upload.status.value for upload in rig.uploads()]


def test_a_link_has_its_reading_forgotten_and_the_answer_deleted(live: Rig) -> None:
    first, second = answered(live), answered(live, OTHER)
    live.slack.command(f"/attache forget <{live.link(source(live, first))}>.")
    whisper(live, "One moment")
    live.settle()
    whisper(live, "Forgotten: one document. The message that I posted from it is being deleted.")
    assert statuses(live) == ["gone", "done"]
    assert live.answers(first.thread_ts or "") == []
    assert live.answers(second.thread_ts or "") == [second]
    with live.desk.database.read() as session:
        (row,) = deeds(session, live.desk.identity.team)
        assert (row.user, row.deed, row.documents, row.posts) == (YOU, Deed.FORGET_MESSAGE, 1, 1)


def test_a_link_to_the_answer_does_the_same(rig: Rig) -> None:
    answer = answered(rig)
    assert forget(rig, YOU, rig.link(answer)).startswith("Forgotten")
    assert rig.answers(answer.thread_ts or "") == []


def test_twice_there_is_nothing_to_forget(rig: Rig) -> None:
    link = rig.link(source(rig, answered(rig)))
    forget(rig, YOU, link)
    assert "nothing of that" in forget(rig, YOU, link)


@pytest.mark.parametrize("typed", ["forget", "forget everything", "forget https://example.org/"])
def test_what_to_forget_must_be_said(live: Rig, typed: str) -> None:
    live.slack.command(f"/attache {typed}")
    whisper(live, "I need a link")


class TestChannel:
    def question(self, live: Rig) -> Message:
        live.slack.command("/attache forget channel")
        return whisper(live, "cannot be brought back")

    def invited(self, rig: Rig, user: str) -> None:
        with rig.desk.database.write() as session:
            note_inviter(session, rig.desk.identity.team, READOUTS, user)

    def test_goes_after_a_question(self, live: Rig) -> None:
        for text in (MEETING, OTHER):
            answered(live, text)
        answered(live, MEETING.replace("Santiago", "Quito"), channel=DESK, is_private=True)
        self.invited(live, YOU)
        question = self.question(live)
        live.settle()
        assert statuses(live) == ["done"] * 3
        live.slack.click(question.ts, ActionId.FORGET_CHANNEL)
        whisper(live, "One moment")
        live.settle()
        whisper(live, "Forgotten: 2 documents. The 2 messages")
        assert statuses(live) == ["gone", "gone", "done"]
        assert live.slack.workspace.bot_messages(READOUTS) == []

    def test_stays_where_the_question_is_answered_so(self, live: Rig) -> None:
        answered(live)
        self.invited(live, YOU)
        live.slack.click(self.question(live).ts, ActionId.FORGET_NOT)
        whisper(live, "Nothing was forgotten")
        live.settle()
        assert statuses(live) == ["done"]

    def test_alone_with_the_bot_is_ones_own_with_all_that_was_read_for_oneself(self, live: Rig) -> None:
        answered(live, OTHER)
        live.slack.command(f"/attache read {MEETING}")
        whisper(live, "for your eyes only")
        live.settle()
        direct = live.slack.workspace.direct_channel(YOU).id
        assert forget(live, YOU, channel=direct).startswith("Forgotten: one document")
        assert statuses(live) == ["done", "gone"]
        stranger = live.slack.workspace.direct_channel(COLLEAGUE).id
        assert "nothing of that" in forget(live, COLLEAGUE, channel=stranger)

    def test_is_not_everybodys_even_where_anybody_may_change_settings(self, rig: Rig) -> None:
        answered(rig)
        assert "only whoever invited me" in forget(rig, YOU)
        assert statuses(rig) == ["done"]


class TestWhoMay:
    def test_not_somebody_else_who_did_not_post_it(self, rig: Rig) -> None:
        link = rig.link(source(rig, answered(rig)))
        assert "Not forgotten" in forget(rig, COLLEAGUE, link)
        assert statuses(rig) == ["done"]
        with rig.desk.database.read() as session:
            assert deeds(session, rig.desk.identity.team) == []

    def test_an_admin_of_the_workspace(self, rig: Rig) -> None:
        rig.slack.workspace.users[COLLEAGUE].is_admin = True
        assert forget(rig, COLLEAGUE, rig.link(source(rig, answered(rig)))).startswith("Forgotten")

    def test_not_an_admin_of_another_workspace(self, rig: Rig) -> None:
        there = rig.slack.workspace.users[COLLEAGUE]
        there.is_admin, there.is_stranger, there.team_id = True, True, "T0ELSEWHER"
        assert "Not forgotten" in forget(rig, COLLEAGUE, rig.link(source(rig, answered(rig))), outsider=True)

    @pytest.mark.parametrize("changers", list(Changers))
    def test_those_named_where_the_settings_name_who_decides(self, rig: Rig, changers: Changers) -> None:
        answer = answered(rig)
        choices = ChannelChoices(changers=changers, named=(COLLEAGUE,))
        with rig.desk.database.write() as session:
            save_choices(session, rig.desk.identity.team, READOUTS, choices, YOU)
        told = forget(rig, COLLEAGUE, rig.link(source(rig, answer)))
        assert told.startswith("Forgotten") is (changers == Changers.NAMED)

    def test_nothing_of_another_channel(self, rig: Rig) -> None:
        link = rig.link(source(rig, answered(rig, channel=DESK, is_private=True)))
        assert "another channel" in forget(rig, YOU, link)
        assert statuses(rig) == ["done"]
