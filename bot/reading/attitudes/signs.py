"""What speaks for and against a promise: how it opens, what is said with which cue, who is to do it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.reading.attitudes.doers import VERBAL, doer, speaking
from bot.reading.attitudes.openings import NEGATIONS, Opening
from bot.reading.attitudes.owners import Owners
from bot.reading.attitudes.passages import Passage
from bot.reading.attitudes.stretch import NOUNS, Stretch
from bot.reading.attitudes.surroundings import STEM, before, kind_of
from bot.reading.attitudes.undertakings import Undertaking
from bot.reading.attitudes.word_lists import Lists
from bot.reading.findings import Findings
from bot.reading.statements.columns import Columns
from bot.readout import Statement

CUE = 2
"""How many of a cue's last words count."""

GIVEN, OBJECT = 6, 7
"""Tokens in which what is given stands; tokens from the verb on in which its object stands."""

SIZES = (3, 5, 9, 17, 33)
"""Tokens of a promise: between these lie the classes."""


class Signs:
    """The features of the candidates of one document, as ``attitudes/weights.tsv`` names them."""

    def __init__(self, lists: Lists, owners: Owners, found: Findings, columns: Columns) -> None:
        self._lists, self._owners = lists, owners
        self._kind = kind_of(found, columns)
        self._readout = found.is_readout

    def of(self, passage: Passage, one: Undertaking) -> Iterator[str]:
        """The features of one candidate."""
        yield from self._kind
        yield f"{one.how} {'told' if passage.statement else 'free'} in readout {self._readout}"
        yield from self._words(passage, one)
        yield from self._subject(passage, one)
        if passage.statement:
            yield from _statement(passage.statement, one)
        if one.whole:
            yield from _whole(passage, one)
        if one.opening:
            yield from _opening(self._lists, passage.stretch, one.opening)
        else:
            yield "no trigger"
        yield from before(passage.stretch, one)

    def _words(self, passage: Passage, one: Undertaking) -> Iterator[str]:
        """How long it is, where it is cut, and its first words."""
        stretch, how = passage.stretch, one.how
        yield f"by {how}"
        yield f"{how} in {passage.statement.kind if passage.statement else 'none'}"
        if one.part:
            yield f"part {one.part}"
            yield f"{how} part {one.part}"
        if one.cut:
            yield f"{'past' if one.part == 'past' else 'cut'} {one.cut}"
        yield f"size {sum(one.hi - one.lo >= size for size in SIZES)}"
        tag = stretch.tag(one.lo)
        tag = tag if tag in VERBAL or tag in ("JJ", "RB") else "noun"
        yield f"opens {tag}"
        yield f"{how} opens {tag}"
        yield from _act(stretch, one)
        if any(stretch.low(i) in self._lists["gift"] for i in range(one.lo, min(stretch.hi, one.lo + GIVEN))):
            yield "a gift"

    def _subject(self, passage: Passage, one: Undertaking) -> Iterator[str]:
        subject = doer(self._lists, self._owners, passage, one)
        yield f"subject {subject}"
        yield f"{one.how} {'told' if passage.statement else 'free'} by {subject}"


def _statement(statement: Statement, one: Undertaking) -> Iterator[str]:
    """What the statement is, with which cue, and who speaks."""
    cue, speaker = statement.cue_class or "none", speaking(statement)
    yield f"kind {statement.kind}"
    yield f"cue {cue}"
    yield f"{one.how} cue {cue}"
    if statement.cue:
        for word in statement.cue.quote.lower().split()[-CUE:]:
            yield f"cue {word[:STEM]}"
        if statement.cue.start > statement.content.start:
            yield "cue behind"
    yield f"speaker {speaker}"
    yield f"speaker {speaker} cue {cue}"
    yield f"speaker {speaker} {one.how}"


def _whole(passage: Passage, one: Undertaking) -> Iterator[str]:
    """What opens a promise in the statement that is taken as a whole."""
    if one.opening:
        near = one.opening.at - passage.stretch.lo < 3
        yield f"whole with {one.opening.by} {'near' if near else 'far'}"
    elif passage.statement:
        yield f"whole with nothing {passage.statement.kind} {passage.statement.cue_class}"


def _act(stretch: Stretch, one: Undertaking) -> Iterator[str]:
    """The verb of what is to be done and the head of its object."""
    at = one.opening.lo if one.opening and one.whole and one.opening.by == "modal" else one.lo
    while stretch.tag(at) in ("RB", "MD") or stretch.low(at) == "be":
        at += 1
    word, tag = stretch.low(at)[:STEM], stretch.tag(at)
    yield f"{one.how} do {word}"
    if tag in ("VB", "VBG", "VBN"):
        yield f"do {word}"
        following = at + 1 + (stretch.tag(at + 1) == "TO")
        if stretch.tag(at + 1) in ("TO", "VBG"):
            yield f"do {stretch.low(following)[:STEM]}"
    elif one.opening and tag in NOUNS:
        yield "do noun"
    if tag in ("VB", "VBG"):
        for i in range(at + 1, min(one.hi, at + OBJECT)):
            if stretch.tag(i) in NOUNS and stretch.tag(i + 1) not in NOUNS:
                yield f"thing {stretch.low(i)[:STEM]}"
                return


def _opening(lists: Lists, stretch: Stretch, opening: Opening) -> Iterator[str]:
    """The words that open it."""
    by = opening.by
    yield f"first {by}"
    if by == "modal":
        yield from _modal(lists, stretch, opening.at)
        return
    if by in ("ready", "will", "gift"):
        yield f"word {stretch.low(opening.word)[:STEM]}"
        if stretch.tag(opening.word) in ("VBD", "VBN", "VBG"):
            yield f"word {stretch.tag(opening.word)}"
    yield f"{by} {stretch.low(opening.lo - 1)} {stretch.tag(opening.lo)}"


def _modal(lists: Lists, stretch: Stretch, at: int) -> Iterator[str]:
    yield f"modal {stretch.low(at)}"
    verb = at + 1
    while stretch.tag(verb) == "RB":
        verb += 1
    if stretch.low(verb) == "be" and stretch.tag(verb + 1) == "VBN":
        yield "passive arranged" if stretch.low(verb + 1) in lists["arranged"] else "passive"
    elif stretch.low(verb) in lists["effect"]:
        yield "effect"
    elif stretch.low(verb) == "like":
        yield "would like"
    if any(stretch.low(i) in NEGATIONS for i in range(at, at + 3)):
        yield "not done"
