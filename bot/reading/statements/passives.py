"""What was said without a sayer: "It was agreed to ...", "X was discussed", "Attention was paid to X"."""

from __future__ import annotations

from bot.reading.statements.clause import Clause
from bot.reading.statements.frames import opening_of
from bot.reading.statements.hits import Hit, find_hits
from bot.reading.statements.lexicon import BE
from bot.reading.statements.scene import Scene
from bot.reading.statements.speaker import NOBODY, Speaker
from bot.reading.statements.subjects import Subject, subject_before

SAID_OF_THINGS = frozenset({
    "discuss", "assess", "assert", "inform", "urge", "support", "condemn", "oppose", "praise", "agree",
})  # fmt: skip
"""Classes of cues that take a thing for their object, so that the thing can be their subject in the passive."""

DWELT = frozenset({"attention", "focus", "consideration", "emphasis"})
"""What is given or paid to a topic of talks."""

WISHED = frozenset({"would", "can", "could", "must", "should"})
DUE = frozenset({"must", "should"})
"""As in "it must be pointed out that", which is said all the same."""

CARRIERS = frozenset({"to", "on", "about", "for", "over", "that", "regarding", "with", "at", "of"})
AGENT_ENDS = frozenset({",", ".", "that", "in", "during"})
AGENT_REACH, LONGEST_CUE, EARLY = 12, 8, 8


def passive_clauses(scene: Scene, lo: int, hi: int) -> list[Clause]:
    """The passive cues of a sentence that has no other cue; the speaker is the agent after "by", mostly nobody."""
    found: list[Clause] = []
    for hit in find_hits(scene.columns, scene.lexicon, lo, hi):
        clause = _further(scene, hit, found, hi) if hit.role == "participle" else None
        due = hit.modal not in WISHED or (hit.modal in DUE and scene.low(hit.left - 1) == "it")
        if hit.role == "passive" and due and not scene.columns.quoted[hit.verb]:
            floor = max(found[-1].content[1], found[-1].cue_end) if found else lo
            clause = _passive(scene, hit, floor, hi)
        if clause:
            found.append(clause)
    return found


def impersonal(scene: Scene, lo: int, hi: int) -> bool:
    """Whether a sentence begins with "It must be pointed out that", "In this regard, it was agreed to"."""
    early = scene.columns.lows[lo : min(hi, lo + EARLY)]
    if "it" not in early:
        return False
    it = lo + early.index("it")
    verbs = [i for i in range(it + 1, min(hi, it + EARLY)) if scene.tag(i) == "VBN"]
    return bool(verbs) and any(scene.low(i) in BE for i in range(it + 1, verbs[0]))


def _further(scene: Scene, hit: Hit, found: list[Clause], hi: int) -> Clause | None:
    """As in "It was agreed to ..., taking into account ...": nobody's, too."""
    if not found or found[-1].trailing or scene.low(hit.left - 1) != "," or "amb" in hit.cue.flags:
        return None
    opening = opening_of(scene.columns, scene.lexicon, hit, hi)
    if opening is None or opening.frame == "none":
        return None
    return Clause(hit, NOBODY, opening.frame, hit.left - 1, (opening.content, hi), opening.cue_end)


def _passive(scene: Scene, hit: Hit, floor: int, hi: int) -> Clause | None:
    subject = subject_before(scene, hit.left, floor, False)
    if subject is None and hit.left - floor > 2 and scene.low(hit.left - 1) == ",":
        subject = Subject(floor, hit.left - 1, floor - 1)
    if subject is None or (subject.before >= floor and _dependent(scene, subject)):
        return None
    if "amb" in hit.cue.flags and not scene.lexicon.listed("passive", hit.cue.words[0]):
        return None
    if scene.low(hit.left - 1) == "it":
        return _impersonal(scene, hit, hi)
    return _addressed(scene, hit, hi) or _carried(scene, hit, subject, hi) or _discussed(scene, hit, subject, floor, hi)


