"""Whom those represent who took part and whose state no word beside the name gives.

A publisher need not name its own state: what the text says of two sides, of whose readiness is told, or of the place
shows which it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise, zip_longest

from bot.reading.findings import At, Findings, Person
from bot.reading.occasion.company import of_mission, of_same_body, posted_to, side_of_leader
from bot.reading.occasion.exchange import Exchange
from bot.reading.occasion.facing import faces_foreigners
from bot.reading.occasion.named_sides import Named, all_named

_RELATIONS = re.compile(
    r"^[\s’'s]*(?:\w+[\s-]){0,3}?(?:relations|relationship|ties|cooperation|co-operation|partnership|friendship"
    r"|alliance|consultations?|dialogue|summit|talks?|call|meeting|agenda|trade)\b",
    re.I,
)
_TELLS = re.compile(
    r"\b(?:said|reaffirmed|reiterated|noted|outlined|confirmed|assured|stressed|stated|underlined|emphasi[sz]ed|added"
    r"|expressed|conveyed|underscored|affirmed|recalled)\b(?: \w+){0,2}?(?: that)?(?: the)? $",
    re.I,
)
_OWN = re.compile(
    r"^(?:['’]s? (?:\w+ ){0,3}?(?:readiness|commitment|support|position|determination|desire|gratitude|appreciation"
    r"|concern|interest|solidarity|policy|view|hope|condolences|willingness|rejection|keenness|condemnation|opposition"
    r"|openness|backing|wish|belief|confidence|priority|priorities)"
    r"|\s(?:will|would|is|was|stands|stood|attaches|attached|remains|remained|supports|looks|looked|values|pays|welcomes|seeks|hopes|intends|expects|continues|considers)\b)"
)
_ON_SIDE = re.compile(r"\b(?:[Oo]n|[Ff]rom|[Ff]or|representing) the (?P<side>[A-Z][\w-]+) side\b")
_SENTENCE_END = re.compile(r"(?<=[a-z]{3})\.(?=\s|$)|\)\.|\n")
"""Not the full stop of "Mr." or "H.E."."""
_THE_REPUBLIC = re.compile(r"\bof the (?:Republic|Kingdom|Council of Ministers|Nation|State)$")


def complete_parties(
    found: Findings,
    tellings: list[Exchange],
    sentences: list[At],
    bodies: Mapping[str, str],
    capitals: Mapping[str, str],
) -> None:
    """Fill the party of participants without one; nobody gets the party of the one who stands opposite."""
    named = all_named(found, bodies)
    _by_side_told(found, named, sentences, capitals)
    lacking = [p for p in found.people if p.takes_part and p.party is None]
    if not lacking:
        return
    for person in lacking:
        person.party = of_mission(found, named, sentences, person) or _on_side(found, person)
        person.party = person.party or of_same_body(found, person, capitals)
        if person.party is None and any(_THE_REPUBLIC.search(o.value) for o in person.offices):
            person.party = _visited(found, capitals)
    known = {p.party for p in found.people if p.takes_part and p.party}
    telling = [p for p in lacking if p.party is None and (p.offices or p.styles) and _is_told_of(p, tellings)]
    if len(known) > 1 and found.event is not None and found.event.type == "visit":
        visited = _host(found, capitals, set())
        for person in telling:
            person.party = visited if visited in known else None
    if telling and len(known) == 1 and faces_foreigners(found):
        party = _partner(found, named, known) or _whose_stance(found, named, known) or _host(found, capitals, known)
        for person in telling:
            person.party = party
    own = posted_to(found, known) or _own_side(found, tellings) or _home(found)
    for person in lacking:
        if person.party is None and own is not None:
            person.party = own


def _home(found: Findings) -> str | None:
    """The publisher's own side, where an office of it is told of."""
    homes = {p.party for p in found.people if p.by_home}
    return homes.pop() if len(homes) == 1 else None


