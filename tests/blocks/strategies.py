"""Readings of any shape, whose evidence is verbatim and whose words are often hostile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar, get_args

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from bot.readout import (
    LENGTH,
    Check,
    Commitment,
    Country,
    CueClass,
    DateAhead,
    DocumentFacts,
    Event,
    EventDate,
    EventType,
    Evidence,
    Instrument,
    Organisation,
    Participant,
    Place,
    Polarity,
    Precision,
    Readout,
    Sourced,
    Stance,
    Statement,
    StatementKind,
)
from tests.exploring import examples

Made = TypeVar("Made")

# No deadline: the machine may be busy, and time is not what these tests are about.
ANY = settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.too_slow])

SLACK_MARKUP = (
    "<!here>", "<!channel|x>", "<@U012ABCDEF>", "<#C012ABCDEF|general>", "<https://a.example|b>", "&amp;",
    "&lt;!here&gt;", "*", "_", "~", "`", "```", ":tada:", ">", "<", "&", "\n", "\n> ",
)  # fmt: skip
UNPRINTABLE = ("\t", "\u202e", "\x00", "\x1b[31m", "\ud800", "\u2060", "🕊️", "Обе стороны", "會談", "نص")
PROSE = (
    "said", "firmly opposes", "did not ", "the two sides", "“", "”", "…", "。", "U.S. ", "Mr. X. ", "a" * 400,
    "word " * 300, ". ", "! ", "The ", "2026-02-01",
)  # fmt: skip
MARKDOWN = ("1. ", "- ", "[^1]", "](x)", "|", "#")
FRAGMENTS = (*SLACK_MARKUP, *UNPRINTABLE, *PROSE, *MARKDOWN)

TEXTS = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=8), max_size=12).map("".join)
DAYS = st.sampled_from(["2026-02-01", "2026-02-02"]) | st.dates().map(date.isoformat)
NAMES = st.one_of(st.none(), st.sampled_from(["China", "Wang Yi", "The two sides", "they"]), TEXTS)


@st.composite
def readouts(draw: st.DrawFn) -> Readout:
    """A reading whose every field may be empty, many, long or hostile."""
    parts = st.lists(st.sampled_from(FRAGMENTS) | st.text(min_size=1, max_size=30), min_size=1, max_size=25)
    return _Maker(draw, draw(parts.map("".join))).readout()


class _Maker:
    """Draws the parts of one reading of ``text``."""

    def __init__(self, draw: st.DrawFn, text: str) -> None:
        self.draw = draw
        self.text = text

    def readout(self) -> Readout:
        return Readout(
            document=self.facts(),
            text=self.text,
            is_readout=self.draw(st.booleans()),
            headline=self.words(),
            event=self.maybe(self.event),
            participants=self.many(self.person),
            statements=self.many(self.statement),
            commitments=self.many(self.promise),
            stances=self.many(self.stance),
            organisations=self.many(self.body),
            instruments=self.many(lambda: Instrument(name=self.words(), year=2001, evidence=self.some())),
            countries=self.many(lambda: Country(name=self.words(), iso3="XXX", evidence=self.some())),
            places=self.many(lambda: Place(name=self.words(), evidence=self.some())),
            phrases=self.many(self.sourced),
            dates_ahead=self.many(lambda: DateAhead(date=self.date(), what=self.words(), evidence=self.some())),
            source=self.maybe(self.evidence),
            checks=self.many(
                lambda: Check(rule="r", finding=self.words(), expected=self.words(), evidence=self.some())
            ),
        )

    def words(self) -> str:
        return self.draw(TEXTS)

    def name(self) -> str | None:
        return self.draw(NAMES)

    def one_of(self, literal: Any) -> Any:
        return self.draw(st.sampled_from(get_args(literal)))

    def maybe(self, make: Callable[[], Made]) -> Made | None:
        return make() if self.draw(st.booleans()) else None

    def many(self, make: Callable[[], Made]) -> tuple[Made, ...]:
        made = tuple(make() for _ in range(self.draw(st.integers(0, 3))))
        return made * self.draw(st.sampled_from([1, 1, 1, 12]))

    def evidence(self) -> Evidence:
        start = self.draw(st.integers(0, len(self.text) - 1))
        longest = self.draw(st.sampled_from([5, 60, 5000]))
        end = self.draw(st.integers(start + 1, min(len(self.text), start + longest)))
        return Evidence(start=start, end=end, quote=self.text[start:end])

    def some(self) -> tuple[Evidence, ...]:
        return tuple(self.evidence() for _ in range(self.draw(st.integers(0, 2))))

    def sure(self) -> float | None:
        return self.draw(st.sampled_from([None, 0.1, 0.9]))

    def sourced(self) -> Sourced:
        return Sourced(value=self.words(), evidence=self.some(), confidence=self.sure())

    def facts(self) -> DocumentFacts:
        language = self.draw(st.sampled_from([None, "en", "zh", "xx-Y"]))
        return DocumentFacts(title=self.name(), publisher=self.name(), published=self.name(), language=language)

    def day(self) -> str:
        return self.draw(DAYS)

    def date(self) -> str:
        return self.day()[: LENGTH[self.one_of(Precision)]]

    def event(self) -> Event:
        precision = self.one_of(Precision)
        when = EventDate(
            value=self.day()[: LENGTH[precision]],
            precision=precision,
            derived_from=self.words(),
            evidence=self.some(),
            confidence=self.sure(),
        )
        place = self.maybe(self.sourced)
        return Event(type=self.one_of(EventType), date=when, place=place, confidence=self.sure())

    def person(self) -> Participant:
        return Participant(
            name=self.words(),
            party=self.name(),
            offices=self.many(self.sourced),
            evidence=self.some(),
            confidence=self.sure(),
        )

    def statement(self) -> Statement:
        cue = self.maybe(self.evidence)
        return Statement(
            speaker=self.name(),
            party=self.name(),
            cue=cue,
            cue_class=self.one_of(CueClass) if cue else None,
            content=self.evidence(),
            kind=self.one_of(StatementKind),
            implicit=cue is None,
            confidence=self.draw(st.floats(0, 1)),
        )

    def body(self) -> Organisation:
        return Organisation(name=self.words(), evidence=self.some(), confidence=self.sure())

    def promise(self) -> Commitment:
        return Commitment(
            by=self.name(),
            party=self.name(),
            content=self.evidence(),
            due=self.maybe(self.day),
            due_precision=self.maybe(lambda: self.one_of(Precision)),
            confidence=self.sure(),
        )

    def stance(self) -> Stance:
        return Stance(
            by=self.name(),
            party=self.name(),
            polarity=self.one_of(Polarity),
            content=self.evidence(),
            confidence=self.sure(),
        )