def _addressed(scene: Scene, hit: Hit, hi: int) -> Clause | None:
    """As in "Travellers are reminded that ...", "The parties were urged to ...": nobody's, told to the subject."""
    low = scene.low(hit.end)
    if f"addr-{low}" not in hit.cue.frames or low not in ("that", "to") or hit.end + 2 >= hi:
        return None
    return Clause(hit, NOBODY, "that" if low == "that" else "to", hit.left, (hit.end + 1, hi), hit.end + 1)


def _dependent(scene: Scene, subject: Subject) -> bool:
    return scene.low(subject.before) in ("who", "which", "that") or scene.listed("subordinator", subject.before)


def _impersonal(scene: Scene, hit: Hit, hi: int) -> Clause | None:
    """As in "It was agreed to ...": content behind the "to" or "that"."""
    at = hit.end
    if at >= hi or hit.cue.frames.isdisjoint({"that", "to"}):
        return None
    while at < hi and scene.tag(at).startswith("RB"):
        at += 1
    speaker = _agent(scene, hit, hi)
    if speaker is not NOBODY:
        at = next((i for i in range(at, min(hi, at + AGENT_REACH)) if scene.low(i) in ("that", "to")), at)
    if at < hi and scene.low(at) in ("that", "to", "on", "upon"):
        at += 1
    cue_end = hit.end if speaker is not NOBODY else at
    return Clause(hit, speaker, "to" if scene.low(at - 1) == "to" else "that", hit.left - 1, (at, hi), cue_end)


def _carried(scene: Scene, hit: Hit, subject: Subject, hi: int) -> Clause | None:
    """As in "Attention was paid to X", "hope was expressed that ...": the noun is part of the cue, X the content."""
    noun = next((i - 1 for i in range(subject.lo + 1, subject.hi) if scene.tag(i) == "IN"), subject.hi - 1)
    attitude = scene.lexicon.nouns.get(scene.low(noun))
    if scene.tag(subject.lo) == "IN" or not (attitude or scene.listed("carried", noun)):
        return None
    if hit.end >= hi or scene.low(hit.end) not in CARRIERS:
        return None
    if attitude and hit.cue_class != "discuss":
        hit.cue_class, hit.kind = attitude.cue_class, attitude.kind
    elif scene.low(noun) in DWELT:
        hit.kind = "fact"
    hit.end += 1
    hit.start = max(noun, hit.end - LONGEST_CUE)
    return Clause(hit, NOBODY, "np", subject.lo, (hit.end, hi), hit.end)


def _discussed(scene: Scene, hit: Hit, subject: Subject, floor: int, hi: int) -> Clause | None:
    """As in "X was discussed": content is the subject, commas and all."""
    if hit.cue.cue_class not in SAID_OF_THINGS or "np" not in hit.cue.frames:
        return None
    if hit.left - subject.lo < 2 and scene.listed("abstract-no-speaker", subject.lo):
        return None
    start = _content_start(scene, subject, floor)
    return Clause(hit, _agent(scene, hit, hi), "np", start, (start, hit.left), hit.end, trailing=True)


def _content_start(scene: Scene, subject: Subject, floor: int) -> int:
    """The subject may hold commas: back to the end of a fronted adjunct, or to the clause's beginning."""
    while floor < subject.lo and scene.low(floor) in ("and", ",", ";", "while"):
        floor += 1
    if scene.tag(floor) in ("IN", "VBG", "RB", "TO") or scene.listed("skip", floor):
        comma = next((i for i in range(floor, subject.lo) if scene.low(i) == ","), 0)
        return comma + 1 if comma else subject.lo
    return floor


def _agent(scene: Scene, hit: Hit, hi: int) -> Speaker:
    if scene.low(hit.end) != "by":
        return NOBODY
    reach = range(hit.end + 1, min(hi, hit.end + AGENT_REACH))
    return scene.speakers.resolve(hit.end + 1, next((i for i in reach if scene.low(i) in AGENT_ENDS), hi))
