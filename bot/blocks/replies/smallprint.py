"""The small print under a reply: what is named, what was not found, the source."""

from __future__ import annotations

from bot.blocks.texts.dates import long_date
from bot.blocks.texts.doubt import doubt
from bot.blocks.texts.names import credit, instrument_name, short_body
from bot.blocks.texts.shorten import shorten
from bot.blocks.texts.worded import headed
from bot.readout import Readout
from bot.wording.catalogue import say

LIST_LENGTH = 220
ITEM_LENGTH = 90


def named(readout: Readout) -> list[str]:
    """Bodies, instruments with their year, stock phrases and announced dates, a line each."""
    found = (
        (say("heading-bodies"), [_item(short_body(body)) + doubt(body) for body in readout.organisations]),
        (say("heading-instruments"), [_item(instrument_name(one)) + doubt(one) for one in readout.instruments]),
        (say("heading-phrases"), [_item(f"“{phrase.value}”") for phrase in readout.phrases]),
        (say("heading-ahead"), [_item(headed(long_date(one.date)) + one.what) for one in readout.dates_ahead]),
    )
    return [_listed(title, items) for title, items in found if items]


def source(readout: Readout) -> list[str]:
    """The credit line, if the document has one."""
    if readout.source is None:
        return []
    return [say("reply-source", source=shorten(credit(readout.source), ITEM_LENGTH).rstrip("."))]


def none_found(readout: Readout) -> list[str]:
    """Names of the sections for which the document has nothing."""
    event = readout.event
    found = (
        (say("none-date"), event is not None and event.date is not None),
        (say("none-place"), event is not None and event.place is not None),
        (say("none-participants"), bool(readout.participants)),
        (say("none-statements"), bool(readout.statements)),
        (say("none-promises"), bool(readout.commitments)),
        (say("none-backed"), any(stance.polarity == "supports" for stance in readout.stances)),
        (say("none-opposed"), any(stance.polarity == "opposes" for stance in readout.stances)),
        (say("none-bodies"), bool(readout.organisations)),
        (say("none-instruments"), bool(readout.instruments)),
        (say("none-phrases"), bool(readout.phrases)),
        (say("none-ahead"), bool(readout.dates_ahead)),
        (say("none-checks"), bool(readout.checks)),
        (say("none-source"), readout.source is not None),
    )
    return [name for name, has in found if not has]


def _item(text: str) -> str:
    return shorten(text, ITEM_LENGTH)


def _listed(title: str, items: list[str]) -> str:
    """``title: a · b · +2 more``: as many items as fit in LIST_LENGTH characters, at least one."""
    shown: list[str] = []
    for item in dict.fromkeys(items):
        if shown and len(" · ".join([*shown, item])) > LIST_LENGTH:
            break
        shown.append(item)
    rest = len(set(items)) - len(shown)
    return headed(title) + " · ".join([*shown, say("more", count=rest)] if rest > 0 else shown)
