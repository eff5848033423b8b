"""Attribution after or inside its content: "..., he warned", "China, he said, is ready to ...", "... ," said the President."""

from __future__ import annotations

from bot.reading.statements.clause import Clause
from bot.reading.statements.columns import Columns
from bot.reading.statements.hits import Hit
from bot.reading.statements.lexicon import Lexicon
from bot.reading.statements.speaker import Speaker
from bot.reading.statements.speakers import Speakers
from bot.reading.statements.subjects import subject_before

QUOTE_ENDS = frozenset({"”", '"', "»", "’"})
TERMS = frozenset({".", ";", ",", "!", "?", "…", ":"})
ADJUNCTS = frozenset({"in", "on", "during", "at", "to", "after", "today", "yesterday", "here", "while"})
SHORT, TAIL = 5, 14


def trailing_clause(
    columns: Columns, lexicon: Lexicon, speakers: Speakers, hit: Hit, accepted: list[Clause], lo: int, hi: int
) -> Clause | None:
    """The clause whose content stands before its cue; None where this cue opens what follows it."""
    if columns.quoted[hit.verb]:
        return None
    if columns.lows[hit.end : hit.end + 1] == [":"] and hit.end + 2 < hi:
        return None
    if ("quote" not in hit.cue.frames and "that" not in hit.cue.frames) or hit.role != "finite" or hit.left <= lo:
        return None
    start = accepted[-1].content[0] if accepted else lo
    found = _subject_first(columns, lexicon, speakers, hit, (lo, start), hi) or _verb_first(
        columns, speakers, hit, start, hi
    )
    if found is None:
        return None
    speaker, left, right = found
    content = _content(columns, lexicon, start, left, right, hi)
    if content is None:
        return None
    return Clause(hit, speaker, "quote", left, content, hit.end, trailing=True)


def _subject_first(
    columns: Columns, lexicon: Lexicon, speakers: Speakers, hit: Hit, begins: tuple[int, int], hi: int
) -> tuple[Speaker, int, int] | None:
    lo, start = begins
    subject = subject_before(columns, lexicon, hit.left, start, True)
    if subject is None or subject.lo <= start or columns.lows[subject.before] not in QUOTE_ENDS | {","}:
        return None
    if columns.lows[subject.lo] == "as" and start != lo:
        return None
    right = _adjuncts_end(columns, lexicon, hit.end, hi)
    if right < 0:
        return None
    speaker = speakers.resolve(subject.lo, subject.hi)
    return (speaker, subject.before, right) if speaker.name else None


def _verb_first(columns: Columns, speakers: Speakers, hit: Hit, start: int, hi: int) -> tuple[Speaker, int, int] | None:
    lows = columns.lows
    if lows[hit.left - 1] not in QUOTE_ENDS | {","}:
        return None
    right = next((k for k in range(hit.end, min(hi, hit.end + 30)) if lows[k] in TERMS), hi)
    if right == hit.end or lows[hit.end] in ("that", "“"):
        return None
    if lows[hit.left - 1] == "," and lows[hit.left - 2 : hit.left - 1] not in (["”"], ['"']) and right < hi - 2:
        return None
    speaker = speakers.resolve(hit.end, right)
    return (speaker, hit.left - 1, right) if speaker.name and speaker.kind != "thing" else None


def _adjuncts_end(columns: Columns, lexicon: Lexicon, at: int, hi: int) -> int:
    """Where a "said today in Moscow" ends; -1 where something follows that the cue opens."""
    lows = columns.lows
    while at < hi and (lexicon.listed("skip", lows[at]) or columns.tags[at] == "RB"):
        at += 1
    if at >= hi or lows[at] in TERMS:
        return at
    if lows[at] not in ADJUNCTS or (lows[at] == "to" and columns.tags[at + 1 : at + 2] == ["VB"]):
        return -1
    return next((k for k in range(at, min(hi, at + TAIL)) if lows[k] in TERMS or k == hi - 1), -1)


def _content(columns: Columns, lexicon: Lexicon, start: int, left: int, right: int, hi: int) -> tuple[int, int] | None:
    """Left of the attribution, or right of it where only a subject stands before it."""
    lows, tags = columns.lows, columns.tags
    verb_left = any(tags[i] in ("VBD", "VBZ", "VBP", "MD", "VB") for i in range(start, left))
    rest = hi - right - 2
    goes_on = (
        right < hi
        and lows[right] == ","
        and rest > SHORT
        and tags[right + 1] not in ("VBG", "CC")
        and lows[right + 1] != "while"
    )
    if goes_on and not verb_left and left - start <= 2 * SHORT and tags[start] not in ("IN", "TO"):
        return right + 1, hi
    if goes_on and rest > left - start and not any(lows[i] in QUOTE_ENDS for i in range(left - 1, left + 1)):
        return right + 1, hi
    if left - start < 3 or (not verb_left and lows[left - 1] not in QUOTE_ENDS):
        return None
    return start, left
