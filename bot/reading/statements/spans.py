"""Cuts contents to length: up to the next clause, without the joints and stops at the edges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from bot.reading.statements.clause import Clause
from bot.reading.statements.columns import Columns

PLAIN_EDGE = frozenset({",", ";", ":", ".", "…", "—", "–", "and", "but"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
STOPS_DEED = frozenset({"VBD", "VBZ", "VBP", "MD", "WDT", "WP"})
LONG_SUBJECT = 30
"""Tokens in which the verb of a clause comes."""

LISTS = frozenset({"“", '"', "including", "such"})
"""Behind these "and" joins the items of a list, or quoted words."""

CLAUSE = 6
"""Tokens that each of two clauses must have."""

ADJECTIVAL = frozenset({"shared", "continued", "renewed", "increased", "expanded", "sustained", "enhanced", "proposed"})
"""Past forms that stand before a noun more often than they tell a deed."""

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl", "csubj"})
OPEN, CLOSE = frozenset({"“", "«", '"'}), frozenset({"”", "»", '"'})


def end_contents(columns: Columns, clauses: list[Clause]) -> None:
    """End each clause's content where the next clause begins, or where its subject goes on to do something else."""
    for here, after in pairwise(clauses):
        if not here.trailing:
            limit = after.content[0] if after.trailing and after.content[0] > here.content[0] else after.left
            here.content = (here.content[0], min(here.content[1], limit))
    for clause in clauses:
        clause.content = (clause.content[0], _other_clause(columns, clause))
        if clause.frame == "np" and clause.hit.tense == "past" and not clause.trailing:
            clause.content = (clause.content[0], _other_deed(columns, *clause.content))


def _other_clause(columns: Columns, clause: Clause) -> int:
    """As in "decides to send troops, and the mandate is extended": where a clause beside the cue's own begins."""
    lo, hi = clause.content
    if clause.trailing or clause.frame == "that":
        return hi
    for i in range(lo + 2, hi - 2):
        apart = columns.lows[i] == ";" and clause.frame in ("np", "to") and not columns.quoted[i]
        if apart and i + CLAUSE < hi and _begins_clause(columns.tags, i + 1):
            return i
        if columns.lows[i] in ("and", "but") and _beside(columns, i, clause.hit.verb):
            return i
    return hi


def _beside(columns: Columns, joint: int, cue: int) -> bool:
    """Whether the parser joins a clause with a subject of its own to the cue's verb."""
    verb = columns.doc[joint].head
    joined = verb.dep_ == "conj" and verb.head.i == cue
    return joined and any(child.dep_ in SUBJECTS and joint < child.i < verb.i for child in verb.children)


def _other_deed(columns: Columns, lo: int, hi: int) -> int:
    """As in "explained his view and gained support": where "and" joins another verb in the past."""
    for i in range(lo, hi - 1):
        if columns.tags[i] in STOPS_DEED or columns.lows[i] in LISTS:
            return hi
        if (
            columns.lows[i] == "and"
            and columns.tags[i + 1] == "VBD"
            and not (columns.lows[i + 1] in ADJECTIVAL and columns.tags[i + 2] in ("NN", "NNS", "JJ"))
            and columns.doc[i + 1].dep_ != "amod"
            and i > lo + 1
        ):
            return i
    return hi


def split_clauses(columns: Columns, clauses: list[Clause]) -> list[Clause]:
    """As in "said that A is so, and B has done this" holds two clauses, each a statement with the same cue."""
    split: list[Clause] = []
    for clause in clauses:
        lo, hi = clause.content
        cuts = [lo, *_cuts(columns, clause), hi] if clause.frame in ("that", "quote") else [lo, hi]
        split.extend(replace(clause, content=(a, b)) for a, b in pairwise(cuts))
    return split


def _cuts(columns: Columns, clause: Clause) -> list[int]:
    """Where the content falls apart: at each "that" said again, else where ", and" begins another clause."""
    lows, (lo, hi) = columns.lows, clause.content
    again = [
        i
        for i in range(lo + 2, hi - 2)
        if lows[i] == "that" and lows[i - 1] in ("and", ",", ";", "but") and _opens_clause(columns, i, hi)
    ]
    if again and lows[lo - 1] != "that":
        again = [i for i in again if lows[i - 1] == "and" and columns.tags[i] == "IN"]
    alone = _verbs_alone(columns, lo, hi) if clause.trailing else set()
    return again or sorted({*_second_clauses(columns, lo, hi, clause.hit.verb), *alone})


def _opens_clause(columns: Columns, that: int, hi: int) -> bool:
    """Whether this "that" begins a clause: no pronoun, and a finite verb follows."""
    return columns.tags[that] in ("IN", "WDT", "DT") and any(
        columns.tags[k] in FINITE for k in range(that + 2, min(hi, that + LONG_SUBJECT))
    )


