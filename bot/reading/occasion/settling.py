"""Who took part, and for whom: settled once it is known that the document reports an exchange of two sides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from bot.reading.findings import At, Findings, Person
from bot.reading.occasion.company import part_respectively, side_of_leader
from bot.reading.occasion.counterparts import mark_counterparts, side_of_counterpart
from bot.reading.occasion.exchange import Exchange
from bot.reading.occasion.lexicon import OccasionLexicon
from bot.reading.occasion.named_sides import all_named
from bot.reading.occasion.roles import by_title_only, is_mouthpiece
from bot.reading.occasion.title_sides import complete_pair
from bot.reading.occasion.voices import mark_voices

_NAMED_ENOUGH = 2
_MET = re.compile(
    r"\b(?:with|met|called on|received|hosted|(?<!accompanied )(?<!joined )by)"
    r"(?: (?:the|of|for|and|[A-Z][\w'’-]*|[A-Z]\w{0,3}\.(?:[A-Z]\.)*|\w+,))* $"
)
_RECEIVED = re.compile(
    r"\b(?:(?:received|hosted|welcomed) by|(?:his|her) host,?)(?: (?:the|of|for|and|[A-Z][\w'’-]*|\w+,))* $"
)
_MET_REACH = 90
_MEETS = re.compile(r"\b(?:met|meeting|meetings|called on|talks|received by|hosted by)\b")
_MEETS_REACH = 250
_HEAD = 700
_SPOKEN_OF = re.compile(
    r"\b(?:in|to|on|from|about|over|into|near|across|against|discussed|regarding|towards?) (?:the )?$"
)
_LIST = re.compile(
    r"(?: \([^)\n]*\))?(?:,| and|, and| as well as)(?: (?:the|of|for|and|\([A-Z]\w*\)|[A-Z][\w'’.-]*),?)* "
)
_LIST_REACH = 110
_OF_A_STATE = re.compile(r"\b(?:minister|ambassador|king|queen|emir|sultan)\b", re.I)
"""No body has such."""


def settle_people(found: Findings) -> None:
    """Add those who speak, and leave out whom only an office names beside named people."""
    if not any(p.takes_part for p in found.people):
        _mark_met(found)
    mark_counterparts(found)
    mark_voices(found)
    _leave_out_unnamed(found)


def settle_sides(found: Findings, tellings: list[Exchange], lexicon: OccasionLexicon) -> None:
    """Complete the sides of a document that reports an exchange: there are two at least."""
    following = [p for p in found.people if p.takes_part and p.party is None]
    for person in following:
        if person.party is None:
            person.party = side_of_counterpart(found, person) or _neighbours(found, person)
    for person in found.people:
        if person.takes_part and person.by_home and not _is_envoy(person):
            person.party = _neighbours(found, person) or person.party
    _part_sides(found, tellings)
    part_respectively(found)
    _met_abroad(found, tellings, lexicon.capitals)
    complete_pair(found, lexicon.in_titles)
    _other_than_known(found, lexicon.bodies)
    for person in following:
        if (leader := side_of_leader(found, person)) is not None:
            person.party = leader[0]


def _leave_out_unnamed(found: Findings) -> None:
    """ "He conveyed the greetings of the King": where two people have names, an office alone is no third one.

    Nor is who only speaks for others.
    """
    taking = [p for p in found.people if p.takes_part]
    if sum(not (by_title_only(p) or is_mouthpiece(p)) for p in taking) >= _NAMED_ENOUGH:
        for person in taking:
            person.takes_part = not (by_title_only(person) or is_mouthpiece(person))


def _mark_met(found: Findings) -> None:
    """ "I was pleased to meet with Minister X": nothing tells more of it."""
    text = found.document.text
    for person in found.people:
        at = person.mentions[0] if person.mentions else None
        if person.offices and at and at.start < _HEAD and _MET.search(text, max(0, at.start - _MET_REACH), at.start):
            person.takes_part = True


def _neighbours(found: Findings, person: Person) -> str | None:
    """ "Met with President X and Chile's Minister Y": one list of hosts or guests is of one side."""
    text = found.document.text
    stated = [p for p in found.people if p.party and not p.by_home and p is not person]
    for at in person.mentions:
        met = _MET.search(text, max(0, at.start - _MET_REACH), at.start) is not None
        for other in stated:
            for place in other.mentions:
                if met and at.end < place.start < at.end + _LIST_REACH and _LIST.fullmatch(text, at.end, place.start):
                    return other.party
                listed = at.start - _LIST_REACH < place.end < at.start and _LIST.fullmatch(text, place.end, at.start)
                if listed and _MET.search(text, max(0, place.start - _MET_REACH), place.start):
                    return other.party
    return None


def _is_envoy(person: Person) -> bool:
    return any("ambassador" in o.value.lower() or "commissioner" in o.value.lower() for o in person.offices)


def _met_abroad(found: Findings, tellings: list[Exchange], capitals: Mapping[str, str]) -> None:
    """ "Minister X is visiting Greece, where she met Minister Y": Y is no countryman of X for want of another state."""
    taking = sorted((p for p in found.people if p.takes_part and p.mentions), key=lambda p: p.mentions[0])
    if len(taking) < _NAMED_ENOUGH:
        return
    abroad = _abroad(found, taking, [t.sentence for t in tellings], capitals)
    for person in taking:
        met = _is_met(found, person, _RECEIVED) or (person is not taking[0] and _is_met(found, person, _MET))
        if met and (person.party is None or person.by_home):
            person.party = abroad or _seat_of_known(found, capitals) or person.party
    if abroad is None or taking[0].party == abroad:
        return
    for person in taking[1:]:
        unsure = person.party is None or person.by_home
        if unsure and any(_meets_before(found.document.text, m.start) for m in person.mentions):
            person.party = abroad


def _meets_before(text: str, start: int) -> bool:
    """Whether a meeting is told of shortly before, in the same line: a caption begins anew."""
    return _MEETS.search(text, max(text.rfind("\n", 0, start) + 1, start - _MEETS_REACH), start) is not None


def _is_met(found: Findings, person: Person, words: re.Pattern[str]) -> bool:
    return any(words.search(found.document.text, max(0, m.start - _MET_REACH), m.start) for m in person.mentions)


def _seat_of_known(found: Findings, capitals: Mapping[str, str]) -> str | None:
    """The one state in whose capital they met, where one of its people is known to have taken part."""
    place = found.event.place.value if found.event and found.event.place else ""
    state = capitals.get(place.lower().replace("’", "'"))
    return state if any(p.takes_part and p.party == state for p in found.people) else None


def _abroad(found: Findings, taking: list[Person], told: list[At], capitals: Mapping[str, str]) -> str | None:
    """The state visited, or the one other state in the telling where all who took part seem to be of one."""
    if found.event is not None and found.event.type == "visit" and found.event.place is not None:
        place = found.event.place
        named = next(
            (c.name for e in place.evidence for c in found.countries if At(e.start, e.end).touches(c.at)), None
        )
        if state := capitals.get(place.value.lower().replace("’", "'")) or named:
            return state
    sides = {p.party for p in taking}
    others = {c.name for c in found.countries if any(t.holds(c.at) for t in told)} - sides
    return others.pop() if len(sides) == 1 and len(others) == 1 else None


def _part_sides(found: Findings, tellings: list[Exchange]) -> None:
    """Of two in one telling who were both given one state, the second is of the other state that it names.

    "Talks were held between Oman and Tanzania, the former headed by X, Minister, and the latter by Y, Minister".
    """
    taking = [p for p in found.people if p.takes_part and p.mentions]
    if len(taking) != _NAMED_ENOUGH or len({p.party for p in taking}) > 1 or not tellings:
        return
    first, second = sorted(taking, key=lambda p: p.mentions[0])
    told = tellings[0].sentence
    states = list(dict.fromkeys(c.name for c in found.countries if told.holds(c.at)))
    here = told.holds(second.mentions[0]) and told.holds(first.mentions[0])
    if here and len(states) == _NAMED_ENOUGH and not any(o.party for o in second.offices):
        first.party = first.party or states[0]
        second.party = next(state for state in states if state != first.party)
        second.by_home = False


def _other_than_known(found: Findings, bodies: Mapping[str, str]) -> None:
    """Where one side is known, those without a state are of the state or body that is named most beside it."""
    taking = [p for p in found.people if p.takes_part]
    known = {p.party for p in taking if p.party}
    lacking = [p for p in taking if p.party is None and not by_title_only(p)]
    if len(known) > 1:  # the publisher's own comes first, among guests of several states
        lacking = [p for p in lacking if p is min(taking, key=lambda p: p.mentions[0] if p.mentions else At(0, 0))]
    if not known or not lacking:
        return
    text = found.document.text
    named = [n for n in all_named(found, bodies) if n.party not in known]
    if any(_OF_A_STATE.search(o.value) for p in lacking for o in p.offices):
        states = {c.name for c in found.countries}
        named = [n for n in named if n.party in states]
    counts = Counter(n.party for n in named if not _SPOKEN_OF.search(text, max(0, n.at.start - 24), n.at.start))
    ranked = counts.most_common(2)
    if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
        for person in lacking:
            person.party = ranked[0][0]
