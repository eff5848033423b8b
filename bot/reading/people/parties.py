"""Whom a person represents, where no word beside the name says so."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.reading.findings import At, Findings, Person
from bot.reading.people.gathering import Sighting
from bot.reading.people.lexicon import Lexicon
from bot.reading.people.name_parts import core, same_name, split_parts

_HEAD_LINES = 4
_DATELINE = 160
_PIECE = re.compile(r"[^\s,()]+")
_LOWER = frozenset({"vice", "deputy", "assistant", "under", "prime", "former", "adviser", "advisor"})
_COMPLEMENT = re.compile(r"\s(?:of|to|for)\s")
_OF_MANY = ("national security advis", "vice premier", "deputy secretary")
"""Offices that imply one state only where no publisher is known."""
_AGENCY = re.compile(r"(?:^|[(/,–—-]\s*)([A-Z][A-Za-z]{2,9})(?=\s*[)/:–—-])")
_WIRE = re.compile(r"[(/,–—-]\s*(?:Reuters|AP|AFP|dpa|UPI|Bloomberg)\s*[)/:–—-]")
"""Agencies that report from where they are and speak for no state."""
_REPORTER = re.compile(r"[^\n(.]{3,40}\((?P<agency>[^)\n]{3,60})\)\s*[:–—-]?")
"""Who reports, in brackets in a dateline: "DUSHANBE (Samoa News Agency)"."""
_OFFICES = ("ministry of", "department of", "office of", "prime minister's office", "prime minister’s office")
_SHORT = 60
"""A letterhead has the office on one line, and the state on the next."""
_SIGNED_OFF = re.compile(
    r"[.\n]\s*(?P<city>[A-Z][\w'’ ]{2,24}?), (?:[A-Z][a-z]+day,? )?(?:the )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2})(?:,? \d{4})?\.?\s*$"
)
_DAY = re.compile(r",? *(?:\d{1,2}(?:st|nd|rd|th)? [a-z]+|[a-z]+ \d{1,2}),? \d{4}$")
_CITY = re.compile(r"\s*(?P<city>[^\W\da-z_][\w'’ ]{2,24}?)\s*[,/(:|\n–—-]")


def home_of(found: Findings, lexicon: Lexicon) -> str | None:
    """The state or body that publishes: by the publisher's name, a letterhead, or an agency's mark in the dateline."""
    publisher = found.document.publisher
    named = _named_in(publisher, lexicon) if publisher else None
    return named or _written_in(found.document.text, lexicon)


def _named_in(publisher: str, lexicon: Lexicon) -> str | None:
    """By a publisher's name: the known publisher, state or body that is named first in it, in its longest form.

    Whole words: "Argentina" is not INA, of Iraq.
    """
    padded = _padded(publisher)
    forms = [*lexicon.publishers, *lexicon.state_forms.items()]
    named = [(padded.index(form), -len(form), party) for words, party in forms if (form := _padded(words)) in padded]
    return min(named)[2] if named else None


def _padded(words: str) -> str:
    return f" {' '.join(_PIECE.findall(words.lower()))} "


def _written_in(text: str, lexicon: Lexicon) -> str | None:
    """By a letterhead alone on its line at either end, or the mark of a state's news agency at the head."""
    lines = [line.strip().lower().rstrip(".:") for line in text.splitlines() if line.strip()]
    alone = {*lines[:_HEAD_LINES], *lines[-_HEAD_LINES:]}
    marks = {mark.lower() for mark in _AGENCY.findall(text[:_DATELINE])}
    states = set(lexicon.capitals.values())  # "NATO" in the first line is talked about, "WAM" publishes
    known = (party for words, party in lexicon.publishers if words in alone or (words in marks and party in states))
    below = (
        lexicon.state_forms.get(line)
        for above, line in pairwise(lines)
        if above.startswith(_OFFICES) and len(above) < _SHORT
    )
    return next(known, None) or next(filter(None, below), None)


def dateline_home(found: Findings, lexicon: Lexicon) -> str | None:
    """The state whose capital opens the text as its dateline, or ends it on a line alone: a weak sign of who speaks."""
    text = found.document.text
    if reporter := _REPORTER.match(text):
        named = At(*reporter.span("agency"))
        agency = next((c for c in found.countries if named.holds(c.at) and named != c.at), None)
        if agency is not None:
            return agency.name
    match = None if _WIRE.search(text, 0, _DATELINE) else _CITY.match(text)
    city = match["city"].strip() if match else ""
    away = city and re.search(rf"\b(?:sidelines|margins) of\b[^.]{{0,160}}\b{re.escape(city)}\b", text, re.I)
    opening = None if away else lexicon.capitals.get(city.lower())
    lines = [line.strip(" .,").lower() for line in text.splitlines() if line.strip()]
    closing = (lexicon.capitals.get(_DAY.sub("", line).strip(" .,")) for line in lines[-_HEAD_LINES:])
    signed = _SIGNED_OFF.search(text, max(0, len(text) - _DATELINE))
    signing = lexicon.capitals.get(signed["city"].strip().lower()) if signed else None
    return opening or signing or next(filter(None, closing), None)


