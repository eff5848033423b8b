"""Who took part in the exchange, as against who is only named."""

from __future__ import annotations

import re

from bot.reading.findings import At, Findings, Person
from bot.reading.occasion.exchange import Exchange
from bot.reading.occasion.listed import mark_listed, mark_next
from bot.reading.occasion.roles import by_title_only, is_mouthpiece
from bot.readout import EventType

TOPIC = re.compile(
    r"\b(?:to (?!the\b|his\b|her\b|their\b|our\b|meet\b|with\b)(?-i:[a-z]{4,})|discussing|discussed(?! with)|about"
    r"|regarding|concerning|following (?:the|his|her|their|last)|(?:ahead|in advance) of|congratulat\w+"
    r"|convey(?:ed|ing|s)|greetings|best wishes|in (?:the )?light of|after (?:his|her|the|their)"
    r"|on the occasion of|during (?:which|the|his|her)|focus(?:ed|ing|es)? on"
    r"|bearers? of|as part of|in accordance with|on (?:the )?instructions? of|on behalf of|attributable to"
    r"|prepare)\b",
    re.I,
)
_AGAIN = re.compile(
    r"(?:, | and |where (?:he|she|they) )(?:also |separately )?(?:met|meeting|spoke|speaking|(?:held|holding) (?:talks"
    r"|a meeting|meetings|discussions|consultations)) with\b",
    re.I,
)
_AT_WHICH = re.compile(
    r"\b(?:during|at|in) which (?=[^.;\n]{3,200}?\b(?:met|received|spoke|talked|held|called on|discussed)\b)", re.I
)
"""A meeting told of by its place or day, and then by who met."""
_WITH_WHOM = re.compile(r"\bwith (?:the |his |her )?(?=[A-Z])")
_POSSESSIVE = re.compile(r"['’]s\b")
_BESIDE = re.compile(r"\b(?:with|met|between|received|hosted|by|welcomed|credentials of)\s+(?:\w+\.?\s)?$", re.I)
_GROUP = re.compile(
    r"\b(?:leaders|group|counterparts|allies|partners|heads of (?:state|government)|G7|G20|Quad|Quint)\b", re.I
)
_SAYS = re.compile(
    r"\b(?:said|briefed|noted|informed|stressed|expressed|conveyed|thanked|welcomed|recalled|stated|added|congratulated|hoped"
    r"|proposed|suggested|invited|reaffirmed|underlined|underscored|emphasi[sz]ed|hailed|praised|described)\b"
)
_GONE_TO = re.compile(r"\b(?:of|to|with|visit\w*|between|and)\s+(?:the\s+)?(?:\w+ of )?$", re.I)
_STRONG = frozenset({"meeting", "call", "visit", "summit"})


def mark_participants(
    found: Findings, told: Exchange | None, tellings: list[Exchange], kind: EventType
) -> list[Exchange]:
    """Set ``takes_part``: the people of the sentence that tells of the exchange, of the title, and who joined them.

    Returns the tellings that belong to the exchange.
    """
    telling_on: list[Exchange] = []
    _mark_in_title(found)
    if told is not None:
        _mark_in(found, told, main=True)
        telling_on.append(told)
        under_way = found.document.text.startswith("is ", told.cue.start)
        for telling in tellings:
            happens = under_way or not telling.ahead
            if telling.sentence.start > told.sentence.start and happens and _carries_on(found, telling):
                _mark_in(found, telling, main=False)
                telling_on.append(telling)
        if not any(p.takes_part for p in found.people):
            mark_next(found, told)
        if _GROUP.search(found.document.text, told.cue.end, told.sentence.end):
            mark_listed(found)
        parties_across(found, told)
    if not any(p.takes_part for p in found.people) and kind == "joint_statement":
        for person in found.people:
            person.takes_part = bool(person.offices)
    return telling_on


def _mark_in_title(found: Findings) -> None:
    title = set(re.findall(r"[^\W\d_]+", (found.document.title or "").lower()))
    surnames: set[str] = set()
    for person in found.people:
        given, surname = person.name.lower().split()[0], person.name.lower().split()[-1]
        known = bool(person.offices) or person.party is not None
        namesake = surname in surnames and given not in title  # two of one surname, of which the title means the first
        if person.mentions and known and _in_title(person, title) and not (is_mouthpiece(person) or namesake):
            surnames.add(surname)
            person.takes_part = True
    _drop_represented(found)


