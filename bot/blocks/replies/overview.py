"""The joint overview under a message with several files: what they tell together, on one phone screen."""

from __future__ import annotations

from bot.blocks.texts.dates import shown_date
from bot.blocks.texts.limits import fit
from bot.blocks.texts.message import Block, Element, Message
from bot.blocks.texts.plain import message
from bot.blocks.texts.rich import bullets, label, line, numbered, rich, run
from bot.blocks.texts.shorten import shorten
from bot.blocks.texts.worded import headed, with_rest
from bot.insight.content_comparison import Aspect
from bot.insight.content_overview import Overview, OverviewCheck, OverviewDifference, OverviewEntry
from bot.wording.catalogue import say

ENTRIES = 10
NAMES = 8
CHECKS = 6
LINE_LENGTH = 160


def overview_message(seen: Overview) -> Message:
    """The overview; what the documents do not share is left out, what adds up is said in one line."""
    rows = [_entry(one) for one in seen.entries[:ENTRIES]]
    rows = with_rest(rows, len(seen.entries) - ENTRIES)
    blocks = [rich(label(say("overview-title", count=len(seen.entries))), numbered(rows, 1))]
    blocks += [*_differing(seen), *_in_common(seen), _checked(seen)]
    if seen.unread:
        names = ", ".join(shorten(name, 60) for name in seen.unread[:NAMES])
        blocks.append(rich(line(run(headed(say("overview-unread")), bold=True), run(names))))
    return message(fit(blocks))


def _entry(one: OverviewEntry) -> Element:
    same = [run(" " + say("overview-same-as", number=one.same_as), italic=True)] if one.same_as else []
    return line(run(shorten(one.headline or say("digest-untitled"), LINE_LENGTH)), *same)


def _differing(seen: Overview) -> list[Block]:
    rows = [
        line(run(_difference(one.same_as or 0, number, told)))
        for number, one in enumerate(seen.entries, start=1)
        for told in one.told
    ]
    return [rich(label(say("overview-differs")), bullets(rows[:CHECKS]))] if rows else []


def _difference(first: int, second: int, told: OverviewDifference) -> str:
    one, other = told.first, told.second
    if told.aspect is Aspect.DAY:
        one, other = shown_date(one, "day"), shown_date(other, "day")
    return say(
        "overview-difference",
        aspect=told.aspect.value,
        first=str(first),
        one=shorten(one.replace("_", " "), 80),
        second=str(second),
        other=shorten(other.replace("_", " "), 80),
    )


def _in_common(seen: Overview) -> list[Block]:
    parts = (
        (say("overview-parties"), seen.parties),
        (say("overview-people"), seen.people),
        (say("overview-named"), seen.named),
        (say("overview-phrases"), tuple(f"“{phrase}”" for phrase in seen.phrases)),
    )
    rows = [_names(title, names) for title, names in parts if names]
    if not rows:
        return [rich(line(run(say("overview-nothing-in-common"))))]
    return [rich(label(say("overview-in-common")), bullets(rows))]


def _names(title: str, names: tuple[str, ...]) -> Element:
    told = ", ".join(shorten(name, 80) for name in names[:NAMES])
    row = line(run(headed(title), bold=True), run(told))
    return with_rest([row], len(names) - NAMES)[0]


def _checked(seen: Overview) -> Block:
    if not seen.checks:
        return rich(line(run(say("overview-all-adds-up"))))
    rows = [_check(one) for one in seen.checks[:CHECKS]]
    return rich(label(say("heading-does-not-add-up")), bullets(with_rest(rows, len(seen.checks) - CHECKS)))


def _check(one: OverviewCheck) -> Element:
    quote = headed(f"“{shorten(one.quote, 80)}”") if one.quote else ""
    return line(run(f"{one.entry} · "), run(quote + shorten(one.finding, LINE_LENGTH)))
