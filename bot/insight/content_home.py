"""What a person's Home tab shows, as plain values: gathered from the archive elsewhere, shown by the blocks."""

from __future__ import annotations

from datetime import datetime

from bot.insight.content_promises import Promise
from bot.insight.content_watches import Watched
from bot.readout import Frozen


class HomeReading(Frozen):
    """One reading: its headline, when it was made, and the channel and thread it stands in.

    ``channel`` is None for what was read for this person alone, and for what they sent directly.
    """

    title: str
    seen_at: datetime
    channel: str | None
    permalink: str


class HomeDigest(Frozen):
    """The next digest of a channel, and when it comes."""

    channel: str
    due: datetime


class HomeChannel(Frozen):
    """A channel that the bot and this person are in; ``kept_days`` None: what is read there is kept for ever."""

    id: str
    name: str
    kept_days: int | None = None


class HomeContent(Frozen):
    """A whole Home tab. ``passed`` and ``ahead`` are promises with a day; their totals may be more than are shown.

    ``is_one_file``: the archive is one SQLite file, not PostgreSQL. ``is_outsider``: this person is a guest or of
    another workspace, and sees here only what is theirs alone.
    """

    now: datetime
    readings: tuple[HomeReading, ...] = ()
    digests: tuple[HomeDigest, ...] = ()
    ahead: tuple[Promise, ...] = ()
    ahead_total: int = 0
    passed: tuple[Promise, ...] = ()
    passed_total: int = 0
    watches: tuple[Watched, ...] = ()
    channels: tuple[HomeChannel, ...] = ()
    is_one_file: bool = True
    is_outsider: bool = False
