"""The clauses of a sentence that its cues open: each with its speaker and where its content begins."""

from __future__ import annotations

from itertools import pairwise

from bot.reading.statements.clause import Clause
from bot.reading.statements.first_cue import first_speaker
from bot.reading.statements.frames import opening_of
from bot.reading.statements.hits import Hit, find_hits
from bot.reading.statements.relatives import RELATIVE, behind_which
from bot.reading.statements.scene import Scene
from bot.reading.statements.siblings import sibling_speaker
from bot.reading.statements.speaker import SPEAKING, Speaker
from bot.reading.statements.subjects import FINITE, Subject, subject_before
from bot.reading.statements.trailing import own_position, trailing_clause

JOINTS = frozenset({
    ",", ";", "and", "but", "while", "whereas", "although", "though", "however", "—", "–", "as", "well",
})  # fmt: skip
ASIDE = 25
"""Tokens of an adjunct between commas."""

MEETINGS = frozenset({"assert", "assess", "praise", "support", "condemn", "oppose", "agree"})
"""What a meeting can do besides discussing."""

VISITS = (("call", "on"), ("call", "upon"))
"""With "will" these are visits to somebody."""

READ = ("read",)
"""The cue with which a message is quoted whole."""

FIRST = frozenset({"i", "we"})
POSSIBLE = frozenset({"could", "may", "might", "can"})
"""Modals under which nothing is said yet; under a promise they belong to it."""


def cued_clauses(scene: Scene, lo: int, hi: int) -> list[Clause]:
    """The clauses of the sentence in tokens lo..hi, in order, contents not yet ended."""
    accepted: list[Clause] = []
    for hit in find_hits(scene.columns, scene.lexicon, lo, hi):
        clause = _clause(scene, hit, accepted, lo, hi)
        if clause:
            accepted.append(clause)
            scene.speakers.remember(clause.speaker)
            if clause.hit.cue.words == READ and not clause.trailing:
                scene.speakers.read_out.add(scene.columns.quoted[clause.content[0]])
    return accepted


def _clause(scene: Scene, hit: Hit, accepted: list[Clause], lo: int, hi: int) -> Clause | None:
    if _not_said(hit, accepted):
        return None
    trailing = trailing_clause(scene, hit, accepted, lo, hi)
    if trailing:
        return None if _closes(scene, trailing, accepted) else _over(trailing, accepted)
    if hit.role == "passive" or _quoted(scene, hit, accepted, lo):
        return None
    opening = opening_of(scene.columns, scene.lexicon, hit, hi)
    if opening is None or opening.frame == "none":
        return None
    last = accepted[-1] if accepted else None
    subject = _subject(scene, hit, last.content[0] if last else lo, last is not None)
    left = _joint(scene, subject.lo if subject else hit.left, lo)
    if subject and scene.low(left - 1) in RELATIVE:
        start = behind_which(scene, left - 1)
        left = start if start >= 0 else left - 1
    speaker = (
        sibling_speaker(scene, hit, subject, last, left)
        if last
        else first_speaker(scene, hit, subject, lo, opening.content)
    )
    own = scene.speakers.first_person or (scene.speakers.one_voice and scene.speakers.speaks)
    if speaker is None or not _fits(hit, speaker) or (own and "show" in hit.cue.flags):
        return None
    return Clause(hit, speaker, opening.frame, left, (opening.content, hi), opening.cue_end)


def _quoted(scene: Scene, hit: Hit, accepted: list[Clause], lo: int) -> bool:
    """Whether the cue stands in quoted words; the "I am confident that" of a message that is read out counts."""
    quoted = scene.columns.quoted
    number = quoted[hit.verb]
    if not accepted and number and number in scene.speakers.read_out and scene.low(hit.left - 1) in FIRST:
        return False
    return bool(number and (accepted or quoted[max(lo, hit.left - 1)]))


def _subject(scene: Scene, hit: Hit, floor: int, inside: bool) -> Subject | None:
    """What stands before the verb; also before an adjunct between commas ("The Side, in this connection, noted")."""
    subject = subject_before(scene, hit.left, floor, inside)
    if subject or hit.role != "finite" or scene.low(hit.left - 1) != ",":
        return subject
    commas = (i for i in range(hit.left - 2, max(floor, hit.left - ASIDE), -1) if scene.low(i) == ",")
    comma = next((i for i in commas if scene.tag(i + 1) in ("IN", "RB")), -1)
    if comma < 0 or not FINITE.isdisjoint(scene.columns.tags[comma : hit.left]):
        return None
    found = subject_before(scene, comma, floor, inside)
    known = found and scene.speakers.resolve(found.lo, found.hi).kind in SPEAKING
    return found if known else None


def _not_said(hit: Hit, accepted: list[Clause]) -> bool:
    """Whether the modal speaks against it: "may welcome" tells nothing yet, "will call on" is a visit."""
    possible = hit.modal in POSSIBLE and not accepted and hit.cue.cue_class != "promise"
    return possible or (hit.modal in ("will", "would") and hit.cue.words in VISITS)


def _closes(scene: Scene, trailing: Clause, accepted: list[Clause]) -> bool:
    """As in "Ha replied that ..., an official told reporters": what is said is Ha's, and ends before the comma."""
    last = accepted[-1] if accepted else None
    if last is None or last.trailing or last.content[0] != trailing.content[0] or own_position(last):
        return False
    if scene.columns.quoted[last.content[0]]:
        return False
    last.content = (last.content[0], trailing.content[1])
    return trailing.content[1] > last.content[0]


def _over(trailing: Clause, accepted: list[Clause]) -> Clause:
    """As in "China stands ready to ... and opposes ..., Xi said": the attribution takes the place of the first cue.

    The further cues of the state's words on itself keep theirs and become the speaker's.
    """
    if not accepted or accepted[-1].left != trailing.content[0] or not all(own_position(one) for one in accepted):
        return trailing
    first, *further = accepted
    for one, after in pairwise([*further, trailing]):
        one.speaker, one.content = trailing.speaker, (one.content[0], after.left)
    trailing.content = (first.left, further[0].left if further else trailing.content[1])
    accepted[:] = further
    return trailing


def _joint(scene: Scene, left: int, lo: int) -> int:
    """Left past the words that join a clause to the one before it."""
    while left > lo and (scene.low(left - 1) in JOINTS or scene.listed("skip", left - 1)):
        left -= 1
    return left


def _fits(hit: Hit, speaker: Speaker) -> bool:
    """Whether the cue can be this speaker's: talks discuss but do not urge, events show but do not say."""
    flags, talks = hit.cue.flags, speaker.kind == "talks"
    if "show" in flags:
        return speaker.kind in ("thing", "talks")
    if "talks-only" in flags:
        return talks
    if "amb" in flags:
        return speaker.kind in SPEAKING or (talks and hit.cue_class == "discuss")
    return not talks or hit.cue_class == "discuss" or ("np" in hit.cue.frames and hit.cue_class in MEETINGS)
