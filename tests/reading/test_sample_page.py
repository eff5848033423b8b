"""The page of the docs on the user's sample cannot rot."""

from __future__ import annotations

from bot.reading.reader import Reader
from tests.bench.sample_page.__main__ import PAGE
from tests.bench.sample_page.page import page


def test_the_page_is_what_is_written_today(reader: Reader) -> None:
    renewed = page(reader)
    assert PAGE.read_text("utf-8") == renewed, "run python -m tests.bench.sample_page, and look at what has changed"
