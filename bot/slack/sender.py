"""Sends one row of the outbox to Slack, once, and finds it again when the answer was lost.

Every message carries its row's key as metadata (Slack API, "Message metadata"), which history gives back: the only way
to learn whether a post of unknown outcome is there, since the Web API has no idempotency key.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from http.client import HTTPException
from typing import Any

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.archive.database import utc_now
from bot.slack.clients import Clients
from bot.slack.errors import BLOCKS_REFUSED, NOT_THERE, code_of, outcome_of
from bot.slack.streaming import GROWS, NotBegun, broken_off, stream, take_away
from bot.work.sender import ONLY_THERE, Dead, Outcome, Posted, RetryAt, ToSend, Unknown
from bot.work.tables import PostKind

EVENT_TYPE = "attache_post"
log = logging.getLogger(__name__)

CLOCKS_APART = timedelta(minutes=10)
"""How far before a post's own time it is looked for: this machine's clock may be ahead of Slack's."""

TEXT_ADVISED = 4_000
"""Characters of text that Slack advises for a message (Slack API, "chat.postMessage: truncating content")."""


class SlackSender:
    """The outbox's way to Slack; see ``bot.work.sender.Sender``."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients
        self._ways: dict[PostKind, Callable[[ToSend], Posted]] = {
            PostKind.POST: self._post,
            PostKind.EPHEMERAL: self._ephemeral,
            PostKind.UPDATE: self._update,
            PostKind.DELETE: self._delete,
            PostKind.REACTION_ADD: self._react,
            PostKind.REACTION_REMOVE: self._unreact,
            PostKind.UPLOAD_FILE: self._upload,
        }

    def send(self, row: ToSend) -> Outcome:
        """Send it once. Blocks that Slack refuses are left out and the text alone is sent: an answer is not lost."""
        try:
            return self._ways[row.kind](row)
        except SlackApiError as fault:
            outcome = outcome_of(fault)
            if isinstance(outcome, Dead) and outcome.reason in BLOCKS_REFUSED and "blocks" in row.payload:
                return self._without_blocks(row)
            return outcome
        except (SlackClientError, OSError, HTTPException) as fault:
            return outcome_of(fault)

    def find(self, row: ToSend) -> Posted | RetryAt | Dead | None:
        """Look for the row's message in the history of its channel or thread."""
        if row.kind == PostKind.EPHEMERAL:
            # Not in any history; the one person who waits for it is better served twice than not at all.
            return None
        oldest = f"{(row.first_sent_at - CLOCKS_APART).timestamp():.6f}"
        try:
            messages = self._messages(row, oldest)
        except (SlackClientError, OSError, HTTPException) as fault:
            outcome = outcome_of(fault)
            return Dead(f"its outcome is unknown: {outcome.reason}") if isinstance(outcome, Dead) else _again(outcome)
        found = next((m for m in messages if _is_it(m, row)), None)
        if found is None and row.payload.get(GROWS):
            return self._take_away(row, broken_off(messages, row.channel))
        return Posted(found["ts"]) if found else None

    def _take_away(self, row: ToSend, streams: list[str]) -> RetryAt | None:
        """What was shown of a message before its stream broke off; then it may be sent again."""
        try:
            for ts in streams:
                take_away(self._clients.posts, row.channel, ts)
        except (SlackClientError, OSError, HTTPException) as fault:
            return _again(outcome_of(fault))
        return None

    def _messages(self, row: ToSend, oldest: str) -> list[dict[str, Any]]:
        thread_ts = row.payload.get("thread_ts")
        client = self._clients.reads
        if thread_ts:
            pages = client.conversations_replies(
                channel=row.channel, ts=thread_ts, oldest=oldest, include_all_metadata=True, limit=200
            )
        else:
            pages = client.conversations_history(
                channel=row.channel, oldest=oldest, include_all_metadata=True, limit=200
            )
        return [message for page in pages for message in page["messages"]]

    def _without_blocks(self, row: ToSend) -> Outcome:
        payload = {name: value for name, value in row.payload.items() if name != "blocks"}
        payload["text"] = str(payload.get("text", ""))[:TEXT_ADVISED]
        try:
            return self._ways[row.kind](replace(row, payload=payload))
        except (SlackClientError, OSError, HTTPException) as fault:
            return outcome_of(fault)

    def _post(self, row: ToSend) -> Posted:
        metadata = {"event_type": EVENT_TYPE, "event_payload": {"key": row.key}}
        payload = {name: value for name, value in row.payload.items() if name != GROWS}
        if row.payload.get(GROWS) and payload.get("blocks"):
            try:
                return Posted(stream(self._clients.posts, row.channel, payload, metadata))
            except NotBegun as fault:
                log.info("posted as a whole in %s: %s", row.channel, fault)
        answer = self._clients.posts.chat_postMessage(
            channel=row.channel, metadata=metadata, unfurl_links=False, unfurl_media=False, **payload
        )
        return Posted(str(answer["ts"]))

    def _ephemeral(self, row: ToSend) -> Posted:
        """Shown to one person in the channel; where that cannot be, sent to them directly, unless it is not to be."""
        payload = {name: value for name, value in row.payload.items() if name != ONLY_THERE}
        try:
            self._clients.posts.chat_postEphemeral(channel=row.channel, **payload)
        except SlackApiError as fault:
            if code_of(fault) not in NOT_THERE or row.payload.get(ONLY_THERE):
                raise
            content = {name: value for name, value in row.payload.items() if name in ("text", "blocks")}
            self._post(replace(row, channel=row.payload["user"], payload=content))
        return Posted()

    def _update(self, row: ToSend) -> Posted:
        answer = self._clients.posts.chat_update(channel=row.channel, **row.payload)
        return Posted(str(answer["ts"]))

    def _delete(self, row: ToSend) -> Posted:
        self._clients.posts.chat_delete(channel=row.channel, **row.payload)
        return Posted()

    def _react(self, row: ToSend) -> Posted:
        self._clients.posts.reactions_add(channel=row.channel, **row.payload)
        return Posted()

    def _unreact(self, row: ToSend) -> Posted:
        self._clients.posts.reactions_remove(channel=row.channel, **row.payload)
        return Posted()

    def _upload(self, row: ToSend) -> Posted:
        name = row.payload["filename"]
        self._clients.posts.files_upload_v2(
            channel=row.channel,
            thread_ts=row.payload.get("thread_ts"),
            filename=name,
            title=name,
            content=row.payload["content"],
        )
        return Posted()


def _is_it(message: dict[str, Any], row: ToSend) -> bool:
    if row.kind == PostKind.UPLOAD_FILE:
        return any(file.get("name") == row.payload["filename"] for file in message.get("files") or [])
    metadata = message.get("metadata") or {}
    return bool((metadata.get("event_payload") or {}).get("key") == row.key)


def _again(outcome: Outcome) -> RetryAt:
    if isinstance(outcome, RetryAt):
        return outcome
    reason = outcome.reason if isinstance(outcome, Unknown) else ""
    return RetryAt(utc_now() + timedelta(seconds=30), reason)
