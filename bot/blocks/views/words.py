"""The words behind each line: the source sentence with the quote marked in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.blocks.actions import CallbackId, PageState
from bot.blocks.replies.sentence import sentence_around
from bot.blocks.replies.strength import shown_cue, whole_cue
from bot.blocks.texts.dates import long_date, shown_date
from bot.blocks.texts.doubt import doubt, doubt_legend, doubt_runs, has_doubts
from bot.blocks.texts.limits import ELLIPSIS
from bot.blocks.texts.message import Element, View
from bot.blocks.texts.names import instrument_name, owner
from bot.blocks.texts.rich import line, quoted, rich, run
from bot.blocks.texts.worded import headed, worded
from bot.blocks.views.numbering import numbered_statements
from bot.blocks.views.paging import Entry, paged_view
from bot.readout import EventDate, Evidence, Readout, Statement
from bot.wording.catalogue import say

LONGEST_QUOTE = 1_500


def words(readout: Readout, reading_id: int, page: int = 0) -> View:
    """A modal with, for every line of a reading, the sentence it was read from; ``page`` counts from 0.

    The words of the line are bold in their sentence, a statement's cue is italic.
    """
    entries = [*_statements(readout), *_rest(readout)]
    legend = [line(run(doubt_legend(), italic=True))] if has_doubts(readout) else []
    told = worded("view-words-opening", bold=say("view-words-bold"), italic={"italic": say("view-words-italic")})
    return paged_view(
        say("view-words"), CallbackId.WORDS, entries, PageState(reading_id, page), rich(line(*told), *legend)
    )


def _statements(readout: Readout) -> Iterator[Entry]:
    for number, side, statement in numbered_statements(readout):
        said = _said(readout, statement)
        marked = marked_sentence(
            readout.text, statement.content, whole_cue(readout.text, statement.cue) if statement.cue else None
        )
        yield Entry(side.heading, (line(run(f"{number}. {said}"), *doubt_runs(statement)), quoted(*marked)), number)


def _said(readout: Readout, statement: Statement) -> str:
    speaker = statement.speaker or say("no-speaker-inside")
    cue = shown_cue(readout.text, statement.cue) if statement.cue else say("implied-without-cue")
    return f"{headed(speaker)}{cue} ({say('statement-kind', kind=statement.kind)})"


def _rest(readout: Readout) -> Iterator[Entry]:
    event = readout.event
    if event and event.date:
        yield from _sourced(
            readout, say("heading-when-and-where"), _when(event.date) + doubt(event.date), event.date.evidence
        )
    if event and event.place:
        yield from _sourced(
            readout, say("heading-when-and-where"), event.place.value + doubt(event.place), event.place.evidence
        )
    for person in readout.participants:
        yield from _sourced(readout, say("heading-who"), person.name + doubt(person), person.evidence[:1])
        for office in person.offices:
            yield from _sourced(
                readout, say("heading-who"), headed(person.name) + office.value + doubt(office), office.evidence[:1]
            )
    for promise in readout.commitments:
        yield from _sourced(
            readout, say("heading-promised"), owner(promise.by, promise.party) + doubt(promise), [promise.content]
        )
    for stance in readout.stances:
        polarity = say("words-polarity", polarity=stance.polarity)
        title = f"{owner(stance.by, stance.party)} {polarity}{doubt(stance)}"
        yield from _sourced(readout, say("heading-backed-and-opposed"), title, [stance.content])
    for check in readout.checks:
        yield from _sourced(readout, say("heading-check"), check.finding, check.evidence)
    yield from _named(readout)


def _when(when: EventDate) -> str:
    return f"{shown_date(when.value, when.precision)} ({when.derived_from})"


def _named(readout: Readout) -> Iterator[Entry]:
    for body in readout.organisations:
        yield from _sourced(readout, say("heading-bodies"), body.name + doubt(body), body.evidence[:1])
    for instrument in readout.instruments:
        name = instrument_name(instrument) + doubt(instrument)
        yield from _sourced(readout, say("heading-instruments"), name, instrument.evidence[:1])
    for phrase in readout.phrases:
        yield from _sourced(readout, say("heading-phrases"), phrase.value, phrase.evidence[:1])
    for ahead in readout.dates_ahead:
        what = headed(long_date(ahead.date)) + ahead.what
        yield from _sourced(readout, say("heading-ahead"), what, ahead.evidence[:1])


def _sourced(readout: Readout, heading: str, title: str, evidence: Iterable[Evidence]) -> Iterator[Entry]:
    sentences = [quoted(*marked_sentence(readout.text, one)) for one in evidence]
    if sentences:
        yield Entry(heading, (line(run(title)), *sentences))


def marked_sentence(text: str, quote: Evidence, cue: Evidence | None = None) -> list[Element]:
    """The sentence around ``quote`` as runs: the quote bold, the cue italic where it stands in the same sentence."""
    around = sentence_around(text, quote)
    marks = [(quote.start, quote.end, "bold")]
    if cue and around.start <= cue.start and cue.end <= around.end and not _overlap(cue, quote):
        marks.append((cue.start, cue.end, "italic"))
    runs, here = ([run(ELLIPSIS + " ")] if around.cut_before else []), around.start
    for start, end, style in sorted(marks):
        if start > here:
            runs.append(run(text[here:start]))
        runs.append(run(text[start:end], bold=style == "bold", italic=style == "italic", limit=LONGEST_QUOTE))
        here = end
    if around.end > here:
        runs.append(run(text[here : around.end]))
    return [*runs, *([run(" " + ELLIPSIS)] if around.cut_after else [])]


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end
