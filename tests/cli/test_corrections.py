"""``attache corrections``: what people corrected, as a list and as examples."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.archive.corrections.changes import SetPlace
from bot.archive.corrections.records import MadeAt, NewCorrection, keep
from bot.archive.database import Database
from bot.archive.readings import digest_of, save_reading
from bot.cli.corrections import FAILED, run_corrections
from tests.archive.samples import document, readout
from tests.databases import new_sqlite


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    made = new_sqlite(tmp_path)
    monkeypatch.setenv("ATTACHE_DATABASE_URL", made)
    return made


def test_nothing_corrected_is_said_to_be_so(url: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run_corrections(jsonl=False) == 0
    assert capsysbinary.readouterr().out == b"Nothing was corrected or judged so far.\n"
    assert run_corrections(jsonl=True) == 0
    assert capsysbinary.readouterr().out == b""


def test_a_line_for_each(url: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    database = Database(url)
    with database.write() as session:
        save_reading(session, document(), readout(document()))
        at = MadeAt("T1", "C1", is_private=False)
        keep(session, at, NewCorrection(digest_of(document()), SetPlace(place="Graz"), "U1", "Ada", was='"Vienna"'))
    database.dispose()
    assert run_corrections(jsonl=False) == 0
    assert 'event_place: "Vienna" -> "Graz"' in capsysbinary.readouterr().out.decode()
    assert run_corrections(jsonl=True) == 0
    (line,) = capsysbinary.readouterr().out.decode().splitlines()
    example = json.loads(line)
    assert (example["was"], example["becomes"], example["text"]) == ("Vienna", "Graz", document().text)
    assert "Ada" not in line


def test_a_database_that_cannot_be_used_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ATTACHE_DATABASE_URL", "mysql://nobody@nowhere/x")
    assert run_corrections(jsonl=True) == FAILED
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
