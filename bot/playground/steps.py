"""Steps in people's workflows: what the app is asked to do, and what it gives back."""

from __future__ import annotations

from bot.playground.announce import Announcer
from bot.playground.workspace.features import Parameter
from bot.playground.workspace.model import Json, StepRun
from bot.playground.workspace.store import Workspace

STEP_TOKEN = "xwfp-playground-step"  # noqa: S105 - opens nothing but this playground
"""The token that comes with an execution and is good for its steps (docs: "Custom steps")."""


class Steps:
    """Runs steps and takes their outcome."""

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        self._workspace = workspace
        self._announcer = announcer

    def run(self, callback_id: str, inputs: Json, user: str) -> StepRun:
        """Execute a step (reference: "function_executed"). LookupError for inputs that the manifest does not allow."""
        workspace = self._workspace
        step = workspace.features.step(callback_id)
        if step is not None and (wrong := faults_in(step.inputs, inputs)):
            raise LookupError("; ".join(wrong))
        run = StepRun(workspace.clock.id("Fx"), callback_id, user, dict(inputs))
        with workspace.lock:
            workspace.runs[run.id] = run
        function: Json = {
            "id": f"Fn{callback_id.upper()[:9]:0<9}",
            "callback_id": callback_id,
            "title": step.title if step else callback_id,
            "description": step.description if step else "",
            "type": "app",
            "input_parameters": [parameter.json for parameter in step.inputs] if step else [],
            "output_parameters": [parameter.json for parameter in step.outputs] if step else [],
            "app_id": workspace.app_id,
            "date_created": 0,
            "date_updated": 0,
            "date_deleted": 0,
        }
        event: Json = {
            "type": "function_executed",
            "function": function,
            "inputs": dict(inputs),
            "function_execution_id": run.id,
            "workflow_execution_id": workspace.clock.id("Wx"),
            "bot_access_token": STEP_TOKEN,
        }
        self._announcer.anywhere(event)
        workspace.changed()
        return run


def faults_in(parameters: tuple[Parameter, ...], values: Json) -> list[str]:
    """What is missing, unknown or of the wrong type among values."""
    known = {parameter.name: parameter for parameter in parameters}
    wrong = [f"missing: {name}" for name, p in known.items() if p.required and values.get(name) in (None, "")]
    for name, value in values.items():
        if name not in known:
            wrong.append(f"unknown: {name}")
        elif value is not None and not known[name].takes(value):
            wrong.append(f"not a {known[name].type}: {name}")
    return wrong
