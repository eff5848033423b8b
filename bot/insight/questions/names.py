"""The names that a question may use: those that the readings hold, under every form the documents give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.insight.questions.countries import Form, country_forms, forms_of_country
from bot.insight.whole_words import words_of
from bot.readout import Evidence, Readout

_SEVERAL = re.compile(r"(?:the|both|all|we|they|it|he|she|i|you|who)\b|.* and ", re.IGNORECASE)
"""How a name begins that is nobody's own: "the two sides", "they", "A and B"."""

_SHORTEST = 3
"""Letters of one word of a person's name from which it stands for the person."""


class Kind(StrEnum):
    """What bears a name. States and bodies are parties alike."""

    PERSON = "person"
    PARTY = "party"
    INSTRUMENT = "instrument"
    PLACE = "place"
    PHRASE = "phrase"
    TOPIC = "topic"


@dataclass(frozen=True)
class Name:
    """One name as the archive has it, and the forms under which documents and people use it."""

    name: str
    kind: Kind
    forms: frozenset[Form]

    def is_in(self, words: Form) -> bool:
        """Whether one of its forms stands in these words."""
        return any(stands_in(form, words) for form in self.forms)


class Names:
    """Every name of some readings, to be looked up by its words; one form may be several people's."""

    def __init__(self, readouts: Iterable[Readout]) -> None:
        found: dict[tuple[Kind, str], tuple[str, set[Form]]] = {}
        for readout in readouts:
            for kind, name, forms in _named(readout):
                known = found.setdefault((kind, " ".join(words_of(name))), (name, {words_of(name)}))
                known[1].update(words_of(form) for form in forms)
        self._by_form: dict[Form, list[Name]] = {}
        for (kind, _), (name, known_forms) in found.items():
            self._add(name, kind, frozenset(known_forms) | forms_of_country(name))
        for form, country in country_forms().items():
            if form not in self._by_form:
                self._add(country, Kind.PARTY, forms_of_country(country))
        self.longest = max(map(len, self._by_form), default=0)

    def at(self, words: Form) -> tuple[Name, ...]:
        """Who or what bears exactly these words as a name."""
        return tuple(self._by_form.get(words, ()))

    def _add(self, name: str, kind: Kind, forms: frozenset[Form]) -> None:
        one = Name(name, kind, forms - {()})
        for form in one.forms:
            held = self._by_form.setdefault(form, [])
            if one not in held:
                held.append(one)


def stands_in(form: Form, words: Form) -> bool:
    """Whether the words of ``form`` stand in ``words`` one after another."""
    if len(form) == 1:
        return form[0] in words
    return any(words[at : at + len(form)] == form for at in range(len(words) - len(form) + 1))


def is_several(name: str) -> bool:
    """Whether a speaker is named as a group or by a pronoun: "the two sides", "they", "A and B"."""
    return _SEVERAL.match(name) is not None


def _named(readout: Readout) -> Iterator[tuple[Kind, str, Iterable[str]]]:
    for person in readout.participants:
        yield Kind.PERSON, person.name, _person_forms(person.name)
    yield from _speaking(readout)
    for country in readout.countries:
        yield Kind.PARTY, country.name, _quotes(country.evidence)
    for body in readout.organisations:
        yield Kind.PARTY, body.name, _quotes(body.evidence)
    for instrument in readout.instruments:
        yield Kind.INSTRUMENT, instrument.name, _quotes(instrument.evidence)
    for place in readout.places:
        yield Kind.PLACE, place.name, _quotes(place.evidence)
    if readout.event and readout.event.place:
        yield Kind.PLACE, readout.event.place.value, ()
    for phrase in readout.phrases:
        yield Kind.PHRASE, phrase.value, ()
    for topic in {topic for one in readout.statements for topic in one.topics}:
        yield Kind.TOPIC, topic, ()


def _speaking(readout: Readout) -> Iterator[tuple[Kind, str, Iterable[str]]]:
    """Parties, and those who speak without having taken part."""
    people = {person.name for person in readout.participants}
    parties = {person.party for person in readout.participants} | {one.party for one in readout.statements}
    parties |= {stance.towards for stance in readout.stances} | {ask.of_party for ask in readout.asks}
    for party in parties - {None, *people}:
        yield Kind.PARTY, str(party), ()
    for speaker in {one.speaker for one in readout.statements} - parties - people - {None}:
        if speaker and not is_several(speaker) and len(speaker.split()) > 1:
            yield Kind.PERSON, speaker, _person_forms(speaker)


def _person_forms(name: str) -> list[str]:
    """The first and the last word of a name: which of them is the family's differs from country to country."""
    parts = name.split()
    return [part for part in (parts[0], parts[-1]) if len(part) >= _SHORTEST] if parts else []


def _quotes(evidence: Iterable[Evidence]) -> list[str]:
    return [one.quote for one in evidence]
