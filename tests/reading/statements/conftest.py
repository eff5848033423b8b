"""Statements as short tuples, so that a test reads like the text it is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Said = tuple[str | None, str | None, str]


@pytest.fixture(scope="session")
def said(read: Callable[..., Readout]) -> Callable[..., list[Said]]:
    """The statements of a text as (speaker, cue, content)."""

    def _said(text: str, **fields: str) -> list[Said]:
        reading = read(text, **fields)
        return [(s.speaker, s.cue.quote if s.cue else None, s.content.quote) for s in reading.statements]

    return _said
