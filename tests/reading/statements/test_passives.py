"""What was said without a sayer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Say = Callable[..., list[tuple[str | None, str | None, str]]]
OPENING = "President Mira Solen of Slovenia met Prime Minister Tomas Brodin of Sweden in Ljubljana. "


@pytest.mark.parametrize(
    ("sentence", "cue", "content"),
    [
        ("It was agreed to reopen the ferry line.", "was agreed to", "reopen the ferry line"),
        ("It was emphasised that both states share a sea.", "was emphasised that", "both states share a sea"),
        ("The future of the ferry line was discussed.", "was discussed", "The future of the ferry line"),
        ("In this regard, ways of cutting costs were discussed.", "were discussed", "ways of cutting costs"),
        ("Special attention was paid to the ferry line.", "attention was paid to", "the ferry line"),
        ("Views were exchanged on the state of the union.", "Views were exchanged on", "the state of the union"),
        ("The talks focused on the ferry line.", "focused on", "the ferry line"),
        ("The agenda included the ferry line.", "The agenda included", "the ferry line"),
        ("The focus was on the ferry line.", "The focus was on", "the ferry line"),
        ("The key topic of the talks was the ferry line.", "The key topic of the talks was", "the ferry line"),
    ],
)
def test_nobody_said_it(said: Say, sentence: str, cue: str, content: str) -> None:
    assert said(OPENING + sentence) == [(None, cue, content)]


def test_the_agent_after_by(said: Say) -> None:
    found = said(OPENING + "The future of the ferry line was discussed by the two sides.")
    assert found == [("the two sides", "was discussed", "The future of the ferry line")]
