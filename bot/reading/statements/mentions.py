"""The persons and states of a document by the token at which each mention begins."""

from __future__ import annotations

from bisect import bisect_left

from bot.reading.entities import entities_of
from bot.reading.findings import CountryMention, Findings, Person
from bot.reading.statements.columns import Columns
from bot.reading.statements.lexicon import Lexicon
from bot.reading.statements.speaker import Speaker

PersonAt = tuple[Speaker, int, int]
CountryAt = tuple[CountryMention, int, int]


class Mentions:
    """Look-ups of who and which state is named in a stretch of tokens."""

    def __init__(self, columns: Columns, found: Findings, lexicon: Lexicon) -> None:
        self._starts = columns.starts
        lands = {word for country in found.countries for word in country.name.lower().split()}
        self.people = [person for person in found.people if not _office_only(lexicon, person.name, lands)]
        self._persons: dict[int, tuple[Speaker, int]] = {}
        self._countries: dict[int, tuple[CountryMention, int]] = {}
        for entity in entities_of(columns.doc) if not found.people else ():
            if entity.label_ == "PERSON":
                self._persons[entity.start] = (Speaker(entity.text, None, "person"), entity.end)
        for person in self.people:
            for mention in person.mentions:
                self._persons[self._token(mention.start)] = (speaker_of(person), self._token(mention.end))
        for country in found.countries:
            self._countries[self._token(country.at.start)] = (country, self._token(country.at.end))
        self._person_starts, self._country_starts = sorted(self._persons), sorted(self._countries)

    def _token(self, offset: int) -> int:
        return bisect_left(self._starts, offset)

    def persons_in(self, lo: int, hi: int) -> list[PersonAt]:
        """The persons mentioned in tokens lo..hi, each with its tokens."""
        return [
            (who, i, min(end, hi)) for i in _between(self._person_starts, lo, hi) for who, end in [self._persons[i]]
        ]

    def countries_in(self, lo: int, hi: int) -> list[CountryAt]:
        """The states mentioned in tokens lo..hi, each with its tokens."""
        return [(land, i, end) for i in _between(self._country_starts, lo, hi) for land, end in [self._countries[i]]]

    def party_in(self, lo: int, hi: int) -> str | None:
        """The first state named in tokens lo..hi."""
        return next((country.name for country, _, _ in self.countries_in(lo, hi)), None)

    def by_surname(self, surname: str) -> Speaker | None:
        """The person whose name ends in ``surname``, whatever the case."""
        wanted = surname.casefold()
        return next((speaker_of(p) for p in self.people if p.name.casefold().split()[-1:] == [wanted]), None)

    def all_named(self, names: str) -> list[Speaker]:
        """The persons and states of "A and B", in that order."""
        people = {person.name: speaker_of(person) for person in self.people}
        return [people.get(name) or Speaker(name, name, "state") for name in names.replace(" and ", ", ").split(", ")]

    def offices_of(self, name: str) -> list[str]:
        """The offices of the person of that name, in lower case."""
        return [office.value.lower() for p in self.people if p.name == name for office in p.offices]

    def knows(self, name: str | None) -> bool:
        """Whether ``name`` is a person of the document."""
        return any(person.name == name for person in self.people)


def _between(starts: list[int], lo: int, hi: int) -> list[int]:
    return starts[bisect_left(starts, lo) : bisect_left(starts, hi)]


def _office_only(lexicon: Lexicon, name: str, lands: set[str]) -> bool:
    """Whether a "name" is but an office ("Head of State", "President of Peru"), and so says nothing about who it is."""
    return all(
        lexicon.listed("title", word) or lexicon.listed("office", word) or word in lands
        for word in name.lower().split()
    )


def speaker_of(person: Person) -> Speaker:
    """A person of the document as a speaker."""
    return Speaker(person.name, person.party, "person")
