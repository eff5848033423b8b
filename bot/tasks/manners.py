"""In which language, zone and form of dates something is answered: the channel's, in direct messages the person's.

An answer is made inside ``with speaking(manner_of(...))`` (or ``manner_for``), see `bot.wording.manner`.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.archive.channel_settings import choices_of
from bot.slack.errors import EXPECTED
from bot.slack.members import member
from bot.tasks.desk import Desk
from bot.wording.catalogue import ENGLISH, languages
from bot.wording.manner import DateForm, Manner


def manner_of(session: Session, team: str, channel: str) -> Manner:
    """How a channel wants to be answered: as its settings say, else in English and UTC. Asks Slack nothing."""
    choices = choices_of(session, team, channel)
    return Manner(choices.language, choices.timezone, DateForm(choices.date_form))


def manner_for(desk: Desk, channel: str, user: str | None) -> Manner:
    """How somebody is answered in a channel; alone with the bot, in the language and zone they have set in Slack.

    In direct messages, and for what is kept for one person, Slack is asked about that person (an answer is believed
    for ten minutes); where it does not tell: English and UTC. Not to be called inside a transaction.
    """
    if user and is_alone(channel):
        return _own_manner(desk, user)
    with desk.database.read() as session:
        return manner_of(session, desk.identity.team, channel)


def is_alone(channel: str) -> bool:
    """Whether a channel's id, or a private place's, is one where a person is alone with the bot."""
    return channel.startswith(("D", "@"))


def _own_manner(desk: Desk, user: str) -> Manner:
    try:
        told = member(desk.clients.reads, user)
    except EXPECTED:
        return Manner()
    language = told.locale.partition("-")[0].lower()
    return Manner(language if language in languages() else ENGLISH, told.timezone)
