"""Block elements: buttons, menus, inputs (Block Kit reference, "Block elements")."""

from __future__ import annotations

from datetime import date, time

from bot.playground.validation.objects import (
    CHOICE,
    CONFIRM,
    DISPATCH,
    FILTER,
    OPTION,
    OPTION_GROUP,
    OVERFLOW_OPTION,
    mrkdwn_or_plain,
    one_source,
    plain,
)
from bot.playground.validation.report import Rule
from bot.playground.validation.rich_text import RICH_TEXT
from bot.playground.validation.rules import anything, each, fields, flag, number, one_of, string, written

ACTION_ID = string(255)
PLACEHOLDER = plain(150)
MAX_BUTTON_TEXT = 75
"""Characters of a button's text ("Button element")."""
MAX_BUTTON_VALUE = 2_000
"""Characters of a button's value ("Button element")."""
MAX_OVERFLOW = 5
"""Options of an overflow menu ("Overflow menu element"); fewer than two are refused."""

_COMMON: dict[str, Rule] = {"action_id": ACTION_ID, "confirm": CONFIRM, "focus_on_load": flag}
_MENU: dict[str, Rule] = _COMMON | {"placeholder": PLACEHOLDER}
_MULTI: dict[str, Rule] = _MENU | {"max_selected_items": number(1, 100)}
_FEEDBACK = fields({"text": plain(75), "value": string(2_000)}, accessibility_label=string(75))

IMAGE = fields({"alt_text": string(2_000)}, image_url=string(3_000), slack_file=anything)
"""An image among the elements of a context block or beside a section."""
TEXT: dict[str, Rule] = {
    kind: mrkdwn_or_plain() for kind in ("plain_text", "mrkdwn")
}  # fmt: skip
"""A text among the elements of a context block."""

BUTTON = fields(
    {"text": plain(MAX_BUTTON_TEXT)},
    action_id=ACTION_ID,
    url=string(3_000),
    value=string(MAX_BUTTON_VALUE),
    style=one_of("primary", "danger"),
    confirm=CONFIRM,
    accessibility_label=string(75),
)
OVERFLOW = fields({"options": each(OVERFLOW_OPTION, MAX_OVERFLOW, 2)}, action_id=ACTION_ID, confirm=CONFIRM)

OPTIONS = each(OPTION, 100, 0)
"""What an app may offer for a menu of an external data source."""
OPTION_GROUPS = each(OPTION_GROUP, 100, 0)
"""The same in groups."""

_SELECTS: dict[str, Rule] = {
    "static_select": one_source(
        fields(options=each(OPTION, 100), option_groups=each(OPTION_GROUP, 100), initial_option=OPTION, **_MENU)
    ),
    "multi_static_select": one_source(
        fields(
            options=each(OPTION, 100),
            option_groups=each(OPTION_GROUP, 100),
            initial_options=each(OPTION, 100),
            **_MULTI,
        )
    ),
    "external_select": fields(initial_option=OPTION, min_query_length=number(0, 100), **_MENU),
    "multi_external_select": fields(initial_options=each(OPTION, 100), min_query_length=number(0, 100), **_MULTI),
    "users_select": fields(initial_user=string(255), **_MENU),
    "multi_users_select": fields(initial_users=each(string(255), 100), **_MULTI),
    "channels_select": fields(initial_channel=string(255), response_url_enabled=flag, **_MENU),
    "multi_channels_select": fields(initial_channels=each(string(255), 100), **_MULTI),
    "conversations_select": fields(
        initial_conversation=string(255),
        default_to_current_conversation=flag,
        response_url_enabled=flag,
        filter=FILTER,
        **_MENU,
    ),
    "multi_conversations_select": fields(
        initial_conversations=each(string(255), 100),
        default_to_current_conversation=flag,
        filter=FILTER,
        **_MULTI,
    ),
}
_DATES: dict[str, Rule] = {
    "datepicker": fields(initial_date=written(date.fromisoformat, "YYYY-MM-DD"), **_MENU),
    "timepicker": fields(initial_time=written(time.fromisoformat, "HH:mm"), timezone=string(100), **_MENU),
    "datetimepicker": fields(initial_date_time=number(0, 9_999_999_999), **_COMMON),
}
_CHOICES: dict[str, Rule] = {
    "checkboxes": one_source(fields({"options": each(CHOICE, 10)}, initial_options=each(CHOICE, 10), **_COMMON)),
    "radio_buttons": one_source(fields({"options": each(CHOICE, 10)}, initial_option=CHOICE, **_COMMON)),
}
_WRITTEN: dict[str, Rule] = {
    "action_id": ACTION_ID,
    "placeholder": PLACEHOLDER,
    "initial_value": string(3_000, 0),
    "dispatch_action_config": DISPATCH,
    "focus_on_load": flag,
}
_INPUTS: dict[str, Rule] = {
    "plain_text_input": fields(multiline=flag, min_length=number(0, 3_000), max_length=number(1, 3_000), **_WRITTEN),
    "number_input": fields({"is_decimal_allowed": flag}, min_value=string(100), max_value=string(100), **_WRITTEN),
    "email_text_input": fields(**_WRITTEN),
    "url_text_input": fields(**_WRITTEN),
    "rich_text_input": fields(**(_WRITTEN | {"initial_value": RICH_TEXT})),
    "file_input": fields(action_id=ACTION_ID, filetypes=each(string(100), 100), max_files=number(1, 10)),
}

ACTIONS: dict[str, Rule] = {"button": BUTTON, "overflow": OVERFLOW} | _SELECTS | _DATES | _CHOICES
"""What an actions block may hold."""
ACCESSORIES: dict[str, Rule] = ACTIONS | {"image": IMAGE}
"""What may stand beside a section."""
INPUTS: dict[str, Rule] = _INPUTS | _SELECTS | _DATES | _CHOICES
"""What an input block may hold."""
CONTEXT_ACTIONS: dict[str, Rule] = {
    "feedback_buttons": fields({"positive_button": _FEEDBACK, "negative_button": _FEEDBACK}, action_id=ACTION_ID),
    "icon_button": fields(
        {"icon": one_of("trash"), "text": plain(75)},
        action_id=ACTION_ID,
        value=string(2_000),
        confirm=CONFIRM,
        accessibility_label=string(75),
        visible_to_user_ids=each(string(255), 100),
    ),
}
"""What a context actions block may hold ("Context actions block")."""
