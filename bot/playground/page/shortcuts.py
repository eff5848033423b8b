"""What the app adds to people's menus: shortcuts of the composer and of messages, and steps of workflows."""

from __future__ import annotations

from bot.playground.page.spot import Spot
from bot.playground.render.html import Html, el, join
from bot.playground.workspace.features import Parameter, Shortcut, Step
from bot.playground.workspace.model import Message, StepRun

LONGEST_OUTPUT = 400
"""Characters of an output that are shown."""
_NAMES = {"slack#/types/channel_id": "channel", "slack#/types/user_id": "user"}


def shortcuts_menu(spot: Spot) -> Html:
    """The lightning button of the composer; nothing where the app adds nothing."""
    features = spot.workspace.features
    entries = [_entry(shortcut) for shortcut in features.shortcuts if shortcut.kind == "global"]
    entries += [
        el(
            "button",
            el("strong", f"Run step: {step.title}"),
            type="button",
            data_step=step.callback_id,
            role="menuitem",
        )
        for step in features.steps
    ]
    if not entries:
        return Html("")
    summary = el("summary", "⚡", class_="attach", aria_label="Shortcuts", title="Shortcuts")
    head = el("h3", f"Shortcuts of {spot.workspace.bot.real_name}")
    return el("details", summary, el("div", head, *entries, role="menu"), class_="overflow shortcuts")


def message_menu(spot: Spot, message: Message) -> Html:
    """The app's shortcuts in a message's own menu; nothing where it has none."""
    entries = [
        el(
            "button",
            el("strong", shortcut.name),
            el("small", spot.workspace.bot.real_name),
            type="button",
            role="menuitem",
            data_shortcut=shortcut.callback_id,
        )
        for shortcut in spot.workspace.features.shortcuts
        if shortcut.kind == "message"
    ]
    if not entries or message.extra:
        return Html("")
    summary = el("summary", "⋮", aria_label="More message shortcuts", title="More message shortcuts")
    return el("details", summary, el("div", *entries, role="menu"), class_="overflow")


def _entry(shortcut: Shortcut) -> Html:
    about = el("small", shortcut.description) if shortcut.description else ""
    name = el("strong", shortcut.name)
    return el("button", name, about, type="button", data_global=shortcut.callback_id, role="menuitem")


def step_forms(spot: Spot) -> Html:
    """A form for each step, hidden until one is chosen: what a workflow would hand to it."""
    return join(_form(spot, step) for step in spot.workspace.features.steps)


def _form(spot: Spot, step: Step) -> Html:
    form = el(
        "form",
        el("header", el("h2", step.title), el("button", "×", type="button", class_="cross", data_close_step=True)),
        el(
            "div",
            el("p", step.description, class_="hint"),
            *(_parameter(spot, parameter) for parameter in step.inputs),
            el("div", id=f"runs-{step.callback_id}", role="status"),
            class_="modal-body",
        ),
        el(
            "footer",
            el("button", "Close", type="button", class_="btn", data_close_step=True),
            el("button", "Run workflow", type="submit", class_="btn primary"),
        ),
        class_="modal",
        method="dialog",
        data_run=step.callback_id,
    )
    return el("dialog", form, class_="step", id=f"step-{step.callback_id}", aria_label=step.title)


def _parameter(spot: Spot, parameter: Parameter) -> Html:
    """One input by its type: a channel, a person or a file to choose, a yes or no, a number, a text."""
    name: dict[str, str | bool | int | None] = {
        "data_parameter": parameter.name,
        "data_type": parameter.type,
        "aria_label": parameter.title,
    }
    optional = "" if parameter.required else el("span", " (optional)", class_="optional")
    label = el("div", parameter.title, optional, class_="label")
    hint = el("div", parameter.description, class_="hint") if parameter.description else ""
    return el("div", label, _field(spot, parameter, name), hint, class_="block block-input")


def _field(spot: Spot, parameter: Parameter, name: dict[str, str | bool | int | None]) -> Html:
    nothing = el("option", "Choose…", value="")
    kind = _NAMES.get(parameter.type, parameter.type)
    if kind == "channel":
        places = [place for place in spot.look.places if place.kind != "im"]
        return el("select", nothing, *(el("option", p.label, value=p.id) for p in places), **name)
    if kind == "user":
        people = spot.look.people.items()
        return el("select", nothing, *(el("option", label, value=one) for one, label in people), **name)
    if kind == "boolean":
        return el("select", nothing, el("option", "Yes", value="true"), el("option", "No", value="false"), **name)
    if "file" in kind or "file" in parameter.name:
        files = [file for file in spot.workspace.files.values() if not file.deleted and file.shares]
        return el("select", nothing, *(el("option", file.title, value=file.id) for file in files), **name)
    if kind in {"integer", "number"}:
        return el("input", type="number", **name)
    return el("textarea", "", rows="2", **name)


def runs_html(spot: Spot) -> dict[str, Html]:
    """What came of the latest run of each step, by the id of the element that shows it."""
    latest: dict[str, StepRun] = {run.callback_id: run for run in spot.workspace.runs.values()}
    return {f"runs-{callback_id}": _run(run) for callback_id, run in latest.items()}


def _run(run: StepRun) -> Html:
    if run.status == "running":
        return el("p", "The step is running…", class_="status")
    if run.status == "failed":
        return el("p", run.error, class_="error", role="alert")
    rows = [el("tr", el("th", name, scope="row"), el("td", _shown(value))) for name, value in run.outputs.items()]
    return join([el("h3", "What the step hands on"), el("div", el("table", *rows), class_="table")])


def _shown(value: object) -> str:
    words = str(value)
    return words if len(words) <= LONGEST_OUTPUT else f"{words[:LONGEST_OUTPUT]}… ({len(words)} characters)"
