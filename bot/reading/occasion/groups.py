"""Whether the members of a group of states or of an international body met: then many states took part."""

from __future__ import annotations

import re

from bot.reading.findings import At, Findings
from bot.reading.occasion.exchange import Exchange

_MEMBERS = (
    r"(?:leaders?|heads of (?:state|government|mission)|\w+ ministers"
    r"|ministers|ambassadors|member (?:states|countries)|countries|members|authority|assembly|summit|troika"
    r"|council|contact group|committee|delegates|envoys|representatives|chairs?)"
)
_BEFORE = re.compile(
    r"\b" + _MEMBERS + r"(?: and (?:heads of )?government)?(?: of (?:state|foreign ministers|ministers|heads of state"
    r"(?: and government)?))? (?:of|from) (?:the )?(?:member (?:states|countries) of (?:the )?)?$",
    re.I,
)
_AFTER = re.compile(r"^(?:['’]s?)?(?: [\w-]+){0,3}? " + _MEMBERS + r"\b", re.I)
_ITSELF = re.compile(
    r"\b(?:council|authority|assembly|summit|group of (?:seven|twenty)|g7|g20|quad|brics|eight|contact group)\b", re.I
)
_REGIONAL = re.compile(
    r"\b(?:African|Arab|European|Asian|Gulf|Pacific(?: Islands?)?|Caribbean|Nordic|Baltic|Balkan|Latin American|Central"
    r" Asian|South-?East Asian|Islamic|Allied) (?:leaders|heads of (?:state|government)|(?:\w+ )?(?:ministers|advisers)"
    r"|ambassadors|counterparts|chiefs of staff)\b"
    r"|\b(?i:leaders|heads of (?:state|government|mission)|presidents|ministers|ambassadors|envoys) of (?:the )?"
    r"(?:African|Arab|European|Asian|Gulf|Pacific(?: Islands?)?|Caribbean|Nordic|Baltic|Balkan|Latin American"
    r"|Central Asian|South-?East Asian|Islamic|Allied|EU|NATO|ASEAN|G7|G20) (?:member )?(?:states|countries|nations)\b"
)
_OWN_MEETING = re.compile(
    r"(?:held|holds|convened) (?:its|their) (?:[\w-]+ ){0,2}?"
    r"(?:ministerial (?:meeting|conference|council)|summit|meeting of (?:foreign )?ministers)\b",
    re.I,
)
_REACH = 80


def members_met(found: Findings, tellings: list[Exchange], groups: frozenset[str]) -> bool:
    """ "Leaders of the BRICS countries gathered", "The Peace and Security Council ..., at its 1261st meeting".

    ``groups`` are the forms of international bodies' names in lower case.
    """
    told = next((t for t in tellings if not t.ahead and t.kind != "letter"), None)
    if told is None:
        return False
    text = found.document.text
    if _REGIONAL.search(text, told.sentence.start, told.sentence.end):
        return True
    own = _OWN_MEETING.match(text, told.cue.start, told.sentence.end)
    if own and any(told.sentence.start <= e.start < told.cue.start for o in found.organisations for e in o.evidence):
        return True
    for body in found.organisations:
        for piece in body.evidence:
            if piece.quote.lower() not in groups or not told.sentence.holds(At(piece.start, piece.end)):
                continue
            before, after = text[max(0, piece.start - _REACH) : piece.start], text[piece.end : piece.end + _REACH]
            subject = piece.end <= told.cue.start and _ITSELF.search(piece.quote)
            if subject or _BEFORE.search(before) or (_AFTER.match(after) and piece.start < told.cue.start):
                return True
    return False
