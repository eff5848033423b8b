"""The workflow step "Read a document": written down and queued before Slack is told that it was taken."""

from __future__ import annotations

import logging
from typing import Any

from pydantic import ValidationError
from slack_bolt import Ack, App

from bot.blocks.actions import StepId
from bot.tasks.desk import Desk
from bot.tasks.handed_in.workflow import StepRun, ask_to_run_step
from bot.work.inbox import finish
from handlers.payloads import Envelope, Payload

ACK_WITHIN = 10
"""Seconds in which Slack waits for a step to be taken (Bolt for Python, "Custom steps": ack_timeout)."""

log = logging.getLogger(__name__)


class FunctionExecuted(Payload):
    """A ``function_executed`` event (Slack API, "function_executed event"); its inputs are read by the task."""

    function_execution_id: str


def register(app: App, desk: Desk) -> None:
    """Listen to executions of the step."""

    def executed(ack: Ack, body: dict[str, Any]) -> None:
        envelope = Envelope.model_validate(body)
        with desk.database.write(urgent=True) as session:
            try:
                event = FunctionExecuted.model_validate(envelope.event)
            except ValidationError as fault:
                log.warning("event %s left out: %s", envelope.event_id, str(fault).splitlines()[0])
                finish(session, envelope.team_id, envelope.event_id)
            else:
                run = StepRun(team=envelope.team_id, event_id=envelope.event_id, execution=event.function_execution_id)
                ask_to_run_step(session, desk, run)
        ack()

    app.function(StepId.READ_DOCUMENT.value, auto_acknowledge=False, ack_timeout=ACK_WITHIN)(executed)
