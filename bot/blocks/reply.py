"""The short reply to a document: what a reader should know in five seconds, on a phone."""

from __future__ import annotations

from bot.blocks.actions import reading_buttons
from bot.blocks.languages import is_read, language_name
from bot.blocks.layout import quiet
from bot.blocks.limits import fit
from bot.blocks.message import Block, Message
from bot.blocks.names import credit
from bot.blocks.plain import message
from bot.blocks.rich import label, line, rich, run
from bot.blocks.short import check_part, named_part, none_found, promise_part, side_parts, stance_part, who_part
from bot.blocks.strength import STRONG_LEGEND, STRONG_MARK
from bot.readout import Readout

HEADLINE_LENGTH = 300
MARK_TEXT = f"{STRONG_MARK} "


def reply(readout: Readout, reading_id: int) -> Message:
    """The reply posted to the thread of a document, for any document that could be converted to text.

    A text in a language that is not read, or in which nothing was found, gets one sentence that says so.
    """
    if _is_empty(readout):
        return message([rich(line(run(_nothing_read(readout))))])
    body = _readout_body(readout) if readout.is_readout else _plain_body(readout)
    return message(fit([*body, *_foot(readout, body), reading_buttons(reading_id)]))


def _readout_body(readout: Readout) -> list[Block]:
    shown = [rich(line(run(readout.headline or _title(readout), bold=True, limit=HEADLINE_LENGTH)))]
    parts = [who_part(readout), *side_parts(readout), promise_part(readout), stance_part(readout), check_part(readout)]
    shown.extend(rich(*part) for part in parts if part)
    named = named_part(readout)
    return [*shown, rich(*named)] if named else shown


def _plain_body(readout: Readout) -> list[Block]:
    opening = rich(
        label("Not a readout of an exchange between states"),
        line(run(f"“{_title(readout)}”. In short, what it says:" if readout.statements else f"“{_title(readout)}”")),
    )
    parts = [*side_parts(readout), promise_part(readout), stance_part(readout), check_part(readout)]
    shown = [opening, *(rich(*part) for part in parts if part)]
    named = named_part(readout)
    return [*shown, rich(*named)] if named else shown


def _foot(readout: Readout, body: list[Block]) -> list[Block]:
    notes = []
    if readout.is_readout and (missing := none_found(readout)):
        notes.append(f"None found: {', '.join(missing)}.")
    if any(MARK_TEXT in run for block in body for run in _texts(block)):
        notes.append(f"{STRONG_LEGEND}.")
    if readout.source:
        notes.append(f"Source: {credit(readout.source)}")
    return [quiet(" ".join(notes))] if notes else []


def _texts(block: Block) -> list[str]:
    found = []
    for key, value in block.items():
        if key == "text" and isinstance(value, str):
            found.append(value)
        elif isinstance(value, list):
            found.extend(text for item in value for text in _texts(item))
    return found


def _title(readout: Readout) -> str:
    if readout.document.title:
        return readout.document.title
    first = next((row.strip() for row in readout.text.splitlines() if row.strip()), "")
    return first if len(first) <= 120 else first[:119].rstrip() + "…"


def _is_empty(readout: Readout) -> bool:
    return not (readout.statements or readout.participants or readout.organisations or readout.countries)


def _nothing_read(readout: Readout) -> str:
    language = readout.document.language
    if not is_read(language) and language is not None:
        return f"This text is in {language_name(language)}. I read English only, so I took nothing from it."
    return "I found nothing in this text that I could report: no statements, no people, no bodies, no countries."