def known_parties(people: list[Person], titled: list[Sighting], lexicon: Lexicon, found: Findings) -> None:
    """Fill the party of those without one: by the title's words, earlier readings, or public knowledge."""
    for person in people:
        if person.party is None:
            parts = split_parts(person.name)
            fuller = [t for t in titled if same_name(parts, t.run.parts)]
            parties = [t.party for t in fuller if t.party] + [_known(t.run.parts, lexicon, found) for t in fuller]
            person.party = next((p for p in parties if p), None) or _known(parts, lexicon, found)


def titled_parties(people: list[Person], titled: list[tuple[set[str], str]], named: list[Sighting]) -> None:
    """Fill parties from offices in the title: "UAE President receives ..." where one person here is the President."""
    for head, party in titled:
        holders = [p for p in people if any(_same_rank(head, o.value) for o in p.offices)]
        if len(holders) != 1 or any(same_name(split_parts(holders[0].name), s.run.parts) for s in named):
            continue  # whom the title names with an office, it does not mean by another
        if holders[0].party is None:
            holders[0].party = party


def _same_rank(head: set[str], office: str) -> bool:
    """Whether an office is the title's: "President" is not "Vice President", nor the other way round."""
    words = set(_COMPLEMENT.split(office.lower())[0].replace("-", " ").split())
    return head <= words and (words & _LOWER) == (head & _LOWER)


def only_in_title(people: list[Person], titled: list[Sighting], lexicon: Lexicon, found: Findings) -> list[Person]:
    """People whom the title names with an office and the text does not: without mentions, so without evidence.

    A joint statement often says "we" throughout, and only its title says who.
    """
    added: list[Person] = []
    for sighting in titled:
        known = any(same_name(sighting.run.parts, split_parts(p.name)) for p in (*people, *added))
        if sighting.offices and sighting.strong and not known:
            if (unnamed := _unnamed_holder(people, sighting)) is not None:
                unnamed.name = sighting.name
                unnamed.party = unnamed.party or sighting.party
                continue
            party = sighting.party or _known(sighting.run.parts, lexicon, found) or sighting.implied
            added.append(Person(sighting.name, party=party))
    return added


def _unnamed_holder(people: list[Person], sighting: Sighting) -> Person | None:
    """The one whom the text calls only by the office that stands beside the name in the title."""
    heads = {o.value.lower() for o in sighting.offices}
    named = {o.value for p in people for o in p.offices if o.value != p.name}
    for person in people:
        by_title = person.name.lower() in heads or (person.name == "Head of State" and "president" in heads)
        if by_title and person.name not in named and any(person.name == o.value for o in person.offices):
            return person
    return None


def home_parties(people: list[Person], implied: dict[str, str], home: str | None) -> None:
    """Fill the party of office holders without one.

    What the office implies ("Secretary of State") comes first; then the publisher's own side, which needs no naming in
    its texts.
    """
    for person in people:
        if person.party is None and (person.offices or person.styles):
            meant = None if home and _of_many(person) else implied.get(person.name)
            person.party = meant or home
            person.by_home = meant is None and home is not None


def _of_many(person: Person) -> bool:
    """Whether the publisher's own side may have the office: "National Security Advisor", or one beside another."""
    offices = {o.value.lower() for o in person.offices if not o.alone}
    another = any("secretary" not in office for office in offices)
    return (another and len(offices) > 1) or any(words in office for office in offices for words in _OF_MANY)


def _known(parts: tuple[str, ...], lexicon: Lexicon, found: Findings) -> str | None:
    for known in found.known.people:
        if known.party and len(core(parts)) > 1 and same_name(parts, split_parts(known.name)):
            return known.party
    candidates = {p.party for word in core(parts) for p in lexicon.principals.get(word, ()) if _is(parts, p.name)}
    if len(candidates) > 1:
        candidates &= {c.name for c in found.countries}
    return candidates.pop() if len(candidates) == 1 else None


def _is(parts: tuple[str, ...], principal: str) -> bool:
    full = split_parts(principal)
    return same_name(parts, full) and (len(set(core(full))) > 1 or core(full) == core(parts))
