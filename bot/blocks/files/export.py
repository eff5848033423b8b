"""A reading as Markdown, complete, with every quote's place in the text as a footnote."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.blocks.replies.corrected import corrected_by
from bot.blocks.replies.sides import Side, sides
from bot.blocks.replies.strength import shown_cue
from bot.blocks.texts.dates import long_date, shown_date
from bot.blocks.texts.doubt import Rated, doubt, doubt_legend, has_doubts
from bot.blocks.texts.names import addressee, credit, instrument_name, owner
from bot.blocks.texts.worded import headed
from bot.readout import Ask, Commitment, Evidence, Readout, Stance, Statement
from bot.wording.catalogue import say

_SPECIAL = re.compile(r"([\\`*_{}\[\]#|~!^$])")
_LIST_START = re.compile(r"^(\d+)([.)])|^([-+=])")


def to_markdown(readout: Readout) -> str:
    """The whole reading as CommonMark with footnotes; a footnote gives the quote and its code-point offsets."""
    page = _Page()
    page.line(f"# {marked(readout.headline or readout.document.title or say('file-reading'))}")
    if not readout.is_readout:
        page.line(say("file-not-a-readout"))
    if readout.summary:
        page.line(marked(readout.summary))
    if has_doubts(readout):
        page.line(f"*{doubt_legend()}*")
    for told in corrected_by(readout):
        page.line(f"*{marked(told)}*")
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
        listed = [f"- {item}" for item in items] or [say("file-none-found")]
        self._lines += [f"## {marked(title)}", "", *listed, ""]

    def note(self, evidence: Iterable[Evidence]) -> str:
        """References to new footnotes, one for each piece of evidence."""
        references = ""
        for one in evidence:
            number = len(self._notes) + 1
            where = headed(say("file-footnote", start=str(one.start), end=str(one.end)))
            self._notes.append(f"[^{number}]: {where}“{marked(one.quote)}”")
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
        rows.append(say("fact-occasion", occasion=say("event-type", type=event.type).lower()) + doubt(event))
    if event and event.date:
        when = shown_date(event.date.value, event.date.precision)
        when = say("fact-when", when=f"{marked(when)} ({marked(event.date.derived_from)})")
        rows.append(when + _noted(event.date, event.date.evidence, page))
    if event and event.place:
        where = say("fact-where", where=marked(event.place.value))
        rows.append(where + _noted(event.place, event.place.evidence, page))
    rows += [say("reply-also", names=marked(one.value)) + page.note(one.evidence) for one in readout.other_events]
    facts = readout.document
    if facts.title:
        rows.append(say("fact-title", title=marked(facts.title)))
    if facts.publisher:
        rows.append(say("fact-publisher", publisher=marked(facts.publisher)))
    if facts.language:
        rows.append(say("fact-language", language=marked(facts.language)))
    if facts.published:
        rows.append(say("fact-release", date=marked(long_date(facts.published))))
    if readout.source:
        rows.append(headed(say("heading-source")) + marked(credit(readout.source)) + page.note([readout.source]))
    page.section(say("heading-occasion"), rows)


def _who(readout: Readout, page: _Page) -> None:
    rows = []
    for person in readout.participants:
        party = f" ({marked(person.party)})" if person.party else ""
        name = f"**{marked(person.name)}**{party}{_noted(person, person.evidence, page)}"
        rows.append(
            name
            + "".join(f", {marked(office.value)}{_noted(office, office.evidence, page)}" for office in person.offices)
        )
    page.section(say("heading-who"), rows)


def _said(readout: Readout, page: _Page) -> None:
    told = sides(readout)
    if not told:
        page.section(say("heading-said"), [])
    for side in told:
        rows = [_statement(one, side, readout.text, page) for one in side.statements]
        page.section(say("file-said", side=side.heading), rows)


def _statement(one: Statement, side: Side, text: str, page: _Page) -> str:
    speaker = f"{marked(side.other_speaker(one))} ".lstrip()
    cue = f"*{marked(shown_cue(text, one.cue))}*" if one.cue else say("implied")
    kind = say("statement-kind", kind=one.kind)
    return f"{speaker}{cue} “{marked(one.content.quote)}” ({kind}){_noted(one, [one.content], page)}"


def _owned(readout: Readout, page: _Page) -> None:
    promised = []
    for promise in readout.commitments:
        promised.append(headed(marked(owner(promise.by, promise.party))) + _terms(promise, page))
    page.section(say("heading-promised"), promised)
    page.section(say("heading-asked"), [headed(marked(_asking(ask))) + _terms(ask, page) for ask in readout.asks])
    for polarity, title in (("supports", say("heading-backed")), ("opposes", say("heading-opposed"))):
        stances = [stance for stance in readout.stances if stance.polarity == polarity]
        rows = [
            f"{headed(marked(owner(one.by, one.party)) + _towards(one))}“{marked(one.content.quote)}”"
            for one in stances
        ]
        page.section(title, [row + _noted(one, [one.content], page) for row, one in zip(rows, stances, strict=True)])


def _asking(ask: Ask) -> str:
    return f"{owner(ask.by, ask.party)} {say('addressed', name=addressee(ask)) if ask.of else ''}".rstrip()


def _towards(stance: Stance) -> str:
    return f" {say('towards', name=marked(stance.towards))}" if stance.towards else ""


def _terms(item: Commitment | Ask, page: _Page) -> str:
    """The words, by when and on what condition."""
    words = [f"“{marked(item.content.quote)}”"]
    if item.due:
        words.append(say("due-by", date=marked(shown_date(item.due, item.due_precision or "day"))))
    if item.condition:
        words.append(say("on-condition", words=marked(item.condition.quote)))
    return " ".join(words) + _noted(item, [item.content], page)


def _checks(readout: Readout, page: _Page) -> None:
    rows = []
    for check in readout.checks:
        expected = f" {say('expected', value=marked(check.expected))}" if check.expected else ""
        rows.append(f"{marked(check.finding)}{expected}{page.note(check.evidence)}")
    page.section(say("file-does-not-add-up"), rows)


def _named(readout: Readout, page: _Page) -> None:
    named: tuple[tuple[str, list[tuple[str, tuple[Evidence, ...]]]], ...] = (
        (say("heading-bodies"), [(one.name + doubt(one), one.evidence) for one in readout.organisations]),
        (
            say("heading-instruments"),
            [(instrument_name(one) + doubt(one), one.evidence) for one in readout.instruments],
        ),
        (
            say("heading-countries"),
            [(f"{one.name} ({one.iso3}){doubt(one)}", one.evidence) for one in readout.countries],
        ),
        (say("heading-places"), [(one.name, one.evidence) for one in readout.places]),
        (say("heading-phrases"), [(one.value, one.evidence) for one in readout.phrases]),
        (
            say("file-dates-ahead"),
            [(headed(long_date(one.date)) + one.what, one.evidence) for one in readout.dates_ahead],
        ),
    )
    for title, items in named:
        page.section(title, [marked(name) + page.note(evidence) for name, evidence in items])
