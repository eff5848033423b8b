"""The ledger of promises as a message, and single promises as the Home tab lists them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.blocks.texts.dates import shown_date
from bot.blocks.texts.layout import header, quiet
from bot.blocks.texts.limits import fit
from bot.blocks.texts.message import Block, Element, Message
from bot.blocks.texts.names import owner
from bot.blocks.texts.plain import message
from bot.blocks.texts.rich import bullets, label, line, link, rich, run
from bot.blocks.texts.shorten import shorten
from bot.blocks.texts.worded import headed
from bot.insight.content_promises import Ledger, Promise, Which
from bot.wording.catalogue import say

EACH = 8
"""Promises shown under one heading; the rest is counted."""

WORDS_LENGTH = 140
OWNER_LENGTH = 60


def promises_message(ledger: Ledger) -> Message:
    """The ledger: what has passed and what is due first; one sentence where there is nothing."""
    if not ledger.total:
        return message([rich(line(run(_none(ledger))))])
    title = say("promises-title-of", name=ledger.whom) if ledger.whom else say("promises-title")
    groups = (
        (f"{say('promises-passed')}. {say('promises-passed-note')}", ledger.passed),
        (say("promises-soon"), ledger.soon),
        (say("promises-later"), ledger.later),
        (say("promises-undated"), ledger.undated),
    )
    blocks = [_group(heading, promises) for heading, promises in groups if promises]
    return message(fit([header(title), *blocks, quiet(say("promises-looked", count=ledger.documents))]))


def promise_line(promise: Promise, *, limit: int = WORDS_LENGTH) -> Element:
    """By when, whose, the words, and the document they stand in."""
    day = shown_date(promise.due, promise.due_precision or "day") if promise.due else ""
    due = [run(say("promises-by", date=day), bold=True), run(" · ")] if day else []
    words = run(f"{headed(_whose(promise))}{shorten(promise.words, limit)}")
    source = [run(" · "), link(say("promises-source"), promise.permalink)] if promise.permalink else []
    return line(*due, words, *source)


def _group(heading: str, promises: Sequence[Promise]) -> Block:
    rows = [promise_line(promise) for promise in promises[:EACH]]
    if len(promises) > EACH:
        rest = run(f" {say('more', count=len(promises) - EACH)}", italic=True)
        rows[-1] = line(*rows[-1]["elements"], rest)
    return rich(label(heading), bullets(rows))


def _whose(promise: Promise) -> str:
    name = shorten(owner(promise.by, promise.party), OWNER_LENGTH)
    if not promise.parties:
        return name
    return say("promises-all-of", name=name, parties=shorten(", ".join(promise.parties), OWNER_LENGTH))


def _none(ledger: Ledger) -> str:
    whom = shorten(ledger.whom, OWNER_LENGTH)
    match ledger.which:
        case Which.DUE:
            return say("promises-none-due-of", name=whom) if whom else say("promises-none-due")
        case Which.OVERDUE:
            return say("promises-none-overdue-of", name=whom) if whom else say("promises-none-overdue")
        case _:
            return say("promises-none-of", name=whom) if whom else say("promises-none")
