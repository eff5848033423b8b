from pathlib import Path

import pytest

from bot.reading.training.card import BEGIN, END, renew_card

FIGURES = {
    "some-test": {"UPOS": 95.0, "LAS": 84.25, "relations F": {"nsubj": 86.0}},
    "name-test": {"F": 62.0, "ORG": 46.0},
}


def test_the_figures_are_renewed_and_the_words_around_them_stay(tmp_path: Path) -> None:
    card = tmp_path / "README.md"
    card.write_text(f"before\n{BEGIN}\nold 1.0\n{END}\nafter\n")
    renew_card(card, FIGURES)
    text = card.read_text()
    assert text.startswith("before\n")
    assert text.endswith("\nafter\n")
    assert "old" not in text
    assert "| nsubj | 86.0 |" in text
    assert "| name-test | 62.0 |  | 46.0 |" in text
    renew_card(card, FIGURES)
    assert card.read_text() == text


def test_a_card_without_the_markers_is_refused(tmp_path: Path) -> None:
    card = tmp_path / "README.md"
    card.write_text("no figures here")
    with pytest.raises(ValueError, match="no figures to renew"):
        renew_card(card, FIGURES)
