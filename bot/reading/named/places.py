"""Places named that are no states: cities, regions, waters, territories, houses of state."""

from __future__ import annotations

from collections.abc import Container, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from bot.reading.entities import entities_of
from bot.reading.findings import At, Findings, findings_of
from bot.reading.named.surface import Forms, surface_of
from bot.reading.named.tables import cells, table
from bot.readout import Place

_LABELS = frozenset({"LOC", "GPE", "FAC"})
_WHERE = frozenset({"in", "at", "to", "from", "near", "across", "around", "toward", "towards", "outside"})

_NO_PLACE = frozenset({"format", "process", "initiative", "agreement", "principle", "east", "west", "north", "south"})


@Language.factory("attache_places", default_config={"seeds": None})
def make_places(nlp: Language, name: str, seeds: str | None) -> Places:
    """The component that fills ``Findings.places``."""
    forms: Forms[str] = Forms()
    for row in table("places", seeds):
        forms.add(row["name"], row["name"], "name")
    for row in table("countries", seeds):
        if row["standing"] == "territory":
            forms.add(row["name"], row["name"], "name")
        for city in dict.fromkeys([row["capital"], *cells(row, "seats")]):
            forms.add(city, city, "name")
    return Places(forms)


class Places:
    """Finds places by name, and those that the model sees; what is a state, a person or part of a body is none."""

    def __init__(self, forms: Forms[str]) -> None:
        self._forms = forms

    def __call__(self, doc: Doc) -> Doc:
        """Add every place, in the order of the text."""
        found = findings_of(doc)
        known = {hit.at: hit.value for hit in self._forms.find(surface_of(doc))}
        taken = _taken(found, known)
        named: dict[str, list[At]] = {}
        for at, name in [*known.items(), *_seen(doc, known)]:
            if not _overlaps(taken, at):
                taken.update(range(at.start, at.end))
                named.setdefault(name, []).append(at)
        found.places.extend(
            Place(name=name, evidence=tuple(found.evidence(*at) for at in ats))
            for name, ats in sorted(named.items(), key=lambda item: item[1])
        )
        return doc


def _seen(doc: Doc, known: Container[At]) -> Iterator[tuple[At, str]]:
    """What the model takes for a place."""
    for span in entities_of(doc):
        if span.label_ in _LABELS:
            place = At(span.start_char, span.end_char)
            if place not in known and _is_told_as_place(span):
                yield place, span.text


def _is_told_as_place(span: Span) -> bool:
    """A capitalised name on one line after a word of place; models take a good many other names for places."""
    text = span.text
    if not text[:1].isupper() or "\n" in text or len(text) < 3:
        return False
    if span[-1].lower_ in _NO_PLACE:
        return False
    before = [token.lower_ for token in span.doc[max(0, span.start - 2) : span.start]]
    return bool(before) and (before[-1] in _WHERE or (before[-1] == "the" and before[0] in _WHERE))


def _taken(found: Findings, known: Container[At]) -> set[int]:
    """Offsets that already belong to a state, a person, a body or an instrument; a known place is no person."""
    stretches = [mention.at for mention in found.countries]
    stretches += [at for person in found.people for at in person.mentions if at not in known]
    stretches += [At(e.start, e.end) for body in found.organisations for e in body.evidence]
    stretches += [At(e.start, e.end) for instrument in found.instruments for e in instrument.evidence]
    return {offset for at in stretches for offset in range(at.start, at.end)}


def _overlaps(taken: set[int], at: At) -> bool:
    return any(offset in taken for offset in range(at.start, at.end))
