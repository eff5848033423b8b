"""The demo, as the command runs it: on a document written here, and on one that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli.demo import BAD_INPUT, run_demo, seed_documents

TEXT = (
    "Foreign Minister Anna Lindqvist of Sweden met Foreign Minister Tomas Ruiz of Chile in Santiago on 14 May 2025. "
    "Minister Lindqvist said that Sweden would open a trade office in Valparaiso. Minister Ruiz welcomed the decision."
)


@pytest.mark.slow
def test_it_reads_what_it_is_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document, page = tmp_path / "note.txt", tmp_path / "out" / "page.html"
    document.write_text(TEXT, encoding="utf-8")
    assert run_demo([document], once=True, html=page, port=0) == 0
    printed = " ".join(capsys.readouterr().out.split())
    for words in ("Anna Lindqvist (Sweden) met Tomas Ruiz (Chile)", "Santiago", "14 May 2025", "trade office"):
        assert words in printed
    saved = page.read_text(encoding="utf-8")
    assert "Lindqvist" in saved
    assert "<script" not in saved or "src=" not in saved


def test_a_missing_file_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_demo([tmp_path / "absent.txt"], once=True, html=None, port=0) == BAD_INPUT
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_the_users_document_comes_first() -> None:
    names = [name for name, _ in seed_documents()]
    assert names[0].startswith("000_")
    assert len(names) >= 8
