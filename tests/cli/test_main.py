"""The command line itself, each command as a person calls it."""

from __future__ import annotations

import sqlite3
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.archive.migrate import newest
from bot.cli.each import Told
from bot.cli.main import main
from tests.databases import new_sqlite


def call(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """``attache WORDS``; its exit code."""
    monkeypatch.setattr(sys, "argv", ["attache", *words])
    with pytest.raises(SystemExit) as end:
        main()
    return int(end.value.code or 0)


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "ATTACHE_DATABASE_URL", "PORT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ATTACHE_DATA_DIR", str(tmp_path / "data"))


def test_help_names_every_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(monkeypatch, "--help") == 0
    told = capsys.readouterr().out
    assert all(command in told for command in ("demo", "serve", "read", "events", "doctor", "migrate"))


@pytest.mark.parametrize(
    ("command", "words", "expected"),
    [
        (
            "bot.cli.read.run_read",
            ["read", "a.txt", "--json", "--published", "2025-05-14", "--title", "T", "--publisher", "P"],
            {"as_json": True, "told": Told(date(2025, 5, 14), "T", "P")},
        ),
        (
            "bot.cli.events.run_events",
            ["events", "a.txt", "b.txt", "--published", "2025-05-14", "--out", "events.csv"],
            {"published": date(2025, 5, 14), "out": Path("events.csv")},
        ),
        ("bot.cli.serve.run_serve", ["serve", "--http"], {"http": True}),
        ("bot.cli.doctor.run_doctor", ["doctor"], {}),
        ("bot.cli.demo.run_demo", ["demo", "--once"], {"once": True, "html": None, "port": 0}),
    ],
)
def test_options_reach_the_command_and_its_code_comes_back(
    monkeypatch: pytest.MonkeyPatch, command: str, words: list[str], expected: dict[str, Any]
) -> None:
    given: dict[str, Any] = {}
    monkeypatch.setattr(command, lambda *args, **options: given.update(options) or 7)
    assert call(monkeypatch, *words) == 7
    assert given == expected


def test_a_setting_that_makes_no_sense_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", "abc")
    assert call(monkeypatch, "serve") == 2
    err = capsys.readouterr().err
    assert err.startswith("attache: PORT: ")
    assert len(err.splitlines()) == 1


def test_another_fault_of_validation_is_a_bug_and_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    from pydantic import ValidationError

    from bot.readout import Evidence

    monkeypatch.setattr("bot.cli.doctor.run_doctor", lambda: Evidence.model_validate({}))
    monkeypatch.setattr(sys, "argv", ["attache", "doctor"])
    with pytest.raises(ValidationError):
        main()


class TestMigrate:
    def test_a_new_database_is_made(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        assert call(monkeypatch, "migrate") == 0
        assert call(monkeypatch, "migrate") == 0
        assert capsys.readouterr().out.count(newest()) == 2
        assert (tmp_path / "data" / "attache.db").exists()

    def test_a_newer_database_is_left_alone(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        monkeypatch.setenv("ATTACHE_DATABASE_URL", newer(tmp_path))
        assert call(monkeypatch, "migrate") == 2
        assert "newer version" in capsys.readouterr().err

    @pytest.mark.parametrize("url", ["mysql://host/x", "sqlite://", "sqlite:////proc/nowhere/a.db", "no address"])
    def test_what_cannot_be_used_is_one_line(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], url: str
    ) -> None:
        monkeypatch.setenv("ATTACHE_DATABASE_URL", url)
        assert call(monkeypatch, "migrate") == 2
        assert len(capsys.readouterr().err.splitlines()) == 1


def newer(folder: Path) -> str:
    """A database that a later version of the product has migrated."""
    url = new_sqlite(folder)
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    connection.execute("UPDATE alembic_version SET version_num = '9999_from_the_future'")
    connection.commit()
    connection.close()
    return url


def test_the_module_is_the_command() -> None:
    import subprocess

    done = subprocess.run([sys.executable, "-m", "bot.cli", "read", "--json", "/nowhere.txt"], capture_output=True)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().splitlines() == ["attache: /nowhere.txt: No such file or directory"]
