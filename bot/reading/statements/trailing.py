"""Attribution after or inside its content: "..., he warned", "China, he said, is ready to ...", "...", said X."""

from __future__ import annotations

from bot.reading.statements.clause import Clause
from bot.reading.statements.columns import Columns
from bot.reading.statements.hits import Hit
from bot.reading.statements.scene import Scene
from bot.reading.statements.speaker import Speaker
from bot.reading.statements.subjects import subject_before

QUOTE_ENDS = frozenset({"”", '"', "»", "’"})
TERMS = frozenset({".", ";", ",", "!", "?", "…", ":"})
ADJUNCTS = frozenset({
    "in", "on", "during", "at", "to", "after", "today", "yesterday", "here", "while", "as", "late", "early", "ahead",
})  # fmt: skip
LONG = 8
"""Tokens that are taken for a clause even if the tagger sees no verb among them."""

VERBS = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})
SHORT, TAIL, NAME = 5, 20, 30
"""Tokens of a short stretch, of the adjuncts behind "said", of a name with its office."""


def trailing_clause(scene: Scene, hit: Hit, accepted: list[Clause], lo: int, hi: int) -> Clause | None:
    """The clause whose content stands before its cue; None where this cue opens what follows it."""
    if not _may_trail(scene, hit, lo, hi):
        return None
    start = (accepted[-1].left if own_position(accepted[-1]) else accepted[-1].content[0]) if accepted else lo
    found = _subject_first(scene, hit, (lo, start), hi) or _verb_first(scene, hit, hi)
    if found is None:
        return None
    speaker, left, right = found
    content = _content(scene.columns, start, left, right, hi)
    return Clause(hit, speaker, "quote", left, content, hit.end, trailing=True) if content else None


def own_position(clause: Clause) -> bool:
    """As in "China stands ready to ...": a state's words on itself, which an attribution behind them claims."""
    own = clause.hit.tense == "present" or clause.hit.modal == "would"
    return own and clause.speaker.kind == "state" and not clause.trailing


def _may_trail(scene: Scene, hit: Hit, lo: int, hi: int) -> bool:
    if hit.role != "finite" or hit.left <= lo or hit.cue.frames.isdisjoint({"quote", "that"}):
        return False
    opens = scene.low(hit.end) == ":" and hit.end + 2 < hi
    return not opens and not scene.columns.quoted[hit.verb]


def _subject_first(scene: Scene, hit: Hit, begins: tuple[int, int], hi: int) -> tuple[Speaker, int, int] | None:
    """As in "..., he warned": the speaker, the token where the attribution begins, the one where it ends."""
    lo, start = begins
    subject = subject_before(scene, hit.left, start, True)
    if subject is None or subject.lo <= start or scene.low(subject.before) not in QUOTE_ENDS | {","}:
        return None
    if scene.low(subject.lo) == "as" and start != lo:
        return None
    right = _adjuncts_end(scene, _past_listener(scene, hit, hi), hi)
    speaker = scene.speakers.resolve(subject.lo, subject.hi)
    return (speaker, subject.before, right) if right >= 0 and speaker.name else None


def _verb_first(scene: Scene, hit: Hit, hi: int) -> tuple[Speaker, int, int] | None:
    """As in "...", said the President."""
    before, lows = scene.low(hit.left - 1), scene.columns.lows
    right = next((k for k in range(hit.end, min(hi, hit.end + NAME)) if lows[k] in TERMS), hi)
    if before not in QUOTE_ENDS | {","} or right == hit.end or lows[hit.end] in ("that", "“"):
        return None
    if before == "," and scene.low(hit.left - 2) not in QUOTE_ENDS and right < hi - 2:
        return None
    speaker = scene.speakers.resolve(hit.end, right)
    return (speaker, hit.left - 1, right) if speaker.name and speaker.kind != "thing" else None


def _past_listener(scene: Scene, hit: Hit, hi: int) -> int:
    """Past whom "he told the reporters" was for."""
    if "addr-that" not in hit.cue.frames:
        return hit.end
    end = next((k for k in range(hit.end, min(hi, hit.end + TAIL)) if scene.low(k) in TERMS), hit.end)
    return end if all(scene.tag(k) not in VERBS for k in range(hit.end, end)) else hit.end


def _adjuncts_end(scene: Scene, at: int, hi: int) -> int:
    """Where a "said today in Moscow" ends; -1 where something follows that the cue opens."""
    lows = scene.columns.lows
    while at < hi and (scene.listed("skip", at) or scene.tag(at) == "RB"):
        at += 1
    if at >= hi or lows[at] in TERMS:
        return at
    dated = scene.listed("date", at)
    if (not dated and lows[at] not in ADJUNCTS) or (lows[at] == "to" and scene.tag(at + 1) == "VB"):
        return -1
    return next((k for k in range(at, min(hi, at + TAIL)) if lows[k] in TERMS or k == hi - 1), -1)


def _content(columns: Columns, start: int, left: int, right: int, hi: int) -> tuple[int, int] | None:
    """Left of the attribution, or right of it where only a subject, or less than follows, stands before it."""
    lows, tags = columns.lows, columns.tags
    verb = any(tags[i] in VERBS for i in range(start, left))
    quoted = lows[left - 1] in QUOTE_ENDS or lows[left] in QUOTE_ENDS
    if _goes_on(columns, right, hi):
        bare = not verb and tags[start] not in ("IN", "TO")
        subject_only = bare and (left - start <= 2 * SHORT or tags[right + 1] in ("MD", "VBZ", "VBP", "VBD"))
        if subject_only or (hi - right - 2 > left - start and not quoted):
            return right + 1, hi
    clause = verb or lows[left - 1] in QUOTE_ENDS or left - start >= LONG
    return (start, left) if left - start >= 3 and clause else None


def _goes_on(columns: Columns, right: int, hi: int) -> bool:
    """Whether the content goes on behind the attribution, and no participle or "and" begins something else."""
    finite = columns.tags[right + 1 : right + 2] and columns.tags[right + 1] in ("MD", "VBZ", "VBP", "VBD")
    if right >= hi or columns.lows[right] != "," or (hi - right - 2 <= SHORT and not finite):
        return False
    return columns.tags[right + 1] not in ("VBG", "CC") and columns.lows[right + 1] != "while"