def parties_across(found: Findings, told: Exchange) -> None:
    """Give the other side's state to those without a party, where the telling names just one state but the known one.

    "Our Ambassador to the Maldives called on Minister X"; "She visited Bhutan and met Prime Minister Y".
    """
    topic = TOPIC.search(found.document.text, told.cue.end, told.sentence.end)
    stretch = At(told.sentence.start, topic.start() if topic else told.sentence.end)
    known = {p.party for p in found.people if p.takes_part and p.party}
    text = found.document.text
    places = [c for c in found.countries if c.form == "name" and not _POSSESSIVE.match(text, c.at.end)]
    others = {c.name for c in places if stretch.holds(c.at)} - known
    if len(known) != 1 or len(others) != 1:
        return
    where = [c.at.start for c in found.countries if c.name in others and stretch.holds(c.at)]
    gone_to = any(_GONE_TO.search(text[max(0, start - 30) : start]) for start in where)
    for person in found.people:
        after = gone_to or any(stretch.holds(m) and m.start > min(where) for m in person.mentions)
        if person.takes_part and person.party is None and person.offices and after:
            person.party = next(iter(others))


def _mark_in(found: Findings, telling: Exchange, main: bool) -> None:
    text = found.document.text
    for part in _told_parts(text, telling):
        says = None if main else _SAYS.search(text, max(part.start, telling.cue.end), part.end)
        part = At(part.start, says.start()) if says else part  # whom a speaker names was not there for that
        leading = [p for p in found.people if main and any(_leads(text, m, telling) for m in p.mentions)]
        for person in [*people_in(found, part, part.end), *leading]:
            if not is_mouthpiece(person) and (main or not (by_title_only(person) and person.party)):
                person.takes_part = True


def _leads(text: str, at: At, telling: Exchange) -> bool:
    """ "X received Y": the subject right before what tells of it, also without an office."""
    between = text[at.end : telling.cue.start]
    return telling.sentence.start <= at.start and between in (" ", " today ", " also ", " has ", " will ")


def _told_parts(text: str, telling: Exchange) -> list[At]:
    """The telling sentence up to what was talked about, and on from where it tells of another meeting."""
    begins = telling.cue.start if text[telling.cue.start : telling.cue.end] == "discussed" else telling.cue.end
    parts = [At(telling.sentence.start, _topic(text, begins, telling.sentence.end))]
    if begins == telling.cue.start and (whom := _WITH_WHOM.search(text, telling.cue.end, telling.sentence.end)):
        parts.append(At(whom.end(), _topic(text, whom.end(), telling.sentence.end)))
    for within in _AT_WHICH.finditer(text, parts[0].end, telling.sentence.end):
        parts.append(At(within.end(), _topic(text, within.end(), telling.sentence.end)))
    for again in _AGAIN.finditer(text, parts[0].end, telling.sentence.end):
        parts.append(At(again.end(), _topic(text, again.end(), telling.sentence.end)))
    return parts


def _topic(text: str, start: int, end: int) -> int:
    """Where the words begin that tell what was talked about, or the end."""
    topic = TOPIC.search(text, start, end)
    return topic.start() if topic else end


def _drop_represented(found: Findings) -> None:
    """Of a party that somebody named speaks for in the title, one told of by title only is not meant there."""
    named = {p.party for p in found.people if p.takes_part and not by_title_only(p)}
    for person in found.people:
        if person.takes_part and person.party in named and by_title_only(person):
            person.takes_part = False


def people_in(found: Findings, sentence: At, end: int) -> list[Person]:
    """Those named in a sentence up to ``end`` in a way in which people take part."""
    return [
        p for p in found.people if any(sentence.start <= m.start < end and _counts(found, p, m) for m in p.mentions)
    ]


def _counts(found: Findings, person: Person, at: At) -> bool:
    """Not "Biden's ..."; someone without office and party only right beside the words of meeting."""
    text = found.document.text
    if _POSSESSIVE.match(text[at.end : at.end + 3]):
        return False
    surely = bool(person.offices or person.styles) or person.party is not None
    return surely or _BESIDE.search(text[max(0, at.start - 20) : at.start]) is not None


def _carries_on(found: Findings, telling: Exchange) -> bool:
    """Whether a later telling has one of those who already take part in it, by name or by pronoun."""
    if telling.kind not in _STRONG:
        return False
    sentence = At(telling.sentence.start, telling.cue.end)
    if telling.kind == "visit" and _SAYS.search(found.document.text, telling.sentence.start, telling.cue.start):
        return False  # "X briefed Y on the visit of Z"
    if any(p.takes_part and any(sentence.holds(m) for m in p.mentions) for p in found.people):
        return True
    return (
        re.match(
            r"\s*(?:(?:In|During|At) (?:an?|several|separate|his|her|their|the|this|these)|He|She|They|Earlier"
            r"|The (?:two|Minister|President|Secretary)"
            r"|(?:On|At|During|Today|Yesterday|Later)\b[^.;]{0,40}? (?:he|she|they)"
            r" (?:also )?(?:was|were|had|met|held))\b",
            found.document.text[sentence.start : sentence.end],
        )
        is not None
    )


def _in_title(person: Person, title: set[str]) -> bool:
    parts = [p for p in re.findall(r"[^\W\d_]+", person.name.lower()) if len(p) > 2]
    return bool(parts) and (parts[-1] in title or (len(parts) > 1 and parts[0] in title and len(parts[0]) > 3))
