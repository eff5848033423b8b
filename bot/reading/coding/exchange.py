"""The exchange itself as an event: who consulted with whom, the visitor first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.coding.actors import Directory, Parties
from bot.reading.coding.codebook import Codebook
from bot.reading.findings import At, Findings
from bot.readout import CodedEvent

_HEAD = 900
_APART = re.compile(
    r"\bseparate(?:ly)?\s(?:[\w-]+\s){0,2}?(?:calls|meetings|talks|conversations|with)\b"
    r"|\b(?:met|spoke|talked)\s(?:[\w-]+\s){0,2}?separately\b",
    re.IGNORECASE,
)
"""One who met several, each alone: the others did not meet one another."""

_MANY = 6
"""Parties above which an exchange is no longer coded pair by pair: seven would make 21 events."""


def exchange_of(found: Findings, parties: Parties, book: Codebook) -> Iterator[CodedEvent]:
    """One event for each pair of parties; none where the document reports no exchange between states."""
    event = found.event
    rule = book.rule("event", event.type) if event and found.is_readout else None
    if event is None or rule is None or len(parties.present) > _MANY:
        return
    host = _host(found, parties.directory)
    contexts = tuple(dict.fromkeys(c for said in found.statements for c in book.contexts(said.topics)))
    apart = next(iter(parties.present), None) if _APART.search(found.document.text[:_HEAD]) else None
    for one, other in parties.pairs():
        if apart is not None and apart not in (one, other):
            continue
        source, target = (other, one) if one.code == host else (one, other)
        yield CodedEvent(
            source=source.code, code=rule.code, target=target.code,
            evidence=(parties.present[source], parties.present[target]),
            mode=rule.mode, contexts=contexts, date=event.date.value if event.date else None,
            source_name=source.name, target_name=target.name,
        )  # fmt: skip


def _host(found: Findings, directory: Directory) -> str | None:
    """The code of the state where it took place, where the place itself tells (a capital, or the state)."""
    place = found.event.place if found.event else None
    if place is None:
        return None
    named = (found.country_at(At(piece.start, piece.end)) for piece in place.evidence)
    return directory.state_of(place.value) or next((state.iso3 for state in named if state), None)
