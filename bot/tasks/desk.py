"""What a task needs at hand, put together once by the app."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from slack_sdk.web import SlackResponse

from bot.archive.database import Database
from bot.archive.readings import SeenReading
from bot.documents.sandbox import Sandbox
from bot.reading.pool import ReadingPool
from bot.slack.clients import Clients
from bot.work.queue import Queue

READER = 2
"""Raised when documents that were read before should be read anew."""


class TaskName(StrEnum):
    """Every kind of slow work; the names stand in the job table."""

    READ_UPLOAD = "read_upload"
    ANSWER_MENTION = "answer_mention"
    ANSWER_COMMAND = "answer_command"
    SEND_EXPORT = "send_export"
    EXPORT_READINGS = "export_readings"
    FORGET = "forget"
    DIGEST_NOW = "digest_now"
    SET_DIGEST = "set_digest"
    RECONCILE = "reconcile"
    FORGET_EXPIRED = "forget_expired"
    FOLLOW_FILE_CHANGE = "follow_file_change"
    OFFER_RECENT = "offer_recent"
    READ_RECENT = "read_recent"
    TELL_ANEW = "tell_anew"
    TELL_OF_READING = "tell_of_reading"
    TELL_WATCHER = "tell_watcher"
    TELL_WATCHER_AGAIN = "tell_watcher_again"
    SHOW_PROMISES = "show_promises"
    ANSWER_QUESTION = "answer_question"
    SHOW_PROMPTS = "show_prompts"
    PUBLISH_HOME = "publish_home"
    READ_MESSAGE = "read_message"
    MAKE_READING = "make_reading"
    RUN_STEP = "run_step"
    FAIL_STEP = "fail_step"
    COMPARE = "compare"


@dataclass(frozen=True)
class Identity:
    """Who the bot is in its workspace, as ``auth.test`` says; ``url`` is the workspace's own."""

    team: str
    user: str
    url: str

    @classmethod
    def of(cls, answer: SlackResponse) -> Identity:
        """From the answer of ``auth.test``."""
        return cls(team=answer["team_id"], user=answer["user_id"], url=answer["url"])


@dataclass(frozen=True)
class Desk:
    """The parts that tasks and handlers work with."""

    database: Database
    queue: Queue
    clients: Clients
    identity: Identity
    sandbox: Sandbox
    readings: ReadingPool
    token: str
    api_url: str

    @property
    def reader(self) -> str:
        """The version of the reader, under which readings are kept: another one reads a known document anew."""
        return f"{READER}:{self.readings.model or 'shipped'}"

    @property
    def mention(self) -> str:
        """How the bot is addressed in the text of a message."""
        return f"<@{self.identity.user}>"

    def permalink(self, seen: SeenReading) -> str:
        """The link to the thread in which a reading stands."""
        return self.thread_link(seen.channel, seen.root_ts or seen.message_ts)

    def thread_link(self, channel: str, ts: str | None) -> str:
        """The link to a message (Slack API, "chat.getPermalink", gives the same form); empty where there is none.

        What is kept in a private place stands in no channel and has no link.
        """
        if not ts or channel.startswith("@"):
            return ""
        return f"{self.identity.url.rstrip('/')}/archives/{channel}/p{ts.replace('.', '')}"
