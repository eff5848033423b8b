"""What was promised, asked, backed and opposed, and what does not add up: the lower half of the short reply."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from bot.blocks.replies.saying import led
from bot.blocks.replies.sides import covers
from bot.blocks.texts.doubt import doubt_runs
from bot.blocks.texts.due import due_run
from bot.blocks.texts.message import Block, Element
from bot.blocks.texts.names import asked_heading, is_nobody, owner
from bot.blocks.texts.rich import line, rich, run
from bot.blocks.texts.shorten import shorten
from bot.blocks.texts.worded import headed, with_rest
from bot.readout import Ask, Commitment, Evidence, Readout, Stance, Statement
from bot.wording.catalogue import say

Owned = TypeVar("Owned", Commitment, Stance, Ask)

LINE_LENGTH = 100
"""Characters of document words in a promise, a stance or a check: up to three rows of a phone."""

OWNER_LENGTH = 60
PROMISES = 2
ASKS = 2
STANCES = 2
CHECKS = 3


def owed(readout: Readout) -> list[Block]:
    """A paragraph each, under its own word."""
    parts = (_promised(readout), _asked(readout), _backed_and_opposed(readout), _checked(readout))
    return [rich(*rows) for rows in parts if rows]


def told_elsewhere(readout: Readout) -> list[Evidence]:
    """The words that the lower half shows, so that the upper half need not."""
    words = [promise.content for promise in promises(readout)] + [ask.content for ask in asks(readout)]
    for stance in stances(readout):
        whole = statement_of(stance, readout)
        words.append(whole.content if whole else stance.content)
    return words


def _promised(readout: Readout) -> list[Element]:
    shown = promises(readout)
    rows = [_row(say("heading-promised"), *_owned(promise)) for promise in shown]
    return with_rest(rows, len(readout.commitments) - len(shown))


def _asked(readout: Readout) -> list[Element]:
    shown = asks(readout)
    rows = [_row(asked_heading(ask, OWNER_LENGTH), *_owned(ask)) for ask in shown]
    return with_rest(rows, len(readout.asks) - len(shown))


def _owned(item: Commitment | Ask) -> list[Element]:
    """Whose it is, its words, by when, and whether it is doubtful."""
    whose = shorten(owner(item.by, item.party), OWNER_LENGTH)
    words = shorten(item.content.quote, LINE_LENGTH)
    return [run(headed(whose) + words), *due_run(item.due, item.due_precision, words), *doubt_runs(item)]


def _backed_and_opposed(readout: Readout) -> list[Element]:
    rows: list[Element] = []
    for polarity, title in (("supports", say("heading-backed")), ("opposes", say("heading-opposed"))):
        shown = [stance for stance in stances(readout) if stance.polarity == polarity]
        total = sum(stance.polarity == polarity for stance in readout.stances)
        rows += with_rest([_row(title, *_stance(stance, readout)) for stance in shown], total - len(shown))
    return rows


def _stance(stance: Stance, readout: Readout) -> list[Element]:
    whose = shorten(owner(stance.by, stance.party), OWNER_LENGTH)
    statement = statement_of(stance, readout)
    if statement is None:
        return [run(headed(whose) + shorten(stance.content.quote, LINE_LENGTH)), *doubt_runs(stance)]
    said = [*led(statement, readout.text), run(statement.content.quote)]
    return [run(headed(whose)), *said, *doubt_runs(stance)]


def statement_of(stance: Stance, readout: Readout) -> Statement | None:
    """The statement in whose words the stance stands whole, if it is short enough to be shown in its place."""
    for one in readout.statements:
        inside = one.content.start <= stance.content.start and stance.content.end <= one.content.end
        same = stance.by in {one.speaker, one.party} or (stance.party is not None and stance.party == one.party)
        if inside and same and one.cue and len(one.content.quote) <= LINE_LENGTH:
            return one
    return None


def _checked(readout: Readout) -> list[Element]:
    rows = []
    for check in readout.checks[:CHECKS]:
        quote = headed(f"“{shorten(check.evidence[0].quote, LINE_LENGTH)}”") if check.evidence else ""
        rows.append(_row(say("heading-check"), run(quote + shorten(check.finding, 2 * LINE_LENGTH))))
    return with_rest(rows, len(readout.checks) - CHECKS)


def _row(title: str, *runs: Element) -> Element:
    return line(run(title, bold=True), run(" · "), *runs)


def promises(readout: Readout) -> list[Commitment]:
    """The promises shown."""
    owned = [one for one in readout.commitments if not is_nobody(one.by, one.party, readout.is_readout)]
    return _fairly(owned, PROMISES)


def asks(readout: Readout) -> list[Ask]:
    """The asks shown: those with an addressee; one that is a promise as well is not said again."""
    promised = [promise.content for promise in promises(readout)]
    addressed = [ask for ask in readout.asks if ask.of and owner(ask.by, ask.party) != (ask.of_party or ask.of)]
    fresh = [ask for ask in addressed if not any(covers(part, ask.content) for part in promised)]
    return _fairly([ask for ask in fresh if not is_nobody(ask.by, ask.party, readout.is_readout)], ASKS)


def stances(readout: Readout) -> list[Stance]:
    """The stances shown; one whose words stand under Promised already is not said again."""
    promised = [promise.content for promise in promises(readout)]
    owned = [one for one in readout.stances if not is_nobody(one.by, one.party, readout.is_readout)]
    fresh = _once([one for one in owned if not any(covers(part, one.content) for part in promised)], readout)
    opposed = [stance for stance in fresh if stance.polarity == "opposes"]
    backed = [stance for stance in fresh if stance.polarity == "supports"]
    return [*_fairly(backed, STANCES), *_fairly(opposed, STANCES)]


def _once(items: list[Stance], readout: Readout) -> list[Stance]:
    """Without those that would be shown in the same words as one before, of the same polarity."""
    shown: dict[tuple[object, ...], Stance] = {}
    for one in items:
        whole = statement_of(one, readout) or one
        shown.setdefault((one.polarity, owner(one.by, one.party), whole.content.start, whole.content.end), one)
    return list(shown.values())


def _fairly(items: Sequence[Owned], count: int) -> list[Owned]:
    """``count`` items such that nobody gets a second before everybody has one, in the document's order."""
    turns: dict[str, int] = {}
    ranked = []
    for index, item in enumerate(items):
        whose = owner(item.by, item.party)
        turns[whose] = turns.get(whose, 0) + 1
        ranked.append((turns[whose], index))
    return [items[index] for _, index in sorted(sorted(ranked)[:count], key=lambda pair: pair[1])]
