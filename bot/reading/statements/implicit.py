"""Sentences that report without any cue, among attributed ones."""

from __future__ import annotations

from bot.reading.findings import Findings
from bot.reading.statements.columns import Columns, Sentence
from bot.reading.statements.lexicon import Lexicon
from bot.reading.statements.spans import offsets, trimmed
from bot.reading.statements.speaker import NOBODY, Speaker
from bot.reading.statements.speakers import Speakers
from bot.reading.statements.subjects import FINITE, main_subject
from bot.reading.statements.topics import Topics
from bot.readout import Statement, StatementKind

DENSE = 0.4
"""Share of a document's sentences that must be attributed before the others are read as reported, too."""

AFTER = 1
"""How many sentences after the last attributed one still belong to the report."""

SHORTEST = 6
OUGHT = frozenset({"must", "should"})
OURS, LAND = frozenset({"our"}), frozenset({"state", "country", "nation", "people", "government"})


def add_implicit(
    columns: Columns,
    lexicon: Lexicon,
    topics: Topics,
    speakers: Speakers,
    found: Findings,
    whole: list[Sentence],
    by_sentence: list[list[Statement]],
) -> None:
    """Add to ``by_sentence`` the statements of sentences that have no cue."""
    said = [i for i, statements in enumerate(by_sentence) if statements]
    if len(said) < 2 or speakers.first_person:
        return
    inside = range(said[0] + 1, min(len(whole), said[-1] + 1 + AFTER))
    if len(said) < DENSE * (len(inside) + 1):
        return
    for i in inside:
        judged = found.is_readout or _opines(lexicon, columns.lows[whole[i].lo : whole[i].hi])
        if judged and not by_sentence[i] and _reports(columns, lexicon, whole[i]):
            speaker = _speaker(columns, lexicon, speakers, whole, by_sentence, i)
            by_sentence[i].append(_statement(columns, lexicon, topics, found, whole[i], speaker))


def _reports(columns: Columns, lexicon: Lexicon, sentence: Sentence) -> bool:
    lows, tags, lo, hi = columns.lows, columns.tags, sentence.lo, sentence.hi
    if (
        hi - lo < SHORTEST
        or columns.quoted[lo]
        or lows[hi - 1] not in (".", "!", "”", '"')
        or lows[lo] in ("source", "photo")
    ):
        return False
    if lows[lo] == "this" and tags[lo + 2] == "VBN":
        return False
    if columns.doc[lo].is_upper and columns.doc[lo + 1].is_upper:
        return False
    verb = next((i for i in range(lo, hi) if tags[i] in FINITE), -1)
    if verb < 0 or any(low in ("i", "you", "?") for low in lows[lo:hi]):
        return False
    if any(lexicon.listed("mood", low) or low in OUGHT for low in lows[lo:hi]):
        return True
    heads = [low for i, low in enumerate(lows[verb:hi], verb) if tags[i] in FINITE or tags[i] == "VBN"][:2]
    return not any(lexicon.listed("narrative", low) for low in heads)


def _speaker(
    columns: Columns,
    lexicon: Lexicon,
    speakers: Speakers,
    whole: list[Sentence],
    by_sentence: list[list[Statement]],
    i: int,
) -> Speaker:
    """The state or body that is the subject; else, for what must or should be, the speaker on both sides of it."""
    words = columns.lows[whole[i].lo : whole[i].hi]
    subject = main_subject(columns, speakers, whole[i].lo, whole[i].hi)
    before = next((s[-1] for s in reversed(by_sentence[:i]) if s), None)
    after = next((s[0] for s in by_sentence[i + 1 :] if s), None)
    if subject.kind == "state" and not (subject.name or "").lower().startswith("our"):
        return subject
    if any(low in OURS and after in LAND for low, after in zip(words, words[1:], strict=False)):
        return _own_side(speakers)
    opines = _opines(lexicon, words)
    if not opines or before is None or before.speaker is None:
        return NOBODY
    between = after is not None and after.speaker == before.speaker
    if before.speaker == "We":
        return Speaker("We", before.party, "plural")
    continues = (
        bool(by_sentence[i - 1])
        and whole[i - 1].paragraph == whole[i].paragraph
        and speakers.mentions.knows(before.speaker)
    )
    if between or continues:
        return Speaker(before.speaker, before.party, "person")
    return NOBODY


def _opines(lexicon: Lexicon, words: list[str]) -> bool:
    """Whether somebody's judgement shows; "the dates will be announced" is none."""
    return any(
        lexicon.listed("opinion", low) and not (low == "will" and after == "be")
        for low, after in zip(words, [*words[1:], ""], strict=True)
    )


def _own_side(speakers: Speakers) -> Speaker:
    """Who "our country" is: the side of the first who took part, as publishers name their own first."""
    first = next((person for person in speakers.mentions.people if person.takes_part and person.party), None)
    return Speaker(first.party, first.party, "state") if first else NOBODY


def _statement(
    columns: Columns, lexicon: Lexicon, topics: Topics, found: Findings, sentence: Sentence, speaker: Speaker
) -> Statement:
    lo, hi = trimmed(columns, sentence.lo, sentence.hi)
    words = columns.lows[lo:hi]
    opines = _opines(lexicon, words)
    mood = any(lexicon.listed("mood", low) for low in words)
    kind: StatementKind = "position" if opines or speaker.kind == "state" else "assessment" if mood else "fact"
    return Statement(
        speaker=speaker.name,
        party=speaker.party,
        content=found.evidence(*offsets(columns, lo, hi)),
        kind=kind,
        topics=topics.of(words),
        implicit=True,
        confidence=0.5 if speaker.name else 0.4,
    )
