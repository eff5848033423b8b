"""The domain: what a document is and what a reading of it holds.

Everything here is frozen. Offsets are Unicode code points into ``Readout.text``; ``text[start:end] == quote``
holds for every piece of evidence, always. ``Readout.to_json`` is the public contract (schema 1).

``confidence`` is, wherever it stands, the estimated chance (0 to 1) that this value is right; docs/confidence.md says
what counts as right for each field. It is None where nobody rated it, as in readings made before it was kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as calendar_day
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

EventType = Literal["meeting", "call", "visit", "summit", "joint_statement", "press_briefing", "letter", "other"]
Precision = Literal["day", "month", "year"]
StatementKind = Literal[
    "position", "commitment", "request", "support", "opposition", "condemnation", "assessment", "greeting", "fact"
]
CueClass = Literal[
    "assert", "warn", "promise", "urge", "oppose", "support", "praise", "condemn", "greet", "ask", "agree", "deny",
    "discuss", "assess", "thank", "inform", "other",
]  # fmt: skip
Polarity = Literal["supports", "opposes"]
Confidence = Annotated[float, Field(ge=0, le=1)]

LENGTH: dict[Precision, int] = {"year": 4, "month": 7, "day": 10}
"""How many characters of an ISO date are known, by its precision."""


def _on_the_calendar(value: str) -> str:
    calendar_day.fromisoformat(value + "2000-01-01"[len(value) :])
    return value


IsoDate = Annotated[str, Field(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$"), AfterValidator(_on_the_calendar)]
"""A year, a month or a day that is on the calendar: ``2026``, ``2026-02``, ``2026-02-01``."""

IsoDay = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$"), AfterValidator(_on_the_calendar)]
"""A day that is on the calendar."""


class Frozen(BaseModel):
    """Base of every domain value: immutable, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Frozen):
    """The words a value was read from: code-point offsets into the text, and the slice itself (never empty)."""

    start: int
    end: int
    quote: str


class Sourced(Frozen):
    """A value with the words it was read from."""

    value: str
    evidence: tuple[Evidence, ...]
    confidence: Confidence | None = None


class EventDate(Frozen):
    """When the event was: an ISO date as exact as ``precision`` says, and how it was derived."""

    value: IsoDate
    precision: Precision
    derived_from: str
    evidence: tuple[Evidence, ...] = ()
    confidence: Confidence | None = None

    @model_validator(mode="after")
    def _is_as_exact_as_it_says(self) -> Self:
        if len(self.value) != LENGTH[self.precision]:
            raise ValueError(f"{self.value} is no date that is exact to the {self.precision}")
        return self


class Event(Frozen):
    """What kind of exchange the document reports, when and where; None where the text does not say.

    ``confidence`` is that of the type; date and place have their own.
    """

    type: EventType
    date: EventDate | None = None
    place: Sourced | None = None
    confidence: Confidence | None = None


