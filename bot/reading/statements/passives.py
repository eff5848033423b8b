"""What was said without a sayer: "It was agreed to ...", "X was discussed", "Attention was paid to X", "The talks centred on"."""

from __future__ import annotations

from bot.reading.statements.clause import Clause
from bot.reading.statements.columns import Columns
from bot.reading.statements.frames import opening_of
from bot.reading.statements.hits import Hit, find_hits
from bot.reading.statements.lexicon import BE, Lexicon
from bot.reading.statements.speaker import NOBODY, Speaker
from bot.reading.statements.speakers import Speakers
from bot.reading.statements.subjects import Subject, subject_before

AGENT_REACH = 12
SAID_OF_THINGS = frozenset({
    "discuss", "assess", "assert", "inform", "urge", "support", "condemn", "oppose", "praise", "agree",
})  # fmt: skip
"""Classes of cues that take a thing for their object, so that the thing can be their subject in the passive."""


def passive_clauses(columns: Columns, lexicon: Lexicon, speakers: Speakers, lo: int, hi: int) -> list[Clause]:
    """The passive cues of a sentence that has no other cue; the speaker is the agent after "by", mostly nobody."""
    found: list[Clause] = []
    for hit in find_hits(columns, lexicon, lo, hi):
        if (
            hit.role == "passive"
            and not columns.quoted[hit.verb]
            and hit.modal not in ("would", "can", "could", "must", "should")
        ):
            clause = _passive(
                columns, lexicon, speakers, hit, max(found[-1].content[1], found[-1].cue_end) if found else lo, hi
            )
            if clause:
                found.append(clause)
        elif found and not found[-1].trailing and hit.role == "participle" and columns.lows[hit.left - 1] == ",":
            opening = opening_of(columns, lexicon, hit, hi)
            if opening and opening.frame != "none" and "amb" not in hit.cue.flags:
                found.append(Clause(hit, NOBODY, opening.frame, hit.left - 1, (opening.content, hi), opening.cue_end))
    return found


def _passive(columns: Columns, lexicon: Lexicon, speakers: Speakers, hit: Hit, floor: int, hi: int) -> Clause | None:
    subject = subject_before(columns, lexicon, hit.left, floor, False)
    if subject is None and hit.left - floor > 2 and columns.lows[hit.left - 1] == ",":
        subject = Subject(floor, hit.left - 1, floor - 1)
    if subject is None or ("amb" in hit.cue.flags and not lexicon.listed("passive", hit.cue.words[0])):
        return None
    low = columns.lows[subject.before] if subject.before >= floor else ""
    if low in ("who", "which", "that") or lexicon.listed("subordinator", low):
        return None
    if columns.lows[hit.left - 1] == "it":
        return _impersonal(columns, hit, hi)
    noun = next(
        (
            i
            for i in range(subject.lo, subject.hi)
            if columns.lows[i] in lexicon.nouns or lexicon.listed("carried", columns.lows[i])
        ),
        -1,
    )
    if (
        noun >= 0
        and hit.end < hi
        and columns.lows[hit.end] in ("to", "on", "about", "for", "over", "that", "regarding", "with", "in")
    ):
        return _carried(lexicon, columns, hit, subject, noun, hi)
    if "carried-only" in hit.cue.flags:
        return None
    if hit.left - subject.lo < 2 and lexicon.listed("abstract-no-speaker", columns.lows[subject.lo]):
        return None
    start = _content_start(columns, lexicon, subject, floor)
    if hit.cue.cue_class not in SAID_OF_THINGS or "np" not in hit.cue.frames:
        return None
    return Clause(hit, _agent(columns, speakers, hit, hi), "np", start, (start, hit.left), hit.end, trailing=True)


def _impersonal(columns: Columns, hit: Hit, hi: int) -> Clause | None:
    at = hit.end
    if at >= hi or hit.cue.frames.isdisjoint({"that", "to"}):
        return None
    while at < hi and columns.tags[at].startswith("RB"):
        at += 1
    if at < hi and columns.lows[at] in ("that", "to"):
        at += 1
    frame = "to" if columns.lows[at - 1] == "to" else "that"
    return Clause(hit, NOBODY, "to" if frame == "to" else "that", hit.left - 1, (at, hi), at)


def _carried(lexicon: Lexicon, columns: Columns, hit: Hit, subject: Subject, noun: int, hi: int) -> Clause:
    attitude = lexicon.nouns.get(columns.lows[noun])
    if attitude:
        hit.cue_class, hit.kind = attitude.cue_class, attitude.kind
    hit.start = max(noun, hit.end - 7)
    hit.end += 1
    return Clause(hit, NOBODY, "np", subject.lo, (hit.end, hi), hit.end)


def _content_start(columns: Columns, lexicon: Lexicon, subject: Subject, floor: int) -> int:
    """The subject may hold commas: back to the end of a fronted adjunct, or to the clause's beginning."""
    while floor < subject.lo and columns.lows[floor] in ("and", ",", ";", "while"):
        floor += 1
    if columns.tags[floor] in ("IN", "VBG", "RB", "TO") or lexicon.listed("skip", columns.lows[floor]):
        comma = next((i for i in range(floor, subject.lo) if columns.lows[i] == ","), 0)
        return comma + 1 if comma else subject.lo
    return floor


def _agent(columns: Columns, speakers: Speakers, hit: Hit, hi: int) -> Speaker:
    if columns.lows[hit.end : hit.end + 1] != ["by"]:
        return NOBODY
    end = next(
        (
            i
            for i in range(hit.end + 1, min(hi, hit.end + AGENT_REACH))
            if columns.lows[i] in (",", ".", "that", "in", "during")
        ),
        hi,
    )
    return speakers.resolve(hit.end + 1, end)


def topic_clause(
    columns: Columns, lexicon: Lexicon, lo: int, hi: int
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """As in "The key topic of the talks was X": the tokens of the cue and of the content."""
    lows = columns.lows
    be = next((i for i in range(lo, min(hi, lo + 12)) if lows[i] in BE), 0)
    if not be or not any(lexicon.listed("topic", lows[i]) for i in range(lo, be)) or be + 1 >= hi:
        return None
    if not any(
        lexicon.listed("talks", lows[i]) or lexicon.listed("topic", lows[i]) for i in range(lo, be)
    ) or columns.tags[be + 1] in ("VBN", "VBG"):
        return None
    return (max(lo, be - 7), be + 1), (be + 1, hi)
