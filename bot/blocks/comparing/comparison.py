"""Two documents side by side as a message: first what sets them apart, every line in its document's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.blocks.replies.saying import follows, led
from bot.blocks.replies.strength import STRONG_MARK, strong_legend
from bot.blocks.texts.dates import shown_date
from bot.blocks.texts.layout import header, quiet
from bot.blocks.texts.limits import fit
from bot.blocks.texts.message import Block, Element, Message
from bot.blocks.texts.names import owner
from bot.blocks.texts.plain import block_lines, message
from bot.blocks.texts.rich import bullets, label, line, link, rich, run
from bot.blocks.texts.shorten import shorten
from bot.blocks.texts.worded import headed
from bot.insight.content_comparison import Aspect, Comparison, Line, Occasion, Only, Pair, Told
from bot.readout import EventType
from bot.wording.catalogue import say

EACH = 6
"""Lines under one heading; the rest is counted."""

KINDS: dict[EventType, str] = {
    "meeting": "compare-kind-meeting",
    "call": "compare-kind-call",
    "visit": "compare-kind-visit",
    "summit": "compare-kind-summit",
    "joint_statement": "compare-kind-joint-statement",
    "press_briefing": "compare-kind-press-briefing",
    "letter": "compare-kind-letter",
    "other": "compare-kind-other",
}
"""The names of an exchange's kinds in the catalogue."""

WORDS_LENGTH = 140
HEADLINE_LENGTH = 150
OWNER_LENGTH = 60
NAMES_LENGTH = 300


def comparison_message(found: Comparison) -> Message:
    """The comparison; one sentence in the place of the lists where nothing sets the two apart."""
    parts = [*_differences(found), *_only(found), *_reworded(found)]
    none = [rich(line(run(say("compare-nothing-differs"))))]
    opening = [header(say("compare-heading")), rich(*_both(found)), rich(line(run(_occasion(found))))]
    return message(fit([*opening, *(parts or none), quiet(_counts(found), say("compare-rule"), *_legend(parts))]))


def _legend(parts: list[Block]) -> list[str]:
    return [strong_legend()] if any(STRONG_MARK in text for part in parts for text in block_lines(part)) else []


def _both(found: Comparison) -> Iterator[Element]:
    for number, told in (("1", found.first), ("2", found.second)):
        source = [run(" · "), link(say("compare-source"), told.permalink)] if told.permalink else []
        headline = run(shorten(told.headline or told.publisher or "–", HEADLINE_LENGTH))
        yield line(run(f"{number}  ", bold=True), headline, *_publisher(told), *source)


def _publisher(told: Told) -> list[Element]:
    day = shown_date(told.published, "day") if told.published else ""
    known = ", ".join(part for part in (shorten(told.publisher, OWNER_LENGTH), day) if part)
    return [run(f" · {known}", italic=True)] if known else []


def _occasion(found: Comparison) -> str:
    match found.occasion:
        case Occasion.SAME:
            return say("compare-same")
        case Occasion.PERHAPS:
            return say("compare-perhaps")
        case Occasion.AGAIN:
            return say("compare-again")
        case Occasion.ONE_SIDE:
            return say("compare-one-side", party=shorten(", ".join(found.common), OWNER_LENGTH))
        case Occasion.OTHER:
            return say("compare-other")


def _differences(found: Comparison) -> list[Block]:
    rows = [_difference(aspect, found.first, found.second) for aspect in found.differing]
    return [rich(label(say("compare-told-differently")), bullets(rows))] if rows else []


def _difference(aspect: Aspect, first: Told, second: Told) -> Element:
    match aspect:
        case Aspect.KIND:
            return _row(say("compare-kind"), _kind(first.kind), _kind(second.kind))
        case Aspect.DAY:
            return _row(say("compare-day"), _day(first), _day(second))
        case Aspect.PLACE:
            return _row(say("compare-place"), first.place, second.place)


def _row(name: str, first: str, second: str) -> Element:
    one, other = (shorten(value, WORDS_LENGTH) for value in (first, second))
    return line(run(headed(name), bold=True), *_numbered([run(one)], [run(other)]))


def _numbered(first: list[Element], second: list[Element]) -> list[Element]:
    """What the first document has and what the second has, one after the other."""
    one, other = (run(f"{say(name)} ", bold=True) for name in ("compare-first", "compare-second"))
    return [one, *first, run(" · "), other, *second]


def _day(told: Told) -> str:
    return shown_date(told.day.value, told.day.precision) if told.day else "–"


def _only(found: Comparison) -> Iterator[Block]:
    """Each kind of line first for the one document, then for the other, so that the two stand together."""
    both = (("1", found.only_first, found.first.text), ("2", found.only_second, found.second.text))
    for number, only, _ in both:
        yield from _plain(say("compare-people-only", which=number), only.people)
    for number, only, text in both:
        yield from _lines(say("compare-said-only", which=number), only.said, text)
    for number, only, text in both:
        yield from _lines(say("compare-promised-only", which=number), only.promised, text)
    for number, only, _ in both:
        yield from _plain(say("compare-named-only", which=number), _named(only))


def _named(only: Only) -> tuple[str, ...]:
    return (*only.instruments, *only.bodies, *(f"“{phrase}”" for phrase in only.phrases))


def _plain(heading: str, names: Sequence[str]) -> Iterator[Block]:
    if names:
        yield rich(line(run(headed(heading), bold=True), run(shorten(", ".join(names), NAMES_LENGTH))))


def _lines(heading: str, lines: Sequence[Line], text: str) -> Iterator[Block]:
    if lines:
        rows = [line(*_whose(one), *_words(one, text)) for one in lines]
        yield rich(label(heading), bullets(_capped(rows)))


def _reworded(found: Comparison) -> Iterator[Block]:
    if found.reworded:
        rows = [line(*_whose(pair.first), *_pair(pair, found)) for pair in found.reworded]
        yield rich(label(say("compare-reworded")), bullets(_capped(rows)))


def _pair(pair: Pair, found: Comparison) -> list[Element]:
    return _numbered(_words(pair.first, found.first.text), _words(pair.second, found.second.text))


def _capped(rows: list[Element]) -> list[Element]:
    if len(rows) <= EACH:
        return rows
    last = rows[EACH - 1]
    return [*rows[: EACH - 1], line(*last["elements"], run(f" {say('more', count=len(rows) - EACH)}", italic=True))]


def _whose(said: Line) -> list[Element]:
    return [run(headed(shorten(owner(said.by, said.party), OWNER_LENGTH)))]


def _words(said: Line, text: str) -> list[Element]:
    """The words behind their cue, or before it where the document has them so."""
    words = run(shorten(said.words, WORDS_LENGTH))
    if said.statement is None:
        return [words]
    cue = led(said.statement, text)
    return [words, run(" "), *cue] if follows(said.statement) else [*cue, words]


def _counts(found: Comparison) -> str:
    return say(
        "compare-counts",
        first=found.first.statements,
        second=found.second.statements,
        same=found.same,
        reworded=len(found.reworded),
    )


def _kind(kind: EventType | None) -> str:
    return say(KINDS[kind or "other"])
