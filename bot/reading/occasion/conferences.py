"""Conferences that are named for the town where they meet."""

from __future__ import annotations

import re

from bot.reading.findings import At, Findings
from bot.reading.occasion.placing import is_town

_CONFERENCE = re.compile(
    r"\b(?:(?:margins|sidelines|framework) of|at|attend(?:s|ed|ing)?|during) (?:the |this year['’]s )?(?:\d\w+ )?"
    r"(?P<place>(?!Global|International|Regional|World|National|Annual|African|Asian|European|Arab|Eastern"
    r"|Eurasian|Arctic|Pacific|Caspian|Nordic|Baltic|Gulf|Economic|Security|Black|Indo)"
    r"[A-Z][\w-]+(?: [A-Z][\w-]+)??)"
    r" (?P<of>(?:(?:International|Global|Economic|Security|Defen[cs]e|Strategic|Diplomacy) ){0,3})"
    r"(?:Conference|Forum)\b"
)


def town_of_conference(found: Findings, sentence: At) -> At | None:
    """ "On the margins of the Munich Security Conference": the town."""
    match = _CONFERENCE.search(found.document.text, sentence.start, sentence.end)
    if match is None:
        return None
    at = At(*match.span("place"))
    return at if match["of"] or is_town(found, at) else None
