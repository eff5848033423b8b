"""Finds the words in subject position of a cue, by the surface first and the parse where that is silent."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from bot.reading.statements.columns import Columns
from bot.reading.statements.lexicon import Lexicon
from bot.reading.statements.mentions import PersonAt
from bot.reading.statements.rows import row_before
from bot.reading.statements.scene import Scene
from bot.reading.statements.speaker import NOBODY, Speaker, named

BRACKET = 20
"""Tokens that stand in brackets at most."""

LONGEST = 45
"""Tokens that a sentence without a verb may have for its words to be somebody (the preamble of a joint statement)."""

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
LED = frozenset({"led", "headed", "chaired", "represented"})
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you"})
JUNIOR = frozenset({"jr.", "jr", "sr."})
STOPS = frozenset({",", ";", ":", "that", "while", "but", "whereas", "“", "”", '"', "—", "–", "who", "which"})


class Subject(NamedTuple):
    """Tokens of the subject and the token before it (what the clause is joined on with), -1 at the start."""

    lo: int
    hi: int
    before: int


def subject_before(scene: Scene, left: int, floor: int, open_content: bool) -> Subject | None:
    """The noun phrase that ends where the verb group begins; None where a comma or "and" stands there.

    It is looked for down to token ``floor``; ``open_content`` says that the content of another cue begins there.
    """
    lows, tags = scene.columns.lows, scene.columns.tags
    if left <= floor or lows[left - 1] in STOPS or tags[left - 1] == "CC":
        return None
    lo, joined = left, 0
    while lo > floor and not _stops(scene, lo - 1):
        lo = _past_brackets(scene.columns, lo - 1, floor)
        joined = lo if tags[lo] == "CC" and not joined else joined
    if lo - 1 > floor and lows[lo] in JUNIOR:
        lo = _name_start(scene.columns, lo, floor)
    if lo - 1 > floor and lows[lo] == "and" and lows[lo - 1] == "," and not open_content:
        lo = _list_start(scene.columns, lo, floor)
    if joined and lo > floor and lows[lo - 1] == "," and not open_content and row_before(scene, left, floor):
        lo = floor
    inside = (lo > floor and tags[lo - 1] in FINITE) or (lo == floor and open_content)
    if joined and inside:
        lo = joined + 1
    return Subject(lo, left, lo - 1)


def _past_brackets(columns: Columns, i: int, floor: int) -> int:
    """Token i, or the bracket that opens what it closes."""
    if columns.lows[i] != ")":
        return i
    return next((k for k in range(i, max(floor, i - BRACKET), -1) if columns.lows[k] == "("), i)


def _stops(scene: Scene, i: int) -> bool:
    low = scene.low(i)
    if low == "as" and scene.low(i + 1) in PRONOUNS:
        return True
    return low in STOPS or scene.tag(i) in FINITE or _subordinates(scene.lexicon, low)


def _name_start(columns: Columns, lo: int, floor: int) -> int:
    """The start of a name that ends in ", Jr."."""
    while lo > floor and columns.tags[lo - 1] in ("NNP", ","):
        lo -= 1
    return lo


def _list_start(columns: Columns, lo: int, floor: int) -> int:
    """Of "the Secretary, the Cardinal, and the Archbishop" the first; ``lo`` itself where a verb stands before."""
    start = next((i + 1 for i in range(lo - 1, floor - 1, -1) if columns.tags[i] in FINITE), floor)
    return start if start == floor and columns.tags[floor] not in ("IN", "VBG", "RB") else lo


def _subordinates(lexicon: Lexicon, low: str) -> bool:
    return lexicon.listed("subordinator", low) and low not in ("before", "after", "since", "as", "than")


def apposed_subject(scene: Scene, left: int, floor: int) -> Speaker:
    """The subject of "Wang Yi, Member of ..., said": the noun phrase before the apposition."""
    persons = scene.speakers.mentions.persons_in(floor, left)
    if (
        len(persons) == 1
        and persons[0][2] == left - 1
        and "," in scene.columns.lows[max(floor, persons[0][1] - 3) : persons[0][1]]
    ):
        return persons[0][0]
    if len(persons) == 2 and _coordinated(scene.columns, persons[0][2], persons[1][1]):
        return named([person[0].name or "" for person in persons])
    if scene.low(floor) == "we":
        return scene.speakers.resolve(floor, floor + 1)
    return _before_apposition(scene, persons, left, floor)


def _before_apposition(scene: Scene, persons: list[PersonAt], left: int, floor: int) -> Speaker:
    """The first person whom a comma follows; who is led by somebody speaks, and not who leads."""
    comma = next((i for i in range(floor, left) if scene.low(i) == ","), floor)
    if scene.low(comma + 1) in LED and scene.low(comma + 2) == "by":
        led = subject_before(scene, comma, floor, False)
        return scene.speakers.resolve(led.lo, led.hi) if led else NOBODY
    fronted = scene.tag(floor) in ("IN", "VBG")
    for speaker, start, end in persons:
        if scene.low(end) in (",", "(", "who") and not (fronted and start < comma):
            return speaker
    return persons[0][0] if persons else NOBODY


def _coordinated(columns: Columns, lo: int, hi: int) -> bool:
    """Whether "and" with a comma before it, and no "with" or "by", stands between two names and their offices."""
    between = columns.lows[lo:hi]
    joined = any(low == "and" and before == "," for before, low in pairwise(between))
    return joined and not {"with", "by"} & set(between)


def main_subject(scene: Scene, lo: int, hi: int) -> Speaker:
    """Who stands before the first finite verb of the sentence: the subject of a cue that is joined to that verb."""
    tags, lows = scene.columns.tags, scene.columns.lows
    verb = next((i for i in range(lo, hi) if tags[i] in FINITE), hi)
    if row := row_before(scene, verb, lo):
        return named([person[0].name or "" for person in row])
    start = lo
    comma = next((i for i in range(verb - 1, lo, -1) if lows[i] == ","), 0)
    spanning = [p for p in scene.speakers.mentions.persons_in(lo, verb) if p[1] < comma < p[2]]
    if spanning:
        return spanning[0][0]
    if comma and comma + 1 < verb:
        speaker = scene.speakers.resolve(comma + 1, verb)
        if speaker.kind != "thing":
            return speaker
    if tags[lo] in ("IN", "VBG"):
        start = next((i + 1 for i in range(lo, verb) if lows[i] == ","), lo)
    persons = scene.speakers.mentions.persons_in(start, verb)
    if comma and persons:
        return persons[0][0]
    return scene.speakers.resolve(start, verb) if verb < hi or hi - start <= LONGEST else NOBODY


def both_meeting(scene: Scene, lo: int, hi: int) -> Speaker | None:
    """As in "A met with B to discuss": A and B, where two persons stand before token hi."""
    names = list(dict.fromkeys(p[0].name or "" for p in scene.speakers.mentions.persons_in(lo, hi)))
    if len(names) != 2:
        return None
    return Speaker(" and ".join(names), None, "plural")
