"""A digest as a message: promises and what does not add up first, then the period's events."""

from __future__ import annotations

from collections.abc import Sequence

from bot.blocks.replies.strength import STRONG_MARK
from bot.blocks.texts.dates import long_date, said_period
from bot.blocks.texts.due import due_run
from bot.blocks.texts.layout import header, quiet
from bot.blocks.texts.limits import fit
from bot.blocks.texts.message import Block, Element, Message
from bot.blocks.texts.plain import message
from bot.blocks.texts.rich import bullets, label, line, link, rich, run
from bot.blocks.texts.worded import headed, with_rest
from bot.digests.content import DigestContent, DigestEntry, DigestEvent, DigestLine
from bot.wording.catalogue import say

LINE_LENGTH = 140
PROMISES = 8
CHECKS = 8
EVENTS = 20
LINES = 2


def digest_message(content: DigestContent) -> Message:
    """The digest of one channel and period; a period without documents gets one line."""
    period = said_period(content.first, content.last)
    if not content.documents:
        return message([rich(line(run(say("digest-empty", period=period))))])
    events = [_event(event) for event in content.events[:EVENTS]]
    hidden = len(content.events) - EVENTS
    rest = [quiet(say("digest-more-events", count=hidden))] if hidden > 0 else []
    blocks = [header(say("digest-title", period=period)), _totals(content), *_promises(content), *_checks(content)]
    return message(fit([*blocks, *events, *rest]))


def _totals(content: DigestContent) -> Block:
    counted = (
        say("digest-documents", count=content.documents),
        say("digest-events", count=len(content.events)),
        say("digest-statements", count=content.statements),
    )
    told = say("digest-totals", counted=", ".join(counted), timezone=content.timezone)
    return quiet(told if content.checks else f"{told} {say('digest-all-adds-up')}")


def _promises(content: DigestContent) -> list[Block]:
    if not content.promises:
        return [rich(line(run(headed(say("heading-promised")), bold=True), run(say("digest-no-promises"))))]
    rows = []
    for promise in content.promises[:PROMISES]:
        words = run(promise.words, limit=LINE_LENGTH)
        said = (words, *due_run(promise.due, promise.due_precision, words["text"]))
        rows.append(line(run(headed(promise.by or say("digest-by-nobody"))), *said, *_thread(promise.permalink)))
    return [rich(label(say("heading-promised")), bullets(with_rest(rows, len(content.promises) - PROMISES)))]


def _checks(content: DigestContent) -> list[Block]:
    if not content.checks:
        return []
    rows = [
        line(
            *([run(headed(f"“{check.quote}”"), limit=LINE_LENGTH)] if check.quote else []),
            run(check.finding, limit=2 * LINE_LENGTH),
            *_thread(check.permalink),
        )
        for check in content.checks[:CHECKS]
    ]
    return [rich(label(say("heading-does-not-add-up")), bullets(with_rest(rows, len(content.checks) - CHECKS)))]


def _event(event: DigestEvent) -> Block:
    alone = event.entries[0] if len(event.entries) == 1 and event.entries[0].headline == event.title else None
    title = _linked(event.title or say("digest-untitled"), alone.permalink if alone else "", bold=True)
    parts = [line(title), *_about(event)]
    if alone:
        said = _lines(alone.lines)
        return rich(*parts, *([bullets(said)] if said else []))
    return rich(*parts, *(part for entry in event.entries for part in _entry(entry, event.title)))


def _about(event: DigestEvent) -> list[Element]:
    """Date and parties, as far as the title does not name them."""
    day = long_date(event.date) if event.date else ""
    parties = ", ".join(event.parties) if any(party not in event.title for party in event.parties) else ""
    notes = [note for note in (day, parties) if note and note not in event.title]
    return [line(run(" · ".join(notes)))] if notes else []


def _entry(entry: DigestEntry, title: str) -> list[Element]:
    """One document under its event; a headline that only repeats the event's title is left out."""
    headline = entry.headline or say("digest-untitled")
    publisher = entry.publisher or say("digest-open-thread")
    if entry.headline == title:
        named = [_linked(publisher, entry.permalink)]
    else:
        named = [*([run(headed(entry.publisher))] if entry.publisher else []), _linked(headline, entry.permalink)]
    said = _lines(entry.lines)
    return [bullets([line(*named)]), *([bullets(said, indent=1)] if said else [])]


def _linked(text: str, permalink: str, *, bold: bool = False) -> Element:
    return link(text, permalink, bold=bold) if permalink else run(text, bold=bold, limit=2 * LINE_LENGTH)


def _lines(lines: Sequence[DigestLine]) -> list[Element]:
    shown = []
    for one in lines[:LINES]:
        mark = [run(f"{STRONG_MARK} ")] if one.strong else []
        cue = [*mark, run(f"{one.cue} ", bold=True)] if one.cue else []
        shown.append(line(run(f"{one.speaker} "), *cue, run(one.words, limit=LINE_LENGTH)))
    return with_rest(shown, len(lines) - LINES)


def _thread(permalink: str) -> list[Element]:
    return [run(" "), link(say("digest-thread"), permalink)] if permalink else []
