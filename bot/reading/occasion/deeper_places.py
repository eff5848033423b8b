"""Where the event was, by what later sentences say in so many words."""

from __future__ import annotations

import re

from bot.reading.findings import At, Findings
from bot.reading.occasion.placing import PLACE, is_place, is_town, one_line
from bot.readout import Sourced

_EVENT = (
    r"(?:meeting|talks|consultations|negotiations|session|round|dialogue|ceremony|summit|conversation|discussions"
    r"|visit|event|reception|audience|forum)"
)
_SAID_LATER = re.compile(
    r"\b(?:[Ww]elcom(?:e|ing) you(?: all)? (?:here )?(?:to|in)"
    r"|(?:here|back) in"
    r"|(?:[Uu]pon|[Oo]n|[Aa]fter|[Ff]ollowing) (?:his|her|their) arrival (?:in|at)"
    r"|[Dd]uring (?:his|her|their) (?:stay|visit|time) (?:in|to)"
    r"|[Hh]osted (?:by [^.;]{3,80}? )?in"
    r"|(?:Done|Signed|Issued|Adopted) (?:at|in)"
    r"|[Tt]he " + _EVENT + r",? (?:(?:was|were|is being|are being) (?:also )?(?:held|hosted|convened)|took place"
    r"|held|is taking place)(?: [^.;,]{0,50}?)? (?:in|at)"
    r"|[Tt]he " + _EVENT + r" in)"
    r" (?:the (?:city|capital) of )?(?P<place>" + PLACE + ")"
)
_ANOTHER = re.compile(
    r"\b(?:recent|previous|last|earlier|upcoming|next|forthcoming|ahead of|recall\w*|will|planned|scheduled|invit\w+"
    r"|since|future|later|second|would|be held|look\w* forward)\b",
    re.I,
)
_BEFORE, _FAR = 70, 3000


def from_later(found: Findings) -> Sourced | None:
    """ "Let me welcome you to Oslo", "The talks were held in Oslo": a town, and no other time's meeting."""
    text = found.document.text
    for match in _SAID_LATER.finditer(text, 0, _FAR):
        begin = max(text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start()), match.start() - _BEFORE, 0)
        at = At(*match.span("place"))
        if is_town(found, at) and is_place(found, at) and not _ANOTHER.search(text, begin, match.start("place")):
            return Sourced(value=one_line(text, at), evidence=(found.evidence(*at),))
    return None
