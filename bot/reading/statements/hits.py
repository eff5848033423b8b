"""Finds cues in a sentence: where one stands, and the verb group around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.statements.columns import Columns
from bot.reading.statements.lexicon import BE, Cue, Form, Lexicon
from bot.reading.statements.roles import DO, HAVE, MODALS, NOT, Place, Role, Tense, role_of, tense_of
from bot.readout import CueClass, StatementKind

WISHES = frozenset({"like", "want", "wish", "wants", "wanted", "wished"})
CONTINUES = frozenset({"continue", "continues", "continued"})
SKIPPED = frozenset({"DT", "JJ", "JJR", "JJS", "PRP$", "NN", "VBG", "VBN", "HYPH"})
GAP_BEFORE_NOUN, GAP_BEFORE_PREPOSITION = 7, 2
"""How many tokens may stand between the words of a phrase, by the word that is looked for."""


@dataclass(slots=True)
class Hit:
    """A cue in its place. ``left`` is where its verb group (auxiliaries, adverbs) begins; ``end`` where it ends."""

    cue: Cue
    form: Form
    role: Role
    left: int
    start: int
    verb: int
    end: int
    tense: Tense
    modal: str = ""
    cue_class: CueClass = "other"
    kind: StatementKind = "position"


def find_hits(columns: Columns, lexicon: Lexicon, lo: int, hi: int) -> Iterator[Hit]:
    """Every word group of tokens lo..hi that may be a cue, longest first at each place, none overlapping."""
    behind, starts = lo, lexicon.starts
    for i in [i for i, low in enumerate(columns.lows[lo:hi], start=lo) if low in starts]:
        hit = _hit_at(columns, lexicon, i, lo, hi) if i >= behind else None
        if hit:
            yield hit
            behind = hit.end


def _hit_at(columns: Columns, lexicon: Lexicon, i: int, lo: int, hi: int) -> Hit | None:
    glued = i > lo and columns.lows[i - 1] == "-" and columns.ends[i - 1] == columns.starts[i]
    if columns.tags[i] == "POS" or glued:
        return None
    for form, cue in _candidates(columns, lexicon, i, hi):
        end = _match(columns, lexicon, cue, i, hi)
        hit = _in_role(columns, lexicon, cue, form, Place(lo, i, end)) if end else None
        if hit:
            return hit
    return None


def _candidates(columns: Columns, lexicon: Lexicon, i: int, hi: int) -> list[tuple[Form, Cue]]:
    """The cues that begin with token i and whose second word stands near by, longest first; the one-word cues last."""
    seconds, alone = lexicon.starts[columns.lows[i]]
    near = columns.lows[i + 1 : min(hi, i + 2 + GAP_BEFORE_NOUN)] if seconds else []
    longer = [pair for low in dict.fromkeys(near) if low in seconds for pair in seconds[low]]
    if len(longer) > 1:
        longer.sort(key=lambda pair: -len(pair[1].words))
    return longer + alone


def _match(columns: Columns, lexicon: Lexicon, cue: Cue, i: int, hi: int) -> int:
    """Where the phrase that starts at token i ends, 0 if it does not stand there."""
    at = i + 1
    for word in cue.words[1:]:
        allowed, preposition = lexicon.follow[word], lexicon.listed("preposition", word)
        gap = GAP_BEFORE_PREPOSITION if preposition else GAP_BEFORE_NOUN
        gap = 0 if lexicon.listed("literal", word) or "close" in cue.flags else gap
        while at < hi and columns.lows[at] not in allowed and gap and _may_skip(columns, preposition, at):
            at, gap = at + 1, gap - 1
        if at >= hi or columns.lows[at] not in allowed:
            return 0
        at += 1
    dated = columns.lows[at - 1] == "on" and at < hi and lexicon.listed("date", columns.lows[at])
    return 0 if dated else at


def _may_skip(columns: Columns, preposition: bool, at: int) -> bool:
    low, tag = columns.lows[at], columns.tags[at]
    if tag.startswith("RB") or low in ("once", "again") or low in NOT:
        return True
    if preposition:
        return False
    return tag in SKIPPED or low in ("and", "-", "it", ",") or columns.lows[at + 1 : at + 2] == ["-"]


def _in_role(columns: Columns, lexicon: Lexicon, cue: Cue, form: Form, place: Place) -> Hit | None:
    left, start = _adverbs(columns, lexicon, place)
    before = _word_before(columns, left, place.lo)
    role = role_of(columns, lexicon, cue, form, place._replace(left=left, before=before))
    if role is None:
        return None
    if role == "infinitive":
        role, left = _after_wish(columns, left, place.lo)
    left, modal = _auxiliaries(columns, left, place.lo) if role in ("finite", "passive") else (left, "")
    if role == "passive":
        start = next((k for k in range(left, place.verb) if columns.lows[k] in BE), place.verb)
    tense = tense_of(columns, form, role, left, place.verb)
    return Hit(cue, form, role, left, start, place.verb, place.end, tense, modal, cue.cue_class, cue.kind)


def _after_wish(columns: Columns, left: int, lo: int) -> tuple[Role, int]:
    """As in "I would like to thank", "he went on to say": the infinitive is what is said, its verb group the whole."""
    if left - 2 > lo and columns.lows[left - 2] in WISHES:
        return "finite", left - 2
    if left - 3 > lo and columns.lows[left - 3 : left - 1] in (["went", "on"], ["goes", "on"], ["go", "on"]):
        return "finite", left - 3
    again = left - 1 > lo and columns.lows[left - 2] in CONTINUES and columns.lows[left - 1] == "to"
    if again and columns.lows[left - 3] not in MODALS:
        return "finite", left - 2
    return "infinitive", left


def _adverbs(columns: Columns, lexicon: Lexicon, place: Place) -> tuple[int, int]:
    """Left past the adverbs of the verb; and where the cue starts: at an adverb of manner or a negation, if there."""
    lows, tags = columns.lows, columns.tags
    left = start = place.verb
    while left > place.lo:
        low = lows[left - 1]
        manner = lexicon.listed("manner", low) or low in NOT
        if not (manner or tags[left - 1].startswith("RB") or lexicon.listed("skip", low)):
            break
        left -= 1
        start = left if manner else start
    return left, start


def _auxiliaries(columns: Columns, left: int, lo: int) -> tuple[int, str]:
    """Left past the auxiliaries, and the modal among them."""
    modal = ""
    while left > lo and _word_before(columns, left, lo) in AUXILIARIES:
        left -= 1
        modal = columns.lows[left] if columns.lows[left] in MODALS else modal
        while left > lo and (columns.tags[left - 1].startswith("RB") or columns.lows[left - 1] in NOT):
            left -= 1
    return left, modal


AUXILIARIES = frozenset(BE) | HAVE | MODALS | DO


def _word_before(columns: Columns, left: int, lo: int) -> str:
    """The word before, "" at the sentence's start or after a possessive (whose "'s" is no verb)."""
    return columns.lows[left - 1] if left > lo and columns.tags[left - 1] != "POS" else ""
