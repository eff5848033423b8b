"""functions.*: how the app ends a step of a workflow."""

from __future__ import annotations

from bot.playground.api.request import ApiError, Args, Slack
from bot.playground.steps import faults_in
from bot.playground.workspace.model import Json, StepRun


def complete_success(slack: Slack, args: Args) -> Json:
    """functions.completeSuccess: with the outputs that the manifest declares."""
    run = _running(slack, args)
    outputs = args.nested("outputs")
    if not isinstance(outputs, dict):
        raise ApiError("invalid_arguments", response_metadata={"messages": ["[ERROR] outputs must be an object"]})
    step = slack.workspace.features.step(run.callback_id)
    if step is not None and (wrong := faults_in(step.outputs, outputs)):
        raise ApiError("parameter_validation_failed", response_metadata={"messages": wrong})
    run.status, run.outputs = "completed", outputs
    slack.workspace.changed()
    return {}


def complete_error(slack: Slack, args: Args) -> Json:
    """functions.completeError: with words that the person reads from Slackbot."""
    error = args.required("error")
    run = _running(slack, args)
    run.status, run.error = "failed", error
    slack.workspace.changed()
    return {}


def _running(slack: Slack, args: Args) -> StepRun:
    run = slack.workspace.runs.get(args.required("function_execution_id"))
    if run is None:
        raise ApiError("function_execution_not_found")
    if run.status != "running":
        raise ApiError("execution_not_in_running_state")
    return run
