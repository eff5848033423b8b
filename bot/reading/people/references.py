"""Title-only references: "the President", "the Russian Foreign Minister", "Prime Minister" standing for a person."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.reading.findings import At, OfficeMention, Person
from bot.reading.people.gathering import mention
from bot.reading.people.lexicon import OfficeHead
from bot.reading.people.office_words import office_value, phrase
from bot.reading.people.offices import Stretch
from bot.reading.people.sightings import Sights
from bot.reading.people.words import Kind, Word

_BARE_UN = (("secretary-general",), ("deputy", "secretary-general"))
"""Named by title alone, so spelled, these are those of the United Nations."""


def resolve(text: str, words: list[Word], sights: Sights, people: list[Person], home: str | None) -> dict[str, str]:
    """Add each title-only reference to the mentions of the person it stands for.

    One that fits nobody named becomes a person whom the title names. Returns, by name, the parties that the titles of
    such people imply.
    """
    implied: dict[str, str] = {}
    index = 0
    while index < len(words):
        head, first = words[index].head, index
        index += 1
        if head is None or first in sights.used or not head.refers:
            continue
        stretch = phrase(words, first, first + len(head.words))
        index = max(stretch[1], index)
        owner = sights.parties.before(stretch)
        if not (owner or _stands_alone(words, stretch) or sights.is_short_form(words[first])):
            continue
        party = sights.parties.inside(stretch) or owner
        holder = (
            _holder(people, sights.in_full(head), party, home)
            if party
            else _unqualified(people, sights, head, home, (text, words[stretch[0]].at.start))
        )
        if holder is not None and stretch == (first, first + len(head.words)) and words[first - 1].lower == "the":
            holder = _without_office(text, people, words[first].at.start, holder)
        if holder is None and words[first].capital:
            holder = _unnamed(people, words, stretch, party)
            if implies := head.party or ("United Nations" if head.words in _BARE_UN else None):
                implied[holder.name] = implies
        if holder is not None:
            _record(text, words, stretch, holder, party)
    return implied


def _is_the_other(text: str, start: int, holder: Person) -> bool:
    """ "The President spoke with X, President of Senegal": the first, of no state, is not the one named after."""
    first = holder.mentions[0].start if holder.mentions else start
    if not holder.offices or not all(o.party for o in holder.offices) or first <= start:
        return False
    between = text[start:first]
    return "\n" not in between and not re.search(r"[a-z]{3}\. ", between)


def _stands_alone(words: list[Word], stretch: Stretch) -> bool:
    start, end = stretch
    if start > 1 and words[start - 1].lower in ("the", "of") and _in_a_body(words, start - 1):
        return False
    article = start > 0 and words[start].close and words[start - 1].lower in ("the", "visiting")
    begins = words[start].capital and not words[start].close
    if end < len(words) and words[end].close and words[end].kind in (Kind.NAME, Kind.HONORIFIC, Kind.OFFICE):
        return False
    return article or begins


def _in_a_body(words: list[Word], index: int) -> bool:
    """ "Office of the President" is a body."""
    while index > 0 and words[index].kind is Kind.LINK and words[index].close:
        index -= 1
    return words[index].lower in ("office", "staff", "cabinet", "secretariat") and words[index].capital


def _unqualified(
    people: list[Person], sights: Sights, head: OfficeHead, home: str | None, place: tuple[str, int]
) -> Person | None:
    """ "The President" alone: first of all the publisher's own, whose office may nowhere stand beside the name."""
    words = sights.in_full(head)
    own = next((p for p in people if not p.offices and sights.usual_office(p.name) == words), None)
    holder = own or _holder(people, words, None, home)
    return None if holder is not None and _is_the_other(*place, holder) else holder


def _without_office(text: str, people: list[Person], start: int, holder: Person) -> Person:
    """ "X received Y. The President asked her to greet President Z": a bare title refers back."""
    if not holder.mentions or holder.mentions[0].start < start:
        return holder
    earlier = [p for p in people if p.mentions and p.mentions[0].start < start and not p.offices]
    acts = len(earlier) == 1 and re.match(r" (?:today |also )?[a-z]", text[earlier[0].mentions[0].end :][:8])
    return earlier[0] if acts else holder


def _holding(people: list[Person], head: str) -> list[Person]:
    """Those who hold the office; else those who hold one below it ("the President" of a Vice President)."""
    itself, exactly = _patterns(head)
    holding = [p for p in people if any(exactly.search(o.value.lower()) for o in p.offices)]
    if not holding and head.endswith("minister"):  # "the Foreign Minister" is the Minister for Foreign Affairs
        words = set(head.split())
        holding = [p for p in people if any(words <= set(o.value.lower().split()) for o in p.offices)]
    return holding or [p for p in people if any(itself.search(o.value.lower()) for o in p.offices)]


@lru_cache(maxsize=512)
def _patterns(head: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds an office in another's words, and what finds just that one."""
    itself = rf"(?<!\bof the )(?<!\bto the )(?<!\bof )(?<!\bto )\b{re.escape(head)}\b"  # not "Adviser to the President"
    exactly = rf"(?<!vice )(?<!vice-)(?<!deputy )(?<!prime )(?<!assistant )(?<!under ){itself}"
    return re.compile(itself), re.compile(exactly)


def _holder(people: list[Person], head: str, party: str | None, home: str | None) -> Person | None:
    fitting = _holding(people, head)
    if party:
        agreeing = [p for p in fitting if p.party == party]
        unknown = [p for p in fitting if p.party is None]
        bare = [p for p in people if p.party == party and not _in_office(p)]
        return agreeing[0] if agreeing else (bare if len(bare) == 1 else unknown if len(unknown) == 1 else [None])[0]
    own = [p for p in fitting if home and p.party == home]
    if not own and not home:  # the publisher's own side names no state beside its offices
        own = [p for p in fitting if p.party is None]
    return own[0] if own else fitting[0] if fitting else None


def _in_office(person: Person) -> bool:
    """Whether an office is told of the person; "his Omani counterpart" is none."""
    return any(not o.value.lower().endswith(("counterpart", "colleague")) for o in person.offices)


def _unnamed(people: list[Person], words: list[Word], stretch: Stretch, party: str | None) -> Person:
    """A person the document names by title only: the title stands for the name."""
    name = " ".join(w.text for w in words[slice(*stretch)])
    known = next((p for p in people if p.name == name), None)
    if known is None:
        known = Person(name, party=party)
        people.append(known)
    return known


def _record(text: str, words: list[Word], stretch: Stretch, holder: Person, party: str | None) -> None:
    start, end = stretch
    at = At(words[start].at.start, words[end - 1].at.end)
    mention(holder, at)
    holder.party = holder.party or party
    value = office_value(text, at)
    if value[0].isupper():
        holder.offices.append(OfficeMention(at, value, party, alone=True))
