"""Who took part: the words that named them, their offices, their parties."""

from __future__ import annotations

from bot.reading.findings import At
from bot.reading.people.lexicon import Lexicon, load_lexicon
from bot.readout import Participant, Sourced
from tests.bench.sample_page.listening import Heard
from tests.bench.sample_page.markdown import all_placed, chance, placed, table

_FORMS = {
    "name": "the name of the state",
    "demonym": "its adjective",
    "capital": "its capital",
    "government": "its government",
}


def participants(heard: Heard) -> str:
    """A row a person."""
    rows = [
        (
            person.name,
            all_placed(person.evidence),
            _how_named(heard, person),
            person.party,
            _whence_party(heard, person),
            chance(person.confidence),
        )
        for person in heard.readout.participants
    ]
    return table(("name", "words", "taken for a person because", "party", "the party comes from", "confidence"), rows)


def offices(heard: Heard) -> str:
    """A row an office."""
    lexicon = load_lexicon()
    rows = [
        (
            person.name,
            placed(office.evidence[0]),
            _beside(person, office),
            _heads(lexicon, office),
            chance(office.confidence),
        )
        for person in heard.readout.participants
        for office in person.offices
    ]
    return table(("of", "office, as written", "where", "matched in `offices/heads.tsv`", "confidence"), rows)


def _how_named(heard: Heard, person: Participant) -> str:
    first = person.evidence[0]
    signs = ["an office stands beside it"] if person.offices else []
    entities = heard.doc.ents
    seen = [
        e for e in entities if e.label_ == "PERSON" and At(e.start_char, e.end_char).touches(At(first.start, first.end))
    ]
    signs += ["the model sees a PERSON"] if seen else []
    shorter = sorted({piece.quote for piece in person.evidence} - {first.quote})
    later = f"; “{'”, “'.join(shorter)}” behind it is a part of the same name" if shorter else ""
    return " and ".join(signs) + later


def _whence_party(heard: Heard, person: Participant) -> str:
    for office in person.offices:
        piece = office.evidence[0]
        for state in heard.found.countries:
            if state.name == person.party and At(piece.start, piece.end).holds(state.at):
                return f"“{heard.text[slice(*state.at)]}” ({_FORMS[state.form]}) in the office {placed(piece)}"
    return "not from an office"


def _beside(person: Participant, office: Sourced) -> str:
    name, piece = person.evidence[0], office.evidence[0]
    if piece.end <= name.start:
        return "before the name"
    others = [one.evidence[0] for one in person.offices if name.end < one.evidence[0].start < piece.start]
    return "behind the name, after “and”: the first has a complement of its own" if others else "behind the name"


def _heads(lexicon: Lexicon, office: Sourced) -> str:
    words = office.value.lower().split()
    found = (lexicon.head_at(words, index) for index in range(len(words)))
    heads = dict.fromkeys(" ".join(head.words) for head in found if head)
    return ", ".join(f"`{head}`" for head in heads)
