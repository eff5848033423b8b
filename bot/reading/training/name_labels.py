"""One label set for all name corpora, and what each corpus calls those labels."""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path

PERSON, ORG, LOC, NORP, DATE, EVENT = "PERSON", "ORG", "LOC", "NORP", "DATE", "EVENT"
LABELS = (PERSON, ORG, LOC, NORP, DATE, EVENT)

# A label that a corpus uses and that is left out here is unknown: the model learns neither a name nor "no name".
WIKIGOLD = {"PER": PERSON, "ORG": ORG, "LOC": LOC}
UNER = {"PER": PERSON, "ORG": ORG, "LOC": LOC}
REDOCRED = {"PER": PERSON, "ORG": ORG, "LOC": LOC, "TIME": DATE}
CROSSNER = {
    "politician": PERSON,
    "person": PERSON,
    "organisation": ORG,
    "politicalparty": ORG,
    "location": LOC,
    "country": LOC,
    "event": EVENT,
    "election": EVENT,
}
GUM = {"person": PERSON, "organization": ORG, "place": LOC, "event": EVENT}

# Peoples that no country's demonym names but that releases speak of.
# fmt: off
OTHER_PEOPLES = frozenset({
    "african", "arab", "arabs", "asian", "catholic", "christian", "christians", "ecuadorian", "european", "europeans",
    "islamic", "jewish", "jews", "korean", "koreans", "kurdish", "kurds", "latin", "muslim", "muslims", "roman",
    "shiite", "soviet", "sunni", "western",
})
# fmt: on


def read_demonyms(countries: Path) -> frozenset[str]:
    """Return the lower-case English demonyms of a gzipped mledoze "countries" file, with plurals and other peoples.

    A country's own name is never among them: a list that mixes the two ruins the NORP label.
    """
    with gzip.open(countries, "rt", encoding="utf-8") as file:
        records = json.load(file)
    names = {record["name"]["common"].lower() for record in records}
    demonyms = {
        part.strip().lower()
        for record in records
        for form in record.get("demonyms", {}).get("eng", {}).values()
        for part in form.split(",")
    }
    plurals = {word + "s" for word in demonyms if word.endswith(("an", "i"))}
    return frozenset((demonyms | plurals | OTHER_PEOPLES) - names - {""})


def harmonised(label: str, text: str, scheme: Mapping[str, str], demonyms: frozenset[str]) -> str | None:
    """Return our label for a corpus label over `text`, None for unknown.

    Corpora file nationalities under places or "misc"; here "Chinese" is NORP wherever it was.
    """
    ours = scheme.get(label)
    if ours in {None, LOC} and text.lower() in demonyms:
        return NORP
    return ours
