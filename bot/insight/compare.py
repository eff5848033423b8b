"""Two readings compared: what each document says that the other does not, and what they say in other words.

Nothing is guessed: a statement is matched with one of the same side by the words that they share, one with one, the
likest first; what has no match is shown as standing in one document alone, in that document's words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.archive.readings import SeenReading
from bot.insight.content_comparison import Comparison, Day, Line, Occasion, Only, Pair, Told
from bot.insight.likeness import content_words, likeness
from bot.insight.occasion import differing, occasion_of, parties_in_both, people_only_in
from bot.insight.whole_words import same_name, surname, words_of
from bot.readout import Commitment, Readout, Statement

Permalink = Callable[[SeenReading], str]


@dataclass(frozen=True)
class _Said:
    """A line with what it is matched by."""

    line: Line
    words: frozenset[str]


@dataclass(frozen=True)
class _Matches:
    """Lines of two documents, one with one, and those left over in each."""

    pairs: tuple[tuple[_Said, _Said], ...]
    first: tuple[Line, ...]
    second: tuple[Line, ...]


def compare(one: SeenReading, other: SeenReading, permalink: Permalink) -> Comparison:
    """Both readings side by side; of two exchanges the earlier one comes first."""
    occasion = occasion_of(one.readout, other.readout)
    one_exchange = occasion in (Occasion.SAME, Occasion.PERHAPS)
    if not one_exchange and _when(other.readout) < _when(one.readout):
        one, other = other, one
    first, second = one.readout, other.readout
    said = _matched(_statements(first), _statements(second))
    promised = _matched(_promises(first), _promises(second))
    pairs = [*said.pairs, *promised.pairs]
    reworded = [Pair(first=a.line, second=b.line) for a, b in pairs if not _alike(a, b)]
    return Comparison(
        occasion=occasion,
        first=_told(one, permalink),
        second=_told(other, permalink),
        common=parties_in_both(first, second),
        differing=tuple(differing(first, second)) if one_exchange else (),
        only_first=_only(first, second, said.first, promised.first),
        only_second=_only(second, first, said.second, promised.second),
        reworded=tuple(reworded),
        same=len(pairs) - len(reworded),
    )


def _told(seen: SeenReading, permalink: Permalink) -> Told:
    readout = seen.readout
    event = readout.event
    return Told(
        reading_id=seen.reading_id,
        text=readout.text,
        headline=readout.headline or readout.document.title or "",
        publisher=readout.document.publisher or "",
        published=readout.document.published or "",
        permalink=permalink(seen),
        statements=len(readout.statements),
        kind=event.type if event else None,
        day=Day(value=event.date.value, precision=event.date.precision) if event and event.date else None,
        place=event.place.value if event and event.place else "",
    )


def _only(here: Readout, there: Readout, said: tuple[Line, ...], promised: tuple[Line, ...]) -> Only:
    return Only(
        said=said,
        promised=promised,
        people=tuple(people_only_in(here, there)),
        bodies=_names(_bodies(here), _bodies(there)),
        instruments=_names([one.name for one in here.instruments], [one.name for one in there.instruments]),
        phrases=_names([one.value for one in here.phrases], [one.value for one in there.phrases]),
    )


def _bodies(readout: Readout) -> list[str]:
    """The bodies named, the publisher apart: that it differs says nothing."""
    publisher = readout.document.publisher or ""
    return [one.name for one in readout.organisations if not same_name(one.name, publisher)]


def _names(here: Sequence[str], there: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in here if not any(same_name(name, other) for other in there)))


def _statements(readout: Readout) -> list[_Said]:
    """What was said; what is a promise comes among the promises."""
    return [
        _Said(_line(one, one.speaker, one), content_words(one.content.quote))
        for one in readout.statements
        if not any(_overlap(one, promise) for promise in readout.commitments)
    ]


def _promises(readout: Readout) -> list[_Said]:
    return [_Said(_line(one, one.by), content_words(one.content.quote)) for one in readout.commitments]


def _line(said: Statement | Commitment, by: str | None, statement: Statement | None = None) -> Line:
    return Line(by=by, party=said.party, words=said.content.quote, statement=statement)


def _overlap(statement: Statement, promise: Commitment) -> bool:
    one, other = statement.content, promise.content
    return one.start < other.end and other.start < one.end


def _matched(first: Sequence[_Said], second: Sequence[_Said]) -> _Matches:
    likely = sorted(
        (-likeness(a.words, b.words), i, j)
        for i, a in enumerate(first)
        for j, b in enumerate(second)
        if _same_side(a.line, b.line) and likeness(a.words, b.words)
    )
    taken: dict[int, int] = {}
    for _, i, j in likely:
        if i not in taken and j not in taken.values():
            taken[i] = j
    return _Matches(
        tuple((first[i], second[j]) for i, j in sorted(taken.items())),
        tuple(one.line for i, one in enumerate(first) if i not in taken),
        tuple(one.line for j, one in enumerate(second) if j not in taken.values()),
    )


def _same_side(one: Line, other: Line) -> bool:
    """Of one party, or of one person; what has no party (both sides, nobody named) may match whatever has none."""
    if one.party and other.party:
        return same_name(one.party, other.party)
    if one.party or other.party:
        return bool(one.by and other.by) and surname(one.by or "") == surname(other.by or "")
    return True


def _alike(one: _Said, other: _Said) -> bool:
    """Whether verb and content words are the same: "voiced" for "expressed" is worth showing, a comma is not."""
    return one.words == other.words and _verb(one.line) == _verb(other.line)


def _verb(line: Line) -> tuple[str, ...]:
    cue = line.statement.cue if line.statement else None
    return words_of(cue.quote) if cue else ()


def _when(readout: Readout) -> str:
    event = readout.event
    return (event.date.value if event and event.date else None) or readout.document.published or "9999"
