"""Fills ``Findings.people``: who is named, with which offices, for whom, and who took part."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from spacy.attrs import IDX, POS
from spacy.language import Language
from spacy.symbols import PROPN
from spacy.tokens import Doc

from bot.reading.entities import entities_of
from bot.reading.findings import At, CountryMention, Findings, at, findings_of
from bot.reading.people.gathering import gather
from bot.reading.people.kinds import classify
from bot.reading.people.lexicon import Lexicon, load_lexicon
from bot.reading.people.parties import (
    dateline_home,
    home_of,
    home_parties,
    known_parties,
    only_in_title,
    titled_parties,
)
from bot.reading.people.references import resolve
from bot.reading.people.sightings import Sights
from bot.reading.people.tidying import tidy_offices
from bot.reading.people.votes import Votes
from bot.reading.people.words import Word, split_words

_TITLE_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST_STATE = 4
_OTHERS = frozenset({"ORG", "LOC", "GPE", "MISC", "NORP", "FAC", "EVENT"})


@Language.factory("attache_people", default_config={"seeds": None})
def make_people(nlp: Language, name: str, seeds: str | None) -> People:
    """The component that fills ``Findings.people``."""
    return People(load_lexicon(Path(seeds) if seeds else None), set(nlp.Defaults.stop_words))


class People:
    """Reads people off the surface of the text: office words and capitals first, the model's entities as one vote."""

    def __init__(self, lexicon: Lexicon, stop: set[str]) -> None:
        self._lexicon, self._stop = lexicon, stop

    def __call__(self, doc: Doc) -> Doc:
        """Add everyone named, in the order of first mention."""
        found = findings_of(doc)
        words = self._words(doc, found)
        sights = Sights(found.document.text, words, found.countries, _votes(doc), self._lexicon)
        gathered = gather(sights.all())
        people = [g.person for g in gathered]
        implied = {g.person.name: g.implied for g in gathered if g.implied}
        home = home_of(found, self._lexicon)
        title = self._title_sights(found)
        titled = title.all() if title else []
        known_parties(people, titled, self._lexicon, found)
        titled_parties(people, title.offices() if title else [], titled)
        implied |= resolve(found.document.text, words, sights, people, home)
        home_parties(people, implied, home or dateline_home(found, self._lexicon))
        people.sort(key=lambda p: p.mentions[0])
        people.extend(only_in_title(people, titled, self._lexicon, found))
        tidy_offices(people)
        found.people.extend(people)
        return doc

    def _title_sights(self, found: Findings) -> Sights | None:
        """The document's title, which is often not part of the text, as words."""
        title = found.document.title
        if not title:
            return None
        states = [replace(c, at=At(*m.span())) for c, pattern in _forms(found, title) for m in pattern.finditer(title)]
        states += _only_in_title(title, states, self._lexicon.state_forms)
        words = split_words(title)
        classify(words, self._lexicon, [s.at for s in states], set(), self._stop)
        return Sights(title, words, states, Votes([], []), self._lexicon, heading=True)

    def _words(self, doc: Doc, found: Findings) -> list[Word]:
        table = doc.to_array([IDX, POS])
        proper = set(table[table[:, 1] == PROPN, 0].tolist())
        words = split_words(found.document.text)
        classify(words, self._lexicon, [At(*c.at) for c in found.countries], proper, self._stop)
        return words


def _forms(found: Findings, title: str) -> list[tuple[CountryMention, re.Pattern[str]]]:
    """The forms in which the text names states, to find them in the title; only those whose letters are there."""
    forms = {found.document.text[c.at.start : c.at.end]: c for c in found.countries}
    return [(mention, re.compile(rf"\b{re.escape(form)}\b")) for form, mention in forms.items() if form in title]


def _only_in_title(title: str, known: list[CountryMention], forms: dict[str, str]) -> list[CountryMention]:
    """The states that the title names and the text does not."""
    found: list[CountryMention] = []
    words = list(_TITLE_WORD.finditer(title))
    for first, word in enumerate(words):
        for last in range(min(first + _LONGEST_STATE, len(words)), first, -1):
            place = At(word.start(), words[last - 1].end())
            name = forms.get(title[place.start : place.end].lower()) if word.group()[0].isupper() else None
            if name and not any(place.touches(c.at) for c in (*known, *found)):
                found.append(CountryMention(place, name, "", "name"))
                break
    return found


def _votes(doc: Doc) -> Votes:
    entities = [(e.label_, at(e)) for e in entities_of(doc)]
    return Votes(
        people=[place for label, place in entities if label == "PERSON"],
        others=[place for label, place in entities if label in _OTHERS],
    )
