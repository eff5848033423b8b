"""Who took part in the exchange, as against who is only named."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from bot.reading.findings import Findings, Person

_EXCHANGE = re.compile(
    r"\b(met|meet|meets|meeting|spoke|speaks|spoken|call|called|calls|talks|talked|conversation|received|receives|hosted|hosts|"
    r"welcomed|visit|visited|visits|visiting|co-chaired|chaired|led by|consultations|discussed|held|paid)\b",
    re.I,
)


def mark_participants(doc: Doc, found: Findings, people: list[Person], home: str | None) -> None:
    """Mark the people of the first sentence that tells of an exchange, and those whom the title names."""
    title = (found.document.title or "").lower()
    for sentence in doc.sents:
        if not _EXCHANGE.search(sentence.text):
            continue
        here = [p for p in people if any(sentence.start_char <= m.start < sentence.end_char for m in p.mentions)]
        for person in here:
            person.takes_part = True
        if here:
            break
    for person in people:
        if title and any(part in title for part in [person.name.lower().split()[-1].strip(".,")]):
            person.takes_part = True
