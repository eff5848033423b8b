"""Bodies that only the model sees: organisations among its entities, with what is surely none left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from spacy.tokens import Doc, Span

from bot.reading.entities import entities_of
from bot.reading.findings import At, Findings
from bot.reading.named.body_words import BodyWords

_KEY = "attache.person_words"


def organisations_of(doc: Doc, found: Findings, vocabulary: BodyWords) -> Iterator[At]:
    """The model's organisations, cut to their capitalised words; states, titles and persons are left out."""
    states = [country.at for country in found.countries if country.form != "demonym"]
    for span in entities_of(doc):
        if span.label_ != "ORG":
            continue
        cut = _cut(span)
        if cut is None or not _plausible(cut, found.document.text, vocabulary):
            continue
        place = At(cut.start_char, cut.end_char)
        demonym = found.country_at(place)
        if not any(place.touches(state) for state in states) and (demonym is None or not demonym.at.holds(place)):
            yield place


def person_words(doc: Doc) -> frozenset[int]:
    """Offsets of the words that the model takes for a person's, worked out once a document."""
    made = doc.user_data.get(_KEY)
    if made is None:
        made = frozenset(token.idx for span in entities_of(doc) if span.label_ == "PERSON" for token in span)
        doc.user_data[_KEY] = made
    return cast("frozenset[int]", made)


def _cut(span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and not span.doc[start].text[0].isupper():
        start += 1
    while end > start and not (span.doc[end - 1].text[0].isupper() or span.doc[end - 1].text[0].isdigit()):
        end -= 1
    return span.doc[start:end] if start < end else None


def _plausible(span: Span, text: str, vocabulary: BodyWords) -> bool:
    """One line, begun by a name; no title within; no portfolio ("Foreign Trade"), no treaty, no heading in capitals.

    Of several words one has to tell a body: models take persons for bodies too often.
    """
    words = [token for token in span if token.is_alpha]
    folds = [token.lower_ for token in words]
    if not words or "\n" in span.text or len(span) > 9 or words[0].tag_ not in {"NNP", "NNPS"}:
        return False
    chief = next((i for i, token in enumerate(words) if token.is_lower), len(words)) - 1  # "National Order of ..."
    if (
        folds[chief] in vocabulary.not_body
        or folds[-1] in vocabulary.not_body
        or folds[0] in vocabulary.stops
        or vocabulary.titles.intersection(folds)
    ):
        return False
    following = span.doc[span.end] if span.end < len(span.doc) else None
    begins_instrument = following is not None and following.is_title and following.lower_ in vocabulary.instruments
    if begins_instrument or all(token.lower_ in vocabulary.subjects or token.is_lower for token in words):
        return False
    if len(words) == 1:
        return _acronym_in_a_sentence(span, text, vocabulary)
    return not span.text.isupper() and ("&" in span.text or "for" in folds or _tells(folds, chief, vocabulary))


def _tells(folds: list[str], chief: int, vocabulary: BodyWords) -> bool:
    """Whether the word that the name comes down to, or the first or last one, tells a body."""
    last = folds[chief]
    if last in vocabulary.with_two_left and chief < 2:
        return False
    ends = last in vocabulary.heads or last in vocabulary.tails or folds[-1] in vocabulary.heads
    return ends or folds[0] in vocabulary.leads


def _acronym_in_a_sentence(span: Span, text: str, vocabulary: BodyWords) -> bool:
    """Four to six capitals; no name or word in capitals beside them, as in a heading, a dateline, or "Ana LINDQVIST".

    What the text spells out as something else is none ("Travel Alert List (RTAL)").
    """
    beside = [span.doc[i] for i in (span.start - 1, span.end) if 0 <= i < len(span.doc)]
    if not (4 <= len(span.text) <= 6 and span.text.isupper()):
        return False
    if any(token.is_alpha and (token.is_upper or token.ent_type_ == "PERSON") for token in beside):
        return False
    before = span.doc[span.start - 1] if span.start else None
    if before is not None and ((before.is_title and before.tag_ == "NNP") or before.text in {"-", "“", '"'}):
        return False
    if span.end < len(span.doc) and span.doc[span.end].text in {",", "–", "—", "-"} and _opens_line(span):
        return False
    bracket = text.find(f"({span.text})")
    spelt_out = text[max(0, bracket - 40) : bracket].split() if bracket >= 0 else []
    return not spelt_out or spelt_out[-1].lower() not in vocabulary.not_body


def _opens_line(span: Span) -> bool:
    return span.start == 0 or "\n" in span.doc[span.start - 1].text
