"""Whether a further cue of a sentence stands beside the one before it or lies inside its content."""

from __future__ import annotations

from bot.reading.statements.clause import Clause
from bot.reading.statements.hits import Hit
from bot.reading.statements.relatives import RELATIVE, behind_which
from bot.reading.statements.scene import Scene
from bot.reading.statements.speaker import NOBODY, SPEAKING, Speaker
from bot.reading.statements.subjects import Subject

STANCES = frozenset({"oppose", "condemn", "support"})
FRONTED = frozenset({"while", "whereas", "although", "though"})
"""As in "While A continues to oppose X, both agreed on Y"."""

DASHES = frozenset({"–", "—"})
CONTRAST = frozenset({"while", "whereas", ";"})
CLAUSE_JOINTS = frozenset({",", ";", "and", "but", "while", "whereas", "although", "though", "however"})
LIST_OPENERS = frozenset({"as", "including", "on", "of", "for", "by", "through"})


def sibling_speaker(scene: Scene, hit: Hit, subject: Subject | None, last: Clause, left: int) -> Speaker | None:
    """The speaker of a cue that stands beside the open one; None where it lies inside its content."""
    before = scene.low(hit.left - 1)
    if hit.role == "infinitive":
        return last.speaker if _joined_infinitive(scene, hit, last) else None
    if left < last.content[0] and not subject:
        return None
    if hit.role == "participle":
        return _of_participle(scene, hit, subject, last)
    if subject:
        return _second_subject(scene, hit, subject, last)
    goes_on = before == "who" and last.trailing and hit.tense == "past"
    beside = before in (",", "and", "but", ";") or scene.listed("skip", hit.left - 1)
    return last.speaker if goes_on or (beside and _coordinate(scene, hit, last)) else None


def _joined_infinitive(scene: Scene, hit: Hit, last: Clause) -> bool:
    """As in "to reiterate A and (to) discuss B", and as "call on" in "We condemn A and call on B"."""
    bare = scene.low(hit.left - 1) != "to"
    before = scene.low(hit.left - 1) if bare else scene.low(hit.left - 2)
    if before not in ("and", ",") or "amb" in hit.cue.flags:
        return False
    if last.hit.role == "infinitive":
        return True
    plural = last.hit.form == "base" and last.hit.role == "finite" and not last.hit.modal
    return bare and plural and "TO" not in scene.columns.tags[last.content[0] : hit.left]


def _of_participle(scene: Scene, hit: Hit, subject: Subject | None, last: Clause) -> Speaker | None:
    if not _attributes(scene, hit, last):
        return None
    if subject:
        return _accompanied(scene, subject)
    before = scene.low(hit.left - 1)
    apart = before in (",", "while", ";", *DASHES) or (before == "and" and last.hit.role == "participle")
    return last.speaker if apart else None


def _attributes(scene: Scene, hit: Hit, last: Clause) -> bool:
    """Whether a participle says something ("adding that") and is not one of a list of things to do."""
    if "amb" in hit.cue.flags or scene.lexicon.listed("no-participle", hit.cue.words[0]):
        return False
    alike = len(hit.cue.words) > 1 and last.hit.role == "participle" and scene.low(hit.left - 1) == "and"
    if alike or _joined(scene, hit, last):
        return True
    before = range(last.content[0], hit.left)
    listing = any(scene.tag(i) == "VBG" and scene.low(i - 1) in LIST_OPENERS for i in before)
    return not listing or "that" in hit.cue.frames


def _accompanied(scene: Scene, subject: Subject) -> Speaker | None:
    """As in "..., with the two leaders stressing": whose participle it is."""
    start = next((i for i in range(subject.hi - 1, subject.lo - 2, -1) if scene.low(i) == "with"), -1)
    if start < 1 or scene.low(start - 1) != ",":
        return None
    speaker = scene.speakers.resolve(start + 1, subject.hi)
    return speaker if speaker.kind in SPEAKING else None


def _second_subject(scene: Scene, hit: Hit, subject: Subject, last: Clause) -> Speaker | None:
    """A cue with a subject of its own: beside the open one where the joint, the tense and the subject speak for it."""
    low = scene.low(subject.before)
    aside = low in RELATIVE and behind_which(scene, subject.before) >= 0
    dashed = low in DASHES and last.speaker is NOBODY
    if subject.lo <= last.content[0] or not (aside or dashed or low in CLAUSE_JOINTS):
        return None
    speaker = scene.speakers.resolve(subject.lo, subject.hi)
    if last.hit.role == "participle" and last.speaker is NOBODY:
        last.speaker = speaker
        return speaker
    if speaker.name is None or speaker.kind not in SPEAKING or ("amb" in hit.cue.flags and low not in CONTRAST):
        return None
    fronted = scene.low(last.left) in FRONTED and low == ","
    return speaker if fronted or _goes_on(hit, last, speaker, low) else None


def _goes_on(hit: Hit, last: Clause, speaker: Speaker, joint: str) -> bool:
    if hit.tense == "past" and last.hit.tense in ("past", "none"):
        return True
    again = speaker.kind == last.speaker.kind and _folded(speaker) == _folded(last.speaker)
    return hit.tense == last.hit.tense and (again or joint in (";", "while", "whereas"))


def _folded(speaker: Speaker) -> str:
    return (speaker.name or "").lower()


def _joined(scene: Scene, hit: Hit, last: Clause) -> bool:
    """Whether the parser joins the two verbs with one another."""
    verb = scene.columns.doc[hit.verb]
    return verb.dep_ == "conj" and verb.head.i == last.hit.verb


def _coordinate(scene: Scene, hit: Hit, last: Clause) -> bool:
    """A cue without a subject, joined by "and" or a comma: of one tense with the open one, or a stance within it."""
    anchor = last.hit.tense if last.hit.tense != "none" else "past"
    if anchor == "past" and (hit.tense == "past" or scene.low(hit.verb) in ("set", "put")):
        return True
    if hit.tense != "present" or "amb" in hit.cue.flags:
        return False
    if anchor == "present" and (last.frame in ("np", "to") or _joined(scene, hit, last)):
        return True
    return hit.cue.cue_class in STANCES and last.frame in ("that", "np")
