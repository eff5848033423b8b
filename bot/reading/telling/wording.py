"""How names, lists and dates stand in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.readout import Event, EventDate, Participant

_THE_FIRST = frozenset({"United", "Holy", "Republic", "Central", "Dominican", "Kingdom", "Grand", "Sultanate", "State"})
_THE_LAST = frozenset({
    "Islands", "Union", "Nations", "Netherlands", "Philippines", "Maldives", "Bahamas", "Comoros", "Organization",
    "Organisation", "Council", "Commission", "Community", "Agency", "Federation", "Republic",
})  # fmt: skip
_OF_THE = ("Republic of", "Council of", "Organization of", "Organisation of", "League of", "Community of", "Group of")
_THE_HOUSES = frozenset({"White House", "Kremlin", "Oval Office"})
_BUILDINGS = (
    "house", "palace", "hall", "kremlin", "embassy", "office", "headquarters", "airport", "hotel", "residence",
)  # fmt: skip


def with_article(party: str) -> str:
    """A state's or body's name as it stands in a sentence: "the United States", "China", "the Council of Europe"."""
    words = party.split()
    if len(words) < 2 or words[0].lower() == "the":
        return f"the {party}" if words[-1:] and words[-1] in _THE_LAST else party
    takes_the = words[0] in _THE_FIRST or words[-1] in _THE_LAST or any(start in party for start in _OF_THE)
    return f"the {party}" if takes_the else party


def name_of(person: Participant) -> str:
    """A person's name in a sentence; "the Secretary-General" where only the office is known, "Sawaki" for "SAWAKI"."""
    if any(person.name.lower() == office.value.lower() for office in person.offices):
        return f"the {person.name}"
    return plain_case(person.name)


def plain_case(name: str) -> str:
    """A name without the capitals that only mark which part is the family's ("SAWAKI Ryohei")."""
    words = name.split()
    if all(word.isupper() for word in words):
        return name
    return " ".join(
        word.capitalize() if len(word) > 2 and word.isupper() and word.isalpha() else word for word in words
    )


def listed(names: Sequence[str]) -> str:
    """The names with commas and "and"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def first_of(names: Sequence[str], most: int) -> str:
    """The names as a list, those beyond the first few only counted ("A, B and 3 more")."""
    return listed([*names[:most], f"{len(names) - most} more"] if len(names) > most else list(names))


def capital(sentence: str) -> str:
    """The sentence with a capital first letter."""
    return sentence[:1].upper() + sentence[1:]


def article(noun: str) -> str:
    """ "A" or "An" and the noun."""
    return f"{'An' if noun[0] in 'aeiou' else 'A'} {noun}"


def on_day(when: EventDate) -> str:
    """ " on Sunday, 1 February 2026", " in February 2026" or " in 2026", as exact as it is known."""
    parts = [int(part) for part in when.value.split("-")]
    if when.precision == "day" and len(parts) == 3:  # year, month, day
        day = date(*parts)
        return f" on {day:%A}, {day.day} {day:%B %Y}"
    if when.precision == "month" and len(parts) > 1:
        return f" in {date(parts[0], parts[1], 1):%B %Y}"
    return f" in {parts[0]}"


def at_place(event: Event | None) -> str:
    """ " in Beijing", " at the Grand Palace"; empty where no place is known."""
    if event is None or event.place is None:
        return ""
    place = the_place(event.place.value)
    at_building = place.lower().startswith("the ") or place.lower().endswith(_BUILDINGS)
    state = with_article(event.place.value) == place and place != event.place.value
    return f" {'at' if at_building and not state else 'in'} {place}"


def the_place(place: str) -> str:
    """A place's name with its article, if it takes one."""
    return f"the {place}" if place in _THE_HOUSES else with_article(place)


def when_of(event: Event | None) -> str:
    """The day of the event as it follows in a sentence; empty where it is not known."""
    return on_day(event.date) if event and event.date else ""


def where_and_when(event: Event | None) -> str:
    """Place and day as they follow in a sentence."""
    return at_place(event) + when_of(event)


def dated(event: Event | None) -> str:
    """The day as it follows what a document is: " of 1 February 2026"; empty where it is not known."""
    if event is None or event.date is None:
        return ""
    return f" of {on_day(event.date).split(', ')[-1].removeprefix(' in ')}"
