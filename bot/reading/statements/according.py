"""Attribution without a verb: "According to the Foreign Ministry, ...", and the same at the end."""

from __future__ import annotations

from bot.reading.statements.clause import Clause
from bot.reading.statements.hits import Hit
from bot.reading.statements.lexicon import Cue
from bot.reading.statements.scene import Scene

ACCORDING = Cue(("according", "to"), "assert", "position", 1, frozenset({"quote"}), frozenset())
ENDS = frozenset({",", ".", ";", "—", "–"})
LONGEST = 20


def according_clause(scene: Scene, lo: int, hi: int) -> list[Clause]:
    """The clause of a sentence that says whose account it is; empty where it names nobody who speaks."""
    lows = scene.columns.lows
    at = next((i for i in range(lo, hi - 2) if lows[i] == "according" and lows[i + 1] == "to"), -1)
    if at < 0 or scene.columns.quoted[at] or (at > lo and lows[at - 1] != ","):
        return []
    end = next((i for i in range(at + 2, min(hi, at + LONGEST)) if lows[i] in ENDS), 0)
    if not end:
        return []
    speaker = scene.speakers.resolve(at + 2, end)
    content = (end + 1, hi) if at == lo else (lo, at)
    if speaker.name is None or speaker.kind == "document" or content[1] - content[0] < 3:
        return []
    hit = Hit(ACCORDING, "base", "finite", at, at, at, at + 2, "none", "", "assert", "position")
    return [Clause(hit, speaker, "quote", at, content, at + 2, trailing=True)]
