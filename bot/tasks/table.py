"""Every task by its name, and what follows when one is given up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from bot.archive.database import utc_now
from bot.blocks.refusal import apology
from bot.slack.download import TryLater
from bot.slack.errors import EXPECTED, outcome_of
from bot.tasks.desk import Desk, TaskName
from bot.tasks.digest_command import SetDigest, set_digest
from bot.tasks.digests import DigestNow, digest_now
from bot.tasks.exporting import Export, send_export
from bot.tasks.mentions import Mention, answer_mention
from bot.tasks.new_reading import NewReading, make_reading, tell_sorry
from bot.tasks.posting import post_in_thread, tell_privately
from bot.tasks.read_upload import give_up_upload, read_upload
from bot.tasks.reading_for import Asked, answer_command
from bot.tasks.reconcile import reconcile
from bot.tasks.shortcuts import ReadMessage, read_message
from bot.work.queue import ClaimedJob, Later, Permanent
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
        TaskName.DIGEST_NOW: digest_now,
        TaskName.SET_DIGEST: set_digest,
        TaskName.RECONCILE: reconcile,
        TaskName.READ_MESSAGE: read_message,
        TaskName.MAKE_READING: make_reading,
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


def apologise_for(desk: Desk, session: Session, job: ClaimedJob) -> None:
    """A job was given up: whoever waits for its answer is told so, where they are."""
    sorry = apology()
    match job.task:
        case TaskName.READ_UPLOAD:
            give_up_upload(session, int(job.args["upload_id"]), int(job.args["revision"]))
        case TaskName.ANSWER_MENTION:
            mention = Mention.model_validate(job.args["mention"])
            key = f"mention:{mention.channel}:{mention.ts}:sorry"
            post_in_thread(session, mention.team, mention.channel, mention.root_ts, sorry, key)
        case TaskName.ANSWER_COMMAND:
            asked = Asked.model_validate(job.args["asked"])
            tell_privately(session, asked.team, asked.channel, asked.user, sorry, f"command:{asked.key}:sorry")
        case TaskName.SEND_EXPORT:
            export = Export.model_validate(job.args["wanted"])
            tell_privately(session, export.team, export.channel, export.user, sorry, f"export:{export.key}:sorry")
        case TaskName.READ_MESSAGE:
            message = ReadMessage.model_validate(job.args["asked"])
            tell_privately(session, message.team, message.channel, message.user, sorry, f"shortcut:{message.key}:sorry")
        case TaskName.MAKE_READING:
            tell_sorry(session, NewReading.model_validate(job.args["asked"]), sorry)
        case TaskName.DIGEST_NOW:
            now = DigestNow.model_validate(job.args["asked"])
            tell_privately(session, now.team, now.channel, now.user, sorry, f"digest-now:{now.key}:sorry")
        case TaskName.SET_DIGEST:
            wish = SetDigest.model_validate(job.args["asked"])
            tell_privately(session, wish.team, wish.channel, wish.user, sorry, f"set-digest:{wish.key}:sorry")
