"""By when something is due, behind the words that promise it."""

from __future__ import annotations

import pytest

from bot.blocks.texts.due import due_run
from bot.readout import Precision


@pytest.mark.parametrize(
    ("due", "precision", "words", "said"),
    [
        ("2031-12-31", "year", "cut emissions by half by 2031", ""),
        ("2031-12-31", "year", "cut emissions by the end of the decade", " (by 2031)"),
        ("2027-06-30", "month", "open both crossings by June 2027", ""),
        ("2027-06-30", "month", "open both crossings by the end of June", " (by June 2027)"),
        ("2027-06-09", "day", "sign the text on 9 June 2027", " (by Wednesday, 9 June 2027)"),
        ("2027-06-09", None, "sign the text", " (by Wednesday, 9 June 2027)"),
        (None, None, "sign the text", ""),
    ],
)
def test_it_is_said_where_the_words_do_not_tell_it(
    due: str | None, precision: Precision | None, words: str, said: str
) -> None:
    assert "".join(run["text"] for run in due_run(due, precision, words)) == said