def _second_clauses(columns: Columns, lo: int, hi: int, cue: int) -> list[int]:
    """Where ", and", ", but" or a semicolon outside quotations begins another clause of at least five tokens."""
    lows, starts = columns.lows, list[int]()
    for i in range(lo + CLAUSE, hi - CLAUSE + 1):
        apart = lows[i] == ";" or (lows[i] == "but" and lows[i - 1] == ",")
        joined = lows[i] == "and" and lows[i - 1] == "," and i < hi - CLAUSE
        if joined or (apart and not columns.quoted[i]):
            starts.append(_past_however(lows, i + 1))
    verb = next((i for i in range(lo, hi) if columns.tags[i] in FINITE), hi)
    hopes = {start for start in starts if lows[start + 1] == "that" and columns.tags[start] == "NNS"}
    found = {start for start in starts if verb < start and _begins_clause(columns.tags, start)}
    return sorted(found | hopes | set(_joined_clauses(columns, lo, hi, cue)))


def _verbs_alone(columns: Columns, lo: int, hi: int) -> set[int]:
    """As in "Georgia, she insisted, keeps its word and expects others to": each verb of the subject in front."""
    if columns.tags[lo] not in FINITE or columns.quoted[lo]:
        return set()
    joints = (i for i in range(lo + CLAUSE, hi - CLAUSE + 1) if columns.lows[i] == "and")
    return {i + 1 for i in joints if columns.tags[i + 1] in FINITE}


def _joined_clauses(columns: Columns, lo: int, hi: int, cue: int) -> Iterator[int]:
    """Where the parser joins a clause with a subject of its own to the content's main clause, or to the cue."""
    for i in range(lo + 2, hi - 2):
        if columns.lows[i] in ("and", "but") and not columns.quoted[i]:
            verb = columns.doc[i].head
            main = verb.head
            if columns.lows[i - 1] == "," and _beside(columns, i, cue):
                yield i + 1
            if verb.dep_ == "conj" and i < verb.i < hi and lo <= main.i < i and not lo <= main.head.i < hi:
                own = any(child.dep_ in SUBJECTS and i < child.i < verb.i for child in verb.children)
                if own and any(child.dep_ in SUBJECTS and lo <= child.i < i for child in main.children):
                    yield i + 1


def _past_however(lows: list[str], at: int) -> int:
    """Past a "however," or "and" at the start of a clause."""
    at += lows[at] in ("and", "but")
    return at + 2 if lows[at : at + 2] in (["however", ","], ["therefore", ","], ["moreover", ","]) else at


def _begins_clause(tags: list[str], at: int) -> bool:
    """A finite verb near by: with a subject before it, or bare in a form that is no infinitive; no list of nouns."""
    verb = next((k for k in range(at, at + CLAUSE - 1) if tags[k] in FINITE), -1)
    if verb < 0 or any(tags[k] in (",", "CC", "WDT", "WP") for k in range(at, verb)):
        return False
    subject = any(tags[k].startswith(("NN", "PRP")) for k in range(at, verb))
    return subject or tags[verb] != "VBP"


def _joins(columns: Columns, i: int) -> bool:
    """Whether token i is the "that" before a clause, not the one of "that charge"."""
    noun = columns.tags[i] == "DT" and columns.tags[i + 1 : i + 2] in (["NN"], ["NNS"])
    return columns.lows[i] == "that" and not noun


def trimmed(columns: Columns, lo: int, hi: int) -> tuple[int, int]:
    """Without stops and joints at the edges; a quotation that fills the span loses its marks, another keeps them."""
    lows = columns.lows
    while lo < hi and (lows[lo] in PLAIN_EDGE or _joins(columns, lo) or not lows[lo].strip()):
        lo += 1
    while hi > lo and (lows[hi - 1] in PLAIN_EDGE or lows[hi - 1] == "which" or not lows[hi - 1].strip()):
        hi -= 1
    if (
        hi - lo > 2
        and lows[lo] in OPEN
        and lows[hi - 1] in CLOSE
        and not any(low in OPEN or low in CLOSE for low in lows[lo + 1 : hi - 1])
    ):
        return trimmed(columns, lo + 1, hi - 1)
    if hi - lo > 2 and lows[lo] in OPEN and not any(low in CLOSE for low in lows[lo + 1 : hi]):
        return trimmed(columns, lo + 1, hi)
    if hi - lo > 2 and lows[hi - 1] in CLOSE and not any(low in OPEN for low in lows[lo : hi - 1]):
        return trimmed(columns, lo, hi - 1)
    return lo, hi


def offsets(columns: Columns, lo: int, hi: int) -> tuple[int, int]:
    """Code-point offsets of tokens lo..hi."""
    return columns.starts[lo], columns.ends[hi - 1]
