"""``attache serve``: what keeps it from starting is one line; started, it works until it is told to stop."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from typing import Any

import pytest

from bot.app import Bot
from bot.cli import serve
from bot.cli.serve import run_serve
from bot.playground.server import Playground
from bot.reading.labels import WrongLabels
from bot.work.single import single_instance
from tests.cli.test_main import newer
from tests.tasks.rig import MEETING

WAIT = 20.0


@pytest.fixture(autouse=True)
def settings(slack: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of a bot in the playground."""
    for name, value in {
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_SIGNING_SECRET": slack.signing_secret,
        "SLACK_API_URL": slack.api_url,
        "ATTACHE_DATA_DIR": str(tmp_path / "data"),
    }.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("ATTACHE_DATABASE_URL", raising=False)


@pytest.mark.parametrize(
    ("http", "missing"),
    [
        (False, "SLACK_BOT_TOKEN"),
        (True, "SLACK_BOT_TOKEN"),
        (False, "SLACK_APP_TOKEN"),
        (True, "SLACK_SIGNING_SECRET"),
    ],
)
def test_a_missing_setting_is_named_with_where_it_stands(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], http: bool, missing: str
) -> None:
    monkeypatch.delenv(missing)
    assert run_serve(http=http) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"attache: {missing} is not set (")
    assert len(err.splitlines()) == 1


def broken_folder(folder: Path) -> dict[str, str]:
    (folder / "file").write_text("no folder")
    return {"ATTACHE_DATA_DIR": str(folder / "file" / "data")}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-wrong"}, "does not accept my token"),
        ({"SLACK_API_URL": "http://127.0.0.1:1/api/"}, "could not be reached at http://127.0.0.1:1/api/"),
        ({"ATTACHE_DATABASE_URL": "postgresql://127.0.0.1:1/x"}, "the database cannot be used"),
        ({"ATTACHE_DATABASE_URL": "mysql://127.0.0.1:1/x"}, "mysql is not supported"),
        ({"ATTACHE_DATABASE_URL": "no address"}, "ATTACHE_DATABASE_URL: "),
        (None, "Not a directory"),
    ],
    ids=["token", "address", "database away", "database unknown", "database no address", "folder"],
)
def test_what_keeps_it_from_starting_is_one_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    change: dict[str, str] | None,
    words: str,
) -> None:
    for name, value in (broken_folder(tmp_path) if change is None else change).items():
        monkeypatch.setenv(name, value)
    assert run_serve(http=False) == 2
    told = [line for line in capsys.readouterr().err.splitlines() if line.startswith("attache: ")]
    assert len(told) == 1
    assert words in told[0]


def test_a_database_of_a_newer_version_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("ATTACHE_DATABASE_URL", newer(tmp_path))
    assert run_serve(http=False) == 2
    assert "newer version" in capsys.readouterr().err


def test_a_second_one_does_not_start(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with single_instance(tmp_path / "data" / "attache.lock"):
        assert run_serve(http=False) == 2
    assert f"another process (id {os.getpid()})" in capsys.readouterr().err


def test_a_model_of_another_make_is_said_to_be(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> Bot:
        raise WrongLabels("that model has other labels")

    monkeypatch.setattr(serve, "Bot", refuse)
    assert run_serve(http=False) == 2
    assert capsys.readouterr().err == "attache: that model has other labels\n"


@pytest.mark.usefixtures("one_reader")
def test_by_socket_it_answers_until_it_is_told_to_stop(slack: Playground, capsys: pytest.CaptureFixture[str]) -> None:
    before = signal.getsignal(signal.SIGTERM)

    def use_and_stop() -> None:
        slack.wait_for_bot(WAIT)
        slack.upload(MEETING.encode(), "note.txt")
        slack.wait_for(lambda w: w.bot_messages(), WAIT)
        os.kill(os.getpid(), signal.SIGTERM)

    user = threading.Thread(target=use_and_stop)
    user.start()
    assert run_serve(http=False) == 0
    user.join(WAIT)
    assert "Lindqvist" in slack.workspace.bot_messages()[0].text
    assert "listening in http" in capsys.readouterr().err
    assert signal.getsignal(signal.SIGTERM) == before


@pytest.mark.usefixtures("one_reader")
def test_by_http_it_looks_back_at_the_start_and_lets_go_at_the_end(
    slack: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    missed = slack.upload(MEETING.encode(), "note.txt")
    monkeypatch.setenv("PORT", "3456")
    given: dict[str, Any] = {}

    def until_answered(_: object, **options: Any) -> None:
        """In place of the server: it takes requests until it is told to stop."""
        given.update(options)
        slack.wait_for(lambda w: w.bot_messages(), WAIT)

    monkeypatch.setattr("bot.cli.serve.uvicorn.run", until_answered)
    assert run_serve(http=True) == 0
    assert slack.workspace.bot_messages()[0].thread_ts == missed.ts
    assert (given["port"], given["host"]) == (3456, "0.0.0.0")
