"""A reading as Markdown, complete, with every quote's place in the text as a footnote."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.blocks.dates import long_date, shown_date
from bot.blocks.doubt import DOUBT_LEGEND, Rated, doubt, has_doubts
from bot.blocks.names import asked_of, credit, instrument_name, owner
from bot.blocks.sides import Side, sides
from bot.blocks.strength import shown_cue
from bot.readout import Ask, Commitment, Evidence, Readout, Stance, Statement

_SPECIAL = re.compile(r"([\\`*_{}\[\]#|~!^$])")
_LIST_START = re.compile(r"^(\d+)([.)])|^([-+=])")


def to_markdown(readout: Readout) -> str:
    """The whole reading as CommonMark with footnotes; a footnote gives the quote and its code-point offsets."""
    page = _Page()
    page.line(f"# {marked(readout.headline or readout.document.title or 'Reading')}")
    if not readout.is_readout:
        page.line("Not a readout of an exchange between states.")
    if readout.summary:
        page.line(marked(readout.summary))
    if has_doubts(readout):
        page.line(f"*{DOUBT_LEGEND}*")
    for part in (_about, _who, _said, _owned, _checks, _named):
        part(readout, page)
    return page.text()


def marked(text: str) -> str:
    """``text`` on one line with everything that Markdown would act on escaped."""
    flat = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    flat = flat.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LIST_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", flat)


class _Page:
    """Lines of the page, and the footnotes gathered on the way."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._notes: list[str] = []

    def line(self, text: str) -> None:
        self._lines += [text, ""]

    def section(self, title: str, items: Iterable[str]) -> None:
        listed = [f"- {item}" for item in items] or ["None found."]
        self._lines += [f"## {marked(title)}", "", *listed, ""]

    def note(self, evidence: Iterable[Evidence]) -> str:
        """References to new footnotes, one for each piece of evidence."""
        references = ""
        for one in evidence:
            number = len(self._notes) + 1
            self._notes.append(f"[^{number}]: characters {one.start}–{one.end}: “{marked(one.quote)}”")
            references += f"[^{number}]"
        return references

    def text(self) -> str:
        return "\n".join([*self._lines, *self._notes]).rstrip() + "\n"


def _noted(value: Rated, evidence: Iterable[Evidence], page: _Page) -> str:
    """The mark where a value is doubtful, and the references to its footnotes."""
    return doubt(value) + page.note(evidence)


def _about(readout: Readout, page: _Page) -> None:
    rows = []
    event = readout.event
    if event:
        rows.append(f"Occasion: {event.type.replace('_', ' ')}{doubt(event)}")
    if event and event.date:
        when = shown_date(event.date.value, event.date.precision)
        rows.append(
            f"When: {marked(when)} ({marked(event.date.derived_from)}){_noted(event.date, event.date.evidence, page)}"
        )
    if event and event.place:
        rows.append(f"Where: {marked(event.place.value)}{_noted(event.place, event.place.evidence, page)}")
    rows += [f"Also told of, not read: {marked(one.value)}{page.note(one.evidence)}" for one in readout.other_events]
    facts = readout.document
    for name, value in (("Title", facts.title), ("Published by", facts.publisher), ("Language", facts.language)):
        if value:
            rows.append(f"{name}: {marked(value)}")
    if facts.published:
        rows.append(f"Released: {marked(long_date(facts.published))}")
    if readout.source:
        rows.append(f"Source: {marked(credit(readout.source))}{page.note([readout.source])}")
    page.section("Occasion", rows)


def _who(readout: Readout, page: _Page) -> None:
    rows = []
    for person in readout.participants:
        party = f" ({marked(person.party)})" if person.party else ""
        name = f"**{marked(person.name)}**{party}{_noted(person, person.evidence, page)}"
        rows.append(
            name
            + "".join(f", {marked(office.value)}{_noted(office, office.evidence, page)}" for office in person.offices)
        )
    page.section("Who", rows)


def _said(readout: Readout, page: _Page) -> None:
    told = sides(readout)
    if not told:
        page.section("Said", [])
    for side in told:
        page.section(f"Said: {side.heading}", [_statement(one, side, readout.text, page) for one in side.statements])


def _statement(one: Statement, side: Side, text: str, page: _Page) -> str:
    speaker = f"{marked(side.other_speaker(one))} ".lstrip()
    cue = f"*{marked(shown_cue(text, one.cue))}*" if one.cue else "(implied)"
    return f"{speaker}{cue} “{marked(one.content.quote)}” ({one.kind}){_noted(one, [one.content], page)}"


def _owned(readout: Readout, page: _Page) -> None:
    promised = []
    for promise in readout.commitments:
        promised.append(marked(owner(promise.by, promise.party)) + _terms(promise, page))
    page.section("Promised", promised)
    page.section("Asked", [marked(_asking(ask)) + _terms(ask, page) for ask in readout.asks])
    for polarity, title in (("supports", "Backed"), ("opposes", "Opposed")):
        stances = [stance for stance in readout.stances if stance.polarity == polarity]
        rows = [f"{marked(owner(one.by, one.party))}{_towards(one)}: “{marked(one.content.quote)}”" for one in stances]
        page.section(title, [row + _noted(one, [one.content], page) for row, one in zip(rows, stances, strict=True)])


def _asking(ask: Ask) -> str:
    return f"{owner(ask.by, ask.party)}{f' ({asked_of(ask).strip()})' if ask.of else ''}"


def _towards(stance: Stance) -> str:
    return f" (towards {marked(stance.towards)})" if stance.towards else ""


def _terms(item: Commitment | Ask, page: _Page) -> str:
    """The words, by when and on what condition."""
    due = f" (by {marked(shown_date(item.due, item.due_precision or 'day'))})" if item.due else ""
    on = f" (on condition: “{marked(item.condition.quote)}”)" if item.condition else ""
    return f": “{marked(item.content.quote)}”{due}{on}{_noted(item, [item.content], page)}"


def _checks(readout: Readout, page: _Page) -> None:
    rows = []
    for check in readout.checks:
        expected = f" (expected: {marked(check.expected)})" if check.expected else ""
        rows.append(f"{marked(check.finding)}{expected}{page.note(check.evidence)}")
    page.section("Does not add up", rows)


def _named(readout: Readout, page: _Page) -> None:
    named: tuple[tuple[str, list[tuple[str, tuple[Evidence, ...]]]], ...] = (
        ("Bodies", [(one.name + doubt(one), one.evidence) for one in readout.organisations]),
        ("Instruments", [(instrument_name(one) + doubt(one), one.evidence) for one in readout.instruments]),
        ("Countries", [(f"{one.name} ({one.iso3}){doubt(one)}", one.evidence) for one in readout.countries]),
        ("Places", [(one.name, one.evidence) for one in readout.places]),
        ("Stock phrases", [(one.value, one.evidence) for one in readout.phrases]),
        ("Dates ahead", [(f"{long_date(one.date)}: {one.what}", one.evidence) for one in readout.dates_ahead]),
    )
    for title, items in named:
        page.section(title, [marked(name) + page.note(evidence) for name, evidence in items])
