"""Several documents seen together: in which order, what they share, what they tell differently of one exchange."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.insight.content_comparison import Aspect, Occasion
from bot.insight.content_overview import Overview, OverviewCheck, OverviewDifference, OverviewEntry
from bot.insight.occasion import differing, occasion_of
from bot.insight.whole_words import words_of
from bot.readout import Readout

LAST = "9999"
"""Sorts documents without a day behind the rest."""


def overview(readouts: Sequence[Readout], unread: Sequence[str] = ()) -> Overview:
    """The readings of one message together; ``unread`` are names of files that could not be read."""
    ordered = sorted(readouts, key=_day)
    return Overview(
        entries=tuple(_entry(ordered, index) for index in range(len(ordered))),
        people=_shared(ordered, lambda one: (person.name for person in one.participants)),
        parties=_shared(ordered, lambda one: (person.party for person in one.participants if person.party)),
        named=_shared(ordered, _named),
        phrases=_shared(ordered, lambda one: (phrase.value for phrase in one.phrases)),
        checks=tuple(_checks(ordered)),
        unread=tuple(unread),
    )


def _day(readout: Readout) -> str:
    return readout.event.date.value if readout.event and readout.event.date else LAST


def _entry(ordered: Sequence[Readout], index: int) -> OverviewEntry:
    readout = ordered[index]
    when = readout.event.date if readout.event else None
    same = next((at for at in range(index) if _is_same(ordered[at], readout)), None)
    return OverviewEntry(
        headline=readout.headline or readout.document.title or "",
        date=when.value if when else None,
        date_precision=when.precision if when else "day",
        same_as=same + 1 if same is not None else None,
        told=tuple(_differences(ordered[same], readout)) if same is not None else (),
    )


def _is_same(one: Readout, other: Readout) -> bool:
    return one.is_readout and other.is_readout and occasion_of(one, other) in (Occasion.SAME, Occasion.PERHAPS)


def _differences(one: Readout, other: Readout) -> Iterator[OverviewDifference]:
    first, second = one.event, other.event
    if first is None or second is None:
        return
    for aspect in differing(one, other):
        if aspect is Aspect.KIND:
            yield OverviewDifference(aspect=aspect, first=first.type, second=second.type)
        elif aspect is Aspect.DAY and first.date and second.date:
            yield OverviewDifference(aspect=aspect, first=first.date.value, second=second.date.value)
        elif aspect is Aspect.PLACE and first.place and second.place:
            yield OverviewDifference(aspect=aspect, first=first.place.value, second=second.place.value)


def _named(readout: Readout) -> Iterator[str]:
    yield from (body.name for body in readout.organisations)
    yield from (instrument.name for instrument in readout.instruments)


def _shared(readouts: Sequence[Readout], names: Callable[[Readout], Iterable[str]]) -> tuple[str, ...]:
    """What two or more of them name, what most name first, then in the order of the documents."""
    times: Counter[tuple[str, ...]] = Counter()
    written: dict[tuple[str, ...], str] = {}
    for readout in readouts:
        for name in dict.fromkeys(names(readout)):
            written.setdefault(words_of(name), name)
        times.update({words_of(name) for name in names(readout)})
    shared = [key for key in written if times[key] > 1]
    return tuple(written[key] for key in sorted(shared, key=lambda key: -times[key]))


def _checks(readouts: Sequence[Readout]) -> Iterator[OverviewCheck]:
    for number, readout in enumerate(readouts, start=1):
        for check in readout.checks:
            quote = check.evidence[0].quote if check.evidence else ""
            yield OverviewCheck(entry=number, quote=quote, finding=check.finding)
