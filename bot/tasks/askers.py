"""Who asks, as the archive's guard wants to know it: guests and people of other workspaces count as outsiders."""

from __future__ import annotations

import logging

from bot.archive.access import Asker
from bot.slack.errors import EXPECTED
from bot.slack.members import Member, member
from bot.tasks.desk import Desk
from bot.work.threads import one_line

log = logging.getLogger(__name__)


def asker_at(desk: Desk, user: str, channel: str, thread_ts: str | None = None, *, outsiders: bool = False) -> Asker:
    """Somebody asking in a channel; ``outsiders``: others who are not of the workspace will see the answer, too."""
    outsider = outsiders or is_outsider(desk, user)
    return Asker(desk.identity.team, user, channel, thread_ts, outsider=outsider)


def is_outsider(desk: Desk, user: str) -> bool:
    """Whether a person may see only what stands in the channel they ask in. Where Slack does not tell, they may not."""
    told = _known(desk, user)
    return told is None or told.is_guest or _is_stranger(desk, told)


def is_admin(desk: Desk, user: str) -> bool:
    """Whether a person is an admin of the bot's own workspace. Where Slack does not tell, they are not."""
    told = _known(desk, user)
    return told is not None and told.is_admin and not _is_stranger(desk, told)


def _known(desk: Desk, user: str) -> Member | None:
    try:
        return member(desk.clients.reads, user)
    except EXPECTED as fault:
        log.warning("nothing is known of %s: %s", user, one_line(fault))
        return None


def _is_stranger(desk: Desk, told: Member) -> bool:
    return told.is_stranger or told.team != desk.identity.team
