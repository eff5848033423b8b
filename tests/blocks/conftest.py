"""slack_sdk only logs a field or type it does not know; here that is a failure."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def slack_sdk_knows_every_field(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with caplog.at_level(logging.WARNING, logger="slack_sdk"):
        yield
    assert [record.getMessage() for record in caplog.records if record.name.startswith("slack_sdk")] == []
