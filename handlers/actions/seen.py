"""The reading that a click is about, for whoever clicked."""

from __future__ import annotations

from bot.archive.readings import reading_of
from bot.readout import Readout
from bot.tasks.askers import asker_at
from bot.tasks.desk import Desk
from bot.tasks.handed_in.reading_for import own_asker
from handlers.payloads import Click


def visible_reading(desk: Desk, click: Click, reading_id: int) -> Readout | None:
    """The reading a click is about, if whoever clicked may see it: where they clicked, or as their own private one."""
    team = desk.identity.team
    elsewhere = click.user_team != team
    here = asker_at(desk, click.user_id, click.channel_id or "", click.thread_ts, outsiders=elsewhere)
    own = own_asker(team, click.user_id, outsider=here.outsider)
    with desk.database.read() as session:
        return reading_of(session, reading_id, here) or reading_of(session, reading_id, own)
