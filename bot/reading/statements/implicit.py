"""Sentences that report without any cue, among attributed ones."""

from __future__ import annotations

from itertools import pairwise

from bot.reading.findings import UNRATED
from bot.reading.statements.columns import Sentence
from bot.reading.statements.leanings import leaning
from bot.reading.statements.lexicon import BE, Lexicon
from bot.reading.statements.modals import EVENTS
from bot.reading.statements.roles import HAVE
from bot.reading.statements.scene import Scene
from bot.reading.statements.speaker import NOBODY, Speaker
from bot.reading.statements.subjects import FINITE, main_subject
from bot.reading.statements.told import Telling, Told
from bot.readout import Statement, StatementKind

DENSE = 0.4
"""Share of a document's sentences that must be attributed before the others are read as reported, too."""

AFTER = 1
"""How many sentences after the last attributed one still belong to the report."""

SHORTEST = 6
"""Tokens that a sentence must have."""

NOTES = frozenset({"source", "photo", "*", "©", "["})
"""How credits and notes of the publisher begin."""

LAND = frozenset({"state", "country", "nation", "people", "government"})
SENTENCE_ENDS = frozenset({".", "!", "”", '"'})
TOLD = {("will", "be"), ("will", "take")}
"""Beginnings of what is announced rather than thought."""

LINKS = (
    "at the same time", "in addition ,", "in this regard ,", "in this context ,", "in particular ,", "as a result ,",
    "against this backdrop", "in his words", "in her words", "in this connection ,", "for example ,",
)  # fmt: skip
"""Beginnings of a sentence that goes on with what was said in the one before it."""

HAD = 5
"""Tokens in which "an audience" stands behind "had"."""

LINK = 4
"""Tokens of the longest of these."""

OUGHT = frozenset({"must", "should"})


def add_implicit(telling: Telling, told: list[Told]) -> None:
    """Add the statements of sentences that have no cue; in a transcript there are none."""
    scene = telling.scene
    said = [i for i, one in enumerate(told) if one.statements]
    if len(said) < 2 or scene.speakers.first_person:
        return
    inside = range(said[0] + 1, min(len(told), said[-1] + 1 + AFTER))
    if len(said) < DENSE * (len(inside) + 1):
        return
    for i in inside:
        sentence = told[i].sentence
        judged = telling.found.is_readout or _opines(scene, sentence)
        if judged and not told[i].statements and _reports(scene, sentence):
            told[i].statements.append(_statement(telling, sentence, _speaker(scene, told, i)))


