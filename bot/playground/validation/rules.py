"""The small rules from which the schema of Block Kit is built."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.playground.validation.report import Report, Rule


@dataclass(frozen=True)
class Fields:
    """What an object must and may hold besides its ``type``; anything else is refused, as Slack does."""

    required: Mapping[str, Rule]
    optional: Mapping[str, Rule]

    def __call__(self, value: Any, path: str, report: Report) -> None:
        """Check an object against the fields."""
        if not isinstance(value, dict):
            report.add("must be an object", path)
            return
        known = {**self.required, **self.optional}
        for name in self.required:
            if value.get(name) is None:
                report.add(f"missing required field: {name}", path)
        for name, content in value.items():
            if name == "type":
                continue
            if name not in known:
                report.add(f"invalid additional property: {name}", path)
            elif content is not None:
                known[name](content, f"{path}/{name}", report)


def fields(required: Mapping[str, Rule] | None = None, /, **optional: Rule) -> Fields:
    """An object with these fields."""
    return Fields(dict(required or {}), optional)


def typed(by_type: Callable[[], Mapping[str, Rule]], what: str) -> Rule:
    """An object whose ``type`` picks the rule; late-bound, since blocks and elements hold one another."""

    def check(value: Any, path: str, report: Report) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        rule = by_type().get(str(kind))
        if rule is None:
            report.add(f"unsupported type: {kind} for {what}", f"{path}/type")
        else:
            rule(value, path, report)

    return check


def string(longest: int, shortest: int = 1) -> Rule:
    """A string of a length within bounds, in characters."""

    def check(value: Any, path: str, report: Report) -> None:
        if not isinstance(value, str):
            report.add("must be a string", path)
        elif len(value) < shortest:
            report.add(f"must be more than {shortest - 1} characters", path)
        elif len(value) > longest:
            report.add(f"must be less than {longest + 1} characters", path)

    return check


def written(reader: Callable[[str], object], form: str) -> Rule:
    """A string that ``reader`` takes, in a form that has the reader's own length."""

    def check(value: Any, path: str, report: Report) -> None:
        try:
            if len(value) != len(form):
                raise ValueError(value)
            reader(value)
        except (TypeError, ValueError):
            report.add(f"must be of the form {form}", path)

    return check


def number(lowest: int, highest: int) -> Rule:
    """A whole number within bounds."""

    def check(value: Any, path: str, report: Report) -> None:
        if not isinstance(value, int) or isinstance(value, bool) or not lowest <= value <= highest:
            report.add(f"must be an integer between {lowest} and {highest}", path)

    return check


def flag(value: Any, path: str, report: Report) -> None:
    """A boolean."""
    if not isinstance(value, bool):
        report.add("must be a boolean", path)


def one_of(*words: str) -> Rule:
    """One of a few words."""

    def check(value: Any, path: str, report: Report) -> None:
        if value not in words:
            report.add(f"must be one of: {', '.join(words)}", path)

    return check


def each(rule: Rule, most: int, least: int = 1) -> Rule:
    """A list whose every item keeps a rule."""

    def check(value: Any, path: str, report: Report) -> None:
        if not isinstance(value, list):
            report.add("must be an array", path)
            return
        if len(value) > most:
            report.add(f"no more than {most} items allowed", path)
        if len(value) < least:
            report.add(f"no fewer than {least} items allowed", path)
        for number_, item in enumerate(value):
            rule(item, f"{path}/{number_}", report)

    return check


def anything(value: Any, path: str, report: Report) -> None:
    """Not looked into."""
