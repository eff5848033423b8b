"""What a person asked for, as the job that answers it is given it."""

from __future__ import annotations

from bot.readout import Frozen


class Wish(Frozen):
    """By whom and where something was asked for; each kind of wish says what.

    ``key`` makes it one, however often Slack or the queue hands it over. ``outsider``: whoever asks is of another
    workspace (Slack Connect).
    """

    team: str
    channel: str
    user: str
    key: str
    outsider: bool = False
