"""Transcripts: "SECRETARY BLINKEN: ..." says whose words follow, up to the next such label."""

from __future__ import annotations

from bot.reading.statements.columns import Columns, Sentence
from bot.reading.statements.scene import Scene
from bot.reading.statements.speaker import NOBODY, Speaker, Turn
from bot.reading.statements.subjects import main_subject

QUOTES = frozenset({'"', "“", "«", "‘", "'"})
ASKING = frozenset({"q", "question", "reporter", "moderator", "journalist"})
FIRST_PERSON = frozenset({"i", "we", "our", "my"})
STATEMENTS = frozenset({"statement", "said", "remarks", "declared", "stated", "remarked", "says", "words"})
LABEL_TAGS = frozenset({"NNP", "NNPS", "IN", "DT", "NN", "JJ"})
DASHES = frozenset({"-", "--", "–", "—"})
DATELINE = 16
"""Tokens in which the dash of a dateline comes."""

LONGEST = 10
"""Tokens that a speaker's label may have."""


def after_label(scene: Scene, sentence: Sentence) -> int:
    """The token after a speaker's label at its start, which becomes the "I"; else after an item's number."""
    columns = scene.columns
    start = _in_letter(scene, sentence)
    if start >= 0:
        return start
    start = _after_number(columns, sentence)
    _announced(scene, sentence)
    lo, hi = sentence.lo, min(sentence.hi, sentence.lo + LONGEST)
    while lo < hi and not columns.lows[lo][0].isalnum():
        lo += 1
    colon = next((i for i in range(lo + 1, hi) if columns.lows[i] == ":"), 0)
    if not colon:
        return start
    asked = colon == lo + 1 and columns.lows[lo] in ASKING
    speaker = NOBODY if asked else _labelled(scene, lo, colon)
    if speaker is None:
        return start
    scene.speakers.first_person = speaker
    before = scene.speakers.turn
    scene.speakers.turn = Turn(speaker, sentence.paragraph, colon + 1, before.count + 1 if before else 1)
    return colon + 1


def _in_letter(scene: Scene, sentence: Sentence) -> int:
    """Where the words of a letter's signer begin in the sentence; -1 outside letters, where nobody is "I" again."""
    speakers = scene.speakers
    letter = next((one for one in speakers.letters if one.lo < sentence.hi and sentence.lo < one.hi), None)
    if letter:
        start = max(letter.lo, sentence.lo)
        speakers.first_person, speakers.turn = letter.signer, Turn(letter.signer, sentence.paragraph, start, 2)
        return start
    if speakers.letters and speakers.turn:
        speakers.first_person, speakers.turn = None, Turn(NOBODY, sentence.paragraph, sentence.lo, 2)
    return -1


def _labelled(scene: Scene, lo: int, colon: int) -> Speaker | None:
    columns, speakers = scene.columns, scene.speakers
    words = [columns.doc[i].text for i in range(lo, colon)]
    named = speakers.mentions.persons_in(lo, colon)
    if named and named[-1][2] == colon and all(columns.tags[i] in LABEL_TAGS for i in range(lo, colon)):
        return named[-1][0]
    if not all(word.isupper() for word in words if word[0].isalpha()) or not words[-1].isalpha():
        return None
    return speakers.mentions.by_surname(words[-1]) or Speaker(
        " ".join(word.capitalize() for word in words), None, "person"
    )


def _after_number(columns: Columns, sentence: Sentence) -> int:
    """Past the number or bullet of an item ("3 The two Ministers ..."): only where a line begins with it."""
    lo = _after_dateline(columns, sentence)
    if lo > sentence.lo:
        return lo
    if lo and "\n" not in columns.lows[lo - 1]:
        return lo
    while (
        lo + 1 < sentence.hi
        and not any(letter.isalpha() for letter in columns.lows[lo])
        and columns.lows[lo] not in QUOTES
    ):
        lo += 1
    return lo if columns.doc[lo].text[:1].isupper() or columns.lows[lo] in QUOTES else sentence.lo


def _after_dateline(columns: Columns, sentence: Sentence) -> int:
    """Past the "GENEVA, May 5 (Agency) --" of a wire report: capitals or an agency's name, and a dash soon."""
    lo, hi = sentence.lo, min(sentence.hi, sentence.lo + DATELINE)
    first = columns.doc[lo].text
    capitals = first.isupper() and len(first) > 2
    free = (i for i in range(lo + 1, hi) if columns.lows[i] in DASHES and columns.starts[i] > columns.ends[i - 1])
    return next((i + 1 for i in free if capitals or columns.lows[i - 1] == ")"), lo)


def _announced(scene: Scene, sentence: Sentence) -> None:
    """As in "The Minister issued the following statement:": what follows in the first person is theirs."""
    columns = scene.columns
    if columns.lows[sentence.hi - 1] != ":":
        return
    words, following = columns.lows[sentence.lo : sentence.hi], columns.lows[sentence.hi :]
    if not following or "\n" not in following[0] or FIRST_PERSON.isdisjoint(following):
        return
    if "attributable" in words or STATEMENTS.isdisjoint(words):
        return
    pronoun = scene.speakers.memory.person if not {"he", "she"}.isdisjoint(words) else None
    speaker = pronoun or main_subject(scene, sentence.lo, sentence.hi)
    if speaker.kind == "person":
        scene.speakers.first_person = speaker
        scene.speakers.turn = Turn(speaker, sentence.paragraph, sentence.hi, 2)
