"""Composition objects: text, options, confirmations (Block Kit reference, "Composition objects")."""

from __future__ import annotations

from typing import Any

from bot.playground.validation.report import Report, Rule
from bot.playground.validation.rules import anything, each, fields, flag, one_of, string, typed
from bot.playground.workspace.elements import options_of

MAX_TEXT = 3_000
"""Characters of a text object ("Text object")."""
MAX_OPTION_TEXT = 75
"""Characters of an option's text and of its description ("Option object")."""
MAX_OPTION_VALUE = 150
"""Characters of an option's value ("Option object")."""


def plain(longest: int = MAX_TEXT) -> Rule:
    """A plain text object."""
    return typed(lambda: {"plain_text": fields({"text": string(longest)}, emoji=flag)}, "plain text")


def mrkdwn_or_plain(longest: int = MAX_TEXT) -> Rule:
    """A text object of either kind."""
    kinds: dict[str, Rule] = {
        "plain_text": fields({"text": string(longest)}, emoji=flag),
        "mrkdwn": fields({"text": string(longest)}, verbatim=flag),
    }
    return typed(lambda: kinds, "text")


CONFIRM = fields(
    {"title": plain(100), "text": mrkdwn_or_plain(300), "confirm": plain(30), "deny": plain(30)},
    style=one_of("primary", "danger"),
)
"""A confirmation dialog ("Confirmation dialog object")."""

OPTION = fields({"text": plain(MAX_OPTION_TEXT), "value": string(MAX_OPTION_VALUE)}, description=plain(MAX_OPTION_TEXT))
"""An option of a select menu."""
OVERFLOW_OPTION = fields(
    {"text": plain(MAX_OPTION_TEXT), "value": string(MAX_OPTION_VALUE)},
    description=plain(MAX_OPTION_TEXT),
    url=string(3_000),
)
"""An option of an overflow menu, which may be a link."""
CHOICE = fields(
    {"text": mrkdwn_or_plain(MAX_OPTION_TEXT), "value": string(MAX_OPTION_VALUE)},
    description=mrkdwn_or_plain(MAX_OPTION_TEXT),
)
"""A check box or radio button, whose text may be marked up."""
OPTION_GROUP = fields({"label": plain(75), "options": each(OPTION, 100)})
"""A group of options ("Option group object")."""
FILTER = fields(
    include=each(one_of("im", "mpim", "private", "public"), 4),
    exclude_external_shared_channels=flag,
    exclude_bot_users=flag,
)
"""Which conversations a menu lists ("Conversation filter object")."""
DISPATCH = fields(trigger_actions_on=anything)
"""When an input sends ``block_actions`` ("Dispatch action configuration object")."""


def one_source(rule: Rule) -> Rule:
    """A menu whose options come from one list, and whose initial ones are among them to the letter."""

    def check(value: Any, path: str, report: Report) -> None:
        rule(value, path, report)
        if bool(value.get("options")) == bool(value.get("option_groups")):
            report.add("must provide one of options and option_groups", path)
        chosen = [value["initial_option"]] if value.get("initial_option") else value.get("initial_options") or []
        known = list(options_of(value))
        for number, option in enumerate(chosen):
            if option not in known:
                report.add(f"initial option {number} must match one of the options", path)

    return check
