"""Title-only references: "the President", "the Russian Foreign Minister", "Prime Minister" standing for a person."""

from __future__ import annotations

from bot.reading.findings import At, OfficeMention, Person
from bot.reading.people.gathering import mention
from bot.reading.people.offices import Stretch
from bot.reading.people.sightings import Sights, office_value
from bot.reading.people.words import Kind, Word


def resolve(text: str, words: list[Word], sights: Sights, people: list[Person], home: str | None) -> None:
    """Add each title-only reference that fits a person of the document to that person's mentions."""
    index = 0
    while index < len(words):
        head = words[index].head
        if head is None or index in sights.used or not head.refers:
            index += 1
            continue
        stretch = _phrase(words, index, index + len(head.words))
        index = max(stretch[1], index + 1)
        if not _stands_alone(words, stretch):
            continue
        party = sights.party_in(stretch) if any(w.kind is Kind.COUNTRY for w in words[slice(*stretch)]) else None
        holder = _holder(people, set(head.words), party, home)
        if holder is not None:
            _record(text, words, stretch, holder, party)


def _phrase(words: list[Word], first: int, last: int) -> Stretch:
    """From a demonym before the head to a complement after it."""
    start = first
    while start > 0 and words[start].close and words[start - 1].kind in (Kind.COUNTRY, Kind.INSTITUTION):
        start -= 1
    end = last
    if end < len(words) and words[end].close and words[end].lower in ("of", "for"):
        ahead = end + 1
        while (
            ahead < len(words)
            and words[ahead].close
            and (
                words[ahead].kind in (Kind.COUNTRY, Kind.INSTITUTION)
                or words[ahead].kind is Kind.LINK
                and words[ahead].lower in ("the", "of", "for")
            )
        ):
            ahead += 1
        while words[ahead - 1].kind is Kind.LINK:
            ahead -= 1
        end = ahead
    return start, end


def _stands_alone(words: list[Word], stretch: Stretch) -> bool:
    start, end = stretch
    article = start > 0 and words[start].close and words[start - 1].lower in ("the", "visiting")
    begins = words[start].capital and not words[start].close
    if end < len(words) and words[end].close and words[end].kind in (Kind.NAME, Kind.HONORIFIC, Kind.OFFICE):
        return False
    return article or begins


def _holder(people: list[Person], head: set[str], party: str | None, home: str | None) -> Person | None:
    fitting = [p for p in people if any(head <= set(o.value.lower().split()) for o in p.offices)]
    if party:
        agreeing = [p for p in fitting if p.party == party]
        unknown = [p for p in fitting if p.party is None]
        return agreeing[0] if agreeing else unknown[0] if len(unknown) == 1 else None
    own = [p for p in fitting if home and p.party == home]
    return own[0] if own else fitting[0] if fitting else None


def _record(text: str, words: list[Word], stretch: Stretch, holder: Person, party: str | None) -> None:
    start, end = stretch
    at = At(words[start].at.start, words[end - 1].at.end)
    mention(holder, at)
    holder.party = holder.party or party
    value = office_value(text, at)
    if at.start and value[0].isupper():
        holder.offices.append(OfficeMention(at, value, party))
