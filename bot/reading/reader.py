"""Document -> Readout: runs the pipeline and gathers what its components found."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language

from bot.reading.collection import undisturbed
from bot.reading.confidence.rating import Rating
from bot.reading.findings import Findings, Person, prepare
from bot.reading.known import Known
from bot.reading.people.titles import titles_of
from bot.reading.pipeline import build_pipeline
from bot.reading.telling.headline import headline_of
from bot.reading.telling.summary import summary_of
from bot.readout import Country, Document, DocumentFacts, Evidence, Participant, Readout, Sourced

READS = frozenset({"en", None})
"""Languages that are read; None where the language could not be told, which is read as English."""


class Reader:
    """A loaded pipeline. Loading takes about a second and some 150 MB; keep one and use it for every document."""

    def __init__(self, model: str | None = None, seeds: Path | None = None) -> None:
        self._nlp: Language = build_pipeline(model, seeds)
        self._rating = Rating(seeds)

    def read(self, document: Document, known: Known | None = None) -> Readout:
        """The reading of one document; fields are empty, never guessed, where the text gives nothing.

        A text in a language that is not read comes back with ``document.language`` set and every field empty.
        """
        facts = DocumentFacts(
            title=document.title,
            publisher=document.publisher,
            published=document.published,
            language=document.language,
            sha256=document.sha256,
        )
        if document.language not in READS or not document.text.strip():
            return Readout(document=facts, text=document.text)
        with undisturbed():
            doc = self._nlp.make_doc(document.text)
            found = prepare(doc, document, known or Known())
            self._nlp(doc)
            gathered = self._rating.rated(_gather(found, facts))
            return gathered.model_copy(update={"headline": headline_of(gathered), "summary": summary_of(gathered)})


def _gather(found: Findings, facts: DocumentFacts) -> Readout:
    return Readout(
        document=facts,
        text=found.document.text,
        is_readout=found.is_readout,
        event=found.event,
        other_events=tuple(found.other_events),
        participants=tuple(_participant(found, p) for p in found.people if p.takes_part),
        statements=tuple(found.statements),
        commitments=tuple(found.commitments),
        stances=tuple(found.stances),
        asks=tuple(found.asks),
        organisations=tuple(found.organisations),
        instruments=tuple(found.instruments),
        countries=_countries(found),
        places=tuple(found.places),
        phrases=tuple(found.phrases),
        dates_ahead=tuple(found.dates_ahead),
        source=found.source,
        checks=tuple(found.checks),
        events_coded=tuple(found.events_coded),
    )


def _participant(found: Findings, person: Person) -> Participant:
    held = titles_of(person, found.document.text)
    return Participant(
        name=person.name,
        party=person.party,
        offices=tuple(
            Sourced(value=value, evidence=tuple(found.evidence(*place) for place in places))
            for value, places in held.items()
        ),
        evidence=tuple(found.evidence(*m) for m in person.mentions),
    )


def _countries(found: Findings) -> tuple[Country, ...]:
    named: dict[str, list[Evidence]] = {}
    names: dict[str, str] = {}
    for mention in found.countries:
        named.setdefault(mention.iso3, []).append(found.evidence(*mention.at))
        names.setdefault(mention.iso3, mention.name)
    return tuple(Country(name=names[iso3], iso3=iso3, evidence=tuple(pieces)) for iso3, pieces in named.items())
