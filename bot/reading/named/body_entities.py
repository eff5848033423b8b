"""Bodies that only the model sees: organisations among its entities, with what is surely none left out."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from bot.reading.findings import At, Findings
from bot.reading.named.body_words import BodyWords


def organisations_of(doc: Doc, found: Findings, vocabulary: BodyWords) -> Iterator[At]:
    """The model's organisations, cut to their capitalised words; states, titles and persons are left out."""
    states = [country.at for country in found.countries if country.form != "demonym"]
    for span in doc.ents:
        if span.label_ != "ORG":
            continue
        cut = _cut(span)
        if cut is None or not _plausible(cut, vocabulary):
            continue
        place = At(cut.start_char, cut.end_char)
        demonym = found.country_at(place)
        if not any(place.touches(state) for state in states) and (demonym is None or not demonym.at.holds(place)):
            yield place


def _cut(span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and not span.doc[start].text[0].isupper():
        start += 1
    while end > start and not (span.doc[end - 1].text[0].isupper() or span.doc[end - 1].text[0].isdigit()):
        end -= 1
    return span.doc[start:end] if start < end else None


def _plausible(span: Span, vocabulary: BodyWords) -> bool:
    """One line, no title or function word at its edges or title within, no plain plural, no short unknown acronym."""
    folds = [token.lower_ for token in span]
    if "\n" in span.text or len(span) > 9 or span[0].tag_ not in {"NNP", "NNPS"}:
        return False
    if folds[0] in vocabulary.stops or folds[-1] in vocabulary.stops or any(f in vocabulary.titles for f in folds):
        return False
    if len(span) == 1:
        return len(span.text) > 3 and span[0].tag_ != "NNPS"
    return True
