"""Whether two documents tell of one exchange, and what of it they tell differently."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.insight.content_comparison import Aspect, Occasion
from bot.insight.whole_words import same_name, surname
from bot.readout import LENGTH, EventDate, Participant, Readout


def occasion_of(first: Readout, second: Readout) -> Occasion:
    """By who took part and on which day: the same parties, or two of the same people, on the same day are one."""
    if not _same_parties(first, second):
        return Occasion.ONE_SIDE if parties_in_both(first, second) else Occasion.OTHER
    one, other = _date(first), _date(second)
    if one is None or other is None:
        return Occasion.PERHAPS if _people_in_both(first, second) else Occasion.AGAIN
    if _agree(one, other):
        return Occasion.SAME
    return Occasion.PERHAPS if _neighbours(one, other) and _people_in_both(first, second) else Occasion.AGAIN


def differing(first: Readout, second: Readout) -> Iterator[Aspect]:
    """What the two tell differently of one exchange; what only one of them tells is no difference."""
    one, other = first.event, second.event
    if one and other:
        if one.type != other.type:
            yield Aspect.KIND
        if one.date and other.date and not _agree(one.date, other.date):
            yield Aspect.DAY
        if one.place and other.place and not same_name(one.place.value, other.place.value):
            yield Aspect.PLACE


def people_only_in(here: Readout, there: Readout) -> Iterator[str]:
    """Those who took part by one document and not by the other."""
    for person in here.participants:
        if not any(same_person(person, one) for one in there.participants):
            yield f"{person.name} ({person.party})" if person.party else person.name


def same_person(one: Participant, other: Participant) -> bool:
    """Whether two participants are one person: the last name is the same, and no party speaks against it."""
    apart = one.party and other.party and not same_name(one.party, other.party)
    return not apart and surname(one.name) == surname(other.name) != ""


def parties_in_both(first: Readout, second: Readout) -> tuple[str, ...]:
    """The parties that took part by both, in the order of the first."""
    other = {person.party for person in second.participants if person.party}
    return tuple(dict.fromkeys(person.party for person in first.participants if person.party in other and person.party))


def _same_parties(first: Readout, second: Readout) -> bool:
    return len(parties_in_both(first, second)) >= 2 or _people_in_both(first, second) >= 2


def _people_in_both(first: Readout, second: Readout) -> int:
    return sum(any(same_person(one, other) for other in second.participants) for one in first.participants)


def _date(readout: Readout) -> EventDate | None:
    return readout.event.date if readout.event else None


def _agree(one: EventDate, other: EventDate) -> bool:
    known = min(LENGTH[one.precision], LENGTH[other.precision])
    return one.value[:known] == other.value[:known]


def _neighbours(one: EventDate, other: EventDate) -> bool:
    if one.precision != "day" or other.precision != "day":
        return False
    return abs((date.fromisoformat(one.value) - date.fromisoformat(other.value)).days) <= 1
