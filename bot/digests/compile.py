"""From the readings of a period to what a digest says: grouped by event, promises and new checks on top."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.archive.readings import SeenReading
from bot.digests.content import (
    DigestCheck,
    DigestContent,
    DigestEntry,
    DigestEvent,
    DigestLine,
    DigestPromise,
)
from bot.readout import Readout, Statement

LINES = 3
SAME_EVENT = timedelta(days=1)
"""Two sides' reports of one meeting may be dated a day apart, for their time zones."""

A_DAY = timedelta(hours=36)
"""A period up to this long is told as its last day."""

STRONG = frozenset({"warn", "oppose", "condemn"})

Permalink = Callable[[SeenReading], str]


def compile_digest(
    channel: str, timezone: str, since: datetime, until: datetime, seen: Sequence[SeenReading], permalink: Permalink
) -> DigestContent:
    """What was read from ``since`` to ``until`` in a channel; ``permalink`` gives the link to a reading's thread."""
    first, last = _days(since, until, ZoneInfo(timezone))
    return DigestContent(
        first=first,
        last=last,
        timezone=timezone,
        channel=channel,
        generated=until.astimezone(ZoneInfo(timezone)).date(),
        events=tuple(_event(group, permalink) for group in _by_event(seen)),
        promises=tuple(_promises(seen, permalink)),
        checks=tuple(_checks(seen, permalink)),
        documents=len(seen),
        statements=sum(len(s.readout.statements) for s in seen),
    )


def _days(since: datetime, until: datetime, zone: ZoneInfo) -> tuple[date, date]:
    """The first and the last day that the period is told as: one and the same where it is about a day long."""
    last = until.astimezone(zone).date()
    return (last if until - since <= A_DAY else since.astimezone(zone).date()), last


def _by_event(seen: Sequence[SeenReading]) -> list[list[SeenReading]]:
    groups: list[list[SeenReading]] = []
    for reading in seen:
        group = next((g for g in groups if _same_event(g[0].readout, reading.readout)), None)
        if group is None:
            groups.append([reading])
        else:
            group.append(reading)
    # Exchanges between states first; what is only a statement or news follows.
    return sorted(groups, key=lambda g: not any(s.readout.is_readout for s in g))


def _same_event(one: Readout, other: Readout) -> bool:
    """Day, parties and people tell that two documents are about one event; the words of two sides hardly overlap.

    The parties alone do not: their ministers of trade may meet on the day on which their presidents do.
    """
    if not (one.is_readout and other.is_readout):
        return False
    first, second = _day(one), _day(other)
    if first is None or second is None or abs(first - second) > SAME_EVENT:
        return False
    shared = len(_people(one) & _people(other))
    return shared >= 2 or (shared == 1 and len(_parties(one) & _parties(other)) >= 2)


def _day(readout: Readout) -> date | None:
    found = readout.event.date if readout.event else None
    return date.fromisoformat(found.value) if found and found.precision == "day" else None


def _parties(readout: Readout) -> frozenset[str]:
    return frozenset(p.party for p in readout.participants if p.party)


def _people(readout: Readout) -> frozenset[str]:
    return frozenset(p.name.split()[-1].lower() for p in readout.participants)


def _event(group: Sequence[SeenReading], permalink: Permalink) -> DigestEvent:
    first = group[0].readout
    found = first.event.date if first.event else None
    parties = dict.fromkeys(p.party for s in group for p in s.readout.participants if p.party)
    return DigestEvent(
        title=_title(first),
        date=found.value if found else None,
        parties=tuple(parties),
        entries=tuple(_entry(s, permalink) for s in group),
    )


def _entry(seen: SeenReading, permalink: Permalink) -> DigestEntry:
    return DigestEntry(
        headline=_title(seen.readout),
        permalink=permalink(seen),
        publisher=seen.readout.document.publisher,
        lines=tuple(_line(s) for s in _strongest(seen.readout)),
    )


def _title(readout: Readout) -> str:
    return readout.headline or readout.document.title or ""


def _strongest(readout: Readout) -> list[Statement]:
    telling = [s for s in readout.statements if s.kind not in ("fact", "greeting") and not s.implicit]
    ranked = sorted(telling, key=lambda s: (s.cue_class not in STRONG, s.speaker is None, -s.confidence))[:LINES]
    return sorted(ranked, key=lambda s: s.content.start)


def _line(statement: Statement) -> DigestLine:
    return DigestLine(
        speaker=statement.speaker or statement.party or "",
        cue=statement.cue.quote if statement.cue else "",
        words=statement.content.quote,
        strong=statement.cue_class in STRONG,
    )


def _promises(seen: Sequence[SeenReading], permalink: Permalink) -> list[DigestPromise]:
    return [
        DigestPromise(
            by=c.by or c.party or "",
            words=c.content.quote,
            due=c.due,
            due_precision=c.due_precision,
            permalink=permalink(s),
        )
        for s in seen
        for c in s.readout.commitments
    ]


def _checks(seen: Sequence[SeenReading], permalink: Permalink) -> list[DigestCheck]:
    return [
        DigestCheck(quote=c.evidence[0].quote if c.evidence else "", finding=c.finding, permalink=permalink(s))
        for s in seen
        for c in s.readout.checks
    ]
