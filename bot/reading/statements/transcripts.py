"""Transcripts: "SECRETARY BLINKEN: ..." says whose words follow, up to the next such label."""

from __future__ import annotations

from bot.reading.statements.columns import Columns, Sentence
from bot.reading.statements.lexicon import Lexicon
from bot.reading.statements.speakers import Speaker, Speakers

LONGEST = 8
"""Tokens that a speaker's label may have."""


def after_label(columns: Columns, lexicon: Lexicon, speakers: Speakers, sentence: Sentence) -> int:
    """The token after a speaker's label at the start of a paragraph, which becomes the "I"; else the sentence's start."""
    lo, hi = sentence.lo, min(sentence.hi, sentence.lo + LONGEST)
    if lo and "\n" not in columns.lows[lo - 1]:
        return lo
    colon = next((i for i in range(lo + 1, hi) if columns.lows[i] == ":"), 0)
    if not colon or colon + 1 >= sentence.hi:
        return lo
    speaker = _labelled(columns, lexicon, speakers, lo, colon)
    if speaker is None:
        return lo
    speakers.first_person = speaker
    return colon + 1


def _labelled(columns: Columns, lexicon: Lexicon, speakers: Speakers, lo: int, colon: int) -> Speaker | None:
    words = [columns.doc[i].text for i in range(lo, colon)]
    named = speakers.persons_in(lo, colon)
    if named and named[-1][2] == colon:
        return named[-1][0]
    if not all(word.isupper() for word in words if word[0].isalpha()) or not words[-1].isalpha():
        return None
    return speakers.by_surname(words[-1]) or Speaker(" ".join(word.capitalize() for word in words), None, "person")
