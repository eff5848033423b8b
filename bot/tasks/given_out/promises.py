"""``/attache promises ...``: what was promised in the documents that may be seen where it is asked for."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.database import utc_now
from bot.archive.readings import readings_with_promises
from bot.blocks.exhibits import Exhibit, ExhibitKind, with_share_and_keep
from bot.blocks.promises import promises_message
from bot.insight.content_promises import Ledger, Which
from bot.insight.promises import ledger
from bot.tasks.asked.showing import Shown
from bot.tasks.askers import asker_at
from bot.tasks.country_names import country_forms
from bot.tasks.desk import Desk, TaskName
from bot.tasks.manners import is_alone, manner_for
from bot.tasks.posting import tell_privately
from bot.tasks.wish import Wish
from bot.wording.manner import manner, speaking

MOST = 400
"""Documents with promises that are looked through, the newest ones: some seconds' work."""

LONGEST = 80
"""Characters of a name that is asked for."""


class PromisesAsked(Wish):
    """``/attache promises`` as typed: of whom (empty: of anybody), which ones."""

    whom: str
    which: Which


def ask_for_promises(session: Session, desk: Desk, asked: PromisesAsked) -> None:
    """Queue the answer."""
    args = {"asked": asked.model_dump(mode="json")}
    desk.queue.enqueue(session, TaskName.SHOW_PROMISES, f"promises:{asked.key}", args)


def show_promises(desk: Desk, asked: dict[str, Any]) -> None:
    """Show the ledger to whoever asked, with Share and Keep."""
    wish = PromisesAsked.model_validate(asked)
    asker = asker_at(desk, wish.user, wish.channel, outsiders=wish.outsider)
    args = (wish.whom, wish.which.value)
    with speaking(manner_for(desk, wish.channel, wish.user)):
        shown = promises_shown(desk, asker, args)
        exhibit = Exhibit(ExhibitKind.PROMISES, args)
        message = with_share_and_keep(shown.message, exhibit, alone=is_alone(wish.channel))
        with desk.database.write() as session:
            tell_privately(session, wish.team, wish.channel, wish.user, message, f"promises:{wish.key}")


def promises_shown(desk: Desk, asker: Asker, args: tuple[str, ...]) -> Shown:
    """The ledger for an asker; ``args`` are of whom and which ones (see `bot.tasks.given_out.exhibits`)."""
    whom, which = args[0], Which(args[1])
    with desk.database.read() as session:
        return Shown(promises_message(promises_for(session, desk, [asker], whom, which)))


def promises_for(
    session: Session, desk: Desk, askers: list[Asker], whom: str, which: Which, *, dated: bool = False
) -> Ledger:
    """The promises that one of the askers may see; what is due is told by the day it is in the manner's zone.

    ``dated``: those without a day are not asked for, so that not every document need be looked at.
    """
    seen = [one for asker in askers for one in readings_with_promises(session, asker, MOST, dated=dated)]
    seen.sort(key=lambda one: (one.seen_at, one.upload_id), reverse=True)
    today = utc_now().astimezone(ZoneInfo(manner().timezone)).date()
    forms = (country_forms(whom, desk.readings.seeds) or (whom,)) if whom else ()
    return ledger(seen, forms, which, today, desk.permalink)
