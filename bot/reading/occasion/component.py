"""Fills ``Findings.event`` and ``Findings.is_readout``."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import findings_of
from bot.reading.occasion.calendar import calendar_of
from bot.reading.occasion.counterparts import leave_out_counterparts
from bot.reading.occasion.exchange import LEAD, exchanges, main_telling
from bot.reading.occasion.kinds import heading_of, kind_of, tells_of
from bot.reading.occasion.lexicon import OccasionLexicon, load_occasions
from bot.reading.occasion.other_events import other_events
from bot.reading.occasion.other_side import complete_parties
from bot.reading.occasion.participants import mark_participants
from bot.reading.occasion.present import mark_present, mark_titled
from bot.reading.occasion.sentences import sentences_of
from bot.reading.occasion.settling import settle_people, settle_sides
from bot.reading.occasion.verdict import reports_exchange
from bot.reading.occasion.when import event_date
from bot.reading.occasion.where import event_place
from bot.readout import Event

_NUMBER = 4
"""No longer than this is a paragraph's number that stands as a sentence of its own."""


@Language.factory("attache_occasion", default_config={"seeds": None})
def make_occasion(nlp: Language, name: str, seeds: str | None) -> Occasion:
    """The component that says what kind of exchange is reported, when and where."""
    return Occasion(load_occasions(Path(seeds) if seeds else None))


class Occasion:
    """Reads the event off the title and the first sentences."""

    def __init__(self, lexicon: OccasionLexicon) -> None:
        self._lexicon = lexicon

    def __call__(self, doc: Doc) -> Doc:
        """Fill the event; ``is_readout`` is decided with it."""
        found = findings_of(doc)
        title = found.document.title or heading_of(found.document.text)
        rule = self._lexicon.title_rule(title)
        sentences = sentences_of(doc)
        lead = [s for s in sentences[:LEAD] if s.end - s.start > _NUMBER]
        tellings = list(exchanges(doc, found, self._lexicon))
        told = main_telling([t for t in tellings if t.sentence in lead], found.document.text)
        kind = kind_of(title, rule, told, found.document.text)
        telling_on = mark_participants(found, told, tellings, kind)
        mark_present(found, sentences)
        mark_titled(found)
        if told is not None:
            lead = [told.sentence, *(s for s in lead if s != told.sentence)]
        cue = told.cue if told is not None and tells_of(kind, told) else None
        found.event = Event(
            type=kind,
            date=event_date(calendar_of(doc), cue, lead[:4], kind, bool(told and told.ahead)),
            place=event_place(found, cue, lead[:2], kind),
        )
        complete_parties(found, telling_on, sentences, self._lexicon.bodies, self._lexicon.capitals)
        found.is_readout = reports_exchange(found, rule, telling_on, lead, self._lexicon)
        settle_people(found)
        if found.is_readout:
            settle_sides(found, telling_on, self._lexicon)
        leave_out_counterparts(found)
        found.other_events = other_events(found, tellings, telling_on, self._lexicon.use)
        return doc
