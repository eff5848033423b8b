"""``/attache settings``: the form in which a channel's settings are made."""

from __future__ import annotations

from functools import partial

from bot.tasks.desk import Desk
from bot.tasks.places.settings import Person
from handlers.commands.opening import Opening
from handlers.payloads import SlashCommand
from handlers.settings import open_settings


def settings(desk: Desk, command: SlashCommand, _: str) -> Opening:
    """Open the form once the command is acknowledged: who asks, and where, is looked up first."""
    person = Person(command.user_id, outsider=command.team_id != desk.identity.team)
    return partial(open_settings, desk, command.channel_id, person, command.trigger_id)
