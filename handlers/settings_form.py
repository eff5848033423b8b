"""What was submitted in the form of a channel's settings, checked field by field."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar
from zoneinfo import available_timezones

from bot.blocks.channels.settings import DAILY, LONGEST_KEPT, NO_DIGEST, Setting, SettingsForm
from bot.choices import Changers, ChannelChoices, DigestChoice, Unasked, Watched
from bot.wording.catalogue import languages, say
from bot.wording.manner import DateForm

Values = dict[str, dict[str, dict[str, Any]]]
"""``view.state.values`` (Slack API, "view_submission payload"): by block, by action, the input's state."""

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")

Choice = TypeVar("Choice", bound=StrEnum)


class BadField(ValueError):
    """A field that cannot be taken as it is; its text is a sentence for the person."""


def submitted_settings(channel: str, values: Values) -> tuple[SettingsForm | None, dict[str, str]]:
    """The settings that were submitted, or None and what is wrong, by field."""
    form = _Fields(values)
    unasked = form.take(Setting.UNASKED, lambda state: _one(Unasked, state))
    kinds = form.take(Setting.KINDS, lambda state: _kinds(state, unasked))
    digest = form.take(Setting.DIGEST, _digest_day)
    at = form.take(Setting.DIGEST_AT, lambda state: _time(state, needed=digest not in (None, NO_DIGEST)))
    language = form.take(Setting.LANGUAGE, lambda state: _among(languages(), state))
    timezone = form.take(Setting.TIMEZONE, _timezone)
    date_form = form.take(Setting.DATE_FORM, lambda state: _one(DateForm, state))
    days = form.take(Setting.RETENTION, _days)
    changers = form.take(Setting.CHANGERS, lambda state: _one(Changers, state))
    named = form.take(Setting.NAMED, lambda state: _named(state, changers))
    if form.problems or not (unasked and language and timezone and date_form and changers):
        return None, form.problems
    weekday = int(digest) if digest and digest.isdecimal() else None
    choices = ChannelChoices(
        unasked=unasked,
        kinds=kinds or (),
        language=language,
        timezone=timezone,
        date_form=date_form.value,
        retention_days=days,
        changers=changers,
        named=named or (),
    )
    return SettingsForm(channel, choices, DigestChoice(at, weekday) if at and digest != NO_DIGEST else None), {}


Taken = TypeVar("Taken")


class _Fields:
    """The form's fields one by one; what is wrong with them gathers in ``problems``."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self.problems: dict[str, str] = {}

    def take(self, name: Setting, read: Callable[[dict[str, Any]], Taken]) -> Taken | None:
        """One field as ``read`` understands its state; None where it does not."""
        try:
            return read(self._values.get(name, {}).get(name, {}))
        except BadField as fault:
            self.problems[name] = str(fault)
            return None


def _chosen(state: dict[str, Any]) -> str:
    return str((state.get("selected_option") or {}).get("value") or "")


def _one(choices: type[Choice], state: dict[str, Any]) -> Choice:
    try:
        return choices(_chosen(state))
    except ValueError as fault:
        raise BadField(say("settings-not-taken")) from fault


def _among(choices: tuple[str, ...], state: dict[str, Any]) -> str:
    if _chosen(state) not in choices:
        raise BadField(say("settings-not-taken"))
    return _chosen(state)


def _kinds(state: dict[str, Any], unasked: Unasked | None) -> tuple[Watched, ...]:
    ticked = {option.get("value") for option in state.get("selected_options") or []}
    kinds = tuple(kind for kind in Watched if kind in ticked)
    if not kinds and unasked != Unasked.NOTHING:
        raise BadField(say("settings-no-kinds"))
    return kinds


def _digest_day(state: dict[str, Any]) -> str:
    return _among((NO_DIGEST, DAILY, *map(str, range(7))), state)


def _time(state: dict[str, Any], *, needed: bool) -> str | None:
    given = state.get("selected_time")
    if not given:
        if needed:
            raise BadField(say("settings-no-time"))
        return None
    if not _TIME.fullmatch(str(given)):
        raise BadField(say("settings-bad-time"))
    return str(given)


def _timezone(state: dict[str, Any]) -> str:
    if _chosen(state) not in available_timezones():
        raise BadField(say("settings-bad-timezone"))
    return _chosen(state)


def _days(state: dict[str, Any]) -> int | None:
    given = str(state.get("value") or "").strip()
    if not given:
        return None
    if not (given.isdecimal() and 1 <= int(given) <= LONGEST_KEPT):
        raise BadField(say("settings-bad-retention", longest=str(LONGEST_KEPT)))
    return int(given)


def _named(state: dict[str, Any], changers: Changers | None) -> tuple[str, ...]:
    named = tuple(str(user) for user in state.get("selected_users") or [])
    if changers == Changers.NAMED and not named:
        raise BadField(say("settings-no-names"))
    return named
