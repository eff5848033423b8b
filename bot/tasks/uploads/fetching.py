"""Fetching one file as a document, and what a person is told where a document cannot be had or read."""

from __future__ import annotations

from typing import Any

from bot.documents.refusal import Refused
from bot.reading.pool import ReadingFailed
from bot.readout import Document
from bot.slack.download import NotFetched, fetch_file
from bot.tasks.desk import Desk
from bot.tasks.sentences import sentence_of

UNREADABLE = (Refused, NotFetched, ReadingFailed)
"""What getting at a document and reading it may raise through no fault of ours; see :func:`why_not`."""


def fetch_document(desk: Desk, facts: dict[str, Any], token: str | None = None) -> Document:
    """The file that ``facts`` (Slack's file object) describe; ``token`` where another than the bot's is to be used.

    Raises Refused, NotFetched, and TryLater where Slack asks to wait.
    """
    data = fetch_file(facts, token or desk.token, desk.api_url, desk.sandbox.limits.max_bytes)
    return desk.sandbox.convert(data, str(facts.get("name") or ""))


def why_not(fault: Refused | NotFetched | ReadingFailed) -> str:
    """One of :data:`UNREADABLE` as a sentence for the person."""
    return sentence_of(fault)
