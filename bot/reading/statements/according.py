"""Attribution without a verb: "According to the Foreign Ministry, ...", and the same at the end."""

from __future__ import annotations

from bot.reading.statements.clause import Clause
from bot.reading.statements.hits import Hit
from bot.reading.statements.lexicon import Cue
from bot.reading.statements.scene import Scene

ACCORDING = Cue(("according", "to"), "assert", "position", 1, frozenset({"quote"}), frozenset())
ENDS = frozenset({",", ".", ";", "—", "–"})
VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
LONGEST, SHORTEST = 20, 3


VIEWED = Cue(("in",), "assess", "position", 1, frozenset({"quote"}), frozenset())
VIEWS = frozenset({"view", "opinion", "words", "assessment", "estimation", "judgement", "judgment"})
WHOSE = frozenset({"his", "her", "our", "my", "their", "its", "'s", "’s"})


def view_clause(scene: Scene, lo: int, hi: int) -> list[Clause]:
    """As in "In his view, the region now speaks with one voice", "..., in our opinion": whose view it is."""
    lows = scene.columns.lows
    at = next((i for i in range(lo + 1, hi) if lows[i] in VIEWS and lows[i - 1] in WHOSE), -1)
    start = next((i for i in range(at - 1, max(lo - 1, at - LONGEST), -1) if lows[i] == "in"), -1)
    if at < 0 or start < 0 or scene.columns.quoted[at] or (start > lo and lows[start - 1] != ","):
        return []
    if at + 1 < hi and lows[at + 1] not in ENDS and start > lo:
        return []
    owner = {"his": "he", "her": "she", "our": "we", "my": "i", "their": "they", "its": "it"}.get(lows[at - 1])
    speaker = scene.speakers.called(owner) if owner else scene.speakers.resolve(start + 1, at - 1)
    content = (at + 1, hi) if start == lo else (lo, start)
    if speaker.name is None or content[1] - content[0] < SHORTEST:
        return []
    hit = Hit(VIEWED, "base", "finite", start, start, at, at + 1, "none", "", "assess", "position")
    return [Clause(hit, speaker, "quote", start, content, at + 1, trailing=True)]


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
    first = at == lo or all(scene.tag(i) not in VERBS for i in range(lo, at))
    content = (end + 1, hi) if first else (lo, at)
    if speaker.name is None or speaker.kind == "document" or content[1] - content[0] < SHORTEST:
        return []
    hit = Hit(ACCORDING, "base", "finite", at, at, at, at + 2, "none", "", "assert", "position")
    return [Clause(hit, speaker, "quote", at, content, at + 2, trailing=True)]
