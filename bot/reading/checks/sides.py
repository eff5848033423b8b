"""How many sides a meeting has against the states that are named. Source: counting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.checks.listing import states_listed
from bot.reading.checks.numerals import in_words
from bot.reading.checks.rules import alarm
from bot.reading.findings import At, CountryMention, Findings
from bot.reading.occasion.calendar import Calendar
from bot.readout import Check

_SIDED = re.compile(
    r"(?P<word>[Tt]rilateral|[Bb]ilateral|[Qq]uadrilateral|[Tt]ripartite)\s+(?:[a-z][\w’'-]*\s+){0,3}?"
    r"(?:between|of|among)\s+(?:the\s+)?"
)
_SIDES = {"bilateral": 2, "trilateral": 3, "tripartite": 3, "quadrilateral": 4}
_BOTH = re.compile(r"(?P<word>[Bb]oth)\s+(?:the\s+)?(?=[A-Z])")
_GOES_ON = re.compile(r"\s*(?:,|and|with|as well|[-–/’'A-Z]|plus|in\b)")


def number_of_sides(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "A trilateral meeting of Egypt and Jordan" has two sides; "both Chad, Mali and Niger" are three."""
    text = found.document.text
    matches = [*(_SIDED.finditer(text) if "lateral" in text or "artite" in text else ()), *_BOTH.finditer(text)]
    by_place = {country.at: country for country in found.countries} if matches else {}
    for match in matches:
        places = states_listed(found, match.end())
        if len(places) < 2 or not all(_is_name(by_place[place], text) for place in places):
            continue
        word = match["word"].lower()
        states, sides = {by_place[place].iso3 for place in places}, _SIDES.get(word, 2)
        if len(states) == sides or (len(states) < sides and _GOES_ON.match(text, places[-1].end)):
            continue
        yield alarm(
            found,
            "sides",
            f'The text says "{word}" and names {in_words(len(states))} states. Is one missing or one too many?',
            in_words(sides),
            At(match.start(), places[-1].end),
        )


def _is_name(country: CountryMention, text: str) -> bool:
    return country.form == "name" and not text.startswith(("'s", "’s"), country.at.end)
