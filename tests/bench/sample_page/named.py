"""Bodies, instruments, states, places, phrases and the source line: which row or pattern found them."""

from __future__ import annotations

from bot.reading.findings import At
from bot.reading.named.body_words import body_words
from bot.reading.named.instrument_forms import instrument_words
from bot.readout import Evidence, Instrument, Organisation, Place
from tests.bench.sample_page.listening import Heard
from tests.bench.sample_page.markdown import all_placed, at, chance, table
from tests.bench.sample_page.seed_rows import gazetteer_row, rows, source_of

_FORMS = {"name": "by name", "demonym": "by adjective", "capital": "by capital", "government": "by government"}


def organisations(heard: Heard) -> str:
    """A row a body."""
    found = [
        (body.name, all_placed(body.evidence), _how_body(heard, body), chance(body.confidence))
        for body in heard.readout.organisations
    ]
    return table(("name", "words", "how it was found", "confidence"), found)


def instruments(heard: Heard) -> str:
    """A row an instrument."""
    found = [
        (one.name, one.year, all_placed(one.evidence), _how_instrument(one), chance(one.confidence))
        for one in heard.readout.instruments
    ]
    return table(("name", "year", "words", "how it was found", "confidence"), found)


def countries(heard: Heard) -> str:
    """A row a state and form."""
    found = [
        (state.name, state.iso3, _by_form(heard, state.iso3), chance(state.confidence))
        for state in heard.readout.countries
    ]
    return table(("name", "iso3", "words", "confidence"), found)


def places(heard: Heard) -> str:
    """A row a place."""
    found = [(place.name, all_placed(place.evidence), _how_place(heard, place)) for place in heard.readout.places]
    return table(("name", "words", "how it was found"), found)


def phrases(heard: Heard) -> str:
    """A row a stock phrase."""
    tradition = {row["phrase"]: row["tradition"] for row in rows("gazetteers/phrases.tsv")}
    found = [(one.value, all_placed(one.evidence), tradition[one.value]) for one in heard.readout.phrases]
    return table(("phrase in `gazetteers/phrases.tsv`", "words", "whose habit"), found)


def source(heard: Heard) -> str:
    """The source line."""
    piece = heard.readout.source
    if piece is None:
        return "None in this text."
    return f"“{piece.quote}” {at(piece)}: a line that begins with “Source:”, the plainest of the five kinds looked for."


def _how_body(heard: Heard, body: Organisation) -> str:
    row = next((row for piece in body.evidence if (row := gazetteer_row("bodies", piece.quote))), None)
    if row is not None:
        shared = " (a form that several bodies share)" if body.evidence[0].quote == row["shared"] else ""
        return f"row “{row['name']}” of `gazetteers/bodies.tsv`, {source_of(row)}{shared}"
    heads = body_words(None).heads
    head = next((word for word in body.evidence[0].quote.split() if word.lower() in heads), None)
    seen = _seen(heard, body.evidence[0])
    if head:
        return (
            f"its make: “{head}” is a head in `gazetteers/body_words.tsv`, with what hangs on it{seen and f'; {seen}'}"
        )
    return seen or "introduced by the text itself"


def _how_instrument(one: Instrument) -> str:
    row = next((row for piece in one.evidence if (row := gazetteer_row("instruments", piece.quote))), None)
    if row is not None:
        return f"row “{row['name']}” of `gazetteers/instruments.tsv`, {source_of(row)}; the year is the row’s"
    heads = instrument_words(None)["head"]
    head = next((word for word in one.evidence[0].quote.split() if word.lower() in heads), None)
    return (
        f"its make: “{head}” is a head in `gazetteers/instrument_words.tsv`" if head else "its words in small letters"
    )


def _by_form(heard: Heard, iso3: str) -> str:
    told = []
    for form, how in _FORMS.items():
        mentions = [one.at for one in heard.found.countries if one.iso3 == iso3 and one.form == form]
        if mentions:
            told.append(f"{how}: {all_placed(heard.found.evidence(*mention) for mention in mentions)}")
    return ". ".join(told)


def _how_place(heard: Heard, place: Place) -> str:
    capital = next((row["name"] for row in rows("gazetteers/countries.tsv") if row["capital"] == place.name), None)
    if capital:
        return f"the capital of {capital} in `gazetteers/countries.tsv`; it does not stand for the government here"
    kind = next((row["kind"] for row in rows("gazetteers/places.tsv") if row["name"] == place.name), None)
    return f"a {kind} in `gazetteers/places.tsv`" if kind else _seen(heard, place.evidence[0])


def _seen(heard: Heard, piece: Evidence) -> str:
    words = At(piece.start, piece.end)
    label = next((e.label_ for e in heard.doc.ents if words.touches(At(e.start_char, e.end_char))), None)
    return f"the model sees {'an' if label[0] in 'AEIO' else 'a'} {label} in it" if label else ""
