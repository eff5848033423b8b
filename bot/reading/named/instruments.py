"""Instruments named: treaties, agreements, resolutions, orders and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import At, Findings, findings_of
from bot.reading.named.acronyms import defined_after, uses_of
from bot.reading.named.body_entities import person_words
from bot.reading.named.body_words import body_words
from bot.reading.named.instrument_forms import KnownInstrument, instrument_forms, instrument_words
from bot.reading.named.instrument_patterns import InstrumentPatterns
from bot.reading.named.numbered import numbered
from bot.reading.named.surface import Forms, surface_of, words_of
from bot.readout import Instrument

_TELLING = 5
_YEAR_BEFORE = re.compile(r"\b((?:18|19|20)\d\d)\s$")
_YEAR_AFTER = re.compile(r"^(?:,)?\s?(?:of|\()\s?(?:\d{1,2}\s\w+\s|\w+\s\d{1,2},\s)?((?:18|19|20)\d\d)\b")


class _Mention(NamedTuple):
    at: At
    name: str | None
    year: int | None


@dataclass(slots=True)
class _Entry:
    name: str
    year: int | None
    places: list[At] = field(default_factory=list)


@Language.factory("attache_instruments", default_config={"seeds": None})
def make_instruments(nlp: Language, name: str, seeds: str | None) -> Instruments:
    """The component that fills ``Findings.instruments``."""
    return Instruments(instrument_forms(seeds), instrument_words(seeds), body_words(seeds).stops)


class Instruments:
    """Finds instruments; one entry for each, with every form as written."""

    def __init__(
        self, forms: Forms[KnownInstrument], vocabulary: dict[str, frozenset[str]], stops: frozenset[str]
    ) -> None:
        self._forms = forms
        self._vocabulary = vocabulary
        self._stops = stops

    def __call__(self, doc: Doc) -> Doc:
        """Add every instrument, in the order of the text."""
        found = findings_of(doc)
        entries: dict[frozenset[str], _Entry] = {}
        places: set[At] = set()
        for mention in _longest(list(self._mentions(doc))):
            if mention.at not in places:  # a short form that the text has defined is in already
                places.update(_enter(entries, found, mention))
        _take_back(found, places)
        found.instruments.extend(
            Instrument(name=e.name, year=e.year, evidence=tuple(found.evidence(*at) for at in sorted(set(e.places))))
            for e in entries.values()
        )
        return doc

    def _mentions(self, doc: Doc) -> Iterator[_Mention]:
        text = surface_of(doc).text
        for number in numbered(text):
            yield _Mention(number.at, number.name, number.year)
        for hit in self._forms.find(surface_of(doc)):
            yield _Mention(hit.at, hit.value.name, hit.value.year or _year_beside(text, hit.at))
        patterns = InstrumentPatterns(
            surface_of(doc),
            self._vocabulary["head"],
            self._vocabulary["with_left"],
            self._vocabulary["joint"],
            self._vocabulary["qualified"],
            self._vocabulary["qualifier"],
            self._stops,
            person_words(doc),
        )
        for at in patterns.find():
            yield _Mention(at, None, _year_beside(text, at))


def _take_back(found: Findings, instruments: set[At]) -> None:
    """What was taken for a body and is an instrument ("UNCLOS") is no body."""
    found.organisations[:] = [
        body
        for body in found.organisations
        if not all(At(piece.start, piece.end) in instruments for piece in body.evidence)
    ]


def _year_beside(text: str, at: At) -> int | None:
    """A year right before the name or in brackets behind it."""
    beside = _YEAR_BEFORE.search(text, max(0, at.start - 6), at.start) or _YEAR_AFTER.match(text[at.end : at.end + 24])
    return int(beside[1]) if beside else None


def _longest(mentions: list[_Mention]) -> list[_Mention]:
    """Of mentions that overlap the longest; of equals the first, which is the better known."""
    kept: list[_Mention] = []
    for mention in sorted(mentions, key=lambda m: m.at.start - m.at.end):
        if not any(mention.at.touches(k.at) for k in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.at)


def _same(entries: dict[frozenset[str], _Entry], key: frozenset[str]) -> _Entry | None:
    """An instrument met before under these words, or under a longer or shorter form of them."""
    alike = (
        e for k, e in entries.items() if k == key or (min(len(k), len(key)) >= _TELLING and (k <= key or key <= k))
    )
    return next(alike, None)


def _enter(entries: dict[frozenset[str], _Entry], found: Findings, mention: _Mention) -> list[At]:
    """Put a mention into its entry, with all uses of a short form that is defined there; where all these are."""
    text = found.document.text
    name = mention.name or " ".join(text[mention.at.start : mention.at.end].split())
    key = frozenset(w.fold.rstrip("s") for w in words_of(name) if w.fold not in {"the", "of", "and", "on"})
    entry = _same(entries, key) or entries.setdefault(key, _Entry(name, mention.year))
    entry.year = entry.year or mention.year
    entry.places.append(mention.at)
    definition = defined_after(text, mention.at)
    if definition is not None:
        entry.places.extend(uses_of(definition.short, text))
    return entry.places
