"""Everything a reading holds, as a modal."""

from __future__ import annotations

from collections.abc import Iterator

from bot.blocks.actions import CallbackId, PageState
from bot.blocks.dates import long_date, shown_date
from bot.blocks.doubt import DOUBT_LEGEND, doubt, doubt_runs, has_doubts
from bot.blocks.message import Element, View
from bot.blocks.names import asked_of, credit, instrument_name, offices, owner
from bot.blocks.numbering import numbered_statements
from bot.blocks.owed import due_run
from bot.blocks.paging import Entry, paged_view
from bot.blocks.rich import line, rich, run
from bot.blocks.saying import saying
from bot.blocks.smallprint import none_found
from bot.readout import Readout


def everything(readout: Readout, reading_id: int, page: int = 0) -> View:
    """A modal with all that was found, section by section; ``page`` counts from 0."""
    entries = [
        *_occasion(readout),
        *_people(readout),
        *_statements(readout),
        *_owned(readout),
        *_checks(readout),
        *_named(readout),
        *_empty(readout),
    ]
    legend = [line(run(DOUBT_LEGEND, italic=True))] if has_doubts(readout) else []
    summary = [line(run(readout.summary))] if readout.summary else []
    opening = rich(line(run(readout.headline or "What was found", bold=True)), *summary, *legend)
    return paged_view("Everything found", CallbackId.EVERYTHING, entries, PageState(reading_id, page), opening)


def _entry(heading: str, *runs: Element) -> Entry:
    return Entry(heading, (line(*runs),))


def _occasion(readout: Readout) -> Iterator[Entry]:
    event = readout.event
    if event is None:
        return
    yield _entry("Occasion", run(event.type.replace("_", " ").capitalize() + doubt(event)))
    if event.date:
        when = shown_date(event.date.value, event.date.precision)
        yield _entry("Occasion", run(f"When: {when} ({event.date.derived_from})"), *doubt_runs(event.date))
    if event.place:
        yield _entry("Occasion", run(f"Where: {event.place.value}"), *doubt_runs(event.place))
    for other in readout.other_events:
        yield _entry("Occasion", run(f"Also told of, not read: {other.value}"))
    facts = readout.document
    if facts.publisher:
        yield _entry("Occasion", run(f"Published by {facts.publisher}"))
    if facts.published:
        yield _entry("Occasion", run(f"Released {long_date(facts.published)}"))


def _people(readout: Readout) -> Iterator[Entry]:
    for person in readout.participants:
        held = offices(person)
        runs = [run(person.name, bold=True)]
        if person.party:
            runs.append(run(f" ({person.party})"))
        runs += doubt_runs(person)
        yield _entry("Who", *runs, *([run(f", {held}")] if held else []))


def _statements(readout: Readout) -> Iterator[Entry]:
    for number, side, statement in numbered_statements(readout):
        yield Entry(side.heading, (saying(statement, side, readout.text),), number)


def _owned(readout: Readout) -> Iterator[Entry]:
    for promise in readout.commitments:
        whose = owner(promise.by, promise.party)
        on = [run(f" (on condition: “{promise.condition.quote}”)")] if promise.condition else []
        words = (run(f"{whose}: "), run(promise.content.quote))
        yield _entry("Promised", *words, *due_run(promise), *on, *doubt_runs(promise))
    for ask in readout.asks:
        whose = owner(ask.by, ask.party)
        on = [run(f" (on condition: “{ask.condition.quote}”)")] if ask.condition else []
        yield _entry(
            f"Asked{asked_of(ask)}", run(f"{whose}: "), run(ask.content.quote), *due_run(ask), *on, *doubt_runs(ask)
        )
    for polarity, heading in (("supports", "Backed"), ("opposes", "Opposed")):
        for stance in readout.stances:
            if stance.polarity == polarity:
                whose = owner(stance.by, stance.party)
                yield _entry(heading, run(f"{whose}: "), run(stance.content.quote), *doubt_runs(stance))


def _checks(readout: Readout) -> Iterator[Entry]:
    for check in readout.checks:
        quote = [run(f"“{check.evidence[0].quote}”: ")] if check.evidence else []
        expected = f" (expected: {check.expected})" if check.expected else ""
        yield _entry("Check: does not add up", *quote, run(check.finding + expected))


def _named(readout: Readout) -> Iterator[Entry]:
    for body in readout.organisations:
        forms = sorted({evidence.quote for evidence in body.evidence} - {body.name})
        also = f" (as written: {', '.join(forms)})" if forms else ""
        yield _entry("Bodies", run(body.name + also), *doubt_runs(body))
    for instrument in readout.instruments:
        yield _entry("Instruments", run(instrument_name(instrument)), *doubt_runs(instrument))
    if readout.countries:
        yield _entry("Countries", run(" · ".join(country.name + doubt(country) for country in readout.countries)))
    if readout.places:
        yield _entry("Places", run(" · ".join(place.name for place in readout.places)))
    for phrase in readout.phrases:
        yield _entry("Stock phrases", run(f"“{phrase.value}”"))
    for ahead in readout.dates_ahead:
        yield _entry("Ahead", run(f"{long_date(ahead.date)}: {ahead.what}"))
    if readout.source:
        yield _entry("Source", run(credit(readout.source)))


def _empty(readout: Readout) -> Iterator[Entry]:
    if missing := none_found(readout):
        yield _entry("None found", run(", ".join(missing)))
