"""The form in which people decide how the bot behaves in a channel, filled in with what holds now."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from babel import Locale

from bot.blocks.actions import ActionId, CallbackId
from bot.blocks.channels.timezones import timezone_option
from bot.blocks.fields import PLACEHOLDER, field, option, plain
from bot.blocks.texts.dates import said_day, weekday_name
from bot.blocks.texts.limits import VIEW_TITLE
from bot.blocks.texts.message import Block, Element, View
from bot.blocks.texts.rich import line, rich, run
from bot.choices import Changers, ChannelChoices, DigestChoice, Unasked, Watched
from bot.wording.catalogue import languages, say
from bot.wording.manner import DateForm, Manner, manner, speaking

LONGEST_KEPT = 3_650
"""Days: what is to be kept longer than ten years is kept for ever."""

NO_DIGEST = "off"
DAILY = "daily"
SOME_DAY = date(2026, 2, 1)
"""The day by which the forms of dates are shown."""


class Setting(StrEnum):
    """The form's fields: each is the ``block_id`` of its input and the ``action_id`` of what is in it."""

    UNASKED = "settings_unasked"
    KINDS = "settings_kinds"
    LANGUAGE = "settings_language"
    TIMEZONE = ActionId.TIMEZONE
    DATE_FORM = "settings_date_form"
    DIGEST = "settings_digest"
    DIGEST_AT = "settings_digest_at"
    RETENTION = "settings_retention"
    CHANGERS = "settings_changers"
    NAMED = "settings_named"


@dataclass(frozen=True)
class SettingsForm:
    """What the form shows: the channel's id, what was decided for it, and when its digest comes (None: never)."""

    channel: str
    choices: ChannelChoices
    digest: DigestChoice | None = None


def settings_form(form: SettingsForm, now: datetime) -> View:
    """The form; ``now`` is the moment for which zones are told by their distance from UTC."""
    choices = form.choices
    return {
        "type": "modal",
        "callback_id": CallbackId.SETTINGS,
        "private_metadata": json.dumps({"channel": form.channel}),
        "title": plain(say("settings-title"), VIEW_TITLE),
        "submit": plain(say("settings-save"), VIEW_TITLE),
        "close": plain(say("settings-cancel"), VIEW_TITLE),
        "blocks": [
            _whose(form.channel),
            *_unasked(choices),
            *_digest(form.digest),
            *_wording(choices, now),
            _retention(choices.retention_days),
            *_changers(choices),
        ],
    }


def channel_of_form(private_metadata: str) -> str:
    """The channel that a submitted form is about; ValueError when the form is not ours."""
    try:
        return str(json.loads(private_metadata)["channel"])
    except (KeyError, TypeError) as fault:
        raise ValueError("not a form of ours") from fault


def unasked_label(unasked: Unasked) -> str:
    """What is answered unasked, in words."""
    return say("settings-unasked-choice", choice=unasked.value)


def kind_label(kind: Watched) -> str:
    """A form of documents, in words."""
    return say("settings-kind", kind=kind.value)


def language_label(language: str) -> str:
    """A language by its own name: "Français"."""
    name = Locale.parse(language).display_name or language
    return name[:1].upper() + name[1:]


def date_form_label(form: str) -> str:
    """A form of dates by an example of it."""
    present = manner()
    with speaking(Manner(present.language, present.timezone, DateForm(form))):
        return said_day(SOME_DAY)


def digest_label(day: str) -> str:
    """A day of the digest: one of :data:`NO_DIGEST`, :data:`DAILY`, or a weekday's number."""
    if day == NO_DIGEST:
        return say("settings-no-digest")
    return say("settings-daily") if day == DAILY else say("settings-weekly", weekday=weekday_name(int(day)))


def changers_label(changers: Changers) -> str:
    """Who may change the settings, in words."""
    return say("settings-changers-choice", choice=changers.value)


def digest_day(digest: DigestChoice | None) -> str:
    """The value of the digest's menu for a schedule."""
    if digest is None:
        return NO_DIGEST
    return DAILY if digest.weekday is None else str(digest.weekday)


