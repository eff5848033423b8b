"""What the workflow step "Read a document" gives to the steps after it: plain texts that any of them can use."""

from __future__ import annotations

from bot.blocks.texts.dates import shown_date
from bot.blocks.texts.escape import literal
from bot.blocks.texts.names import offices, owner
from bot.readout import LENGTH, Commitment, Participant, Readout

LONGEST_JSON = 30_000
"""Characters of the whole reading that are handed on; Slack gives no limit for an output."""

Output = str | int


def step_outputs(readout: Readout, link: str) -> dict[str, Output]:
    """Every output by its name; empty where the document says nothing of the kind.

    ``json`` is the reading in the public contract, empty where it is longer than :data:`LONGEST_JSON`.
    """
    event = readout.event
    date = event.date if event else None
    return {
        "headline": literal(readout.headline or readout.document.title or ""),
        "type": event.type if event else "",
        "date": literal(date.value[: LENGTH[date.precision]]) if date else "",
        "place": literal(event.place.value) if event and event.place else "",
        "participants": _lines([_participant(person) for person in readout.participants]),
        "statements": len(readout.statements),
        "promises": _lines([_promise(promise) for promise in readout.commitments]),
        "checks": _lines([check.finding for check in readout.checks]),
        "link": link,
        "json": _json(readout),
    }


def _participant(person: Participant) -> str:
    held = offices(person)
    return " · ".join(part for part in (f"{person.name}, {held}" if held else person.name, person.party) if part)


def _promise(promise: Commitment) -> str:
    due = f" ({shown_date(promise.due, promise.due_precision or 'day')})" if promise.due else ""
    return f"{owner(promise.by, promise.party)}: {promise.content.quote}{due}"


def _lines(lines: list[str]) -> str:
    return "\n".join(literal(line) for line in lines)


def _json(readout: Readout) -> str:
    # The same JSON, in which a document's "<!here>" is none for whoever posts it.
    told = readout.to_json().replace("<", "\\u003c")
    return told if len(told) <= LONGEST_JSON else ""
