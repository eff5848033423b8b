"""Every task by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from typing import Any

from bot.archive.database import utc_now
from bot.slack.download import TryLater
from bot.slack.errors import EXPECTED, outcome_of
from bot.tasks.asked.agent import show_prompts
from bot.tasks.asked.asking import answer_question
from bot.tasks.asked.mentions import answer_mention
from bot.tasks.corrections.telling_anew import tell_anew
from bot.tasks.desk import Desk, TaskName
from bot.tasks.digests.command import set_digest
from bot.tasks.digests.posting import digest_now
from bot.tasks.given_out.comparing import compare_documents
from bot.tasks.given_out.export_command import export_readings
from bot.tasks.given_out.exporting import send_export
from bot.tasks.given_out.forgetting import forget
from bot.tasks.given_out.promises import show_promises
from bot.tasks.handed_in.new_reading import make_reading
from bot.tasks.handed_in.reading_for import answer_command
from bot.tasks.handed_in.shortcuts import read_message
from bot.tasks.handed_in.workflow import fail_step, run_step
from bot.tasks.places.home import publish_home
from bot.tasks.uploads.file_change import follow_file_change
from bot.tasks.uploads.read_upload import read_upload
from bot.tasks.uploads.recent import offer_recent, read_recent
from bot.tasks.uploads.reconcile import reconcile
from bot.tasks.uploads.retention import forget_all_expired
from bot.tasks.watching.noting import tell_of_reading
from bot.tasks.watching.telling import tell_watcher, tell_watcher_again
from bot.work.queue import Later, Permanent
from bot.work.sender import RetryAt, Unknown
from bot.work.threads import one_line

PASSING = timedelta(seconds=20)


def task_table(desk: Desk) -> Mapping[str, Callable[..., None]]:
    """What the worker calls for each name in the job table."""
    tasks: dict[str, Callable[..., None]] = {
        TaskName.READ_UPLOAD: read_upload,
        TaskName.ANSWER_MENTION: answer_mention,
        TaskName.ANSWER_COMMAND: answer_command,
        TaskName.SEND_EXPORT: send_export,
        TaskName.EXPORT_READINGS: export_readings,
        TaskName.FORGET: forget,
        TaskName.DIGEST_NOW: digest_now,
        TaskName.SET_DIGEST: set_digest,
        TaskName.RECONCILE: reconcile,
        TaskName.FORGET_EXPIRED: forget_all_expired,
        TaskName.FOLLOW_FILE_CHANGE: follow_file_change,
        TaskName.OFFER_RECENT: offer_recent,
        TaskName.READ_RECENT: read_recent,
        TaskName.TELL_ANEW: tell_anew,
        TaskName.TELL_OF_READING: tell_of_reading,
        TaskName.TELL_WATCHER: tell_watcher,
        TaskName.TELL_WATCHER_AGAIN: tell_watcher_again,
        TaskName.SHOW_PROMISES: show_promises,
        TaskName.PUBLISH_HOME: publish_home,
        TaskName.ANSWER_QUESTION: answer_question,
        TaskName.SHOW_PROMPTS: show_prompts,
        TaskName.READ_MESSAGE: read_message,
        TaskName.MAKE_READING: make_reading,
        TaskName.RUN_STEP: run_step,
        TaskName.FAIL_STEP: fail_step,
        TaskName.COMPARE: compare_documents,
    }
    return {name: partial(_with_slack_as_it_is, task, desk) for name, task in tasks.items()}


def _with_slack_as_it_is(task: Callable[..., None], desk: Desk, **args: Any) -> None:
    """Slack's faults are expected: one that may pass puts the task off, one that will not ends it. No traceback."""
    try:
        task(desk, **args)
    except TryLater as fault:
        raise Later(utc_now() + timedelta(seconds=fault.after or PASSING.seconds), str(fault)) from fault
    except EXPECTED as fault:
        outcome = outcome_of(fault)
        if isinstance(outcome, RetryAt):
            raise Later(outcome.when, one_line(fault)) from fault
        if isinstance(outcome, Unknown):
            raise Later(utc_now() + PASSING, one_line(fault)) from fault
        raise Permanent(f"Slack refused: {one_line(fault)}") from fault


def look_back(desk: Desk) -> None:
    """Have what was posted while nobody listened looked for and answered."""
    with desk.database.write() as session:
        desk.queue.enqueue(session, TaskName.RECONCILE, "reconcile", {})
