"""Who speaks in a report of an exchange took part in it, wherever the telling sentences leave him out."""

from __future__ import annotations

import re

from bot.reading.findings import Findings, Person
from bot.reading.occasion.roles import by_title_only, is_mouthpiece

_SPEAKS = re.compile(
    r"(?:,[^,.;\n]{0,60},)?(?:,? (?:also|further|then|in turn|meanwhile|(?:for|on) (?:his|her) part)\b,?){0,2}"
    r",? (?:said|told|stated|noted|stressed|emphasi[sz]ed|underlined|underscored|highlighted|reaffirmed|reiterated"
    r"|expressed|thanked|welcomed|praised|commended|congratulated|conveyed|briefed|informed|assured|affirmed"
    r"|pointed out|added|proposed|voiced|appreciated|extended|responded|replied|agreed|explained|hailed|pledged"
    r"|confirmed|urged|acknowledged|lauded|outlined|shared|described|wished|hoped|valued|recalled"
    r"|warned|asked|rejected|condemned|insisted|requested|suggested|remarked|declared|raised|promised|undertook|observed"
    r"|cautioned|applauded|announced|spoke (?:highly|of)|called for|called on)\b"
)
_REACH = 140


def mark_voices(found: Findings) -> None:
    """Add those who are told to have said something, if they hold an office or stand for a side.

    Not who speaks about the exchange for somebody else.
    """
    for person in found.people:
        if not person.takes_part and _may_speak(person) and _speaks(found.document.text, person):
            person.takes_part = True


def _may_speak(person: Person) -> bool:
    stands = bool(person.offices) or person.party is not None
    return stands and not (by_title_only(person) or is_mouthpiece(person))


def _speaks(text: str, person: Person) -> bool:
    return any(_SPEAKS.match(text, at.end, at.end + _REACH) for at in person.mentions)
