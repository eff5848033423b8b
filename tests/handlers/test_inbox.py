"""Events are written down before they are acknowledged, and struck off with the work that they caused."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import App, BoltRequest, BoltResponse
from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from bot.archive.database import Database
from bot.settings import Settings
from bot.work.tables import InboxEvent
from handlers.inbox import AGAIN, LISTENED, guard_disk, handle_again
from handlers.registration import register_all
from tests.handlers.payloads import file_of, jobs, message
from tests.tasks.rig import Rig
from tests.test_manifest import listened

WAIT = 10.0


@pytest.fixture
def app(rig: Rig, tmp_path: Path) -> App:
    app = App(client=rig.desk.clients.reads, signing_secret="s", logger=logging.getLogger("bolt"))
    register_all(app, rig.desk, Settings.model_construct(data_dir=tmp_path, min_free_mb=1))
    return app


def body(event: dict[str, Any], event_id: str = "Ev1") -> dict[str, Any]:
    return {"type": "event_callback", "team_id": "T0PLAYGRND", "event_id": event_id, "event": event}


def dispatch(app: App, payload: dict[str, Any]) -> BoltResponse:
    return app.dispatch(BoltRequest(mode="socket_mode", body=payload))


def inbox(rig: Rig) -> list[InboxEvent]:
    with rig.desk.database.read() as session:
        return list(session.scalars(select(InboxEvent).order_by(InboxEvent.id)))


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + WAIT
    while not holds():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.02)


UPLOAD = message(subtype="file_share", files=[file_of()])


def test_an_event_is_kept_acknowledged_and_struck_off(rig: Rig, app: App) -> None:
    assert dispatch(app, body(UPLOAD)).status == 200
    until(lambda: [event.done_at is not None for event in inbox(rig)] == [True])
    assert len(rig.uploads()) == 1


def test_a_repetition_of_what_was_handled_is_acknowledged_and_nothing_else(rig: Rig, app: App) -> None:
    dispatch(app, body(UPLOAD))
    until(lambda: inbox(rig)[0].done_at is not None)
    assert dispatch(app, body(UPLOAD)).status == 200
    assert len(inbox(rig)) == 1
    assert len(jobs(rig)) == 1


def test_events_that_nobody_takes_are_acknowledged_and_not_kept(rig: Rig, app: App) -> None:
    assert dispatch(app, body({"type": "pin_added", "channel_id": "C1"})).status == 200
    assert inbox(rig) == []


def test_what_is_listened_to_is_what_is_kept() -> None:
    # A workflow's step is an event as well: of the type "function_executed".
    assert listened()["function"]
    assert listened()["event"] | {"function_executed"} == LISTENED


def test_a_payload_of_another_shape_is_left_out_in_one_line(
    rig: Rig, app: App, caplog: pytest.LogCaptureFixture
) -> None:
    assert dispatch(app, body({"type": "message", "channel_type": "im", "text": "no channel"})).status == 200
    until(lambda: [event.done_at is not None for event in inbox(rig)] == [True])
    (record,) = [r for r in caplog.records if "left out" in r.message]
    assert record.exc_info is None


@contextmanager
def broken(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """While the database takes nothing."""

    def fail(_: Database, *, urgent: bool = False) -> Session:
        raise OperationalError("INSERT", {}, Exception("database or disk is full"))

    with monkeypatch.context() as patch:
        patch.setattr(Database, "write", fail)
        yield


def test_what_cannot_be_written_down_is_not_acknowledged(
    rig: Rig, app: App, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with broken(monkeypatch):
        assert dispatch(app, body(UPLOAD)).status == 500
    assert [r.exc_info for r in caplog.records if "database failed" in r.message] == [None]
    assert dispatch(app, body(UPLOAD)).status == 200
    until(lambda: len(rig.uploads()) == 1)


def test_a_full_disk_refuses_events_and_nothing_else(rig: Rig, tmp_path: Path) -> None:
    app = App(client=rig.desk.clients.reads, signing_secret="s")
    guard_disk(app, tmp_path, min_free_mb=10**9)
    heard = []
    app.command("/attache")(lambda ack: heard.append(ack()))
    assert dispatch(app, body(UPLOAD)).status == 503
    command = {"command": "/attache", "team_id": "T1", "user_id": "U1", "channel_id": "C1", "text": "help"}
    assert dispatch(app, command).status == 200
    assert len(heard) == 1


def test_a_crash_after_the_acknowledgement_is_made_up_for(rig: Rig, app: App) -> None:
    from bot.work.inbox import receive

    with rig.desk.database.write() as session:
        receive(session, "T0PLAYGRND", "Ev1", body(UPLOAD))
    handle_again(app, inbox(rig)[0])
    until(lambda: inbox(rig)[0].done_at is not None)
    assert len(rig.uploads()) == 1


def test_a_replay_that_nobody_takes_says_so(rig: Rig, app: App) -> None:
    event = InboxEvent(team="T0PLAYGRND", event_id="Ev1", body=body({"type": "gone_since"}))
    with pytest.raises(RuntimeError, match="404"):
        handle_again(app, event)


def test_the_mark_of_a_replay_is_not_believed_over_http(rig: Rig, app: App) -> None:
    import json

    from bot.playground.delivery.http import sign

    payload = json.dumps(body(UPLOAD))
    stamp = str(int(time.time()))
    headers: dict[str, str | Sequence[str]] = {
        AGAIN: "1",
        "content-type": "application/json",
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": sign("s", stamp, payload.encode()),
    }
    assert app.dispatch(BoltRequest(body=payload, headers=headers)).status == 200
    assert len(inbox(rig)) == 1
    until(lambda: inbox(rig)[0].done_at is not None)


def test_work_and_the_striking_off_are_one(rig: Rig, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OperationalError("UPDATE", {}, Exception("locked"))

    monkeypatch.setattr("handlers.inbox.finish", fail)
    dispatch(app, body(UPLOAD))
    time.sleep(0.3)
    assert rig.uploads() == []
    assert inbox(rig)[0].done_at is None
    with rig.desk.database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM job")) == 0