def _own_side(found: Findings, tellings: list[Exchange]) -> str | None:
    """The party of those whom the telling sentence gives no state while it gives the others': the publisher's side."""
    if not tellings:
        return None
    sentence = tellings[0].sentence
    here = [p for p in found.people if p.takes_part and p.party and any(sentence.holds(m) for m in p.mentions)]
    plain = {p.party for p in here if not any(o.party and sentence.holds(o.at) for o in p.offices)}
    stated = {p.party for p in here if any(o.party and sentence.holds(o.at) for o in p.offices)}
    return plain.pop() if len(plain) == 1 and stated and not plain & stated else None


def _is_told_of(person: Person, tellings: list[Exchange]) -> bool:
    return not person.mentions or any(t.sentence.holds(m) for t in tellings for m in person.mentions)


def _by_side_told(found: Findings, named: list[Named], sentences: list[At], capitals: Mapping[str, str]) -> None:
    """The side that the text gives goes before the publisher's own."""
    for person in found.people:
        if person.takes_part and person.by_home:
            leader = side_of_leader(found, person)
            told = of_mission(found, named, sentences, person) or of_same_body(found, person, capitals)
            told = told or (leader[0] if leader else None)
            told = _on_side(found, person) or told
            person.by_home = told is None
            person.party = told or person.party


def _on_side(found: Findings, person: Person) -> str | None:
    """ "Taking part in the meeting on the Russian side were X and Y"."""
    text = found.document.text
    sides = list(_ON_SIDE.finditer(text))
    for match, following in zip_longest(sides, sides[1:]):
        stop = _SENTENCE_END.search(text, match.end())
        end = min(stop.start() if stop else len(text), following.start() if following else len(text))
        side = found.country_at(At(*match.span("side")))
        if side and any(match.end() <= m.start < end for m in person.mentions):
            return side.name
    return None


def _visited(found: Findings, capitals: Mapping[str, str]) -> str | None:
    """The one state that the title names, or else that of the capital named first: there "the Republic" is."""
    title = found.document.title or ""
    forms = {found.document.text[c.at.start : c.at.end]: c.name for c in found.countries}
    titled = {name for form, name in forms.items() if re.search(rf"\b{re.escape(form)}\b", title)}
    if len(titled) == 1:
        return titled.pop()
    place = found.event.place.value if found.event and found.event.place else ""
    return capitals.get(place.lower())


def _partner(found: Findings, named: list[Named], known: set[str]) -> str | None:
    """ "Türkiye-Iraq relations", "ties between Kenya and Japan": the one of the pair that is not known yet."""
    text, votes = found.document.text, Counter[str]()
    for one, other in pairwise(named):
        gap = text[one.at.end : other.at.start]
        pair = {one.party, other.party}
        if len(pair) != 2 or len(pair & known) != 1:
            continue
        compound = gap in ("-", "–", "—") and _RELATIONS.match(text[other.at.end : other.at.end + 60])
        between = gap.strip() in ("and", "and the") and re.search(
            r"\bbetween (?:the )?$", text[max(0, one.at.start - 14) : one.at.start]
        )
        if compound or between:
            votes[(pair - known).pop()] += 1
    return _clear(votes)


def _whose_stance(found: Findings, named: list[Named], known: set[str]) -> str | None:
    """ "reiterated Norway's readiness", "said the UK would": of the side that is not known yet.

    Else whose readiness is told of without such a word.
    """
    text = found.document.text
    told, bare = Counter[str](), Counter[str]()
    others = [n for n in named if n.party not in known]
    for at, party in others:
        if _OWN.match(text[at.end : at.end + 60]):
            bare[party] += 1
            told[party] += _TELLS.search(text[max(0, at.start - 40) : at.start]) is not None
    return _clear(+told) or _clear(bare)


def _host(found: Findings, capitals: Mapping[str, str], known: set[str]) -> str | None:
    """The state in whose capital they met."""
    place = found.event.place.value if found.event and found.event.place else ""
    state = capitals.get(place.lower().replace("’", "'"))
    seat = bool(known) and not known & set(capitals.values()) and all(c.name != state for c in found.countries)
    return None if state in known or seat else state  # a body is met where it sits


def _clear(votes: Counter[str]) -> str | None:
    """The party with the most votes, if no other has as many."""
    ranked = votes.most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None
