from __future__ import annotations

import spacy

from bot.reading.lines import lines


def starts(text: str) -> list[str]:
    doc = lines(spacy.blank("en")(text))
    return [token.text for token in doc if token.is_sent_start and token.i]


def forbidden(text: str) -> list[str]:
    doc = lines(spacy.blank("en")(text))
    return [token.text for token in doc if token.is_sent_start is False and token.i]


def test_a_line_break_begins_a_sentence() -> None:
    assert starts("The ministers met\nThey discussed trade\n\n- Energy") == ["They", "-"]


def test_a_title_before_a_name_does_not() -> None:
    assert "Ana" in forbidden("He thanked H.E. Ana Ruiz and Dr. Tan for coming.")
    assert "Tan" in forbidden("He thanked H.E. Ana Ruiz and Dr. Tan for coming.")
