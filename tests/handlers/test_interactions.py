"""Commands and buttons over a real socket: what is seen, by whom, and what goes wrong in words."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import pytest
from slack_bolt import App
from slack_sdk.errors import SlackApiError
from sqlalchemy.exc import OperationalError

from bot.archive.following import forget_file
from bot.blocks.actions import ActionId, CallbackId, Download, Further
from bot.playground.faults import Faults
from bot.playground.workspace.model import Message, View
from bot.playground.workspace.sample import COLLEAGUE, GENERAL, READOUTS, YOU
from bot.settings import Settings
from bot.wording.catalogue import say
from bot.work.reference import LENGTH
from handlers.actions.seen import visible_reading
from handlers.commands.listening import answer
from handlers.errors import words_for
from handlers.payloads import Click, SlashCommand
from handlers.places import back_to_place
from handlers.registration import register_all
from tests.handlers.payloads import jobs
from tests.menu import choose
from tests.playground import bolt
from tests.tasks.rig import MEETING, Rig, open_rig
from tests.tasks.taking import take

LONG = " ".join(f"Minister Lindqvist said that Sweden would open office number {n} in Chile." for n in range(90))


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def live(tmp_path: Path, faults: Faults) -> Iterator[Rig]:
    """A rig whose commands and buttons arrive; jobs and posts are done on call."""
    with open_rig(tmp_path, faults) as rig:
        app = App(client=rig.desk.clients.reads, logger=logging.getLogger("bolt"))
        register_all(app, rig.desk, Settings.model_construct(data_dir=tmp_path, min_free_mb=1))
        handler = bolt.connect(app, rig.slack)
        yield rig
        bolt.let_go(handler, rig.slack)


def answered(rig: Rig, text: str = MEETING) -> Message:
    """An upload's answer, as it stands in its thread."""
    upload = rig.slack.upload(text.encode(), "note.txt", channel=READOUTS)
    take(rig, upload)
    rig.settle()
    return rig.answers(upload.ts)[0]


def whisper(rig: Rig, words: str, user: str = YOU) -> str:
    return rig.slack.wait_for(lambda _: next((w for w in rig.whispers(user) if words in w), ""))


def modal(rig: Rig, user: str = YOU) -> View:
    view = rig.slack.wait_for(lambda w: w.open_modal(user))
    assert view is not None
    return view


class TestCommands:
    @pytest.mark.parametrize(
        ("typed", "words"),
        [
            ("/attache", "/attache read"),
            ("/attache HELP", "/attache read"),
            ("/attache raed x", "not a command I know"),
            ("/attache read", "no text or link"),
            ("/attache digest", "no digest yet"),
            ("/attache digest hourly", "daily"),
            ("/attache digest daily 25:00", "25:00"),
            ("/attache digest daily 08:30 <!here>", "here"),
            ("/attache digest off", "no digest in this channel"),
            ("/attache digest now", "in a moment"),
            ("/attache read some text", "for your eyes only"),
        ],
    )
    def test_each_is_answered_at_once_for_one_person(self, live: Rig, typed: str, words: str) -> None:
        live.slack.command(typed)
        told = whisper(live, words)
        assert "<!here>" not in told
        assert live.slack.workspace.bot_messages() == []

    def test_nothing_is_shown_at_once_where_the_answer_follows(self, live: Rig) -> None:
        live.slack.command("/attache digest daily 08:30 Asia/Tokyo")
        live.slack.wait_for(lambda w: any(d.kind == "slash_commands" and d.acked for d in w.deliveries))
        assert live.whispers(YOU) == []
        live.settle()
        assert "Asia/Tokyo" in whisper(live, "every day")

    def test_a_text_is_read_where_the_bot_is_not(self, live: Rig) -> None:
        live.slack.command(f"/attache read {MEETING}", channel=GENERAL)
        whisper(live, "for your eyes only")
        live.settle()
        direct = live.slack.workspace.direct_channel(YOU).id
        told = live.slack.workspace.bot_messages(direct)
        assert ["Lindqvist" in m.text for m in told] == [True]
        live.slack.click(told[0].ts, ActionId.SHOW_ALL, channel=direct)
        assert "Valparaiso" in json.dumps(modal(live).body)

    def test_an_outsiders_wish_is_marked_as_one(self, rig: Rig) -> None:
        there = rig.slack.say(MEETING)
        command = SlashCommand(
            team_id="T0ELSEWHER", channel_id=GENERAL, user_id=YOU, text=f"read {rig.link(there)}", trigger_id="1"
        )
        answer(rig.desk, command)
        rig.settle()
        direct = rig.slack.workspace.direct_channel(YOU).id
        assert ["Ask me there" in m.text for m in rig.slack.workspace.bot_messages(direct)] == [True]


