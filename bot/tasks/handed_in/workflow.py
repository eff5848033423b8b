"""The workflow step "Read a document": reads what it is given, gives its outputs, keeps the reading for its place.

Slack tells of an execution in an event. That event stays in the inbox until the step has ended, and the task reads
from there what the step was given: so neither a document's words nor the execution's token are kept anywhere else.
"""

from __future__ import annotations

import logging
from typing import Any

from slack_sdk.errors import SlackApiError
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.archive.readings import reading_of, save_reading
from bot.archive.tables import SourceKind, UploadStatus
from bot.archive.uploads import NewUpload, finish_upload, record_upload
from bot.blocks.step_outputs import Output, step_outputs
from bot.readout import Frozen, Readout
from bot.slack.errors import code_of, in_words, raise_if_it_may_pass
from bot.slack.rich_words import words_of
from bot.tasks.corrections.telling_anew import reader_at
from bot.tasks.desk import Desk, TaskName
from bot.tasks.handed_in.handed import Given, Handed, NotHanded, document_for, with_token
from bot.tasks.handed_in.reading_for import ROOT, private_place
from bot.tasks.manners import manner_for
from bot.tasks.uploads.fetching import UNREADABLE, why_not
from bot.tasks.uploads.read_upload import read_document
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from bot.work.inbox import finish
from bot.work.tables import InboxEvent

OVER = frozenset({"execution_not_in_running_state", "function_execution_not_found"})
"""The execution has ended already (Slack API, "functions.completeSuccess": errors)."""

log = logging.getLogger(__name__)


class StepRun(Frozen):
    """One execution of the step, and the event that told of it."""

    team: str
    event_id: str
    execution: str


def ask_to_run_step(session: Session, desk: Desk, run: StepRun) -> None:
    """Queue the step; once for each execution."""
    desk.queue.enqueue(session, TaskName.RUN_STEP, f"step:{run.execution}", {"asked": run.model_dump()})


def ask_to_fail_step(session: Session, desk: Desk, run: StepRun) -> None:
    """Queue the end of a step that was given up."""
    desk.queue.enqueue(session, TaskName.FAIL_STEP, f"step-failed:{run.execution}", {"asked": run.model_dump()})


def run_step(desk: Desk, asked: dict[str, Any]) -> None:
    """Read the document and end the step, with its outputs or with a sentence that says why there are none."""
    run = StepRun.model_validate(asked)
    given = _given(desk, run)
    if given is None:
        return
    with speaking(manner_for(desk, given.channel or private_place(given.user or ""), given.user)):
        try:
            handed = document_for(desk, given)
            readout = read_document(desk, handed.document)
        except NotHanded as refusal:
            _end(desk, run, given, str(refusal))
        except UNREADABLE as fault:
            _end(desk, run, given, why_not(fault))
        except SlackApiError as fault:
            raise_if_it_may_pass(fault)
            _end(desk, run, given, in_words(code_of(fault)))
        else:
            known = _keep(desk, run, given, handed, readout)
            _end(desk, run, given, step_outputs(known, handed.link))


def fail_step(desk: Desk, asked: dict[str, Any]) -> None:
    """End a step that was given up, so that its workflow does not wait for ever."""
    run = StepRun.model_validate(asked)
    given = _given(desk, run)
    if given is not None:
        with speaking(manner_for(desk, given.channel or private_place(given.user or ""), given.user)):
            _end(desk, run, given, say("step-failed"))


def _given(desk: Desk, run: StepRun) -> Given | None:
    """What the step was given; None where it has ended."""
    query = select(InboxEvent.body).where(
        InboxEvent.team == run.team, InboxEvent.event_id == run.event_id, InboxEvent.done_at.is_(None)
    )
    with desk.database.read() as session:
        body = session.scalar(query)
    if body is None:
        return None
    event = body["event"]
    inputs = event.get("inputs") or {}
    return Given(
        words=words_of(inputs.get("document")),
        channel=inputs.get("channel") or None,
        user=inputs.get("user") or None,
        token=event.get("bot_access_token") or None,
    )


def _keep(desk: Desk, run: StepRun, given: Given, handed: Handed, readout: Readout) -> Readout:
    """Keep the reading for the channel alone, else for the person alone; it stands in no message.

    Gives it as people corrected it before, as far as it may be known in that place.
    """
    place = given.channel or private_place(given.user or "")
    new = NewUpload(
        team=run.team,
        channel=place,
        kind=SourceKind.MENTION,
        is_private=True,
        message_ts=run.execution,
        thread_ts=None if given.channel else ROOT,
        user=given.user,
        name=handed.document.name,
    )
    reader = reader_at(desk, place, new.thread_ts, given.user)
    with desk.database.write() as session:
        reading_id = save_reading(session, handed.document, readout, desk.reader)
        upload, _ = record_upload(session, new)
        upload.file_id = handed.file_id
        upload.message_ts = None
        finish_upload(session, upload.id, UploadStatus.DONE, reading_id=reading_id)
        return reading_of(session, reading_id, reader) or readout


def _end(desk: Desk, run: StepRun, given: Given, outcome: str | dict[str, Output]) -> None:
    """Tell Slack how the step ended (words: it failed), then strike its event off the inbox."""
    client = desk.clients.reads
    execution = {"function_execution_id": run.execution}
    try:
        if isinstance(outcome, str):
            with_token(client.functions_completeError, given.token, error=outcome, **execution)
        else:
            with_token(client.functions_completeSuccess, given.token, outputs=outcome, **execution)
    except SlackApiError as fault:
        if code_of(fault) not in OVER:
            raise
        log.warning("step %s had ended before: %s", run.execution, code_of(fault))
    with desk.database.write() as session:
        finish(session, run.team, run.event_id)
