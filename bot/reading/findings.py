"""What the pipeline's components have found so far in one text: the board they write on and read from.

A component takes the ``Doc``, looks at ``findings_of(doc)``, and adds to it. Offsets are code points into the text,
end exclusive, so they become evidence unchanged.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple, cast

from spacy.tokens import Doc, Span

from bot.reading.known import Known
from bot.readout import (
    Ask,
    Check,
    CodedEvent,
    Commitment,
    DateAhead,
    Document,
    Event,
    Evidence,
    Instrument,
    Organisation,
    Place,
    Sourced,
    Stance,
    Statement,
)

_KEY = "attache.findings"
UNRATED = 0.5
"""The confidence of a statement until the finished reading is rated (``bot.reading.confidence``)."""


class At(NamedTuple):
    """A stretch of the text: code-point offsets, end exclusive."""

    start: int
    end: int

    def holds(self, other: At) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: At) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class CountryMention:
    """One place where a state is named: by name, demonym ("Russian"), capital standing for it, or a body of it."""

    at: At
    name: str
    iso3: str
    form: Literal["name", "demonym", "capital", "government"]


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """An office as written, with the party it belongs to where the words say so ("Turkish Foreign Minister").

    ``alone`` where it stands for the person instead of beside the name ("The President noted").
    """

    at: At
    value: str
    party: str | None = None
    alone: bool = False


@dataclass(slots=True)
class Person:
    """One person of the document: every mention (names and title-only references), offices, party, role.

    ``styles`` are the styles of address written at the name ("H.E. Dr."), which say nothing of an office. ``by_home``
    where no word gives the party, and it is the publisher's for want of another.
    """

    name: str
    mentions: list[At] = field(default_factory=list)
    offices: list[OfficeMention] = field(default_factory=list)
    styles: list[OfficeMention] = field(default_factory=list)
    party: str | None = None
    takes_part: bool = False
    by_home: bool = False


@dataclass(slots=True)
class Findings:
    """The board. Each field names the component that fills it."""

    document: Document
    known: Known
    countries: list[CountryMention] = field(default_factory=list)  # named/countries.py
    organisations: list[Organisation] = field(default_factory=list)  # named/bodies.py
    instruments: list[Instrument] = field(default_factory=list)  # named/instruments.py
    places: list[Place] = field(default_factory=list)  # named/places.py
    phrases: list[Sourced] = field(default_factory=list)  # named/phrases.py
    source: Evidence | None = None  # named/source_line.py
    people: list[Person] = field(default_factory=list)  # people/
    event: Event | None = None  # occasion/
    other_events: list[Sourced] = field(default_factory=list)  # occasion/
    is_readout: bool = False  # occasion/
    dates_ahead: list[DateAhead] = field(default_factory=list)  # occasion/
    statements: list[Statement] = field(default_factory=list)  # statements/
    commitments: list[Commitment] = field(default_factory=list)  # statements/
    stances: list[Stance] = field(default_factory=list)  # statements/
    asks: list[Ask] = field(default_factory=list)  # statements/
    checks: list[Check] = field(default_factory=list)  # checks/
    events_coded: list[CodedEvent] = field(default_factory=list)  # coding/

    def evidence(self, start: int, end: int) -> Evidence:
        """Evidence for a stretch of the text, white space at its edges left out; ValueError if nothing is left."""
        text = self.document.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            raise ValueError("evidence cannot be empty")
        return Evidence(start=start, end=end, quote=text[start:end])

    def person_at(self, at: At) -> Person | None:
        """The person who has a mention that overlaps ``at``."""
        return next((p for p in self.people if any(m.touches(at) for m in p.mentions)), None)

    def country_at(self, at: At) -> CountryMention | None:
        """The mention of a state that overlaps ``at``."""
        return next((c for c in self.countries if c.at.touches(at)), None)


def prepare(doc: Doc, document: Document, known: Known) -> Findings:
    """Put an empty board on a ``Doc``."""
    found = Findings(document, known)
    doc.user_data[_KEY] = found
    return found


def findings_of(doc: Doc) -> Findings:
    """The board of this ``Doc``; KeyError if the reader did not prepare one."""
    return cast(Findings, doc.user_data[_KEY])


def at(span: Span) -> At:
    """A span's stretch of the text."""
    return At(span.start_char, span.end_char)
