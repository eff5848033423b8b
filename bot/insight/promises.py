"""The ledger of promises over many documents: whose, in which words, by when, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from bot.archive.readings import SeenReading
from bot.insight.content_promises import Ledger, Promise, Which
from bot.insight.whole_words import holds, same_name, words_of
from bot.readout import Commitment, Readout

SOON = timedelta(days=30)

Permalink = Callable[[SeenReading], str]

_ALL_OF_THEM = re.compile(
    r"(?:the )?(?:both|two|three|four|five|six) (?:sides|parties|countries|ministers|leaders|presidents|states)"
    r"|(?:the )?(?:sides|parties|leaders|ministers)|they|we",
    re.IGNORECASE,
)


def ledger(seen: Sequence[SeenReading], whom: Sequence[str], which: Which, today: date, permalink: Permalink) -> Ledger:
    """The promises in ``seen`` of the party or person ``whom`` (every name of theirs, the first to be shown;
    none: of anybody), each once however often reported.

    ``seen`` comes newest first. A promise of "the two sides" is one of each side that took part.
    """
    made: dict[tuple[object, ...], Promise] = {}
    for one in seen:
        for commitment in one.readout.commitments:
            promise = _promise(commitment, one, permalink)
            if not whom or _is_by(promise, whom):
                made.setdefault(_key(promise), promise)
    every = list(made.values())
    dated = sorted((one for one in every if one.due), key=lambda one: one.due or "")
    passed = [one for one in reversed(dated) if _day(one) < today]
    soon = [one for one in dated if today <= _day(one) <= today + SOON]
    later = [one for one in dated if _day(one) > today + SOON]
    undated = [one for one in every if not one.due]
    return Ledger(
        whom=next(iter(whom), ""),
        which=which,
        documents=len({one.reading_id for one in seen}),
        passed=tuple(passed) if which != Which.DUE else (),
        soon=tuple(soon) if which != Which.OVERDUE else (),
        later=tuple(later) if which != Which.OVERDUE else (),
        undated=tuple(undated) if which == Which.ALL else (),
    )


def _promise(commitment: Commitment, seen: SeenReading, permalink: Permalink) -> Promise:
    return Promise(
        by=commitment.by,
        party=commitment.party,
        parties=_stood_for(commitment, seen.readout),
        words=commitment.content.quote,
        due=commitment.due,
        due_precision=commitment.due_precision,
        headline=seen.readout.headline or seen.readout.document.title or "",
        permalink=permalink(seen),
    )


def _stood_for(commitment: Commitment, readout: Readout) -> tuple[str, ...]:
    if commitment.party or not commitment.by or not _ALL_OF_THEM.fullmatch(commitment.by):
        return ()
    parties = dict.fromkeys(person.party for person in readout.participants if person.party)
    return tuple(parties) if readout.is_readout and len(parties) > 1 else ()


def _is_by(promise: Promise, whom: Sequence[str]) -> bool:
    named = [name for name in (promise.party, *promise.parties) if name]
    by = promise.by or ""
    return any(same_name(name, form) for name in named for form in whom) or any(holds(by, form) for form in whom)


def _key(promise: Promise) -> tuple[object, ...]:
    return (words_of(promise.party or promise.by or ""), words_of(promise.words), promise.due)


def _day(promise: Promise) -> date:
    return date.fromisoformat(promise.due or "")
