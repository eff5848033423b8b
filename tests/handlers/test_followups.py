"""Further questions, the agent's conversation and /attache ask, as Bolt hands them over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event as listening

from bot.archive.following import forget_file
from bot.blocks.exhibits import Exhibit, ExhibitKind
from bot.playground.workspace.sample import DESK, READOUTS, YOU
from bot.tasks.asked.conversation import OpenThreads, keep_open
from bot.tasks.given_out.sharing import Outcome, ShareOrKeep, share
from bot.tasks.uploads.intake import follow_deletion
from bot.work.tables import PostKind
from handlers.followups import may_be_asked
from tests.handlers.live import answered, open_live, whisper
from tests.handlers.payloads import LATER, TS, jobs, message
from tests.tasks.rig import Rig

FURTHER = "What did Ruiz welcome?"


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Rig]:
    with open_live(tmp_path) as rig:
        yield rig


def keep(rig: Rig) -> None:
    with rig.desk.database.write() as session:
        keep_open(session, rig.desk, READOUTS, TS)


class TestTheGate:
    def test_a_question_in_an_open_thread_may_be_for_the_bot(self, rig: Rig) -> None:
        threads = OpenThreads(rig.desk)
        asked = message(FURTHER, thread_ts=TS, ts=LATER)
        assert not may_be_asked(asked, rig.desk.mention, threads)
        keep(rig)
        assert may_be_asked(asked, rig.desk.mention, threads)

    @pytest.mark.parametrize(
        "more",
        [
            {"thread_ts": None},
            {"thread_ts": LATER},
            {"thread_ts": 5},
            {"text": None},
            {"text": "Ruiz was good"},
            {"bot_id": "B1"},
            {"user": None},
            {"files": [{"id": "F1"}]},
            {"subtype": "channel_join"},
            {"channel": "C0OTHER"},
        ],
    )
    def test_anything_else_is_not(self, rig: Rig, more: dict[str, Any]) -> None:
        keep(rig)
        event = message(FURTHER, thread_ts=TS, ts=LATER) | more
        assert not may_be_asked(event, rig.desk.mention, OpenThreads(rig.desk))

    def test_one_that_mentions_the_bot_is_told_of_apart(self, rig: Rig) -> None:
        keep(rig)
        event = message(f"{rig.desk.mention} {FURTHER}", thread_ts=TS, ts=LATER)
        assert not may_be_asked(event, rig.desk.mention, OpenThreads(rig.desk))

    def test_talk_costs_no_look_at_the_database_and_questions_few(self, rig: Rig) -> None:
        keep(rig)
        threads = OpenThreads(rig.desk)
        looks: list[str] = []
        listening.listen(rig.desk.database._reader, "before_cursor_execute", lambda *args: looks.append(args[2]))
        for number in range(50):
            talk = message("Ruiz was good", thread_ts=TS, ts=f"{number}.5")
            may_be_asked(talk, rig.desk.mention, threads)
        assert looks == []
        for number in range(50):
            asked = message(FURTHER, thread_ts=TS, ts=f"{number}.5")
            assert may_be_asked(asked, rig.desk.mention, threads)
        assert sum(look.startswith("SELECT") for look in looks) == 1


class TestOverTheSocket:
    def test_a_question_goes_on_without_a_mention_and_talk_is_not_kept(self, live: Rig) -> None:
        root = answered(live).thread_ts or ""
        live.slack.say("@attache who met Ruiz?", thread_ts=root)
        live.slack.wait_for(lambda _: any(key.startswith("mention:") for key in jobs(live)))
        live.settle()
        before = len(live.answers(root))
        live.slack.say("Ruiz was good", thread_ts=root)
        said = live.slack.say(FURTHER, thread_ts=root)
        live.slack.wait_for(lambda _: f"mention:{READOUTS}:{said.ts}" in jobs(live))
        live.settle()
        assert len(live.answers(root)) == before + 1
        assert sum(key.startswith("mention:") for key in jobs(live)) == 2

    def test_the_messages_tab_shows_prompts(self, live: Rig) -> None:
        live.slack.open_home(tab="messages")
        live.slack.wait_for(lambda _: any(key.startswith("prompts:") for key in jobs(live)))
        live.work()
        assert any(status.prompts for status in live.slack.workspace.statuses.values())

    def test_where_somebody_looks_is_not_noted(self, live: Rig) -> None:
        live.slack.look_at(READOUTS)
        live.slack.open_home(tab="messages")
        live.slack.wait_for(lambda _: any(key.startswith("prompts:") for key in jobs(live)))
        assert [key for key in jobs(live) if not key.startswith("prompts:")] == []

    def test_ask_answers_one_person_and_is_shared_under_their_name(self, live: Rig) -> None:
        answered(live)
        live.slack.command("/attache ask what did Sweden say?")
        whisper(live, "Looking through")
        live.settle()
        answer = whisper(live, "Sweden would open a trade office")
        assert not [row for row in live.rows(PostKind.POST) if row.key.startswith(("share:", "keep:"))]
        live.slack.click(answer.ts, "share", channel=READOUTS, user=YOU)
        live.slack.wait_for(lambda _: live.rows(PostKind.POST)[-1].key.startswith("share:"))
        live.settle()
        assert any("Valparaiso" in m.text and YOU in m.text for m in live.slack.workspace.bot_messages(READOUTS))

    def test_what_was_shared_goes_with_the_document_that_it_quotes(self, live: Rig) -> None:
        answered(live)
        wish = ShareOrKeep(team="T0PLAYGRND", channel=READOUTS, thread_ts=None, user=YOU, key="1")
        assert share(live.desk, wish, Exhibit(ExhibitKind.ANSWER, ("what did Sweden say?",))) == Outcome.SHARED
        live.settle()
        before = len(live.slack.workspace.bot_messages(READOUTS))
        with live.desk.database.write() as session:
            gone = forget_file(session, live.desk.identity.team, live.uploads()[0].file_id or "")
            follow_deletion(session, live.desk, gone)
        live.settle()
        assert before - len(live.slack.workspace.bot_messages(READOUTS)) == 2

    def test_an_answer_from_elsewhere_is_not_shared(self, live: Rig) -> None:
        answered(live, channel=DESK, is_private=True)
        exhibit = Exhibit(ExhibitKind.ANSWER, ("what did Sweden say?",))
        here = ShareOrKeep(team="T0PLAYGRND", channel=DESK, thread_ts=None, user=YOU, key="1")
        elsewhere = here.model_copy(update={"channel": READOUTS})
        assert share(live.desk, elsewhere, exhibit) == Outcome.NOT_HERE
        assert share(live.desk, here, exhibit) == Outcome.SHARED

    @pytest.mark.parametrize(("typed", "words"), [("ask", "no question"), ("ask " + "word " * 80, "300")])
    def test_what_is_no_question_is_said_at_once(self, live: Rig, typed: str, words: str) -> None:
        live.slack.command(f"/attache {typed}")
        whisper(live, words)
        assert jobs(live) == []
