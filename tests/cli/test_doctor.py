"""``attache doctor``: a line for everything that was looked at, and what to do where it is not in order."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from rich.console import Console
from slack_sdk.web import SlackResponse

from bot.archive.database import utc_now
from bot.cli import doctor
from bot.cli.doctor import run_doctor
from bot.playground.server import Playground
from bot.reading.labels import WrongLabels
from bot.settings import Settings
from bot.slack.scopes import NEEDED
from tests.cli.test_main import newer

Look = Callable[..., tuple[int, str]]


@pytest.fixture(scope="module")
def slack() -> Iterator[Playground]:
    with Playground(scopes=NEEDED) as playground:
        yield playground


@pytest.fixture
def look(slack: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Look:
    """Run the doctor with settings that are in order but for those given; its code and what it printed."""
    monkeypatch.setattr(doctor, "Reader", lambda *_: None)

    def run(**settings: Any) -> tuple[int, str]:
        sound: dict[str, Any] = {
            "slack_bot_token": SecretStr(slack.bot_token),
            "slack_app_token": SecretStr(slack.app_token),
            "slack_signing_secret": None,
            "slack_api_url": slack.api_url,
            "data_dir": tmp_path,
            "database_url": None,
            "spacy_model": None,
            "seeds_dir": None,
            "min_free_mb": 1,
        }
        out = io.StringIO()
        code = run_doctor(Settings.model_construct(**(sound | settings)), Console(file=out, width=400))
        return code, out.getvalue()

    return run


def test_all_is_in_order(look: Look) -> None:
    code, told = look()
    assert code == 0
    assert [line.split()[0] for line in told.splitlines()] == ["ok"] * 7
    assert f"all {len(NEEDED)} granted" in told


def test_a_missing_permission_is_named_with_its_use(look: Look, slack: Playground) -> None:
    slack.scopes.discard("files:read")
    try:
        code, told = look()
    finally:
        slack.scopes.add("files:read")
    assert code == 1
    assert "missing files:read to fetch uploaded documents" in told
    assert "reinstall" in told


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"slack_bot_token": None}, "Set SLACK_BOT_TOKEN"),
        ({"slack_bot_token": SecretStr("xoxb-wrong")}, "does not accept my token"),
        ({"slack_app_token": None}, "For Socket Mode set SLACK_APP_TOKEN"),
        ({"slack_app_token": SecretStr("xapp-wrong")}, "connections:write"),
        ({"slack_api_url": "http://127.0.0.1:1/api/"}, "does not answer"),
        ({"database_url": "sqlite:////proc/nowhere/a.db"}, "ATTACHE_DATABASE_URL"),
        ({"database_url": "mysql://x/y"}, "not supported"),
        ({"min_free_mb": 10**9}, "Free some space"),
    ],
    ids=str,
)
def test_each_failure_says_what_to_do(look: Look, settings: dict[str, Any], words: str) -> None:
    code, told = look(**settings)
    assert code == 1
    assert words in told
    assert "Traceback" not in told


def test_over_http_no_app_token_is_needed(look: Look) -> None:
    assert look(slack_app_token=None, slack_signing_secret=SecretStr("s"))[0] == 0


def test_a_newer_database_is_said_to_be(look: Look, tmp_path: Path) -> None:
    code, told = look(database_url=newer(tmp_path))
    assert code == 1
    assert "newer version" in told


def test_a_model_that_does_not_load_is_said_not_to(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise WrongLabels("other [labels] than ours")

    monkeypatch.setattr(doctor, "Reader", refuse)
    code, told = look(spacy_model="odd")
    assert code == 1
    assert "other [labels] than ours" in told
    assert "Unset ATTACHE_SPACY_MODEL" in told


@pytest.mark.parametrize(
    ("behind", "ok"),
    [(timedelta(), True), (timedelta(minutes=10), False), (None, True)],
    ids=["right", "off", "not told"],
)
def test_the_clock_is_held_against_slacks(behind: timedelta | None, ok: bool) -> None:
    headers = {} if behind is None else {"Date": format_datetime(utc_now() - behind, usegmt=True)}
    answer = SlackResponse(
        client=None, http_verb="POST", api_url="", req_args={}, data={}, headers=headers, status_code=200
    )
    assert doctor._clock(answer).ok is ok


def test_the_shipped_model_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    (finding,) = doctor.look_at_model(Settings.model_construct(spacy_model=None, seeds_dir=None))
    assert (finding.ok, finding.found) == (True, "the shipped pipeline")