def _reports(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence says how things are, and not what somebody did."""
    lo, hi, lows = sentence.lo, sentence.hi, scene.columns.lows
    if hi - lo < SHORTEST or scene.columns.quoted[lo] or lows[hi - 1] not in SENTENCE_ENDS or _is_label(scene, lo):
        return False
    verb = next((i for i in range(lo, hi) if scene.tag(i) in FINITE), -1)
    if verb < 0 or not {"i", "you", "?"}.isdisjoint(lows[lo:hi]) or lows[lo:hi][-3:-1] == ["as", "follows"]:
        return False
    if main_subject(scene, lo, verb).kind == "person" and (lows[verb] == "will" or _deed(scene, verb)):
        return False
    planned = lows[verb] == "will" and (lows[verb + 1], lows[verb + 2]) in EVENTS
    journey = lows[verb] == "will" and scene.listed("travels", verb + 1 + scene.tag(verb + 1).startswith("RB"))
    if journey and not planned:
        return False
    if planned or any(scene.listed("mood", i) or lows[i] in OUGHT for i in range(lo, hi)):
        return True
    verbs = [i for i in range(verb, hi) if scene.tag(i) in FINITE or scene.tag(i) == "VBN"][:2]
    return not any(scene.listed("narrative", i) for i in verbs)


def _deed(scene: Scene, verb: int) -> bool:
    """As in "flew to Tirana", "had an audience": a verb in the past that is no "was" or "had" of something else."""
    if scene.low(verb) in HAVE and any(scene.listed("had", i) for i in range(verb + 1, verb + HAD)):
        return True
    return scene.tag(verb) == "VBD" and scene.low(verb) not in BE and scene.low(verb) not in HAVE


def _is_label(scene: Scene, lo: int) -> bool:
    """A credit, a line in capitals, or "This was stated by ..."."""
    capitals = scene.columns.doc[lo].is_upper and scene.columns.doc[lo + 1].is_upper
    return (
        capitals
        or scene.low(lo + (scene.low(lo) == "(")) in NOTES
        or (scene.low(lo) == "this" and scene.tag(lo + 2) == "VBN")
    )


def _speaker(scene: Scene, told: list[Told], i: int) -> Speaker:
    """For a judgement the state that is the subject, else the speaker on both sides of it or just before it."""
    sentence = told[i].sentence
    subject = main_subject(scene, sentence.lo, sentence.hi)
    before = next((told[k].statements[-1] for k in range(i - 1, -1, -1) if told[k].statements), None)
    if before and before.speaker == "We":
        return Speaker("We", before.party, "plural")
    if any(low == "our" and after in LAND for low, after in pairwise(scene.columns.lows[sentence.lo : sentence.hi])):
        return _own_side(scene)
    verb = next((scene.low(k) for k in range(sentence.lo, sentence.hi) if scene.tag(k) in FINITE), "")
    own = verb in ("will", "shall") or _opines(scene, sentence)
    if subject.kind == "state" and scene.low(sentence.lo) != "it" and own:
        return subject
    if before is None or before.speaker is None:
        return NOBODY
    if not _opines(scene, sentence):
        goes_on = (_joined_on(scene, sentence.lo) or _by_paragraphs(scene)) and _continues(scene, told, i, before)
        return _as_person(before) if goes_on else NOBODY
    after = next((told[k].statements[0] for k in range(i + 1, len(told)) if told[k].statements), None)
    between = after is not None and after.speaker == before.speaker
    return _as_person(before) if between or _continues(scene, told, i, before) else NOBODY


def _joined_on(scene: Scene, lo: int) -> bool:
    """Whether the sentence begins with "Moreover", "In this regard": its words go on with what was said."""
    opening = " ".join(scene.columns.lows[lo : lo + LINK])
    return scene.listed("continues", lo) or any(opening.startswith(link) for link in LINKS)


def _as_person(before: Statement) -> Speaker:
    return Speaker(before.speaker, before.party, "person")


def _continues(scene: Scene, told: list[Told], i: int, before: Statement) -> bool:
    """Whether the sentence right before, in the same paragraph, is one person's."""
    same = told[i - 1].sentence.paragraph == told[i].sentence.paragraph
    return same and bool(told[i - 1].statements) and scene.speakers.mentions.knows(before.speaker)


def _home(scene: Scene) -> str | None:
    """The publisher's side: that of the first who took part, as publishers name their own first."""
    return next((person.party for person in scene.speakers.mentions.people if person.takes_part and person.party), None)


def _by_paragraphs(scene: Scene) -> bool:
    """Whether the publisher gives a paragraph to one speaker, and names him at its start only."""
    return scene.lexicon.listed("paragraphs", (_home(scene) or "").lower())


def _own_side(scene: Scene) -> Speaker:
    """Who "our country" is."""
    home = _home(scene)
    return Speaker(home, home, "state") if home else NOBODY


def _opines(scene: Scene, sentence: Sentence) -> bool:
    """Whether somebody's judgement shows; "the dates will be announced" is none."""
    lexicon: Lexicon = scene.lexicon
    words = [*scene.columns.lows[sentence.lo : sentence.hi], ""]
    if not lexicon.any_listed("opinion", words):
        return False
    return any(lexicon.listed("opinion", low) and (low, after) not in TOLD for low, after in pairwise(words))


def _statement(telling: Telling, sentence: Sentence, speaker: Speaker) -> Statement:
    content, topics = telling.whole(sentence)
    mood = telling.scene.lexicon.any_listed("mood", telling.scene.columns.lows[sentence.lo : sentence.hi])
    kind: StatementKind = "assessment" if mood else "fact"
    if speaker.kind == "state" or _opines(telling.scene, sentence):
        kind = leaning(telling.scene, sentence.lo, sentence.hi) or "position"
    return Statement(
        speaker=speaker.name,
        party=speaker.party,
        content=content,
        kind=kind,
        topics=topics,
        implicit=True,
        confidence=UNRATED,
    )
