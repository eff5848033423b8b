"""Quotations of several sentences: each sentence is a statement of the one the quotation is attributed to."""

from __future__ import annotations

from bot.reading.statements.told import Telling, Told
from bot.reading.statements.wording import kind_of_words
from bot.readout import Statement

SHORTEST = 5
"""Tokens that a sentence must have."""

SPOKEN = frozenset({"assert", "inform", "assess", "warn", "urge", "other"})


def add_quoted(telling: Telling, told: list[Told]) -> None:
    """Add the sentences inside quotations whose first or last sentence has been attributed."""
    quoted, owners, last = telling.scene.columns.quoted, _owners(telling, told), None
    for one in told:
        sentence = one.sentence
        number = quoted[(sentence.lo + sentence.hi) // 2]
        owner = (owners.get(number) or last) if number else None
        if not number and one.statements:
            last = None
        elif owner:
            last = owner
        if owner and not one.statements and sentence.hi - sentence.lo >= SHORTEST:
            content, topics = telling.whole(sentence)
            kind = kind_of_words(telling.scene, sentence.lo, sentence.hi)
            changes: dict[str, object] = {"content": content, "topics": topics, "kind": kind}
            if number in telling.scene.speakers.read_out:
                changes |= {"cue": None, "cue_class": None, "implicit": True}
            one.statements.append(owner.model_copy(update=changes))


def _owners(telling: Telling, told: list[Told]) -> dict[int, Statement]:
    """By the number of each quotation the statement that says whose it is."""
    owners: dict[int, Statement] = {}
    for one in told:
        said = one.statements[-1] if one.statements else None
        if said and said.speaker and said.cue_class in SPOKEN:
            for number in set(telling.scene.columns.quoted[one.sentence.lo : one.sentence.hi]) - {0}:
                owners.setdefault(number, said)
    return owners