class Participant(Frozen):
    """One person who took part: name as best given, the party represented (English short name), offices held.

    ``confidence`` is that the person took part and for that party; each office has its own.
    """

    name: str
    party: str | None = None
    offices: tuple[Sourced, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    confidence: Confidence | None = None


class Statement(Frozen):
    """One attributed clause. ``speaker`` is None where the text names nobody; ``cue`` None where it is implicit."""

    speaker: str | None
    party: str | None = None
    cue: Evidence | None = None
    cue_class: CueClass | None = None
    content: Evidence
    kind: StatementKind
    topics: tuple[str, ...] = ()
    implicit: bool = False
    confidence: Confidence


class Commitment(Frozen):
    """Something promised: by whom, the words of it, an ISO due date and the words of a condition where given.

    ``due`` is the last day that keeps the promise ("by 2030": 2030-12-31) and ``due_precision`` how exact the words are
    (there "year"); that is None where nothing is due, or in a reading made before it was kept.
    """

    by: str | None
    party: str | None = None
    content: Evidence
    condition: Evidence | None = None
    due: IsoDay | None = None
    due_precision: Precision | None = None
    confidence: Confidence | None = None


class Stance(Frozen):
    """Something backed or opposed: by whom, the words for its object, and whom it falls on.

    ``towards`` is the state, body or person that is backed or opposed ("opposed Japan's attempts": Japan), None where
    the words name none.
    """

    by: str | None
    party: str | None = None
    polarity: Polarity
    content: Evidence
    towards: str | None = None
    confidence: Confidence | None = None


class Ask(Frozen):
    """Something asked for: by whom, of whom, and the words of it.

    ``by`` and ``party`` are as in ``Statement``. ``of`` is who is asked (a participant's name, another person, a state
    or body, a collective as written) and ``of_party`` the party that person stands for; both None where nobody is
    addressed ("called for restraint"). ``due`` and its precision are as in ``Commitment``.
    """

    by: str | None
    party: str | None = None
    of: str | None = None
    of_party: str | None = None
    content: Evidence
    condition: Evidence | None = None
    due: IsoDay | None = None
    due_precision: Precision | None = None
    confidence: Confidence | None = None


class Organisation(Frozen):
    """A body named in the text, under its full form where the text or a gazetteer gives one."""

    name: str
    evidence: tuple[Evidence, ...]
    confidence: Confidence | None = None


class Instrument(Frozen):
    """A treaty, agreement, resolution or other document named in the text; ``year`` of adoption where known."""

    name: str
    year: int | None = None
    evidence: tuple[Evidence, ...]
    confidence: Confidence | None = None


class Country(Frozen):
    """A country named in the text, directly or through a capital, a demonym or a body of it."""

    name: str
    iso3: str
    evidence: tuple[Evidence, ...]
    confidence: Confidence | None = None


class Place(Frozen):
    """A place named in the text other than a country."""

    name: str
    evidence: tuple[Evidence, ...]


class DateAhead(Frozen):
    """Something announced for later: ISO date (day, month or year precise), and what is to happen then."""

    date: IsoDate
    what: str
    evidence: tuple[Evidence, ...]


class Check(Frozen):
    """Something that does not add up, by arithmetic or look-up: the rule's name, the finding in plain words."""

    rule: str
    finding: str
    expected: str
    evidence: tuple[Evidence, ...]


class CodedEvent(Frozen):
    """One event in PLOVER terms: who (``source``), what (``code``, ``mode``), to whom (``target``), about what.

    Actors are ISO 3166-1 alpha-3 codes of states, or PLOVER's own for what is no state (UNO, EUR, IGO ...), with the
    English name beside the code, as one code stands for many bodies. ``contexts`` are PLOVER's. ``statement`` is the
    place in ``Readout.statements`` of the statement that is coded, None for the exchange itself; ``date`` is the day,
    month or year of the exchange. See docs/event-coding.md.
    """

    source: str
    code: str
    target: str
    evidence: tuple[Evidence, ...]
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    date: IsoDate | None = None
    statement: int | None = None
    source_name: str | None = None
    target_name: str | None = None


class Page(Frozen):
    """Where a page (or slide) of the original lies in the text."""

    number: int
    start: int
    end: int


class Document(Frozen):
    """A document as text. For a plain UTF-8 file ``text`` is the file's content unchanged (a BOM dropped)."""

    text: str
    name: str = ""
    media_type: str = "text/plain"
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    sha256: str = ""
    pages: tuple[Page, ...] = ()
    markings: tuple[str, ...] = ()


class DocumentFacts(Frozen):
    """What a reading says about its document."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    sha256: str = ""


class Corrected(Frozen):
    """That a person changed something in the reading: what kind of change it was, by whom (id and name), and when.

    ``name`` is the person it is about, as the reading had it; ``words`` the words it is about; neither is set where it
    is about the event. ``at`` is an ISO moment in UTC.
    """

    change: str
    name: str | None = None
    words: Evidence | None = None
    by: str
    by_name: str
    at: str


class Readout(Frozen):
    """A reading: everything found in one document, each value with the words it came from.

    ``other_events`` names the exchanges that a document tells of besides ``event`` ("call: Lea Tamm, Jon Berg").
    ``corrected`` says what in it is a person's word; it is left out of the JSON where nothing is.
    """

    schema_: Literal[1] = Field(default=1, alias="schema")
    document: DocumentFacts
    text: str
    is_readout: bool = False
    headline: str = ""
    summary: str = ""
    event: Event | None = None
    other_events: tuple[Sourced, ...] = ()
    participants: tuple[Participant, ...] = ()
    statements: tuple[Statement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    stances: tuple[Stance, ...] = ()
    asks: tuple[Ask, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    countries: tuple[Country, ...] = ()
    places: tuple[Place, ...] = ()
    phrases: tuple[Sourced, ...] = ()
    dates_ahead: tuple[DateAhead, ...] = ()
    source: Evidence | None = None
    checks: tuple[Check, ...] = ()
    events_coded: tuple[CodedEvent, ...] = ()
    corrected: tuple[Corrected, ...] = Field(default=(), exclude_if=lambda made: not made)

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    def to_json(self) -> str:
        """The reading as one line of JSON in the public contract."""
        return self.model_dump_json(by_alias=True)

    def evidence(self) -> Iterator[Evidence]:
        """Every piece of evidence in the reading, depth first."""
        yield from _evidence_in(self)


def _evidence_in(node: Any) -> Iterator[Evidence]:
    if isinstance(node, Evidence):
        yield node
    elif isinstance(node, BaseModel):
        for name in type(node).model_fields:
            yield from _evidence_in(getattr(node, name))
    elif isinstance(node, tuple):
        for value in node:
            yield from _evidence_in(value)
