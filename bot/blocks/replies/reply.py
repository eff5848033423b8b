"""The short reply to a document: what a reader should know in five seconds, on a phone."""

from __future__ import annotations

from bot.blocks.actions import reading_buttons
from bot.blocks.replies import owed, short, smallprint
from bot.blocks.replies.corrected import corrected_by
from bot.blocks.replies.strength import STRONG_MARK, strong_legend
from bot.blocks.texts.doubt import DOUBT_MARK, doubt_legend, has_doubts
from bot.blocks.texts.languages import is_read, language_name
from bot.blocks.texts.layout import quiet
from bot.blocks.texts.limits import fit
from bot.blocks.texts.message import Block, Message
from bot.blocks.texts.plain import block_lines, message
from bot.blocks.texts.rich import label, line, rich, run
from bot.blocks.texts.shorten import shorten
from bot.readout import Readout
from bot.wording.catalogue import say

HEADLINE_LENGTH = 250
SUMMARY_LENGTH = 700


def reply(readout: Readout, reading_id: int) -> Message:
    """The reply posted to the thread of a document, for any document that could be converted to text.

    A text in a language that is not read, or in which nothing was found, gets one sentence that says so.
    """
    if _is_empty(readout):
        return message([rich(line(run(_nothing_read(readout))))])
    said = short.said(readout) if readout.is_readout or not readout.summary else []
    body = [*_opening(readout), *said, *owed.owed(readout)]
    return message(fit([*body, *_small_print(readout, body), reading_buttons(reading_id)]))


def _opening(readout: Readout) -> list[Block]:
    if readout.is_readout:
        headline = line(run(shorten(readout.headline or title_of(readout), HEADLINE_LENGTH), bold=True))
        return [rich(headline, *short.unsure(readout)), *_present(short.who(readout)), *short.also(readout)]
    title = line(run(f"“{shorten(title_of(readout), HEADLINE_LENGTH)}”", bold=True))
    told = readout.summary or (say("reply-says") if readout.statements else say("reply-no-statements"))
    return [rich(label(say("reply-not-a-readout")), title, line(run(shorten(told, SUMMARY_LENGTH))))]


def _small_print(readout: Readout, body: list[Block]) -> list[Block]:
    last = []
    if readout.is_readout and (missing := smallprint.none_found(readout)):
        last.append(say("reply-none-found", names=", ".join(missing)))
    last += smallprint.source(readout)
    named = smallprint.named(readout)
    shown = [text for block in body for text in block_lines(block)]
    if any(STRONG_MARK in text for text in shown):
        last.append(strong_legend())
    if has_doubts(readout) and any(DOUBT_MARK in text for text in (*shown, *named)):
        last.append(doubt_legend())
    lines = [*corrected_by(readout), *named, *([" ".join(last)] if last else [])]
    return [quiet(*lines)] if lines else []


def title_of(readout: Readout) -> str:
    """The document's title, else its first line."""
    first = next((row for row in readout.text.splitlines() if row.strip()), "")
    return readout.document.title or first


def _present(block: Block | None) -> list[Block]:
    return [block] if block else []


def _is_empty(readout: Readout) -> bool:
    return not (readout.statements or readout.participants or readout.organisations or readout.countries)


def _nothing_read(readout: Readout) -> str:
    language = readout.document.language
    if not is_read(language) and language is not None:
        return say("reply-other-language", language=language_name(language))
    return say("reply-nothing-found")
