"""What somebody says in a turn of a transcript, or in a speech, without any cue: their own sentences."""

from __future__ import annotations

from bot.reading.findings import UNRATED
from bot.reading.statements.columns import heads
from bot.reading.statements.scene import Scene
from bot.reading.statements.spans import trimmed
from bot.reading.statements.speaker import NOBODY, Speaker
from bot.reading.statements.subjects import FINITE
from bot.reading.statements.told import Telling, Told
from bot.reading.statements.wording import judges, kind_of_words
from bot.readout import Statement

SHORTEST = 5
"""Tokens that such a sentence must have."""

SURE = 8
"""Tokens of a labelled turn that are taken for a sentence even if the tagger sees no verb."""

LONG = 40
"""Sentences of turns above which only those are kept that promise, ask, judge, greet or take a side."""

VOCATIVE = 8
"""Tokens in which an address ("Mr President, colleagues,") ends."""

FIRST_PERSON = frozenset({"i", "we"})
OWN = frozenset({"i", "we", "our", "my", "us", "colleagues", "excellency"})
"""Words with which a text turns to the first person; what stands before them is the publisher's."""

SPEECH = 3
"""How often "I", or "we" of a known author, must stand outside quotations for a text without labels to be a speech."""


def add_turns(telling: Telling, told: list[Told]) -> None:
    """Add the sentences of labelled turns and of speeches that no cue has made statements."""
    lows = telling.scene.columns.lows
    own_words = (n for n, one in enumerate(told) if not OWN.isdisjoint(lows[one.sentence.lo : one.sentence.hi]))
    begun = 0 if telling.scene.speakers.signed else next(own_words, 0)
    rest = [one for n, one in enumerate(told) if not one.statements and (n >= begun or one.turn)]
    own = [(one, speaker) for one in rest if (speaker := _speaker(telling, told, one))]
    many = len(own) > LONG
    for one, speaker in own:
        statement = _statement(telling, one, speaker)
        if statement and not (many and _plain(telling.scene, one, statement)):
            one.statements.append(statement)


def _plain(scene: Scene, one: Told, statement: Statement) -> bool:
    """Whether it only tells something: no promise, no request, and no judgement of relations or the situation."""
    judged = statement.kind == "assessment" and judges(scene, one.sentence.lo, one.sentence.hi)
    return statement.kind in ("fact", "position", "assessment") and not judged


def _speaker(telling: Telling, told: list[Told], one: Told) -> Speaker | None:
    """Who speaks: whose turn it is, up to the paragraph's end where the text has one label only."""
    turn, scene = one.turn, telling.scene
    if turn is None:
        exchange = telling.found.is_readout and not scene.speakers.signed
        return None if scene.speakers.turn or exchange else _author(scene, one)
    if turn.speaker is NOBODY or (scene.speakers.turn and scene.speakers.turn.count > 1):
        return None if turn.speaker is NOBODY else turn.speaker
    return turn.speaker if one.sentence.paragraph == turn.paragraph else None


def _author(scene: Scene, one: Told) -> Speaker | None:
    """Who gives a speech: the one behind its "I"."""
    columns = scene.columns
    if scene.speakers.spoken is None:
        words = FIRST_PERSON if scene.speakers.one_voice else {"i"}
        own = sum(low in words and not quoted for low, quoted in zip(columns.lows, columns.quoted, strict=True))
        scene.speakers.spoken = own >= SPEECH
    return scene.speakers.author() if scene.speakers.spoken else None


def _statement(telling: Telling, one: Told, speaker: Speaker) -> Statement | None:
    scene, sentence = telling.scene, one.sentence
    lo = max(sentence.lo, one.turn.start) if one.turn and one.turn.start < sentence.hi else sentence.lo
    lo, hi = trimmed(scene.columns, _past_address(scene, lo, sentence.hi), sentence.hi)
    tags = scene.columns.tags[lo:hi]
    if (
        hi - lo < SHORTEST
        or scene.columns.lows[lo : lo + 2] == ["thank", "you"]
        or "?" in scene.columns.lows[lo : sentence.hi]
        or heads(scene.columns, sentence)
    ):
        return None
    if FINITE.isdisjoint(tags) and "VB" not in tags and (one.turn is None or hi - lo < SURE):
        return None
    return Statement(
        speaker=speaker.name,
        party=speaker.party,
        content=telling.evidence(lo, hi),
        kind=kind_of_words(scene, lo, hi),
        topics=telling.topics.of(scene.columns.lows[lo:hi]),
        implicit=True,
        confidence=UNRATED,
    )


def _past_address(scene: Scene, lo: int, hi: int) -> int:
    """Past "Mr President, dear friends,": pieces before a comma that name whom the words are for."""
    while True:
        comma = next((i for i in range(lo, min(hi, lo + VOCATIVE)) if scene.low(i) == ","), 0)
        named = comma and any(scene.listed("title", i) or scene.listed("address", i) for i in range(lo, comma))
        if not named or not FINITE.isdisjoint(scene.columns.tags[lo:comma]):
            return lo
        lo = comma + 1
