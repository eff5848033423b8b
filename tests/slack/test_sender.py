"""Whatever befalls a post, one message stands there in the end."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.archive.database import utc_now
from bot.playground.faults import Faults
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import GENERAL, READOUTS, YOU
from bot.slack.clients import make_clients
from bot.slack.sender import SlackSender
from bot.work.outbox import NewPost, put
from bot.work.poster import Poster
from bot.work.sender import Dead, Posted, RetryAt, ToSend
from bot.work.tables import OutboxRow, PostKind, PostStatus
from tests.tasks.rig import Rig, open_rig

WAIT = 15.0
BLOCKS = [{"type": "section", "text": {"type": "mrkdwn", "text": "Hello"}}]
LONG = [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3_001}}]


@contextmanager
def posting(folder: Path, order: Callable[[Faults], None] = lambda _: None) -> Iterator[Rig]:
    """A rig with a real poster at work, which looks for lost posts soon."""
    faults = Faults()
    order(faults)
    with open_rig(folder, faults) as rig:
        poster = Poster(rig.desk.database, SlackSender(rig.desk.clients), look_after=timedelta(seconds=0.2), poll=0.02)
        poster.start()
        try:
            yield rig
        finally:
            poster.stop()


def post(rig: Rig, kind: PostKind = PostKind.POST, channel: str = READOUTS, key: str = "k", **payload: Any) -> None:
    with rig.desk.database.write() as session:
        put(session, NewPost(key, kind, rig.desk.identity.team, channel, {"text": "Hello", **payload}))


def settled(rig: Rig, key: str = "k") -> OutboxRow:
    """Wait until the row is posted or dead."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        row = next(r for r in rig.rows() if r.key == key)
        if row.status in (PostStatus.POSTED, PostStatus.DEAD):
            return row
        time.sleep(0.02)
    raise TimeoutError(f"still {row.status}: {row.error}")


def visible(rig: Rig, channel: str = READOUTS) -> list[Message]:
    return rig.slack.workspace.bot_messages(channel)


METHOD = "chat.postMessage"
FAULTS: dict[str, Callable[[Faults], None]] = {
    "nothing": lambda _: None,
    "429": lambda f: f.rate_limit(METHOD, retry_after=1),
    "500 before": lambda f: f.server_error(METHOD),
    "500 after": lambda f: f.server_error(METHOD, accepted=True),
    "dropped before": lambda f: f.drop(METHOD, accepted=False),
    "dropped after": lambda f: f.drop(METHOD, accepted=True),
    "doubtful": lambda f: f.error(METHOD, "internal_error"),
    "dropped twice": lambda f: f.drop(METHOD, calls=(1, 2), accepted=False),
}


@pytest.mark.parametrize("in_thread", [False, True], ids=["channel", "thread"])
@pytest.mark.parametrize("fault", FAULTS)
def test_one_message_a_key(tmp_path: Path, fault: str, in_thread: bool) -> None:
    with posting(tmp_path, FAULTS[fault]) as rig:
        root = rig.slack.say("root")
        post(rig, thread_ts=root.ts if in_thread else None)
        row = settled(rig)
        assert row.status == PostStatus.POSTED
        assert [(m.ts, m.thread_ts) for m in visible(rig)] == [(row.ts, root.ts if in_thread else None)]


def test_a_slow_down_is_waited_for(tmp_path: Path) -> None:
    with posting(tmp_path, FAULTS["429"]) as rig:
        begun = time.monotonic()
        post(rig)
        settled(rig)
        assert time.monotonic() - begun >= 1.0


def test_a_timeout_after_the_post_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.slack.clients.TIMEOUT_S", 1)
    with posting(tmp_path, lambda f: f.slow(METHOD, 1.5)) as rig:
        post(rig)
        assert settled(rig).status == PostStatus.POSTED
        assert len(visible(rig)) == 1


def test_while_looking_fails_nothing_is_sent_again(tmp_path: Path) -> None:
    def order(faults: Faults) -> None:
        faults.drop(METHOD, accepted=True)
        faults.error("conversations.history", "internal_error", calls=(1,))

    with posting(tmp_path, order) as rig:
        post(rig)
        rig.slack.wait_for(lambda w: w.calls_of("conversations.history"), WAIT)
        time.sleep(0.3)
        assert len(visible(rig)) == 1
        assert [row.status for row in rig.rows()] == [PostStatus.UNKNOWN]


def test_blocks_that_slack_refuses_are_left_out(tmp_path: Path) -> None:
    with posting(tmp_path) as rig:
        post(rig, blocks=LONG)
        assert settled(rig).status == PostStatus.POSTED
        assert [(m.text, m.blocks) for m in visible(rig)] == [("Hello", [])]


def test_refused_without_blocks_too_it_is_dead(tmp_path: Path) -> None:
    with posting(tmp_path, lambda f: f.error(METHOD, "is_archived", calls=(2,))) as rig:
        post(rig, blocks=LONG)
        assert (settled(rig).status, settled(rig).error) == (PostStatus.DEAD, "is_archived")


def test_too_long_a_text_is_cut_where_slack_refuses_it(tmp_path: Path) -> None:
    with posting(tmp_path) as rig:
        post(rig, text="x" * 40_001, blocks=BLOCKS)
        settled(rig)
        assert [len(m.text) for m in visible(rig)] == [4_000]


def test_a_channel_that_is_closed_ends_it(tmp_path: Path) -> None:
    with posting(tmp_path) as rig:
        post(rig, channel=GENERAL)
        assert (settled(rig).status, settled(rig).error) == (PostStatus.DEAD, "not_in_channel")


