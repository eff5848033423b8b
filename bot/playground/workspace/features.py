"""What an app's manifest adds to people's menus (reference: "App manifest")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.playground.workspace.model import Json

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "slack#/types/rich_text": (str, list, dict),
}
"""What values a step's parameters may have; a type that is not here is an id or another text."""


@dataclass(frozen=True)
class Shortcut:
    """An entry of the shortcuts menu (``global``) or of a message's menu (``message``)."""

    name: str
    kind: Literal["global", "message"]
    callback_id: str
    description: str = ""


@dataclass(frozen=True)
class Parameter:
    """One typed input or output of a workflow step."""

    name: str
    type: str
    title: str
    description: str = ""
    required: bool = False

    def takes(self, value: object) -> bool:
        """Whether a value is of the type."""
        if isinstance(value, bool):
            return self.type == "boolean"
        return isinstance(value, _TYPES.get(self.type, (str,)))

    @property
    def json(self) -> Json:
        """As the event of an execution tells it."""
        told: Json = {"type": self.type, "name": self.name, "title": self.title, "description": self.description}
        return told | {"is_required": self.required}


@dataclass(frozen=True)
class Step:
    """A step that people can put into their workflows."""

    callback_id: str
    title: str
    description: str
    inputs: tuple[Parameter, ...]
    outputs: tuple[Parameter, ...]


@dataclass(frozen=True)
class Features:
    """What the app offers; without a manifest nothing is known, and nothing is held against it."""

    shortcuts: tuple[Shortcut, ...] = ()
    steps: tuple[Step, ...] = ()
    is_agent: bool = False

    def step(self, callback_id: str) -> Step | None:
        """The step with a callback id."""
        return next((step for step in self.steps if step.callback_id == callback_id), None)


def features_of(manifest: Json) -> Features:
    """Read what people see of an app out of its manifest."""
    features: Json = manifest.get("features") or {}
    shortcuts = tuple(
        Shortcut(entry["name"], entry["type"], entry["callback_id"], entry.get("description", ""))
        for entry in features.get("shortcuts") or []
    )
    steps = tuple(
        Step(
            callback_id,
            entry.get("title", callback_id),
            entry.get("description", ""),
            _parameters(entry.get("input_parameters") or {}),
            _parameters(entry.get("output_parameters") or {}),
        )
        for callback_id, entry in (manifest.get("functions") or {}).items()
    )
    return Features(shortcuts, steps, "agent_view" in features)


def _parameters(declared: Json) -> tuple[Parameter, ...]:
    """Parameters by name, or the same under ``properties`` with a list of the required names."""
    required = set(declared.get("required") or ()) if "properties" in declared else set()
    return tuple(
        Parameter(
            name,
            about.get("type", "string"),
            about.get("title", name),
            about.get("description", ""),
            bool(about.get("is_required")) or name in required,
        )
        for name, about in (declared.get("properties") or declared).items()
    )
