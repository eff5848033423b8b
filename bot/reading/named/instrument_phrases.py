"""Every noun phrase whose head may be an instrument: "the draft air services agreement between Norland and Suria"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

_LEFT, _RIGHT = 10, 24
_MODIFIERS = ("NN", "JJ", "CD", "VBN", "VBG")
_INSIDE = frozenset({"-", "–", "‐", "’s", "'s", "&", "/"})
_JOINTS = frozenset({"on", "of", "for", "between", "with", "concerning", "regarding", "against", "in", "to", "among"})
_FRESH = frozenset({"a", "an", "to", "two", "three", "several", "other", "another", "also"})
_FIXED = frozenset(
    {"understanding", "intent", "cooperation", "co-operation", "notes", "letters", "conduct", "action", "reference"}
)


class Phrase(NamedTuple):
    """A head noun between its left modifiers and what follows it, as token indices; ``end`` is exclusive.

    ``joint`` is the word that leads to what follows, in lower case ("" where nothing does).
    """

    first: int
    head: int
    end: int
    strength: str
    joint: str


class Words(NamedTuple):
    """A document's tokens: in lower case, as written, their tags."""

    lows: list[str]
    texts: list[str]
    tags: list[str]


def words_in(doc: Doc) -> Words:
    """The columns that are looked at, fetched once."""
    lower, orth, tag = doc.to_array(["LOWER", "ORTH", "TAG"]).T.tolist()
    strings = doc.vocab.strings
    known = {key: strings[key] for key in {*lower, *orth, *tag}}
    return Words([known[k] for k in lower], [known[k] for k in orth], [known[k] for k in tag])


def phrases(doc: Doc, words: Words, heads: dict[str, str]) -> Iterator[Phrase]:
    """All of them, from left to right; ``heads`` gives the strength of each word that can be a head."""
    for index, low in enumerate(words.lows):
        strength = heads.get(low)
        if strength is None or not words.tags[index].startswith("NN"):
            continue
        if index + 1 < len(words.lows) and words.tags[index + 1].startswith("NN") and words.lows[index + 1] != "no":
            continue  # only a modifier: "agreement talks"
        if low in _FIXED and index > 1 and words.lows[index - 1] == "of" and words.lows[index - 2] in heads:
            continue  # only the end of a head
        end, joint = _end(doc, words, _full(words, index))
        yield Phrase(_first(words, index), index, end, strength, joint)


def _full(words: Words, head: int) -> int:
    """The last word of a head that is made of several: "memorandum of understanding"."""
    fixed = words.lows[head + 1 : head + 2] == ["of"] and words.lows[head + 2 : head + 3]
    return head + 2 if fixed and fixed[0] in _FIXED else head


def _first(words: Words, head: int) -> int:
    """Where the modifiers begin, without an article."""
    first = head
    for index in range(head - 1, max(-1, head - 1 - _LEFT), -1):
        tag, text = words.tags[index], words.texts[index]
        if tag.startswith(_MODIFIERS):
            first = index
        elif text == "and" and first == index + 1 and index and _both_named(words, index):
            continue
        elif text not in _INSIDE and tag not in {"HYPH", "POS"}:
            break
    if words.texts[head][0].isupper():
        while first < head and not words.texts[first][0].isupper():
            first += 1
    return first


def _both_named(words: Words, index: int) -> bool:
    """ "Trade and Cooperation Agreement", "trade and investment agreement"."""
    left, right = words.tags[index - 1], words.tags[index + 1]
    same_case = words.texts[index - 1][0].isupper() == words.texts[index + 1][0].isupper()
    return same_case and left.startswith(("NN", "JJ")) and right.startswith(("NN", "JJ"))


def _end(doc: Doc, words: Words, head: int) -> tuple[int, str]:
    """Behind the last complement that the parse gives the head, and the word that leads to the first of them."""
    end, joint = head + 1, ""
    for child in _rights(doc, head):
        if child.left_edge.i < end:
            continue
        low = words.lows[child.left_edge.i]
        if child.left_edge.i != end or child.dep_ not in {"nmod", "acl", "nmod:poss"} or low not in _JOINTS:
            break
        end, joint = min(child.right_edge.i + 1, head + _RIGHT), joint or low
        end = _cut(words, head, end)
    return end, joint


def _rights(doc: Doc, head: int) -> list[Token]:
    """What hangs on the head, or on the head of which it is the last word, to the right."""
    own, over = doc[head], doc[head].head
    more = over.rights if over.i == head - 2 else ()
    return sorted({token for token in (*own.rights, *more) if token.i > head}, key=lambda token: token.i)


def _cut(words: Words, head: int, end: int) -> int:
    """Before a clause, a mark or a bracket inside what follows."""
    for index in range(head + 2, end):
        if words.lows[index] in {"and", ","} and words.lows[index + 1] in _FRESH:
            return index
        if words.tags[index] in {"WDT", "WP", "-LRB-", ":", "VBD", "VBZ", "MD", "."} or "\n" in words.texts[index]:
            return index
    return end
