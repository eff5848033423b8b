"""Comparing two documents for one person: chosen under an answer, or given as two links."""

from __future__ import annotations

from typing import Any

from slack_sdk.errors import SlackApiError
from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.readings import SeenReading, latest_readings, reading_seen
from bot.blocks.comparing.comparison import comparison_message
from bot.blocks.exhibits import Exhibit, ExhibitKind, with_share_and_keep
from bot.blocks.notices import notice
from bot.insight.compare import compare
from bot.readout import Readout
from bot.slack.errors import raise_if_it_may_pass
from bot.slack.permalink import MessageLink, find_message_link
from bot.tasks.asked.linked import NotShown, follow_link
from bot.tasks.asked.showing import Shown
from bot.tasks.askers import asker_at
from bot.tasks.desk import Desk, TaskName
from bot.tasks.handed_in.reading_for import own_asker
from bot.tasks.manners import is_alone, manner_for
from bot.tasks.posting import tell_privately
from bot.tasks.sentences import sentence_of
from bot.tasks.uploads.fetching import UNREADABLE
from bot.tasks.wish import Wish
from bot.wording.catalogue import say
from bot.wording.manner import speaking

MOST = 60
"""Readings that are looked through for some to compare with, the newest ones."""


class CompareAsked(Wish):
    """Two documents to compare: by their readings' ids, or by links.

    ``thread_ts``: the thread it was asked in, so that what is marked is found there.
    """

    thread_ts: str | None = None
    readings: tuple[int, ...] = ()
    links: tuple[str, ...] = ()


class NotCompared(Exception):
    """What the links lead to cannot be compared; the message is a sentence for the person."""


def ask_to_compare(session: Session, desk: Desk, wish: CompareAsked) -> None:
    """Queue the comparison."""
    desk.queue.enqueue(session, TaskName.COMPARE, f"compare:{wish.key}", {"asked": wish.model_dump()})


def compare_documents(desk: Desk, asked: dict[str, Any]) -> None:
    """Show the comparison to whoever asked, with Share and Keep, or say why there is none."""
    wish = CompareAsked.model_validate(asked)
    asker = asker_at(desk, wish.user, wish.channel, wish.thread_ts, outsiders=wish.outsider)
    with speaking(manner_for(desk, wish.channel, wish.user)):
        try:
            args = tuple(str(one) for one in wish.readings or _behind(desk, wish.links, asker))
        except NotCompared as refusal:
            message = notice(str(refusal))
        else:
            shown = comparison_shown(desk, asker, args)
            exhibit = Exhibit(ExhibitKind.COMPARISON, args)
            message = (
                with_share_and_keep(shown.message, exhibit, alone=is_alone(wish.channel))
                if shown
                else notice(say("compare-gone"))
            )
        with desk.database.write() as session:
            tell_privately(session, wish.team, wish.channel, wish.user, message, f"compare:{wish.key}")


def comparison_shown(desk: Desk, asker: Asker, args: tuple[str, ...]) -> Shown | None:
    """The comparison for an asker, ``args`` being two readings' ids; None unless they may see both."""
    with desk.database.read() as session:
        one, other = (_seen(session, asker, int(reading_id)) for reading_id in args)
    if one is None or other is None:
        return None
    return Shown(comparison_message(compare(one, other, desk.permalink)))


def comparable(desk: Desk, asker: Asker, reading_id: int, typed: str) -> list[SeenReading]:
    """What the asker may compare a reading with: first what has parties in common with it, the newest first.

    ``typed``: words of the headline, the title or the publisher, each of which must be there.
    """
    with desk.database.read() as session:
        base = _seen(session, asker, reading_id)
        found = [one for who in _askers(asker) for one in latest_readings(session, who, MOST)]
    if base is None:
        return []
    others = {one.reading_id: one for one in reversed(found) if one.reading_id != reading_id}
    named = [one for one in others.values() if all(word in _names(one) for word in typed.casefold().split())]
    sides = _parties(base.readout)
    return sorted(named, key=lambda one: (len(sides & _parties(one.readout)), one.seen_at), reverse=True)


def _askers(asker: Asker) -> list[Asker]:
    """Whoever asks for themselves finds what is theirs alone, too."""
    return [asker, own_asker(asker.team, asker.user)] if asker.user else [asker]


def _seen(session: Session, asker: Asker, reading_id: int) -> SeenReading | None:
    found = (reading_seen(session, reading_id, one) for one in _askers(asker))
    return next((one for one in found if one is not None), None)


def _behind(desk: Desk, links: tuple[str, ...], asker: Asker) -> tuple[int, int]:
    """The readings behind two links. Raises NotCompared."""
    found = [(link, parsed) for link in links if (parsed := find_message_link(link))]
    if len(found) != 2:
        raise NotCompared(say("compare-two-links"))
    one, other = (_reading_behind(desk, link, parsed, asker) for link, parsed in found)
    if one == other:
        raise NotCompared(say("compare-same-twice"))
    return one, other


def _reading_behind(desk: Desk, link: str, parsed: MessageLink, asker: Asker) -> int:
    try:
        behind = follow_link(desk, parsed, asker)
    except (NotShown, *UNREADABLE) as fault:
        raise NotCompared(sentence_of(fault)) from fault
    except SlackApiError as fault:
        raise_if_it_may_pass(fault)
        raise NotCompared(sentence_of(fault)) from fault
    read = [one for one in behind if isinstance(one, SeenReading)]
    if not read:
        raise NotCompared(say("compare-not-read", link=_bare(link)))
    if len(read) > 1:
        raise NotCompared(say("compare-several", link=_bare(link), count=len(read)))
    return read[0].reading_id


def _bare(link: str) -> str:
    return link.strip("<>").partition("|")[0]


def _names(seen: SeenReading) -> str:
    facts = seen.readout.document
    return f"{seen.readout.headline} {facts.title or ''} {facts.publisher or ''}".casefold()


def _parties(readout: Readout) -> set[str]:
    return {person.party for person in readout.participants if person.party}
