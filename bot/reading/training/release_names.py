"""Names in machine-parsed releases, marked only where they are sure: the name corpora hold no diplomatic text.

A person is a chain of proper nouns after a title ("President", "Foreign Minister"), the same full name wherever it
stands, and a part of one after a title; a country or capital is one that a gazetteer knows; everything else that may be
a name is unknown.
"""

import gzip
import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from spacy.tokens import Doc, Token

from bot.reading.training.name_corpora import undated
from bot.reading.training.name_labels import LOC, NORP, PERSON
from bot.reading.training.named_text import Mark, NamedText, without_overlaps

# fmt: off
TITLES = frozenset({
    "president", "minister", "secretary", "ambassador", "chancellor", "king", "queen", "prince", "princess", "sultan",
    "emir", "mr.", "mrs.", "ms.", "dr.", "senator", "congressman", "congresswoman", "governor", "general", "admiral",
    "chairman", "chairwoman", "chair", "director", "commissioner", "representative", "spokesperson", "envoy",
    "premier", "speaker", "mayor", "adviser", "advisor", "counselor", "administrator", "patriarch", "pope", "colonel",
})
# fmt: on
OTHER_PLACES = frozenset(
    {"U.S.", "UK", "U.K.", "Europe", "Africa", "Asia", "Middle East", "Indo-Pacific", "Donbas", "Crimea"}
)
JOINTS = frozenset({"of", "the", "for", "and", "de", "on", "-", "–", "’s", "'s"})

Name = tuple[str, ...]


def read_places(countries: Path) -> frozenset[Name]:
    """Return the common English names and capitals of a gzipped mledoze "countries" file, as words."""
    with gzip.open(countries, "rt", encoding="utf-8") as file:
        records = json.load(file)
    names = {record["name"]["common"] for record in records} | {city for r in records for city in r.get("capital", [])}
    return frozenset(tuple(name.split()) for name in names | OTHER_PLACES)


def full_names(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each chain of two to four proper nouns joined by "flat" that follows a title."""
    for token in doc:
        end = token.i + 1
        while end < len(doc) and doc[end].pos_ == "PROPN" and doc[end].dep_ == "flat" and doc[end].head == token:
            end += 1
        titled = token.i > 0 and doc[token.i - 1].lower_ in TITLES
        if token.pos_ == "PROPN" and titled and 2 <= end - token.i <= 4:
            yield token.i, end


def known_persons(docs: Iterable[Doc]) -> frozenset[Name]:
    """Return the full names that follow a title anywhere in the docs."""
    return frozenset(tuple(token.text for token in doc[start:end]) for doc in docs for start, end in full_names(doc))


def mark_names(doc: Doc, persons: frozenset[Name], places: frozenset[Name], demonyms: frozenset[str]) -> NamedText:
    """Return a parsed release with its sure names, and as unknown what else is capitalised or may be a date."""
    words = tuple(token.text for token in doc)
    parts = frozenset((part,) for name in persons for part in name if part.lower() not in TITLES) - places
    people = [Mark(*found, PERSON) for found in _occurrences(words, persons) if _ends(doc, found[1], frozenset())]
    people += [
        Mark(*found, PERSON)
        for found in _occurrences(words, parts)
        if _after_title(doc, found[0]) and _ends(doc, found[1], frozenset())
    ]
    # "President of Ukraine Anna Lind": a country ends where a person begins.
    starts = frozenset(mark.start for mark in people)
    sure = people + [
        Mark(*found, LOC)
        for found in _occurrences(words, places)
        if _ends(doc, found[1], starts) and not (found[0] and _is_name(doc[found[0] - 1]))
    ]
    sure += [
        Mark(token.i, token.i + 1, NORP)
        for token, following in pairwise(doc)
        if token.lower_ in demonyms and token.text[0].isupper() and not _is_name(following)
    ]
    inside = frozenset(position for mark in sure for position in range(mark.start, mark.end))
    unknown = [Mark(token.i, token.i + 1, None) for token in doc if _may_be_name(token, starts, inside)]
    marks = without_overlaps([*sure, *unknown, *undated(words)])
    return NamedText(words, tuple(bool(token.whitespace_) for token in doc), tuple(marks))


def _occurrences(words: Name, names: frozenset[Name], longest: int = 4) -> Iterator[tuple[int, int]]:
    for start in range(len(words)):
        for end in range(start + 1, min(start + longest, len(words)) + 1):
            if words[start:end] in names:
                yield start, end


def _ends(doc: Doc, end: int, starts: frozenset[int]) -> bool:
    return end == len(doc) or end in starts or not _is_name(doc[end])


def _after_title(doc: Doc, start: int) -> bool:
    return start > 0 and doc[start - 1].lower_ in TITLES


def _may_be_name(token: Token, starts: frozenset[int], sure: frozenset[int]) -> bool:
    # A title is no part of the person's name, nor a name by itself ("the President thanked").
    if token.lower_ in TITLES and _ends(token.doc, token.i + 1, starts):
        return False
    return _is_name(token) or (token.lower_ in JOINTS and _joins(token.doc, token.i, sure))


def _joins(doc: Doc, position: int, sure: frozenset[int]) -> bool:
    """Say whether the joints around a position ("of the") lie between two names of which neither is sure."""
    left = right = position
    while left >= 0 and doc[left].lower_ in JOINTS:
        left -= 1
    while right < len(doc) and doc[right].lower_ in JOINTS:
        right += 1
    if left < 0 or right == len(doc) or left in sure or right in sure:
        return False
    return _is_name(doc[left]) and _is_name(doc[right])


def _is_name(token: Token) -> bool:
    inside = token.is_title and not token.is_sent_start
    return token.pos_ == "PROPN" or inside or token.text.isupper()
