"""One loaded reader for all tests of the reading."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bot.reading.reader import Reader
from bot.readout import Document, Readout


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The shipped pipeline, loaded once."""
    return Reader()


@pytest.fixture(scope="session")
def read(reader: Reader) -> Callable[..., Readout]:
    """Reads a text: ``read(text, title=..., published=...)``."""

    def _read(text: str, **fields: Any) -> Readout:
        return reader.read(Document(text=text, **{"language": "en", **fields}))

    return _read
