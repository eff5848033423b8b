"""``python -m tests.bench.sample_page``: renews docs/sample.md."""

from __future__ import annotations

from pathlib import Path

from bot.reading.reader import Reader
from tests.bench.sample_page.page import page

PAGE = Path(__file__).parents[3] / "docs" / "sample.md"

if __name__ == "__main__":
    PAGE.write_text(page(Reader()), "utf-8")
