"""Undertakings and positions whose verb is no cue word: "The Parties will ...", "China shall ..."."""

from __future__ import annotations

import re

from bot.reading.statements.clause import Clause
from bot.reading.statements.columns import Columns
from bot.reading.statements.hits import Hit
from bot.reading.statements.lexicon import Cue, Lexicon
from bot.reading.statements.speakers import Speakers
from bot.reading.statements.subjects import subject_before

WILL = Cue(("will",), "promise", "commitment", 2, frozenset({"to"}), frozenset())
ITEM = re.compile(r"[ivx]{1,4}|[a-h]|\d")
OWNERS = frozenset({"state", "plural", "body"})


def modal_clauses(columns: Columns, lexicon: Lexicon, speakers: Speakers, lo: int, hi: int) -> list[Clause]:
    """As in "X will ..." where X is a state, a body or a collective; each item of "(i) ...; (ii) ..." is a clause of its own."""
    lows = columns.lows
    will = next((i for i in range(lo, hi) if lows[i] in ("will", "shall") and columns.tags[i] == "MD"), 0)
    if not will or columns.quoted[will] or will + 1 >= hi:
        return []
    subject = subject_before(columns, lexicon, will, lo, False)
    if subject is None or (subject.before >= lo and lows[subject.before] != ","):
        return []
    speaker = speakers.resolve(subject.lo, subject.hi)
    head = lows[subject.hi - 1]
    unknown = speaker.kind == "body" and not lexicon.listed("body", head)
    if unknown or speaker.kind not in OWNERS or lexicon.listed("journey", lows[_verb_after(columns, will)]):
        return []
    starts = (
        [i + 2 for i in range(will, hi - 2) if lows[i] in ("i)", "ii)", "iii)")] or _items(lows, will, hi) or [will + 1]
    )
    clauses = []
    for start, end in zip(starts, [*[s - 3 for s in starts[1:]], hi], strict=True):
        hit = Hit(WILL, "base", "finite", will, will, will, will + 1, "present", "will", "promise", "commitment")
        clauses.append(Clause(hit, speaker, "to", will, (start, end), will + 1, trailing=True))
    return clauses


def _verb_after(columns: Columns, will: int) -> int:
    return next((i for i in range(will + 1, len(columns.lows)) if not columns.tags[i].startswith("RB")), will)


def _items(lows: list[str], lo: int, hi: int) -> list[int]:
    return [i + 3 for i in range(lo, hi - 3) if lows[i] == "(" and lows[i + 2] == ")" and ITEM.fullmatch(lows[i + 1])]


def and_will(columns: Columns, clauses: list[Clause]) -> list[Clause]:
    """As in "Pakistan adheres to X and will do Y": the second half is an undertaking of its own."""
    found: list[Clause] = []
    for clause in clauses:
        found.append(clause)
        lo, hi = clause.content
        if (
            clause.frame != "np"
            or clause.hit.tense != "present"
            or clause.speaker.kind not in OWNERS
            or clause.trailing
        ):
            continue
        will = next((i for i in range(lo + 2, hi - 2) if columns.lows[i] == "will" and columns.lows[i - 1] == "and"), 0)
        if will:
            clause.content = (lo, will - 1)
            hit = Hit(WILL, "base", "finite", will, will, will, will + 1, "present", "will", "promise", "commitment")
            found.append(Clause(hit, clause.speaker, "to", will, (will + 1, hi), will + 1))
    return found
