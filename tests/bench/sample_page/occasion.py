"""The document, whether it is a readout, and what kind of exchange it tells of, when and where."""

from __future__ import annotations

from bot.reading.findings import At
from tests.bench.sample_page.listening import Heard
from tests.bench.sample_page.markdown import all_placed, chance, placed, table
from tests.bench.sample_page.seed_rows import lines, rows

_HEAD = ("field", "value", "words", "how it was found", "confidence")


def document(heard: Heard) -> str:
    """What is known of the file itself."""
    facts = heard.readout.document
    source = heard.readout.source
    found = (
        ("title", facts.title, "the first line is a sentence, not a heading, and no title was given"),
        (
            "publisher",
            facts.publisher,
            f"the last line: {placed(source)}; of a list the last that is a body" if source else "",
        ),
        ("published", facts.published, "no line holds a date alone, and none was given"),
        ("language", facts.language, "Latin letters, and English function words are a quarter of all words or more"),
        ("sha256", facts.sha256[:12] + " …", "of the file's bytes"),
    )
    return table(("field", "value", "how it was found"), found)


def occasion(heard: Heard) -> str:
    """Whether it is an exchange, which, when, where."""
    return table(_HEAD, [_is_readout(heard), _kind(heard), _date(heard), _place(heard)])


def _is_readout(heard: Heard) -> tuple[object, ...]:
    people = heard.readout.participants
    sides = " and ".join(f"{person.name} for {person.party}" for person in people)
    words = all_placed(person.evidence[0] for person in people)
    how = f"words that tell of an exchange, in the past, and two sides who took part: {sides}"
    return "is_readout", "yes" if heard.readout.is_readout else "no", words, how, "not rated"


def _kind(heard: Heard) -> tuple[object, ...]:
    event, (cue, _) = heard.event, heard.telling
    row = next(row for row in lines("occasions/exchanges.tsv") if row[1] == cue.quote.lower())
    how = (
        f"the first sentence that tells of an exchange: row `{' · '.join(row)}` of `occasions/exchanges.tsv`; no title"
    )
    return "event.type", event.type, placed(cue), how, chance(event.confidence)


def _date(heard: Heard) -> tuple[object, ...]:
    date = heard.event.date
    if date is None:
        return "event.date", None, "", "", ""
    _, telling = heard.telling
    inside = telling.holds(At(date.evidence[0].start, date.evidence[0].end))
    where = (
        "the sentence that tells of the exchange" if inside else "a sentence beside the one that tells of the exchange"
    )
    release = "no day of release is given to count from; " if heard.readout.document.published is None else ""
    how = f"{date.derived_from}. Written in {where}; {release}the treaty’s year is that of its row, see below"
    return "event.date", f"{date.value} ({date.precision})", all_placed(date.evidence), how, chance(date.confidence)


def _place(heard: Heard) -> tuple[object, ...]:
    place = heard.event.place
    if place is None:
        return "event.place", None, "", "", ""
    piece = place.evidence[0]
    before = heard.text[: piece.start].split()[-1]
    capital = next((row["name"] for row in rows("gazetteers/countries.tsv") if row["capital"] == place.value), None)
    what = f"the capital of {capital} in `gazetteers/countries.tsv`" if capital else "a name in capitals"
    how = f"a place behind “{before}” in the sentence that tells of the exchange; {what}"
    return "event.place", place.value, placed(piece), how, chance(place.confidence)