def test_previews_are_off_and_the_key_is_in_the_metadata(tmp_path: Path) -> None:
    with posting(tmp_path) as rig:
        post(rig)
        settled(rig)
        call = rig.slack.workspace.calls_of(METHOD)[0]
        assert {str(call.args[name]).lower() for name in ("unfurl_links", "unfurl_media")} <= {"0", "false"}
        assert visible(rig)[0].metadata == {"event_type": "attache_post", "event_payload": {"key": "k"}}


class TestEphemeral:
    def test_it_is_shown_to_one_person(self, tmp_path: Path) -> None:
        with posting(tmp_path) as rig:
            post(rig, PostKind.EPHEMERAL, user=YOU)
            assert settled(rig).status == PostStatus.POSTED
            assert rig.whispers(YOU) == ["Hello"]

    def test_lost_it_is_said_again(self, tmp_path: Path) -> None:
        with posting(tmp_path, lambda f: f.drop("chat.postEphemeral", accepted=False)) as rig:
            post(rig, PostKind.EPHEMERAL, user=YOU)
            settled(rig)
            assert rig.whispers(YOU) == ["Hello"]

    @pytest.mark.parametrize("channel", [GENERAL, "C0NOWHERE0"])
    def test_where_the_bot_cannot_speak_it_goes_directly(self, tmp_path: Path, channel: str) -> None:
        with posting(tmp_path) as rig:
            post(rig, PostKind.EPHEMERAL, channel, user=YOU, blocks=BLOCKS)
            assert settled(rig).status == PostStatus.POSTED
            assert [m.text for m in visible(rig, rig.slack.workspace.direct_channel(YOU).id)] == ["Hello"]

    def test_another_refusal_ends_it(self, tmp_path: Path) -> None:
        with posting(tmp_path, lambda f: f.error("chat.postEphemeral", "invalid_auth")) as rig:
            post(rig, PostKind.EPHEMERAL, user=YOU)
            assert settled(rig).error == "invalid_auth"


def test_reactions_updates_and_deletions_done_twice_are_done(tmp_path: Path) -> None:
    with posting(tmp_path) as rig:
        root = rig.slack.say("root")
        for number, kind in enumerate((PostKind.REACTION_ADD, PostKind.REACTION_ADD, PostKind.REACTION_REMOVE)):
            with rig.desk.database.write() as session:
                payload = {"timestamp": root.ts, "name": "eyes"}
                put(session, NewPost(f"r{number}", kind, rig.desk.identity.team, READOUTS, payload, about="x:1"))
        assert [settled(rig, f"r{number}").status for number in range(3)] == [PostStatus.POSTED] * 3
        assert rig.reactions(root.ts) == set()
        post(rig)
        ts = settled(rig).ts
        post(rig, PostKind.UPDATE, key="u", ts=ts, text="Changed")
        settled(rig, "u")
        assert [m.text for m in visible(rig)] == ["Changed"]
        for number in range(2):
            with rig.desk.database.write() as session:
                put(session, NewPost(f"d{number}", PostKind.DELETE, rig.desk.identity.team, READOUTS, {"ts": ts}))
            assert settled(rig, f"d{number}").status == PostStatus.POSTED
        assert visible(rig) == []


UPLOAD_FAULTS: dict[str, Callable[[Faults], None]] = {
    "nothing": lambda _: None,
    "dropped before": lambda f: f.drop("files.completeUploadExternal", accepted=False),
    "dropped after": lambda f: f.drop("files.completeUploadExternal", accepted=True),
    "no address": lambda f: f.server_error("files.getUploadURLExternal"),
}


@pytest.mark.parametrize("fault", UPLOAD_FAULTS)
def test_one_file_a_key(tmp_path: Path, fault: str) -> None:
    with posting(tmp_path, UPLOAD_FAULTS[fault]) as rig:
        root = rig.slack.say("root")
        with rig.desk.database.write() as session:
            payload = {"filename": "reading-1.json", "content": "{}", "thread_ts": root.ts}
            put(session, NewPost("k", PostKind.UPLOAD_FILE, rig.desk.identity.team, READOUTS, payload))
        assert settled(rig).status == PostStatus.POSTED
        assert len([m for m in rig.answers(root.ts) if m.files]) == 1


def to_send(rig: Rig, ago: timedelta = timedelta(0), **payload: object) -> ToSend:
    return ToSend(1, "k", PostKind.POST, rig.desk.identity.team, READOUTS, dict(payload), None, 1, utc_now() - ago)


def test_a_clock_ahead_of_slacks_finds_its_post_all_the_same(rig: Rig) -> None:
    sender = SlackSender(rig.desk.clients)
    assert sender.find(to_send(rig)) is None
    sent = sender.send(to_send(rig, text="Hello"))
    assert isinstance(sent, Posted)
    assert sender.find(to_send(rig, ago=timedelta(minutes=-5))) == sent


def test_what_cannot_be_looked_for_is_not_sent_again(rig: Rig) -> None:
    sender = SlackSender(rig.desk.clients)
    rig.slack.remove_bot(READOUTS)
    outcome = sender.find(to_send(rig, text="Hello"))
    assert isinstance(outcome, Dead)
    assert "unknown" in outcome.reason


def test_slack_away_while_looking_is_looked_for_later(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("slack_sdk.http_retry.handler.time.sleep", lambda _: None, raising=False)
    away = SlackSender(make_clients("xoxb-x", "http://127.0.0.1:1/api"))
    assert isinstance(away.find(to_send(rig, text="Hello")), RetryAt)
    assert isinstance(away.send(to_send(rig, text="Hello")), RetryAt)
