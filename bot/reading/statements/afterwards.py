"""Attribution in a sentence of its own: "This was stated by the President", "The Minister said this in Oslo"."""

from __future__ import annotations

from itertools import pairwise

from bot.reading.findings import UNRATED
from bot.reading.statements.scene import Scene
from bot.reading.statements.speaker import SPEAKING, Speaker
from bot.reading.statements.subjects import subject_before
from bot.reading.statements.told import Telling, Told
from bot.reading.statements.wording import kind_of_words
from bot.readout import Statement

SAID = frozenset({
    "said", "stated", "announced", "noted", "emphasized", "emphasised", "stressed", "reported", "declared", "confirmed",
})  # fmt: skip
ENDS = frozenset({",", ".", "during", "in", "at", "on", "following", "after", "while", "when", "as"})
REACH = 25
"""Tokens that the speaker's name and office may take."""


def add_attributed_after(telling: Telling, told: list[Told]) -> None:
    """Give a sentence that nobody has said yet to the one whom the next sentence names."""
    for here, after in pairwise(told):
        found = _attribution(telling.scene, after.sentence.lo, after.sentence.hi)
        if found and all(said.speaker is None or said.speaker == said.party for said in here.statements):
            speaker, cue = found
            content, topics = telling.whole(here.sentence)
            statement = Statement(
                speaker=speaker.name,
                party=speaker.party,
                cue=telling.evidence(*cue),
                cue_class="assert",
                content=content,
                kind=kind_of_words(telling.scene, here.sentence.lo, here.sentence.hi),
                topics=topics,
                confidence=UNRATED,
            )
            here.statements[:], after.statements[:] = [statement], []


def _attribution(scene: Scene, lo: int, hi: int) -> tuple[Speaker, tuple[int, int]] | None:
    """Who is named, and the tokens of the cue."""
    reach = scene.columns.lows[lo : min(hi, lo + REACH)]
    verb = next((i for i, low in enumerate(reach, start=lo) if low in SAID), -1)
    if verb < 0 or scene.columns.quoted[verb]:
        return None
    if scene.columns.lows[lo:verb] == ["this", "was"] and scene.low(verb + 1) == "by":
        end = next((i for i in range(verb + 2, min(hi, verb + REACH)) if scene.low(i) in ENDS), hi)
        speaker, cue = scene.speakers.resolve(verb + 2, end), (lo, verb + 2)
    elif scene.low(verb + 1) in ("this", "so") and scene.low(verb + 2) in ENDS:
        subject = subject_before(scene, verb, lo, False)
        if subject is None:
            return None
        speaker, cue = scene.speakers.resolve(subject.lo, subject.hi), (verb, verb + 2)
    else:
        return None
    return (speaker, cue) if speaker.name and speaker.kind in SPEAKING else None
