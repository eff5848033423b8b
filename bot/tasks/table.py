"""Every task by its name, and what follows when one is given up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from http.client import HTTPException
from typing import Any
from urllib.error import URLError

from slack_sdk.errors import SlackApiError
from sqlalchemy.orm import Session

from bot.archive.database import utc_now
from bot.archive.tables import UploadStatus
from bot.archive.uploads import finish_upload, start_reading
from bot.blocks.refusal import apology
from bot.slack.errors import outcome_of
from bot.tasks.desk import Desk, TaskName
from bot.tasks.digests import digest_now
from bot.tasks.exporting import send_export
from bot.tasks.mentions import Mention, answer_mention
from bot.tasks.posting import Reaction, answer_upload, post_in_thread, tell_privately
from bot.tasks.read_upload import read_upload
from bot.tasks.reading_for import Asked, answer_command
from bot.tasks.reconcile import reconcile
from bot.work.queue import ClaimedJob, Later, Permanent
from bot.work.sender import Dead, RetryAt
from bot.work.threads import one_line

PASSING = timedelta(seconds=20)


def task_table(desk: Desk) -> Mapping[str, Callable[..., None]]:
    """What the worker calls for each name in the job table."""
    tasks: dict[str, Callable[..., None]] = {
        TaskName.READ_UPLOAD: read_upload,
        TaskName.ANSWER_MENTION: answer_mention,
        TaskName.ANSWER_COMMAND: answer_command,
        TaskName.SEND_EXPORT: send_export,
        TaskName.DIGEST_NOW: digest_now,
        TaskName.RECONCILE: reconcile,
    }
    return {name: partial(_with_slack_as_it_is, task, desk) for name, task in tasks.items()}


def _with_slack_as_it_is(task: Callable[..., None], desk: Desk, **args: Any) -> None:
    """Slack's faults are expected: one that may pass puts the task off, one that will not ends it. No traceback."""
    try:
        task(desk, **args)
    except (SlackApiError, URLError, ConnectionError, TimeoutError, HTTPException) as fault:
        outcome = outcome_of(fault)
        if isinstance(outcome, Dead):
            raise Permanent(f"Slack refused: {outcome.reason}") from fault
        when = outcome.when if isinstance(outcome, RetryAt) else utc_now() + PASSING
        raise Later(when, one_line(fault)) from fault


def ask_for_reconciliation(desk: Desk) -> None:
    """Queue a look back, at the start and after each reconnect: something may have been posted in the meantime."""
    with desk.database.write() as session:
        desk.queue.enqueue(session, TaskName.RECONCILE, "reconcile", {})


def apologise_for(desk: Desk, session: Session, job: ClaimedJob) -> None:
    """A job was given up: whoever waits for its answer is told so, where they are."""
    if job.task == TaskName.READ_UPLOAD:
        _apologise_for_upload(session, int(job.args["upload_id"]))
    elif job.task == TaskName.ANSWER_MENTION:
        asked = Mention.model_validate(job.args["mention"])
        key = f"mention:{asked.channel}:{asked.ts}:sorry"
        post_in_thread(session, asked.team, asked.channel, asked.thread_ts or asked.ts, apology(), key)
    elif job.task == TaskName.ANSWER_COMMAND:
        request = Asked.model_validate(job.args["asked"])
        key = f"command:{request.key}:sorry"
        tell_privately(session, request.team, request.channel, request.user, apology(), key)


def _apologise_for_upload(session: Session, upload_id: int) -> None:
    upload = start_reading(session, upload_id)
    if upload and finish_upload(session, upload_id, UploadStatus.FAILED) and upload.message_ts:
        answer_upload(session, upload, apology(upload.name), Reaction.FAILED)
