"""Asserting that a file is refused, and why."""

from __future__ import annotations

import pytest

from bot.documents.convert import convert
from bot.documents.limits import Limits
from bot.documents.refusal import Refused


def refused(data: bytes, name: str = "file", limits: Limits | None = None) -> Refused:
    """The refusal that ``convert`` answers these bytes with."""
    with pytest.raises(Refused) as caught:
        convert(data, name, limits)
    return caught.value
