"""Our own documents, read once for every test that needs the readings."""

from __future__ import annotations

import pytest

from bot.reading.reader import Reader
from tests.gold.readings import Read, read_halves


@pytest.fixture(scope="session")
def halves() -> dict[str, list[Read]]:
    """Both halves with their readings, by one reader."""
    return read_halves(Reader())