def _whose(channel: str) -> Block:
    before, after = say("settings-whose", channel="\ue000").split("\ue000")
    return rich(line(run(before), {"type": "channel", "channel_id": channel}, run(after)))


def _unasked(choices: ChannelChoices) -> list[Block]:
    radio = _one_of("radio_buttons", Setting.UNASKED, ((u, unasked_label(u)) for u in Unasked), choices.unasked)
    boxes = [option(kind_label(kind), kind) for kind in Watched]
    ticked = [box for box in boxes if box["value"] in choices.kinds]
    kinds: Element = {"type": "checkboxes", "action_id": Setting.KINDS, "options": boxes}
    return [
        field(Setting.UNASKED, say("settings-unasked"), radio, say("settings-unasked-hint"), optional=False),
        field(Setting.KINDS, say("settings-kinds"), kinds | ({"initial_options": ticked} if ticked else {})),
    ]


def _digest(digest: DigestChoice | None) -> list[Block]:
    days = ((day, digest_label(day)) for day in (NO_DIGEST, DAILY, *map(str, range(7))))
    menu = _one_of("static_select", Setting.DIGEST, days, digest_day(digest))
    at: Element = {"type": "timepicker", "action_id": Setting.DIGEST_AT}
    return [
        field(Setting.DIGEST, say("settings-digest"), menu, optional=False),
        field(
            Setting.DIGEST_AT,
            say("settings-digest-at"),
            at | ({"initial_time": digest.at} if digest else {}),
            say("settings-digest-at-hint"),
        ),
    ]


def _wording(choices: ChannelChoices, now: datetime) -> list[Block]:
    tongues = ((language, language_label(language)) for language in languages())
    zone: Element = {
        "type": "external_select",
        "action_id": Setting.TIMEZONE,
        "min_query_length": 0,
        "placeholder": plain(say("settings-timezone-pick"), PLACEHOLDER),
        "initial_option": timezone_option(choices.timezone, now),
    }
    forms = ((form.value, date_form_label(form)) for form in DateForm)
    return [
        field(
            Setting.LANGUAGE,
            say("settings-language"),
            _one_of("static_select", Setting.LANGUAGE, tongues, choices.language),
            say("settings-language-hint"),
            optional=False,
        ),
        field(Setting.TIMEZONE, say("settings-timezone"), zone, say("settings-timezone-hint"), optional=False),
        field(
            Setting.DATE_FORM,
            say("settings-date-form"),
            _one_of("static_select", Setting.DATE_FORM, forms, choices.date_form),
            optional=False,
        ),
    ]


def _retention(days: int | None) -> Block:
    number: Element = {
        "type": "number_input",
        "action_id": Setting.RETENTION,
        "is_decimal_allowed": False,
        "min_value": "1",
        "max_value": str(LONGEST_KEPT),
    }
    filled = {"initial_value": str(days)} if days else {}
    return field(Setting.RETENTION, say("settings-retention"), number | filled, say("settings-retention-hint"))


def _changers(choices: ChannelChoices) -> list[Block]:
    who = ((changers, changers_label(changers)) for changers in Changers)
    named: Element = {
        "type": "multi_users_select",
        "action_id": Setting.NAMED,
        "placeholder": plain(say("settings-named-pick"), PLACEHOLDER),
    }
    radio = _one_of("radio_buttons", Setting.CHANGERS, who, choices.changers)
    filled = {"initial_users": list(choices.named)} if choices.named else {}
    return [
        field(Setting.CHANGERS, say("settings-changers"), radio, say("settings-changers-hint"), optional=False),
        field(Setting.NAMED, say("settings-named"), named | filled),
    ]


def _one_of(kind: str, action: Setting, choices: Iterable[tuple[str, str]], present: str) -> Element:
    options = [option(label, value) for value, label in choices]
    chosen = next(one for one in options if one["value"] == present)
    return {"type": kind, "action_id": action, "options": options, "initial_option": chosen}
