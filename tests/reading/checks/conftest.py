"""The user's sample, and boards without a language model for rules that need none."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest

from bot.reading.checks.rules import Rule
from bot.reading.findings import At, CountryMention, Findings
from bot.reading.known import Known
from bot.reading.occasion.calendar import Calendar
from bot.readout import Check, Document

Run = Callable[..., list[Check]]


@pytest.fixture(scope="session")
def sample() -> str:
    """The text of the user's own sample."""
    return (files("seeds") / "000_932464de91c0e86d.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def run() -> Run:
    """Runs one rule over a text: ``run(rule, text, published=..., title=..., states=["Chad"], instruments=[...])``."""

    def _run(
        rule: Rule, text: str, published: str | None = "2024-06-10", title: str | None = None, **board: Any
    ) -> list[Check]:
        states = board.pop("states", ())
        known = board.pop("known", Known())
        found = Findings(Document(text=text, published=published, title=title, language="en"), known, **board)
        found.countries = sorted(
            (CountryMention(at, name, name[:3].upper(), "name") for name in states for at in places(text, name)),
            key=lambda mention: mention.at,
        )
        checks = list(rule(found, Calendar(found)))
        for check in checks:
            assert check.finding
            assert check.expected
            assert check.evidence
            assert all(text[piece.start : piece.end] == piece.quote for piece in check.evidence)
        return checks

    return _run


def places(text: str, words: str) -> list[At]:
    """Each place where the words stand."""
    starts = [start for start in range(len(text)) if text.startswith(words, start)]
    return [At(start, start + len(words)) for start in starts]
