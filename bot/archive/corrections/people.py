"""Changes to who took part, which are named by the person's name."""

from __future__ import annotations

from collections.abc import Iterable

from bot.archive.corrections.changes import NotAPerson, SamePerson, SetOffices, SetParty
from bot.archive.corrections.made import Mark
from bot.archive.corrections.occasion import SURE, Changed, without_exchange, written
from bot.archive.corrections.owners import Owner, is_named, names_in, with_owners
from bot.readout import Evidence, Participant, Readout, Sourced


class Aliases:
    """Which name stands for which: the later word counts, and what it leads to is followed to its end."""

    def __init__(self, changes: Iterable[SamePerson] = ()) -> None:
        self._into: dict[str, str] = {}
        for change in changes:
            self._add(change.name, change.into)

    def name(self, name: str) -> str:
        """The name to use for this one."""
        return self._into.get(name.casefold(), name)

    def _add(self, name: str, into: str) -> None:
        meant = self._into.get(into.casefold(), into)
        if meant.casefold() == name.casefold():
            # The way back of an earlier word, which so is taken back.
            self._into.pop(into.casefold(), None)
            meant = into
        if meant.casefold() == name.casefold():
            return
        for known, other in self._into.items():
            if other.casefold() == name.casefold():
                self._into[known] = meant
        self._into[name.casefold()] = meant


def rename(readout: Readout, aliases: Aliases) -> tuple[Readout, set[str]]:
    """Everybody under the name to use, those who are one made one; and the names (case-folded) that went."""
    went = {name.casefold() for name in names_in(readout) if aliases.name(name) != name}
    if not went:
        return readout, went
    groups: dict[str, list[Participant]] = {}
    for person in readout.participants:
        groups.setdefault(aliases.name(person.name), []).append(person)
    people = {name: _one(name, group) for name, group in groups.items()}

    def renamed(owner: Owner) -> Owner:
        if owner.name is None or owner.name.casefold() not in went:
            return owner
        name = aliases.name(owner.name)
        return Owner(name, owner.party or (people[name].party if name in people else None))

    owned = with_owners(readout, renamed)
    return owned.model_copy(update={"participants": tuple(people.values())}), went


def leave_out(readout: Readout, change: NotAPerson) -> Changed:
    """Who is no person took no part. What is said under the name stays: a body speaks, too."""
    gone = [one for one in readout.participants if is_named(one.name, change.name)]
    if not gone:
        return readout, []
    kept = tuple(one for one in readout.participants if one not in gone)
    coded = without_exchange(readout.events_coded)
    return readout.model_copy(update={"participants": kept, "events_coded": coded}), [Mark(name=change.name)]


def set_party(readout: Readout, change: SetParty, aliases: Aliases) -> Changed:
    """For whom somebody stands, and so for whom all they said was said."""
    name = aliases.name(change.name)
    if not any(is_named(one, name) for one in names_in(readout)):
        return readout, []
    people = tuple(
        one.model_copy(update={"party": change.party, "confidence": SURE}) if is_named(one.name, name) else one
        for one in readout.participants
    )
    same = all(was.party == now.party for was, now in zip(readout.participants, people, strict=True))
    coded = readout.events_coded if same else without_exchange(readout.events_coded)
    changed = readout.model_copy(update={"participants": people, "events_coded": coded})
    owned = with_owners(changed, lambda owner: Owner(owner.name, change.party) if is_named(owner.name, name) else owner)
    return owned, [Mark(name=name)]


def set_offices(readout: Readout, change: SetOffices, aliases: Aliases, *, only_where_none: bool = False) -> Changed:
    """What offices somebody holds; ``only_where_none``: what the document itself says of them is left."""
    name = aliases.name(change.name)
    held = tuple(Sourced(value=one, evidence=written(readout.text, one), confidence=SURE) for one in change.offices)

    def meant(person: Participant) -> bool:
        return is_named(person.name, name) and not (only_where_none and person.offices and person.offices != held)

    if not any(meant(one) for one in readout.participants):
        return readout, []
    people = tuple(one.model_copy(update={"offices": held}) if meant(one) else one for one in readout.participants)
    return readout.model_copy(update={"participants": people}), [Mark(name=name)]


def _one(name: str, group: list[Participant]) -> Participant:
    """One person of several; of one who has the name already, the same object."""
    if len(group) == 1:
        only = group[0]
        return only if only.name == name else only.model_copy(update={"name": name, "confidence": SURE})
    offices: dict[str, Sourced] = {}
    mentions: dict[tuple[int, int], Evidence] = {}
    for person in group:
        for office in person.offices:
            offices.setdefault(office.value.casefold(), office)
        mentions |= {(one.start, one.end): one for one in person.evidence}
    best = next((one for one in group if is_named(one.name, name)), group[0])
    return Participant(
        name=name,
        party=best.party or next((one.party for one in group if one.party), None),
        offices=tuple(offices.values()),
        evidence=tuple(mentions[place] for place in sorted(mentions)),
        confidence=SURE,
    )
