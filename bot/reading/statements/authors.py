"""Who speaks in a text of one voice: the author of a statement, a comment, a speech, a letter."""

from __future__ import annotations

import re

from bot.reading.findings import At, Findings, Person

HEAD = 400
"""Characters at the start of a text in which its heading says whose words follow."""

SIGNED, NAME = 4, 6
"""Lines at the end of a text in which a signature stands, and the words that such a line has at most."""

BYLINES, LONGEST, FILLED = 3, 18, 0.7
"""Lines at the start in which a byline stands, its words, and the share of it that name and office fill."""

MEMBER = re.compile(r"\b(?:MP|MHR|MEP|Senator)\b")
"""What a member of parliament has beside the name."""

SMALL = frozenset({"of", "for", "and", "the", "in", "to", "on"})
BEFORE = frozenset({"The", "Hon", "Dr", "Senator"})
WORDS_BY = re.compile(
    r"\b(?:statement|comments?|remarks|speech|address|message|letter|greetings|reply|replies|answers?|interview|"
    r"intervention|briefing|op-ed|article|press conference|says|said|writes)\b",
    re.I,
)
SENT = re.compile(r"message|letter|greetings|reply|replies", re.I)
"""What is sent to somebody: behind its "to" the addressee is named, not the sender."""

MESSAGES = frozenset({"message", "letter", "telegram", "greeting", "congratulation", "note"})
"""Documents that speak for the one who sent them."""


def author_of(found: Findings) -> Person | None:
    """The one whose words a text is: named in the heading, or below it; else the sender, or the only one named.

    None where several speak, as in a joint statement or the report of an exchange.
    """
    if byline := by_line_of(found):
        return byline
    if found.event and found.event.type == "joint_statement":
        return None
    present = [person for person in found.people if person.takes_part]
    if found.is_readout:
        return present[0] if present else None
    titled = _in_heading(found)
    if titled:
        return titled
    lines = [
        line.casefold() for line in found.document.text.rstrip().split("\n")[-SIGNED:] if len(line.split()) <= NAME
    ]
    signed = [p for p in found.people if any(_surname(p) in line for line in lines)]
    letter = found.event is not None and found.event.type == "letter"
    if len(signed) == 1:
        return signed[0]
    alone = len(found.people) == 1 and bool(found.people[0].offices)
    return found.people[0] if alone or (letter and found.people) else None


def by_line_of(found: Findings) -> Person | None:
    """Whose name with an office is all that one of the first lines holds: "A B, Minister for Trade"."""
    text, at = found.document.text, 0
    for line in text.split("\n")[:BYLINES]:
        place = At(at, at + len(line))
        at += len(line) + 1
        if not line.strip() or len(line.split()) > LONGEST or at > len(text):
            continue
        for person in found.people:
            if _fills(person, place, text):
                return person
    return None


def _fills(person: Person, line: At, text: str) -> bool:
    """Whether a line begins with a person's name, and holds an office and little besides."""
    name = next((m for m in person.mentions if line.holds(m)), None)
    offices = [o.at for o in person.offices if line.holds(o.at)]
    if name is None:
        return False
    styles = [s.at for s in person.styles if line.holds(s.at)]
    before = text[line.start : name.start].split()
    if not all(word.strip(".") in BEFORE for word in before) and not any(s.end <= name.start for s in styles):
        return False
    words = text[line.start : line.end].split()
    if MEMBER.search(text[line.start : line.end]) and all(word in SMALL or not word[0].islower() for word in words):
        return True
    told = sum(at.end - at.start for at in (name, *offices, *styles))
    behind = any(office.start >= name.end for office in offices)
    return behind and told >= FILLED * len(text[line.start : line.end].strip())


def _in_heading(found: Findings) -> Person | None:
    """The first person named in a heading that announces words: "Comment by Spokeswoman X on ..."."""
    for heading in (found.document.title or "", found.document.text[:HEAD].split("\n\n")[0]):
        announced = WORDS_BY.search(heading)
        if announced:
            low = heading.casefold()
            named = [(at, p) for p in found.people if (at := low.find(_surname(p))) >= 0]
            at, first = min(named, key=lambda pair: pair[0]) if named else (0, None)
            if first and not (SENT.match(announced.group()) and " to " in low[announced.end() : at]):
                return first
    return None


def _surname(person: Person) -> str:
    return person.name.casefold().split()[-1]