class TestButtons:
    def test_views_open_and_their_pages_turn(self, live: Rig) -> None:
        said = answered(live, LONG)
        live.slack.click(said.ts, ActionId.SHOW_WORDS)
        first = modal(live)
        before = json.dumps(first.body)
        live.slack.click_view(first.id, ActionId.PAGE_ON)
        live.slack.wait_for(lambda _: json.dumps(first.body) != before)
        assert first.body["callback_id"] == CallbackId.WORDS
        second = json.dumps(first.body["blocks"])
        live.slack.click_view(first.id, ActionId.PAGE_BACK)
        live.slack.wait_for(lambda _: json.dumps(first.body["blocks"]) != second)

    def test_a_page_of_a_reading_that_is_gone_says_so(self, live: Rig) -> None:
        said = answered(live, LONG)
        live.slack.click(said.ts, ActionId.SHOW_WORDS)
        view = modal(live)
        forget(live)
        live.slack.click_view(view.id, ActionId.PAGE_ON)
        live.slack.wait_for(lambda _: "no longer here" in json.dumps(view.body))
        assert "Lindqvist" not in json.dumps(view.body)

    @pytest.mark.parametrize("action", [ActionId.SHOW_ALL, ActionId.MORE])
    def test_what_is_gone_is_said_to_be(self, live: Rig, action: ActionId) -> None:
        said = answered(live)
        forget(live)
        live.slack.click(said.ts, action)
        whisper(live, "no longer here")

    def test_a_download_comes_once_into_the_thread(self, live: Rig) -> None:
        said = answered(live)
        choose(live.slack, said, Further.EXPORT)
        live.slack.click_view(modal(live).id, Download.JSON)
        live.slack.wait_for(lambda _: any(key.startswith("export:") for key in jobs(live)))
        live.slack.wait_for(lambda _: "in this thread" in json.dumps(modal(live).body))
        live.settle()
        assert len([m for m in live.answers(said.thread_ts or "") if m.files]) == 1

    def test_no_file_is_made_of_what_went_while_the_form_was_open(self, live: Rig) -> None:
        said = answered(live)
        choose(live.slack, said, Further.EXPORT)
        modal(live)
        forget(live)
        live.slack.click_view(modal(live).id, Download.JSON)
        live.slack.wait_for(lambda _: "no longer here" in json.dumps(modal(live).body))
        assert not any(key.startswith("export:") for key in jobs(live))

    def test_a_colleague_may_look_too(self, live: Rig) -> None:
        said = answered(live)
        live.slack.click(said.ts, ActionId.SHOW_ALL, user=COLLEAGUE)
        assert "Valparaiso" in json.dumps(modal(live, COLLEAGUE).body)

    def test_what_slack_refuses_is_said_in_words(self, live: Rig, faults: Faults) -> None:
        said = answered(live)
        faults.error("views.open", "expired_trigger_id")
        live.slack.click(said.ts, ActionId.SHOW_ALL)
        whisper(live, "press the button again")


def forget(rig: Rig) -> None:
    with rig.desk.database.write() as session:
        forget_file(session, rig.desk.identity.team, rig.uploads()[0].file_id or "")


