"""The parts of the short reply: each a list of rich text paragraphs and lists, empty when there is nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from bot.blocks.dates import long_date
from bot.blocks.message import Element
from bot.blocks.names import capitalised, instrument_name, offices, owner, short_body
from bot.blocks.rich import bullets, label, line, run
from bot.blocks.sides import Side, covers, key_lines, sides
from bot.blocks.strength import cue_runs
from bot.readout import Commitment, Readout, Stance, Statement

Owned = TypeVar("Owned", Commitment, Stance)

LINE_LENGTH = 120
PEOPLE = 6
OFFICES_LENGTH = 400
SIDES = 5
PROMISES = 3
STANCES = 3
CHECKS = 3
NAMED = 8


def who_part(readout: Readout) -> list[Element]:
    """Participants with party and offices."""
    people = readout.participants
    if not people:
        return []
    room = max(OFFICES_LENGTH // len(people), 80)
    rows = []
    for person in people[:PEOPLE]:
        held = offices(person)
        runs = [run(person.name, bold=True)]
        if person.party:
            runs.append(run(f" ({person.party})"))
        if held:
            runs.append(run(f", {held}", limit=room))
        rows.append(line(*runs))
    return [label("Who"), bullets(_with_rest(rows, len(people) - PEOPLE))]


def side_parts(readout: Readout) -> list[list[Element]]:
    """What each side said, a part a side; lines that stand under Promised, Backed or Opposed are not repeated."""
    elsewhere = [promise.content for promise in shown_promises(readout)]
    for stance in shown_stances(readout):
        told_whole = _statement_of(stance, readout)
        elsewhere.append(told_whole.content if told_whole else stance.content)
    told = sides(readout)
    each = 3 if len(told) <= 2 else 2 if len(told) <= 3 else 1
    parts = []
    for side in told[:SIDES]:
        fresh = [one for one in side.statements if not any(covers(part, one.content) for part in elsewhere)]
        if fresh:
            parts.append(_side_part(side, fresh, each, readout.text))
    hidden = told[SIDES:]
    if hidden:
        count = sum(len(side.statements) for side in hidden)
        parts.append([line(run(f"+{count} more by {len(hidden)} others", italic=True))])
    return parts


def _side_part(side: Side, fresh: Sequence[Statement], count: int, text: str) -> list[Element]:
    chosen = key_lines(list(fresh), text, count)
    rows = []
    for statement in chosen:
        runs = cue_runs(statement, text)
        if side.speakers_differ and statement.speaker:
            runs = [run(f"{capitalised(statement.speaker)} "), *runs]
        rows.append(line(*runs, run(statement.content.quote, limit=LINE_LENGTH)))
    return [label(side.heading), bullets(_with_rest(rows, len(fresh) - len(chosen)))]


def shown_promises(readout: Readout) -> Sequence[Commitment]:
    """The promises the short reply shows: one of each side before a second of any."""
    return _fairly(readout.commitments, PROMISES)


def shown_stances(readout: Readout) -> Sequence[Stance]:
    """The stances the short reply shows, opposition first, one of each side before a second of any."""
    opposed = [stance for stance in readout.stances if stance.polarity == "opposes"]
    backed = [stance for stance in readout.stances if stance.polarity == "supports"]
    return [*_fairly(backed, STANCES), *_fairly(opposed, STANCES)]


def promise_part(readout: Readout) -> list[Element]:
    """What was promised, by whom, and by when if that is said."""
    if not readout.commitments:
        return []
    shown = shown_promises(readout)
    rows = []
    for promise in shown:
        runs = [run(f"{owner(promise.by, promise.party)}: "), run(promise.content.quote, limit=LINE_LENGTH)]
        if promise.due:
            runs.append(run(f" (by {long_date(promise.due)})"))
        rows.append(line(*runs))
    return [label("Promised"), bullets(_with_rest(rows, len(readout.commitments) - len(shown)))]


def stance_part(readout: Readout) -> list[Element]:
    """What was backed and what was opposed, with the cue where the text has one."""
    shown = shown_stances(readout)
    parts: list[Element] = []
    for polarity, title in (("supports", "Backed"), ("opposes", "Opposed")):
        stances = [stance for stance in shown if stance.polarity == polarity]
        total = sum(stance.polarity == polarity for stance in readout.stances)
        if stances:
            rows = [_stance_row(stance, readout) for stance in stances]
            parts += [label(title), bullets(_with_rest(rows, total - len(stances)))]
    return parts


def _stance_row(stance: Stance, readout: Readout) -> Element:
    whose = run(f"{owner(stance.by, stance.party)} ")
    statement = _statement_of(stance, readout)
    if statement is None:
        backs = "backs " if stance.polarity == "supports" else "opposes "
        return line(whose, run(backs, bold=True), run(stance.content.quote, limit=LINE_LENGTH))
    return line(whose, *cue_runs(statement, readout.text), run(statement.content.quote, limit=LINE_LENGTH))


def _statement_of(stance: Stance, readout: Readout) -> Statement | None:
    """The statement in whose words the stance stands whole, if it is short enough to be shown in its place."""
    for one in readout.statements:
        inside = one.content.start <= stance.content.start and stance.content.end <= one.content.end
        same = stance.by in {one.speaker, one.party} or (stance.party or "") == one.party
        if inside and same and one.cue and len(one.content.quote) <= LINE_LENGTH:
            return one
    return None


def check_part(readout: Readout) -> list[Element]:
    """What does not add up, in plain words."""
    if not readout.checks:
        return []
    rows = []
    for check in readout.checks[:CHECKS]:
        quote = [run(f"“{check.evidence[0].quote}”: ")] if check.evidence else []
        rows.append(line(*quote, run(check.finding, limit=2 * LINE_LENGTH)))
    return [label("Check: does not add up"), bullets(_with_rest(rows, len(readout.checks) - CHECKS))]


def named_part(readout: Readout) -> list[Element]:
    """Bodies, instruments with their year, stock phrases and announced dates, a line each."""
    phrases = [f"“{phrase.value}”" for phrase in readout.phrases]
    ahead = [f"{long_date(one.date)}: {one.what}" for one in readout.dates_ahead]
    found = (
        ("Bodies", [short_body(body) for body in readout.organisations], NAMED),
        ("Instruments", [instrument_name(one) for one in readout.instruments], 3),
        ("Stock phrases", phrases, 3),
        ("Ahead", ahead, 2),
    )
    return [_run_in(title, items, limit) for title, items, limit in found if items]


def none_found(readout: Readout) -> list[str]:
    """Names of the sections for which the document has nothing."""
    event = readout.event
    found = (
        ("date", event is not None and event.date is not None),
        ("place", event is not None and event.place is not None),
        ("participants", bool(readout.participants)),
        ("statements", bool(readout.statements)),
        ("promises", bool(readout.commitments)),
        ("anything backed or opposed", bool(readout.stances)),
        ("bodies", bool(readout.organisations)),
        ("instruments", bool(readout.instruments)),
        ("stock phrases", bool(readout.phrases)),
        ("dates ahead", bool(readout.dates_ahead)),
        ("anything that does not add up", bool(readout.checks)),
        ("source line", readout.source is not None),
    )
    return [name for name, has in found if not has]


def _run_in(title: str, items: list[str], limit: int) -> Element:
    rest = f" · +{len(items) - limit} more" if len(items) > limit else ""
    return line(run(f"{title}: ", bold=True), run(" · ".join(items[:limit]) + rest, limit=3 * LINE_LENGTH))


def _with_rest(rows: list[Element], rest: int) -> list[Element]:
    return [*rows, line(run(f"+{rest} more", italic=True))] if rest > 0 else rows


def _fairly(items: Sequence[Owned], count: int) -> list[Owned]:
    """The first ``count`` items such that nobody gets a second before everybody has one, in the document's order."""
    turns: dict[str, int] = {}
    ranked = []
    for index, item in enumerate(items):
        who = owner(item.by, item.party)
        turns[who] = turns.get(who, 0) + 1
        ranked.append((turns[who], index))
    return [items[index] for _, index in sorted(sorted(ranked)[:count], key=lambda pair: pair[1])]
