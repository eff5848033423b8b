"""Instruments named: treaties, agreements, resolutions, orders and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import At, Findings, findings_of
from bot.reading.named.body_entities import person_words
from bot.reading.named.body_words import body_words
from bot.reading.named.instrument_forms import KnownInstrument, city_names, instrument_forms, instrument_words
from bot.reading.named.instrument_gathering import InstrumentMention, gathered, settled
from bot.reading.named.instrument_patterns import InstrumentPatterns
from bot.reading.named.numbered import numbered
from bot.reading.named.small_letters import SmallLetters
from bot.reading.named.small_phrases import Phrases
from bot.reading.named.surface import Forms, surface_of
from bot.readout import Instrument

_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_YEAR_BEFORE = re.compile(r"\b((?:18|19|20)\d\d)\s$")
_YEAR_AFTER = re.compile(r"(?:,)?\s?(?P<how>of|\()\s?(?:\d{1,2}\s\w+\s|\w+\s\d{1,2},\s)?(?P<year>(?:18|19|20)\d\d)\b")


@Language.factory("attache_instruments", default_config={"seeds": None})
def make_instruments(nlp: Language, name: str, seeds: str | None) -> Instruments:
    """The component that fills ``Findings.instruments``."""
    return Instruments(instrument_forms(seeds), instrument_words(seeds), body_words(seeds).stops, city_names(seeds))


class Instruments:
    """Finds instruments; one entry for each, with every form as written."""

    def __init__(
        self,
        forms: Forms[KnownInstrument],
        vocabulary: dict[str, frozenset[str]],
        stops: frozenset[str],
        cities: frozenset[str],
    ) -> None:
        self._forms = forms
        self._vocabulary = vocabulary
        self._stops = stops | vocabulary["stop"]
        self._cities = cities
        self._phrases = Phrases(
            vocabulary["ends"], vocabulary["fresh"], vocabulary["parties"], vocabulary["parties_small"]
        )

    def __call__(self, doc: Doc) -> Doc:
        """Add every instrument, in the order of the text."""
        found = findings_of(doc)
        text = found.document.text
        bodies = [At(piece.start, piece.end) for body in found.organisations for piece in body.evidence]
        short_forms = _short_forms(found)
        mentions = [mention for mention in self._mentions(doc) if mention.at not in short_forms]
        entries = gathered(text, settled(text, mentions, bodies))
        _take_back(found, {place for entry in entries for place in entry.places})
        found.instruments.extend(
            Instrument(name=e.name, year=e.year, evidence=tuple(found.evidence(*at) for at in sorted(set(e.places))))
            for e in entries
        )
        return doc

    def _mentions(self, doc: Doc) -> Iterator[InstrumentMention]:
        text = surface_of(doc).text
        for number in numbered(text):
            yield InstrumentMention(number.at, number.name, number.year)
        for hit in self._forms.find(surface_of(doc)):
            if text[hit.at.end : hit.at.end + 1] == "@":
                continue  # an address
            year, at = _dated(text, hit.at)
            yield InstrumentMention(at, hit.value.name, hit.value.year or year, known=not hit.value.general)
        for at in self._patterns(doc).find():
            year, dated = _dated(text, at)
            yield InstrumentMention(dated, " ".join(text[at.start : at.end].split()), year)
        vocabulary = self._vocabulary
        small = SmallLetters(
            surface_of(doc), self._phrases, vocabulary["small_head"], vocabulary["plain"], self._cities
        )
        for at in small.find():
            years = set(_YEAR.findall(text, at.start, at.end))
            yield InstrumentMention(at, None, int(years.pop()) if len(years) == 1 else _dated(text, at)[0])

    def _patterns(self, doc: Doc) -> InstrumentPatterns:
        return InstrumentPatterns(
            surface_of(doc),
            self._vocabulary["head"],
            self._vocabulary["with_left"],
            self._vocabulary["with_two_left"],
            self._vocabulary["needs_on"],
            self._vocabulary["number"],
            self._vocabulary["joint"],
            self._vocabulary["qualified"],
            self._vocabulary["qualifier"],
            self._stops,
            self._vocabulary["spoiler"],
            person_words(doc),
        )


def _short_forms(found: Findings) -> set[At]:
    """Where the short form of a body stands that the text names in full: this CEPA is a think tank."""
    return {
        At(piece.start, piece.end)
        for body in found.organisations
        if any(" " in piece.quote for piece in body.evidence)
        for piece in body.evidence
        if piece.quote.isupper()
    }


def _take_back(found: Findings, instruments: set[At]) -> None:
    """What was taken for a body and is an instrument ("UNCLOS") is no body."""
    found.organisations[:] = [
        body
        for body in found.organisations
        if not all(At(piece.start, piece.end) in instruments for piece in body.evidence)
    ]


def _dated(text: str, at: At) -> tuple[int | None, At]:
    """The year right before a name or behind it, and the stretch with "of 8 June 2012", from which the year follows."""
    before = _YEAR_BEFORE.search(text, max(0, at.start - 6), at.start)
    if before is not None:
        return int(before[1]), at
    after = _YEAR_AFTER.match(text, at.end, at.end + 24)
    if after is None:
        return None, at
    return int(after["year"]), At(at.start, after.end()) if after["how"] == "of" else at
