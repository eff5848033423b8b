"""A channel's settings in words: what was saved, and who may change them where somebody may not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.blocks.channels.settings import (
    SettingsForm,
    changers_label,
    date_form_label,
    digest_day,
    digest_label,
    kind_label,
    language_label,
    unasked_label,
)
from bot.blocks.texts.message import Element, Message
from bot.blocks.texts.plain import message
from bot.blocks.texts.rich import bullets, label, line, rich, run
from bot.choices import Changers, ChannelChoices, Unasked
from bot.wording.catalogue import say


@dataclass(frozen=True)
class Refusal:
    """Why somebody may not change settings: as an outsider, or because others may (by id; admins besides)."""

    outsider: bool = False
    allowed: tuple[str, ...] = ()


def settings_saved(before: SettingsForm, now: SettingsForm) -> Message:
    """What a change changed."""
    old = dict(_lines(before))
    changed = [_line(name, value) for name, value in _lines(now) if old.get(name) != value]
    if not changed:
        return message([rich(line(run(say("settings-unchanged"))))])
    return message([rich(label(say("settings-saved")), bullets(changed))])


def settings_refused(refusal: Refusal, now: SettingsForm) -> Message:
    """Why nothing can be changed, by whom it could be, and the settings as they are."""
    if refusal.outsider:
        why = [line(run(say("settings-not-guests")))]
    else:
        # The fallback text leaves people out, for nothing in it may notify them: the words stand without them, too.
        who: list[Element] = []
        for user in refusal.allowed:
            who += [run(" "), {"type": "user", "user_id": user}]
        why = [line(run(f"{say('settings-not-you')} {say('settings-admins')}"), *who)]
    lines = [_line(name, value) for name, value in _lines(now)]
    return message([rich(*why), rich(label(say("settings-are")), bullets(lines))])


def _line(name: str, value: str) -> Element:
    return line(run(say("settings-said", setting=name, value=value)))


def _lines(form: SettingsForm) -> Iterator[tuple[str, str]]:
    choices = form.choices
    yield say("settings-unasked"), unasked_label(choices.unasked)
    if choices.unasked != Unasked.NOTHING:
        yield say("settings-kinds"), ", ".join(kind_label(kind) for kind in choices.kinds)
    yield say("settings-digest"), _digest(form)
    yield say("settings-language"), language_label(choices.language)
    yield say("settings-timezone"), choices.timezone
    yield say("settings-date-form"), date_form_label(choices.date_form)
    yield say("settings-retention-short"), _kept(choices)
    yield say("settings-changers"), _changers(choices)


def _digest(form: SettingsForm) -> str:
    if form.digest is None:
        return digest_label(digest_day(None))
    day = digest_label(digest_day(form.digest))
    return say("settings-time-at", day=day, time=form.digest.at, timezone=form.choices.timezone)


def _kept(choices: ChannelChoices) -> str:
    days = choices.retention_days
    return say("settings-kept-for-ever") if days is None else say("settings-kept-days", days=days)


def _changers(choices: ChannelChoices) -> str:
    if choices.changers == Changers.NAMED:
        return say("settings-named-count", count=len(choices.named))
    return changers_label(choices.changers)
