"""Who asks, as the archive's guard wants to know it: guests and people of other workspaces count as outsiders."""

from __future__ import annotations

import logging

from bot.archive.access import Asker
from bot.slack.errors import EXPECTED
from bot.slack.members import member
from bot.tasks.desk import Desk
from bot.work.threads import one_line

log = logging.getLogger(__name__)


def asker_at(desk: Desk, user: str, channel: str, thread_ts: str | None = None, *, outsiders: bool = False) -> Asker:
    """Somebody asking in a channel; ``outsiders``: others who are not of the workspace will see the answer, too."""
    outsider = outsiders or is_outsider(desk, user)
    return Asker(desk.identity.team, user, channel, thread_ts, outsider=outsider)


def is_outsider(desk: Desk, user: str) -> bool:
    """Whether a person may see only what stands in the channel they ask in. Where Slack does not tell, they may not."""
    try:
        told = member(desk.clients.reads, user)
    except EXPECTED as fault:
        log.warning("nothing is known of %s: %s", user, one_line(fault))
        return True
    return told.is_guest or told.is_stranger or told.team != desk.identity.team
