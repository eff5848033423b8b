"""The small print under a reply: what is named, what was not found, the source."""

from __future__ import annotations

from bot.blocks.dates import long_date
from bot.blocks.doubt import doubt
from bot.blocks.names import credit, instrument_name, short_body
from bot.blocks.shorten import shorten
from bot.readout import Readout

LIST_LENGTH = 220
ITEM_LENGTH = 90


def named(readout: Readout) -> list[str]:
    """Bodies, instruments with their year, stock phrases and announced dates, a line each."""
    found = (
        ("Bodies", [_item(short_body(body)) + doubt(body) for body in readout.organisations]),
        ("Instruments", [_item(instrument_name(one)) + doubt(one) for one in readout.instruments]),
        ("Stock phrases", [_item(f"“{phrase.value}”") for phrase in readout.phrases]),
        ("Ahead", [_item(f"{long_date(one.date)}: {one.what}") for one in readout.dates_ahead]),
    )
    return [_listed(title, items) for title, items in found if items]


def source(readout: Readout) -> list[str]:
    """The credit line, if the document has one."""
    return [f"Source: {shorten(credit(readout.source), ITEM_LENGTH).rstrip('.')}."] if readout.source else []


def none_found(readout: Readout) -> list[str]:
    """Names of the sections for which the document has nothing."""
    event = readout.event
    found = (
        ("date", event is not None and event.date is not None),
        ("place", event is not None and event.place is not None),
        ("participants", bool(readout.participants)),
        ("statements", bool(readout.statements)),
        ("promises", bool(readout.commitments)),
        ("anything backed", any(stance.polarity == "supports" for stance in readout.stances)),
        ("anything opposed", any(stance.polarity == "opposes" for stance in readout.stances)),
        ("bodies", bool(readout.organisations)),
        ("instruments", bool(readout.instruments)),
        ("stock phrases", bool(readout.phrases)),
        ("dates ahead", bool(readout.dates_ahead)),
        ("anything that does not add up", bool(readout.checks)),
        ("source line", readout.source is not None),
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
    return f"{title}: {' · '.join([*shown, f'+{rest} more'] if rest > 0 else shown)}"
