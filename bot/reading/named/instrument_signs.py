"""What speaks for a noun phrase being an instrument that is named, and against."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.named.instrument_phrases import Phrase, Words

_YEAR = re.compile(r"(?:18|19|20)\d\d")
_MONTHS = frozenset(
    {
        "april",
        "august",
        "december",
        "february",
        "january",
        "july",
        "june",
        "march",
        "may",
        "november",
        "october",
        "september",
    }
)
_SEVERAL = frozenset({"two", "three", "several", "many", "some", "all", "these", "those", "other", "such", "various"})
_DONE = frozenset(
    {
        "adopt",
        "adopted",
        "adopting",
        "adoption",
        "conclude",
        "concluded",
        "concluding",
        "conclusion",
        "endorsed",
        "entry",
        "exchange",
        "exchanged",
        "finalise",
        "finalised",
        "finalize",
        "finalized",
        "initialed",
        "initialled",
        "inked",
        "ratification",
        "ratified",
        "ratify",
        "sign",
        "signature",
        "signed",
        "signing",
        "signs",
    }
)
_KEPT = frozenset(
    {
        "abide",
        "accordance",
        "basis",
        "breach",
        "commitment",
        "compliance",
        "comply",
        "fulfil",
        "fulfill",
        "implement",
        "implementation",
        "implemented",
        "implementing",
        "line",
        "per",
        "pursuant",
        "reaffirmed",
        "recalled",
        "recalling",
        "under",
        "uphold",
        "upholding",
        "violate",
        "violated",
        "violates",
        "violation",
        "violations",
        "within",
    }
)
_WANTED = frozenset(
    {
        "achieve",
        "achieving",
        "consider",
        "need",
        "negotiate",
        "negotiating",
        "negotiations",
        "new",
        "possibility",
        "possible",
        "propose",
        "proposed",
        "reach",
        "reached",
        "reaching",
        "seek",
        "seeking",
        "talks",
        "toward",
        "towards",
        "without",
    }
)
_BACK = 6
_REACH = 20
_STOPS = frozenset({".", "!", "?", ";"})


def signs(words: Words, phrase: Phrase, named: frozenset[str]) -> Iterator[str]:
    """The features of a phrase; ``named`` are cities in lower case."""
    lows, texts, tags = words.lows, words.texts, words.tags
    head, first = phrase.head, phrase.first
    capital = texts[head][0].isupper()
    own = "capital" if capital else "small"
    yield f"{own} {phrase.strength}"
    yield f"{own} word {lows[head]}"
    left = [i for i in range(first, head) if tags[i] not in {"HYPH", "POS", "CC"} and texts[i][0].isalnum()]
    capitals = sum(texts[i][0].isupper() for i in left)
    yield f"{own} {min(len(left), 2)} left"
    yield f"{own} {min(capitals, 2)} capitals left"
    if left and capitals and not capital:
        yield "city left" if not named.isdisjoint(lows[i] for i in left) else "capitals left"
    if any("-" in texts[i] and texts[i][0].isupper() for i in left) and not capital:
        yield "pair left"
    if any(tags[i] == "CD" or lows[i].endswith("-point") for i in left):
        yield "year left" if any(_YEAR.fullmatch(lows[i]) for i in left) else "number left"
    if left and not capital:
        yield "noun left" if tags[left[-1]].startswith("NN") else "adjective left"
        if phrase.joint or len(left) > 1:
            yield f"told {phrase.strength}"
    if not left and not phrase.joint:
        yield "bare"
    yield f"{own} joint {phrase.joint or 'none'}"
    yield f"joint {phrase.joint or 'none'}"
    yield from _behind(words, phrase, own)
    yield from _around(words, phrase, own)


def _behind(words: Words, phrase: Phrase, own: str) -> Iterator[str]:
    lows, texts = words.lows, words.texts
    if phrase.joint:
        inner = range(phrase.head + 2, phrase.end)
        if any(texts[i][0].isupper() for i in inner):
            yield f"{own} capitals behind"
        if any(lows[i] in _MONTHS or _YEAR.fullmatch(lows[i]) for i in inner):
            yield "dated behind"
        if len(inner) > 1:
            yield "long behind"


def _around(words: Words, phrase: Phrase, own: str) -> Iterator[str]:
    lows, tags = words.lows, words.tags
    before = lows[phrase.first - 1] if phrase.first else ""
    yield f"after {_article(before, tags[phrase.first - 1] if phrase.first else '')}"
    if tags[phrase.head] in {"NNS", "NNPS"}:
        yield f"{own} plural"
    if words.texts[phrase.end : phrase.end + 1] == ["("]:
        yield "bracket behind"
    if phrase.end < len(lows) and lows[phrase.end] in {"signed", "adopted", "concluded", "reached", "dated"}:
        yield "signed behind"
    near = set(lows[max(0, phrase.first - _BACK) : phrase.first])
    sentence = _sentence(lows, phrase)
    if own == "small" and not _DONE.isdisjoint(sentence):
        yield "small done in sentence"
    for name, group in (("done", _DONE), ("kept", _KEPT), ("wanted", _WANTED)):
        if not near.isdisjoint(group):
            yield f"{own} {name}"
            yield name
    if lows[phrase.end : phrase.end + 2] and not _DONE.isdisjoint(lows[phrase.end : phrase.end + 3]):
        yield f"{own} done behind"


def _sentence(lows: list[str], phrase: Phrase) -> list[str]:
    """The words around a phrase, up to a full stop on either side."""
    first, last = phrase.first, phrase.end
    while first and lows[first - 1] not in _STOPS and phrase.first - first < _REACH:
        first -= 1
    while last < len(lows) and lows[last] not in _STOPS and last - phrase.end < _REACH:
        last += 1
    return lows[first : phrase.first] + lows[phrase.end : last]


def _article(before: str, tag: str) -> str:
    if before == "the":
        return "the"
    if before in {"a", "an", "another"}:
        return "a"
    if before in _SEVERAL or tag == "CD":
        return "several"
    if before in {"this", "that"}:
        return "this"
    if tag in {"PRP$", "POS"}:
        return "owner"
    return "preposition" if tag == "IN" else "nothing"
