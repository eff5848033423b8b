"""Who speaks in a text of one voice: the author of a statement, a comment, a speech, a letter."""

from __future__ import annotations

import re

from bot.reading.findings import Findings, Person

HEAD = 400
"""Characters at the start of a text in which its heading says whose words follow."""

SIGNED, NAME = 4, 6
"""Lines at the end of a text in which a signature stands, and the words that such a line has at most."""

WORDS_BY = re.compile(
    r"\b(?:statement|comments?|remarks|speech|address|message|letter|greetings|reply|replies|answers?|interview|"
    r"intervention|briefing|op-ed|article|press conference|says|said|writes)\b",
    re.I,
)
MESSAGES = frozenset({"message", "letter", "telegram", "greeting", "congratulation", "note"})
"""Documents that speak for the one who sent them."""


def author_of(found: Findings) -> Person | None:
    """The one whose words a text is: named in the heading, or below it; else the sender, or the only one named.

    None where several speak, as in a joint statement or the report of an exchange.
    """
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


def _in_heading(found: Findings) -> Person | None:
    """The first person named in a heading that announces words: "Comment by Spokeswoman X on ..."."""
    for heading in (found.document.title or "", found.document.text[:HEAD].split("\n\n")[0]):
        announced = WORDS_BY.search(heading)
        if announced:
            low = heading.casefold()
            named = [(at, p) for p in found.people if (at := low.find(_surname(p))) >= 0]
            if named:
                return min(named, key=lambda pair: pair[0])[1]
    return None


def _surname(person: Person) -> str:
    return person.name.casefold().split()[-1]
