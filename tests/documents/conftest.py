"""One sandbox for all tests that need a child process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.documents.limits import Limits
from bot.documents.sandbox import Sandbox


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Limits(seconds=6)) as running:
        yield running
