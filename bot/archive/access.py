"""Who may see what: the one place that decides. Every query of readings passes through ``visible_to``.

A reading is visible where its document was posted: from a public channel to the whole workspace, from a private
channel or a direct message only there. A document that carries a marking stays in its own thread. Outsiders (Slack
Connect) see what was posted in the channel they ask from, and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from bot.archive.tables import Reading, Upload, UploadStatus


@dataclass(frozen=True)
class Asker:
    """Who asks, and where the answer will be shown: in ``channel``, in the thread ``thread_ts`` if one is given.

    ``outsider``: the person, or somebody else who will see the answer, is not of the workspace ``team``.
    ``user`` is None where a channel as a whole is the reader, as with a digest.
    """

    team: str
    user: str | None
    channel: str
    thread_ts: str | None = None
    outsider: bool = False


def visible_to(asker: Asker) -> ColumnElement[bool]:
    """The condition, over ``Upload`` joined with ``Reading``, under which the asker may see the reading."""
    in_reach = within_reach(asker, Upload.channel, Upload.is_private)
    own_thread = (
        and_(Upload.channel == asker.channel, Upload.root_ts == asker.thread_ts) if asker.thread_ts else false()
    )
    return and_(
        Upload.team == asker.team,
        Upload.status == UploadStatus.DONE,
        or_(and_(Reading.marked.is_(False), in_reach), own_thread),
    )


def places_seen_by(asker: Asker) -> Select[Upload, Reading]:
    """Every place where a document was posted whose reading the asker may see, with the reading."""
    return select(Upload, Reading).join(Reading, Upload.reading_id == Reading.id).where(visible_to(asker))


def within_reach(
    asker: Asker, channel: InstrumentedAttribute[str], is_private: InstrumentedAttribute[Any]
) -> ColumnElement[bool]:
    """The condition under which what stands in ``channel`` is for the asker's eyes: there, or anywhere public."""
    here = channel == asker.channel
    return here if asker.outsider else or_(here, is_private.is_(False))
