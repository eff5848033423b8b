"""Who took part in the exchange, as against who is only named."""

from __future__ import annotations

import re

from bot.reading.findings import At, Findings, Person
from bot.reading.occasion.exchange import Exchange
from bot.readout import EventType

TOPIC = re.compile(
    r"\b(?:to (?!the\b|his\b|her\b|their\b|our\b|meet\b|with\b)(?-i:[a-z]{4,})|discussing|discussed(?! with)|about"
    r"|regarding|concerning|following (?:the|his|her|their|last)|ahead of|congratulat\w+|"
    r"in (?:the )?light of|after (?:his|her|the|their)|on the occasion of|during (?:which|the|his|her)|focus(?:ed"
    r"|ing|es)? on|"
    r"as part of|in accordance with|on (?:the )?instructions? of|on behalf of|at the invitation of|attributable to"
    r"|prepare)\b",
    re.I,
)
_MOUTHPIECE = re.compile(r"\b(?:spokes(?:person|man|woman)|press secretary)\b", re.I)
_POSSESSIVE = re.compile(r"['’]s\b")
_BESIDE = re.compile(r"\b(?:with|met|between|received|hosted|by|welcomed)\s+(?:\w+\.?\s)?$", re.I)
_GROUP = re.compile(
    r"\b(?:leaders|group|counterparts|allies|partners|heads of (?:state|government)|G7|G20|Quad|Quint)\b", re.I
)
_LISTED_NEAR = 110
_FEW = 2
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
        for telling in tellings:
            if telling.sentence.start > told.sentence.start and not telling.ahead and _carries_on(found, telling):
                _mark_in(found, telling, main=False)
                telling_on.append(telling)
        if not any(p.takes_part for p in found.people):
            _mark_next(found, told)
        if _GROUP.search(found.document.text, told.cue.end, told.sentence.end):
            _mark_listed(found)
        parties_across(found, told)
    if not any(p.takes_part for p in found.people) and kind == "joint_statement":
        for person in found.people:
            person.takes_part = bool(person.offices)
    return telling_on


def _mark_in_title(found: Findings) -> None:
    title = set(re.findall(r"[^\W\d_]+", (found.document.title or "").lower()))
    for person in found.people:
        if (
            person.mentions
            and _in_title(person, title)
            and not _mouthpiece(person)
            and (person.offices or person.party)
        ):
            person.takes_part = True
    _drop_represented(found)


def leave_out_counterparts(found: Findings) -> None:
    """ "His Kenyan counterpart" tells the party, and is no office."""
    for person in found.people:
        person.offices = [o for o in person.offices if not o.value.lower().endswith(("counterpart", "counterparts"))]


def mark_titled(found: Findings) -> None:
    """Those whom only the title names, where the text names fewer than two sides: "We met today ..."."""
    if _MOUTHPIECE.search(found.document.title or "") or sum(p.takes_part for p in found.people) > 1:
        return
    for person in found.people:
        if not person.mentions:
            person.takes_part = person.party is not None


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
    begins = telling.cue.start if text[telling.cue.start : telling.cue.end] == "discussed" else telling.cue.end
    topic = TOPIC.search(text, begins, telling.sentence.end)
    end = topic.start() if topic else telling.sentence.end
    for person in people_in(found, telling.sentence, end):
        if not _mouthpiece(person) and (main or not (_by_title_only(person) and person.party)):
            person.takes_part = True


def _drop_represented(found: Findings) -> None:
    """Of a party that somebody named speaks for in the title, one told of by title only is not meant there."""
    named = {p.party for p in found.people if p.takes_part and not _by_title_only(p)}
    for person in found.people:
        if person.takes_part and person.party in named and _by_title_only(person):
            person.takes_part = False


def _by_title_only(person: Person) -> bool:
    return any(person.name == o.value for o in person.offices)


def _mark_listed(found: Findings) -> None:
    """ "He spoke with the European leaders": where one side is named, a list of office holders names the others."""
    if len({p.party for p in found.people if p.takes_part}) != 1:
        return
    listed = [
        p for p in found.people if p.mentions and p.offices and p.party and not p.takes_part and not _mouthpiece(p)
    ]
    starts = sorted((p.mentions[0].start, n) for n, p in enumerate(listed))
    runs: list[list[int]] = []
    for start, number in starts:
        if runs and start - listed[runs[-1][-1]].mentions[0].start < _LISTED_NEAR:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        if len({listed[n].party for n in run}) > _FEW:
            for number in run:
                listed[number].takes_part = True


def _mark_next(found: Findings, told: Exchange) -> None:
    """ "The two presidents met": they are named in what follows."""
    text = found.document.text
    end = text.find("\n", told.sentence.end)
    for person in found.people:
        if person.offices and any(
            told.sentence.end <= m.start < (end if end >= 0 else len(text)) for m in person.mentions
        ):
            person.takes_part = True


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
    surely = bool(person.offices) or person.party is not None
    return surely or _BESIDE.search(text[max(0, at.start - 20) : at.start]) is not None


def _carries_on(found: Findings, telling: Exchange) -> bool:
    """Whether a later telling has one of those who already take part in it, by name or by pronoun."""
    if telling.kind not in _STRONG:
        return False
    sentence = At(telling.sentence.start, telling.cue.end)
    if any(p.takes_part and any(sentence.holds(m) for m in p.mentions) for p in found.people):
        return True
    return (
        re.match(
            r"\s*(?:(?:In|During|At) (?:his|her|their|the|this)|He|She|They|Earlier"
            r"|The (?:two|Minister|President|Secretary))\b",
            found.document.text[sentence.start : sentence.end],
        )
        is not None
    )


def _in_title(person: Person, title: set[str]) -> bool:
    parts = [p for p in re.findall(r"[^\W\d_]+", person.name.lower()) if len(p) > 2]
    return bool(parts) and (parts[-1] in title or (len(parts) > 1 and parts[0] in title and len(parts[0]) > 3))


def _mouthpiece(person: Person) -> bool:
    return bool(person.offices) and all(_MOUTHPIECE.search(o.value) for o in person.offices)
