"""Finds cues in a sentence: where one stands, in which role, and where its content begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bot.reading.statements.columns import Columns
from bot.reading.statements.lexicon import BE, Cue, Form, Lexicon
from bot.readout import CueClass, StatementKind

Role = Literal["finite", "participle", "passive", "infinitive"]
MODALS = frozenset({"will", "would", "shall", "should", "can", "could", "may", "might", "must", "'ll", "’ll", "cannot"})
HAVE = frozenset({"have", "has", "had", "having", "'ve", "’ve"})
DO = frozenset({"do", "does", "did"})
WISHES = frozenset({"like", "want", "wish", "wants", "wanted", "wished"})
NOT = frozenset({"not", "n't", "n’t", "never"})
NOUNISH = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})
ENDS = frozenset({".", ",", ";", ":"})
GERUND_AFTER = frozenset({"by", "of", "for", "in", "without", "before", "after", "to", "on", "from", "about", "at",
                          "with", "than", "the", "a", "his", "their", "its", "her", "through", "into"})  # fmt: skip


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
    tense: Literal["past", "present", "none"]
    modal: str = ""
    cue_class: CueClass = "other"
    kind: StatementKind = "position"


def find_hits(columns: Columns, lexicon: Lexicon, lo: int, hi: int) -> Iterator[Hit]:
    """Every word group of tokens lo..hi that may be a cue, longest first at each place, none overlapping."""
    i, lows = lo, columns.lows
    while i < hi:
        hit = _hit_at(columns, lexicon, i, lo, hi) if lows[i] in lexicon.starts else None
        if hit:
            yield hit
            i = hit.end
        else:
            i += 1


def _hit_at(columns: Columns, lexicon: Lexicon, i: int, lo: int, hi: int) -> Hit | None:
    for form, cue in lexicon.starts[columns.lows[i]]:
        end = _match(columns, lexicon, cue, i, hi)
        if end:
            if columns.tags[i] == "POS":
                continue
            hit = _in_role(columns, lexicon, cue, form, i, end, lo)
            if hit:
                return hit
    return None


def _match(columns: Columns, lexicon: Lexicon, cue: Cue, i: int, hi: int) -> int:
    """Where the phrase that starts at token i ends, 0 if it does not stand there."""
    at = i + 1
    for word in cue.words[1:]:
        allowed = lexicon.follow[word]
        gap = 0 if lexicon.listed("literal", word) else 2 if lexicon.listed("preposition", word) else 5
        while at < hi and columns.lows[at] not in allowed and gap and _may_skip(columns, lexicon, word, at):
            at, gap = at + 1, gap - 1
        if at >= hi or columns.lows[at] not in allowed:
            return 0
        at += 1
    return at


def _may_skip(columns: Columns, lexicon: Lexicon, word: str, at: int) -> bool:
    low, tag = columns.lows[at], columns.tags[at]
    if tag.startswith("RB") or low in ("once", "again") or low in NOT:
        return True
    if lexicon.listed("preposition", word):
        return False
    return (
        tag in ("DT", "JJ", "JJR", "JJS", "PRP$", "NN", "VBG", "VBN", "HYPH")
        or low in ("and", "-", "it", ",")
        or columns.lows[at + 1 : at + 2] == ["-"]
    )


def _in_role(columns: Columns, lexicon: Lexicon, cue: Cue, form: Form, i: int, end: int, lo: int) -> Hit | None:
    lows, tags = columns.lows, columns.tags
    left = start = i
    while left > lo and (tags[left - 1].startswith("RB") or lows[left - 1] in NOT or _adverb(lexicon, lows[left - 1])):
        left -= 1
        if lexicon.listed("manner", lows[left]) or lows[left] in NOT:
            start = left
    before = _word_before(columns, left, lo)
    auxiliary = before in BE or before in HAVE or before in MODALS or before in DO
    role = _role(columns, lexicon, cue, form, (left, i, end), before)
    if role is None:
        return None
    if role == "infinitive" and lows[left - 2 : left - 1] and lows[left - 2] in WISHES and left - 2 > lo:
        role, left = "finite", left - 2
        auxiliary = _word_before(columns, left, lo) in MODALS
    modal = ""
    while auxiliary and left > lo:
        left -= 1
        modal = lows[left] if lows[left] in MODALS else modal
        while left > lo and (tags[left - 1].startswith("RB") or lows[left - 1] in NOT):
            left -= 1
        before = _word_before(columns, left, lo)
        auxiliary = before in BE or before in HAVE or before in MODALS or before in DO
    if role == "passive":
        start = _first_be(lows, left, i)
    return Hit(
        cue, form, role, left, start, i, end, _tense(columns, form, role, left, i), modal, cue.cue_class, cue.kind
    )


def _word_before(columns: Columns, left: int, lo: int) -> str:
    """The word before, "" at the sentence's start or after a possessive (whose "'s" is no verb)."""
    return columns.lows[left - 1] if left > lo and columns.tags[left - 1] != "POS" else ""


