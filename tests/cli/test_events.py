"""``attache events``: a table of coded events that event-data people can load."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from bot.blocks.files.event_table import COLUMNS, rows
from bot.cli.events import run_events
from bot.cli.read import run_read
from bot.readout import CodedEvent, DocumentFacts, Evidence, Readout, Statement

SEEDS = Path(str(files("seeds")))
SAMPLE = next(SEEDS.glob("000_*.txt"))
SEED_TEXTS = sorted(SEEDS.glob("*.txt"))


def table(written: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written.decode(), newline="")))


@pytest.fixture(autouse=True)
def loaded(one_loaded: None) -> None:
    """The same loaded reader for every test of this file."""


def test_a_row_is_an_event_of_the_reading(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run_read([SAMPLE], as_json=True) == 0
    reading = json.loads(capfdbinary.readouterr().out)
    assert run_events([SAMPLE], published=None, out=None) == 0
    out, err = capfdbinary.readouterr()
    found = table(out)
    assert err == b""
    assert [row["code"] for row in found] == [event["code"] for event in reading["events_coded"]]
    exchange, *acts = found
    assert (exchange["source"], exchange["code"], exchange["target"]) == ("RUS", "CONSULT", "CHN")
    assert (exchange["document"], exchange["sha256"]) == (str(SAMPLE), reading["document"]["sha256"])
    assert (exchange["date"], exchange["statement"], exchange["speaker"], exchange["cue"]) == ("2026-02-01", "", "", "")
    for row in acts:
        said = reading["statements"][int(row["statement"])]
        assert (row["speaker"], row["cue"]) == (said["speaker"], said["cue"]["quote"])
        assert row["quote"] == said["content"]["quote"]


def test_every_quote_lies_where_the_row_says(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run_events(SEED_TEXTS, published=date(2026, 3, 19), out=None) == 0
    found = table(capfdbinary.readouterr().out)
    exchanges = {row["document"] for row in found if not row["statement"]}
    assert {str(file) for file in SEED_TEXTS if "-style-" in file.name} | {str(SAMPLE)} == exchanges
    for row in found:
        text = Path(row["document"]).read_text(encoding="utf-8")
        assert row["quote"] == text[int(row["start"]) : int(row["end"])]
        assert row["quote"]
        assert row["published"] == "2026-03-19"


def test_of_several_the_good_are_written_and_the_bad_has_one_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "events.csv"
    missing = tmp_path / "missing.txt"
    assert run_events([missing, SAMPLE], published=None, out=out) == 2
    told = capfd.readouterr()
    assert told.out == ""
    assert told.err == f"attache: {missing}: No such file or directory\n"
    assert {row["document"] for row in table(out.read_bytes())} == {str(SAMPLE)}


def test_a_document_without_events_leaves_the_header(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    note = tmp_path / "note.txt"
    note.write_text("The library opens at nine on weekdays and at ten on Saturdays.", encoding="utf-8")
    assert run_events([note], published=None, out=None) == 0
    assert capfdbinary.readouterr().out.decode() == ",".join(COLUMNS) + "\n"


def test_a_table_that_cannot_be_written_is_told_in_one_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run_events([SAMPLE], published=None, out=tmp_path) == 2
    assert capfd.readouterr().err == f"attache: {tmp_path}: Is a directory\n"


def test_the_table_never_takes_the_place_of_a_document(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    note = tmp_path / "note.txt"
    note.write_bytes(SAMPLE.read_bytes())
    assert run_events([note], published=None, out=tmp_path / "." / "note.txt") == 2
    assert "one of the documents" in capfd.readouterr().err
    assert note.read_bytes() == SAMPLE.read_bytes()


def reading(text: str, quote: str) -> Readout:
    """A reading with one statement, a promise to Egypt in the words ``quote``."""
    start = text.index(quote)
    words = Evidence(start=start, end=start + len(quote), quote=quote)
    said = Statement(speaker="Orlov", party="Russia", content=words, kind="commitment", confidence=0.9)
    act = CodedEvent(source="RUS", code="AGREE", target="EGY", evidence=(words,), statement=0, contexts=("a", "b"))
    return Readout(document=DocumentFacts(), text=text, statements=(said,), events_coded=(act,))


def through_csv(readout: Readout) -> dict[str, str]:
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows("a.txt", readout))
    (row,) = csv.reader(io.StringIO(written.getvalue(), newline=""))
    return dict(zip(COLUMNS, row, strict=True))


def test_commas_quotes_and_line_breaks_come_back_as_they_were() -> None:
    words = 'we, "too",\nwill help Egypt'
    row = through_csv(reading(f"Orlov said: {words}.", words))
    assert (row["quote"], row["contexts"], row["cue"]) == (words, "a;b", "")


@pytest.mark.parametrize("words", ['=HYPERLINK("http://a.example")', "+1", "@SUM(1)", "-2"])
def test_words_of_a_document_are_no_formulas(words: str) -> None:
    row = through_csv(reading(f"Orlov said {words}", words))
    assert (row["quote"], row["start"]) == (f"'{words}", "11")
