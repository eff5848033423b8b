"""`make score`: figures of any folder, and nothing of a held-out one but its figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.gold import Folder, arguments, main, missed
from tests.gold.printing import as_markdown, as_text
from tests.gold.readings import HERE
from tests.gold.scoring.sheet import Row, Sheet


def sheet() -> Sheet:
    filled = Sheet(misses=["port: date None, labelled 2026-05-03"])
    filled.add(Row.CUE, 9, 12, 10)
    return filled


def test_what_was_missed_in_the_frozen_half_is_never_shown(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(HERE / "frozen")
    for argument in (str(HERE / "frozen"), f"mine={HERE / 'frozen'}", str(tmp_path / "link")):
        assert not set(missed(Folder.named(argument), sheet())) & set(sheet().misses)
    assert missed(Folder.named(str(HERE / "tuned")), sheet()) == sheet().misses


def test_no_document_of_the_frozen_half_is_scored_alone(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        arguments([str(HERE / "frozen"), "--only", "some"])
    assert "measured as a whole" in capsys.readouterr().err


def test_a_scorer_in_the_place_of_a_folder_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        arguments([__file__])
    assert "--compare" in capsys.readouterr().err


def test_a_folder_gives_its_name_unless_one_is_given() -> None:
    assert Folder.named("a/tuned").name == "tuned"
    assert Folder.named("shared=a/tuned") == Folder("shared", Path("a/tuned"))


def test_a_folder_without_documents_is_passed_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "nowhere"), "--table"]) == 0
    assert "nothing was scored" in capsys.readouterr().err


def test_figures_are_printed_with_their_counts() -> None:
    assert as_text(sheet()).splitlines()[1].split() == ["cue", "0.900", "0.750", "0.818", "9", "/", "12", "/", "10"]


def test_a_table_has_a_row_a_figure_and_a_column_a_folder() -> None:
    lines = as_markdown({"tuned, 1": sheet().figures(), "other, 2": {}}).splitlines()
    assert lines[:2] == ["| F1 | tuned, 1 | other, 2 |", "|---|---:|---:|"]
    assert "| cue | 0.82 | – |" in lines
    assert len(lines) == 2 + len(Row)
