"""Documents of our own making, and their readings as far as the archive cares."""

from __future__ import annotations

from hashlib import sha256

from bot.readout import Document, DocumentFacts, Event, EventDate, Readout, Sourced


def document(text: str = "The two ministers met in Vienna.", markings: tuple[str, ...] = ()) -> Document:
    return Document(text=text, name="note.txt", sha256=sha256(text.encode()).hexdigest(), markings=markings)


def readout(of: Document) -> Readout:
    event = Event(
        type="meeting",
        date=EventDate(value="2026-02-01", precision="day", derived_from="the text"),
        place=Sourced(value="Vienna", evidence=()),
    )
    return Readout(
        document=DocumentFacts(title="A meeting", sha256=of.sha256),
        text=of.text,
        is_readout=True,
        headline="Two ministers met",
        event=event,
    )