def _adverb(lexicon: Lexicon, low: str) -> bool:
    return lexicon.listed("skip", low) or lexicon.listed("manner", low)


def _first_be(lows: list[str], left: int, i: int) -> int:
    return next((k for k in range(left, i) if lows[k] in BE), i)


def _tense(columns: Columns, form: Form, role: Role, left: int, i: int) -> Literal["past", "present", "none"]:
    if role in ("participle", "infinitive"):
        return "none"
    first = columns.lows[left] if left < i else columns.lows[i]
    if first in ("was", "were", "had", "did", "would", "could"):
        return "past"
    if left < i and columns.lows[left] in MODALS | HAVE | DO | BE.keys():
        return "present"
    same = columns.lows[i] in ("put", "set")
    return "past" if form == "past" and (not same or columns.tags[i] == "VBD") else "present"


def _role(
    columns: Columns, lexicon: Lexicon, cue: Cue, form: Form, at: tuple[int, int, int], before: str
) -> Role | None:
    """The part the word plays, by its form and the word before its adverbs; None where it is no verb here."""
    _, i, end = at
    tag, be = columns.tags[i], cue.words[0] == "be"
    if form == "ing":
        return _role_ing(columns, i, before)
    if form == "past" and not be:
        return _role_past(columns, lexicon, cue, at, before)
    if form == "base":
        return _role_base(columns, lexicon, cue, at, before)
    if tag in NOUNISH and not be and columns.lows[end : end + 1] != ["that"]:
        told = _speaks(columns, lexicon, at[0] - 1) and columns.tags[end : end + 1] in (["DT"], ["PRP$"])
        joined = before == "and" and len(cue.words) > 1
        return "finite" if (told or joined) and "amb" not in cue.flags else None
    return "finite"


def _role_base(columns: Columns, lexicon: Lexicon, cue: Cue, at: tuple[int, int, int], before: str) -> Role | None:
    left, i, end = at
    tag = columns.tags[i]
    if before == "to":
        return "infinitive"
    if before in MODALS or before in DO or cue.words[0] == "be":
        return "finite"
    if tag == "VB" and before in ("and", ","):
        return "infinitive"
    if tag == "VBP" or (len(cue.words) > 1 and tag == "VB"):
        return "finite"
    opens = (columns.lows[end : end + 1] == ["to"] and "to" in cue.frames) or columns.lows[end : end + 1] == ["that"]
    return "finite" if opens and _speaks(columns, lexicon, left - 1) else None


def _role_ing(columns: Columns, i: int, before: str) -> Role | None:
    if before in BE:
        return "finite"
    if before in GERUND_AFTER or columns.tags[i] in ("NN", "JJ"):
        return None
    return "participle"


def _role_past(columns: Columns, lexicon: Lexicon, cue: Cue, at: tuple[int, int, int], before: str) -> Role | None:
    left, i, end = at
    tag = columns.tags[i]
    if before in BE:
        return "passive" if before != "being" else None
    if before in HAVE or (before in MODALS and tag != "VBN") or tag == "VBD":
        return "finite"
    follows = columns.lows[end] if end < len(columns.lows) else "."
    if follows in ("that", "“", '"'):
        return "finite"
    plain = columns.doc[i].dep_ not in ("acl", "amod", "compound", "acl:relcl", "case")
    if tag in ("VBN", "VBP", "VB") and plain:
        return "finite"
    if before == "and" and "amb" not in cue.flags and tag in ("VBN", "JJ"):
        return "finite"
    named = "amb" not in cue.flags and follows not in ENDS and follows != "by" and not columns.doc[i].is_title
    return "finite" if named and _speaks(columns, lexicon, left - 1) else None


def _speaks(columns: Columns, lexicon: Lexicon, i: int) -> bool:
    """Whether token i, where a subject would end, looks like somebody who speaks: a name, a pronoun, a collective."""
    if i < 0:
        return False
    low = columns.lows[i]
    return (
        columns.tags[i] in ("NNP", "NNPS", "PRP")
        or lexicon.listed("collective", low)
        or low in ("side", "party")
        or lexicon.listed("talks", low)
    )
