"""The speaker of the first cue of a sentence."""

from __future__ import annotations

from bot.reading.statements.hits import Hit
from bot.reading.statements.roles import OPENING
from bot.reading.statements.scene import Scene
from bot.reading.statements.speaker import NOBODY, Speaker
from bot.reading.statements.subjects import FINITE, Subject, apposed_subject, both_meeting, main_subject

PRONOUNS = frozenset({"we", "i", "they", "he", "she", "you"})
JOINED_BY = frozenset({"as", "since", "while"})
"""Subordinators after which a clause still says something of its own."""


def first_speaker(scene: Scene, hit: Hit, subject: Subject | None, lo: int, content: int) -> Speaker | None:
    """Who speaks, ``NOBODY`` where nobody is named; None where this is no cue of the sentence's own.

    ``content`` is the token where the content begins, ``lo`` where the sentence does.
    """
    if hit.role == "finite":
        return _of_finite(scene, hit, subject, lo, content)
    if "amb" in hit.cue.flags or scene.lexicon.listed("never-first", hit.cue.words[0]):
        return None
    if (
        hit.left == lo
        or (hit.left == lo + 1 and scene.low(lo) == "to")
        or (scene.low(lo) in ("while", "when") and hit.left == lo + 1)
    ):
        return NOBODY
    if hit.role == "infinitive":
        return _of_purpose(scene, hit, lo)
    joined = scene.low(hit.left - 1) in (",", "and", "while") or scene.low(hit.left - 2) in OPENING
    if not joined or scene.lexicon.listed("no-participle", hit.cue.words[0]):
        return None
    return _somebody(main_subject(scene, lo, hit.left))


def _of_finite(scene: Scene, hit: Hit, subject: Subject | None, lo: int, content: int) -> Speaker | None:
    if subject is None:
        return _without_subject(scene, hit, lo)
    if _subordinate(scene, subject) or _relative(scene, subject) or scene.low(subject.hi - 1) == "you":
        return None
    speaker = scene.speakers.resolve(subject.lo, subject.hi)
    if "with-partner" in hit.cue.flags:
        return both_meeting(scene, lo, content) or speaker
    pronoun = scene.low(subject.hi - 1)
    if scene.low(subject.before) in ("where", "which") and pronoun in ("he", "she", "they"):
        return _of_the_met(scene, lo, subject) or speaker
    together = hit.cue_class == "discuss" or hit.cue.words[0] == "agree"
    if pronoun == "we" and together and not scene.speakers.turn:
        return Speaker("We", None, "plural")
    parsed = _parsed(scene, hit, lo) if speaker == NOBODY and "amb" not in hit.cue.flags else None
    return parsed or speaker


def _of_the_met(scene: Scene, lo: int, subject: Subject) -> Speaker | None:
    """As in "A received B, where they discussed ..., where he thanked ...": both, or who is the subject before."""
    plural = scene.low(subject.hi - 1) == "they"
    return both_meeting(scene, lo, subject.before) if plural else main_subject(scene, lo, subject.before)


def _of_purpose(scene: Scene, hit: Hit, lo: int) -> Speaker | None:
    """As in "A met with B to discuss": both, where the sentence tells of such an event."""
    before = range(lo, hit.left)
    if hit.cue_class != "discuss" and scene.listed("means", hit.left - 2):
        return None
    if not any(scene.listed("narrative", i) or scene.low(i) == "had" for i in before):
        return None
    both = both_meeting(scene, lo, hit.left) if hit.cue_class in ("discuss", "assess", "agree") else None
    return both or _somebody(main_subject(scene, lo, hit.left))


def _without_subject(scene: Scene, hit: Hit, lo: int) -> Speaker | None:
    """After an apposition, joined to another verb, or in a relative clause."""
    before = scene.low(hit.left - 1) if hit.left > lo else ""
    if before == ",":
        return _somebody(apposed_subject(scene, hit.left, lo))
    if hit.tense == "present" and _in_relative(scene, hit.left, lo):
        return None
    bare = hit.form == "base" and not hit.modal
    if before in ("and", "but") and hit.left - lo > 2 and not bare:
        return _somebody(main_subject(scene, lo, hit.left))
    persons = scene.speakers.mentions.persons_in(lo, hit.left) if before == "who" else []
    return persons[-1][0] if persons else None


def _parsed(scene: Scene, hit: Hit, lo: int) -> Speaker | None:
    """The parser's subject, where the surface names nobody."""
    for child in scene.columns.doc[hit.verb].children:
        if child.dep_ in ("nsubj", "nsubj:outer") and lo <= child.i < hit.left:
            return _somebody(scene.speakers.resolve(child.left_edge.i, child.i + 1))
    return None


def _relative(scene: Scene, subject: Subject) -> bool:
    """As in "the talks we discussed": a pronoun right behind a noun phrase begins a relative clause."""
    return subject.hi - subject.lo > 1 and scene.low(subject.hi - 1) in PRONOUNS and scene.low(subject.lo) == "the"


def _in_relative(scene: Scene, left: int, lo: int) -> bool:
    """As in "met to build a system that reflects A, supports B": the verb is the system's."""
    tags = scene.columns.tags[lo:left]
    verb = next((i for i, tag in enumerate(tags) if tag in FINITE), len(tags))
    return "WDT" in tags[verb:]


def _subordinate(scene: Scene, subject: Subject) -> bool:
    """Whether the clause is a dependent one; "during which A discussed B" is not taken for such."""
    low = scene.low(subject.before)
    if low == "where":
        return scene.low(subject.before - 1) != ","
    if low == "which":
        return scene.tag(subject.before - 1) != "IN"
    again = low == "as" and scene.low(subject.lo) in PRONOUNS
    return low == "who" or again or (scene.listed("subordinator", subject.before) and low not in JOINED_BY)


def _somebody(speaker: Speaker) -> Speaker | None:
    return speaker if speaker.name else None
