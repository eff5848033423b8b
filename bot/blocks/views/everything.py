"""Everything a reading holds, as a modal."""

from __future__ import annotations

from collections.abc import Iterator

from bot.blocks.actions import CallbackId, PageState
from bot.blocks.replies.corrected import event_mark, item_mark
from bot.blocks.replies.saying import saying
from bot.blocks.replies.smallprint import none_found
from bot.blocks.texts.dates import long_date, shown_date
from bot.blocks.texts.doubt import doubt, doubt_legend, doubt_runs, has_doubts
from bot.blocks.texts.due import due_run
from bot.blocks.texts.message import Element, View
from bot.blocks.texts.names import asked_heading, credit, instrument_name, offices, owner
from bot.blocks.texts.rich import line, rich, run
from bot.blocks.texts.worded import headed
from bot.blocks.views.judging import NONE, Verdicts, items_of, judge_button, verdict_runs
from bot.blocks.views.numbering import numbered_statements
from bot.blocks.views.paging import Entry, paged_view
from bot.readout import Ask, Commitment, Readout
from bot.wording.catalogue import say


def everything(readout: Readout, reading_id: int, page: int = 0, verdicts: Verdicts = NONE) -> View:
    """A modal with all that was found, section by section; ``page`` counts from 0.

    ``verdicts`` are what its reader found of the lines.
    """
    entries = [
        *_occasion(readout),
        *_people(readout),
        *_statements(readout, verdicts),
        *_owned(readout, verdicts),
        *_checks(readout),
        *_named(readout),
        *_empty(readout),
    ]
    legend = [line(run(doubt_legend(), italic=True))] if has_doubts(readout) else []
    summary = [line(run(readout.summary))] if readout.summary else []
    opening = rich(line(run(readout.headline or say("view-found"), bold=True)), *summary, *legend)
    view = paged_view(say("view-everything"), CallbackId.EVERYTHING, entries, PageState(reading_id, page), opening)
    return {**view, "blocks": [*view["blocks"], judge_button(reading_id)]} if items_of(readout) else view


def _entry(heading: str, *runs: Element) -> Entry:
    return Entry(heading, (line(*runs),))


def _occasion(readout: Readout) -> Iterator[Entry]:
    event = readout.event
    if event is None:
        return
    heading = say("heading-occasion")
    yield _entry(heading, run(say("event-type", type=event.type) + doubt(event)), *event_mark(readout, "event_type"))
    if event.date:
        when = shown_date(event.date.value, event.date.precision)
        shown = say("fact-when", when=f"{when} ({event.date.derived_from})")
        yield _entry(heading, run(shown), *doubt_runs(event.date), *event_mark(readout, "event_date"))
    if event.place:
        marks = (*doubt_runs(event.place), *event_mark(readout, "event_place"))
        yield _entry(heading, run(say("fact-where", where=event.place.value)), *marks)
    for other in readout.other_events:
        yield _entry(heading, run(say("reply-also", names=other.value)))
    facts = readout.document
    if facts.publisher:
        yield _entry(heading, run(say("fact-published-by", publisher=facts.publisher)))
    if facts.published:
        yield _entry(heading, run(say("fact-released", date=long_date(facts.published))))


def _people(readout: Readout) -> Iterator[Entry]:
    for person in readout.participants:
        held = offices(person)
        runs = [run(person.name, bold=True)]
        if person.party:
            runs.append(run(f" ({person.party})"))
        runs += doubt_runs(person)
        yield _entry(say("heading-who"), *runs, *([run(f", {held}")] if held else []), *item_mark(readout, person))


def _statements(readout: Readout, verdicts: Verdicts) -> Iterator[Entry]:
    for number, side, statement in numbered_statements(readout):
        said = saying(statement, side, readout.text)
        found = verdict_runs("statement", statement.content, verdicts)
        marks = item_mark(readout, statement)
        yield Entry(side.heading, (line(*said["elements"], *marks, *found),), number)


def _owned(readout: Readout, verdicts: Verdicts) -> Iterator[Entry]:
    for promise in readout.commitments:
        whose = owner(promise.by, promise.party)
        words = (run(headed(whose)), run(promise.content.quote))
        found = verdict_runs("commitment", promise.content, verdicts)
        asides = (*_terms(promise), *doubt_runs(promise), *item_mark(readout, promise), *found)
        yield _entry(say("heading-promised"), *words, *asides)
    for ask in readout.asks:
        whose = owner(ask.by, ask.party)
        words = (run(headed(whose)), run(ask.content.quote))
        yield _entry(asked_heading(ask), *words, *_terms(ask), *doubt_runs(ask))
    for polarity, heading in (("supports", say("heading-backed")), ("opposes", say("heading-opposed"))):
        for stance in readout.stances:
            if stance.polarity == polarity:
                whose = owner(stance.by, stance.party)
                found = verdict_runs("stance", stance.content, verdicts)
                marks = (*doubt_runs(stance), *item_mark(readout, stance), *found)
                yield _entry(heading, run(headed(whose)), run(stance.content.quote), *marks)


def _terms(item: Commitment | Ask) -> list[Element]:
    """By when, and on what condition."""
    condition = [run(" " + say("on-condition", words=item.condition.quote))] if item.condition else []
    return [*due_run(item.due, item.due_precision, item.content.quote), *condition]


def _checks(readout: Readout) -> Iterator[Entry]:
    for check in readout.checks:
        quote = [run(headed(f"“{check.evidence[0].quote}”"))] if check.evidence else []
        expected = f" {say('expected', value=check.expected)}" if check.expected else ""
        yield _entry(say("heading-does-not-add-up"), *quote, run(check.finding + expected))


def _named(readout: Readout) -> Iterator[Entry]:
    for body in readout.organisations:
        forms = sorted({evidence.quote for evidence in body.evidence} - {body.name})
        also = f" {say('as-written', forms=', '.join(forms))}" if forms else ""
        yield _entry(say("heading-bodies"), run(body.name + also), *doubt_runs(body))
    for instrument in readout.instruments:
        yield _entry(say("heading-instruments"), run(instrument_name(instrument)), *doubt_runs(instrument))
    if readout.countries:
        named = " · ".join(country.name + doubt(country) for country in readout.countries)
        yield _entry(say("heading-countries"), run(named))
    if readout.places:
        yield _entry(say("heading-places"), run(" · ".join(place.name for place in readout.places)))
    for phrase in readout.phrases:
        yield _entry(say("heading-phrases"), run(f"“{phrase.value}”"))
    for ahead in readout.dates_ahead:
        yield _entry(say("heading-ahead"), run(headed(long_date(ahead.date)) + ahead.what))
    if readout.source:
        yield _entry(say("heading-source"), run(credit(readout.source)))


def _empty(readout: Readout) -> Iterator[Entry]:
    if missing := none_found(readout):
        yield _entry(say("heading-none-found"), run(", ".join(missing)))
