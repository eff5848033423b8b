"""``attache read``: the contract on standard output, one line of complaint on standard error."""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest

from bot.cli import each
from bot.cli.each import Told
from bot.cli.read import run_read
from bot.reading.labels import WrongLabels
from bot.reading.reader import Reader
from tests.tasks.rig import MEETING


@pytest.fixture(autouse=True)
def loaded(one_loaded: None) -> None:
    """The same loaded reader for every test of this file."""


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text(MEETING, encoding="utf-8")
    return path


def test_a_file_is_one_line_of_json(note: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run_read([note], as_json=True) == 0
    out, err = capfdbinary.readouterr()
    (line,) = out.splitlines()
    reading = json.loads(line)
    assert (reading["schema"], reading["text"], reading["is_readout"]) == (1, MEETING, True)
    assert err == b""


def test_of_several_the_good_are_printed_and_each_bad_has_one_line(
    note: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    binary, empty = tmp_path / "binary.txt", tmp_path / "empty.txt"
    binary.write_bytes(bytes(range(256)) * 40)
    empty.write_bytes(b"")
    files = [binary, note, tmp_path / "missing.txt", tmp_path, empty, note]
    assert run_read(files, as_json=True) == 2
    out, err = capfdbinary.readouterr()
    assert [json.loads(line)["text"] for line in out.splitlines()] == [MEETING, MEETING]
    complaints = err.decode().splitlines()
    assert [line.split(": ")[1] for line in complaints] == [str(f) for f in (binary, files[2], tmp_path, empty)]
    assert "No such file" in complaints[1]
    assert "directory" in complaints[2]


def test_what_the_file_does_not_say_can_be_said(note: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    run_read([note], as_json=True, told=Told(date(2025, 5, 15), "A meeting in Santiago", "Chile's Foreign Ministry"))
    document = json.loads(capfdbinary.readouterr().out)["document"]
    assert (document["published"], document["title"]) == ("2025-05-15", "A meeting in Santiago")
    assert document["publisher"] == "Chile's Foreign Ministry"


def test_standard_input_is_a_dash(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(MEETING.encode())))
    assert run_read([Path("-")], as_json=True) == 0
    assert json.loads(capfdbinary.readouterr().out)["text"] == MEETING


def test_too_big_and_too_long_are_refused_without_reading_on(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    big, long = tmp_path / "big.txt", tmp_path / "long.txt"
    big.write_bytes(b"a " * 10_500_000)
    long.write_bytes(b"The two sides met. " * 60_000)
    assert run_read([big, long], as_json=True) == 2
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert len(err.splitlines()) == 2


def test_without_json_it_is_the_reply_as_people_see_it(note: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run_read([note], as_json=False) == 0
    out = capfd.readouterr().out
    assert "Lindqvist" in out
    assert "Show all" not in out


def test_a_model_of_another_make_is_said_to_be(
    note: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> Reader:
        raise WrongLabels("that model has other labels")

    monkeypatch.setattr(each, "Reader", refuse)
    assert run_read([note], as_json=True) == 2
    assert capfd.readouterr().err == "attache: that model has other labels\n"