class TestWhoMaySee:
    def click(self, rig: Rig, channel: str | None = READOUTS, thread_ts: str | None = None, team: str = "") -> Click:
        body = {
            "user": {"id": COLLEAGUE, "team_id": team or rig.desk.identity.team},
            "container": {"type": "message", "message_ts": thread_ts, "channel_id": channel},
            "actions": [{"value": "1"}],
            "trigger_id": "1",
        }
        return Click.of(body)

    def test_a_marked_reading_shows_in_its_own_thread_alone(self, rig: Rig) -> None:
        thread_ts = answered(rig, f"TLP:RED\n\n{MEETING}").thread_ts
        reading_id = rig.uploads()[0].reading_id or 0
        assert visible_reading(rig.desk, self.click(rig, thread_ts=thread_ts), reading_id) is not None
        assert visible_reading(rig.desk, self.click(rig, thread_ts="1.000000"), reading_id) is None

    def test_an_outsider_sees_what_was_posted_where_they_are(self, rig: Rig) -> None:
        answered(rig)
        reading_id = rig.uploads()[0].reading_id or 0
        for channel, seen in ((READOUTS, True), (GENERAL, False), (None, False)):
            click = self.click(rig, channel=channel, team="T0ELSEWHER")
            assert (visible_reading(rig.desk, click, reading_id) is not None) is seen
            inside = self.click(rig, channel=channel)
            assert visible_reading(rig.desk, inside, reading_id) is not None

    def test_a_click_without_a_team_of_its_user_is_of_the_workspace_it_came_from(self) -> None:
        body = {"user": {"id": YOU}, "team": {"id": "T1"}, "actions": [{}], "trigger_id": "1"}
        assert Click.of(body).user_team == "T1"
        assert Click.of(body).value == ""

    @pytest.mark.parametrize("metadata", ["{}", "[]", "", "nonsense"])
    def test_a_view_that_is_not_ours_is_no_place(self, rig: Rig, metadata: str) -> None:
        with pytest.raises(ValueError):  # noqa: PT011 - json's own, or ours
            back_to_place(self.click(rig).model_copy(update={"private_metadata": metadata}))


class TestErrors:
    def test_what_was_to_be_expected_is_one_line(self, caplog: pytest.LogCaptureFixture) -> None:
        refused = SlackApiError("no", {"error": "is_archived"})  # type: ignore[no-untyped-call]
        assert "archived" in words_for(refused)
        assert "did not answer" in words_for(URLError(TimeoutError()))
        assert words_for(OperationalError("SELECT", {}, Exception("locked"))) == say("sorry-again")
        assert [record.exc_info for record in caplog.records] == [None, None, None]

    def test_a_fault_of_ours_keeps_its_traceback(self, caplog: pytest.LogCaptureFixture) -> None:
        told = words_for(KeyError("x"))
        (record,) = caplog.records
        assert record.exc_info is not None
        reference = record.getMessage().split()[-1]
        assert len(reference) == LENGTH
        assert reference in told

    @pytest.mark.parametrize("fault", [None, URLError(TimeoutError())], ids=["heard", "not heard"])
    def test_the_person_is_told_where_they_are(
        self, live: Rig, fault: URLError | None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        def fail(*_: object) -> None:
            raise KeyError("a fault of ours")

        monkeypatch.setattr("handlers.actions.views.visible_reading", fail)
        said = answered(live)
        if fault is not None:
            monkeypatch.setattr("slack_sdk.webhook.WebhookClient.send", failing(fault))
        live.slack.click(said.ts, ActionId.SHOW_ALL)
        if fault is None:
            whisper(live, "failed on my side")
        else:
            live.slack.wait_for(lambda _: any("nor could that be said" in r.message for r in caplog.records))


def failing(fault: Exception) -> object:
    def fail(*_: object, **__: object) -> None:
        raise fault

    return fail
