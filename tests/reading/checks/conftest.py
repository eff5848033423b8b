"""The user's sample, for the checks."""

from __future__ import annotations

from importlib.resources import files

import pytest


@pytest.fixture(scope="session")
def sample() -> str:
    """The text of the user's own sample."""
    return (files("seeds") / "000_932464de91c0e86d.txt").read_text(encoding="utf-8")
