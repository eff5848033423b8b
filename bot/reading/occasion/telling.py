"""The words of a sentence that tell of an exchange: "met", "received the Ambassador", "held ... talks"."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.reading.findings import At, Findings
from bot.reading.occasion.lexicon import OccasionLexicon
from bot.readout import EventType

_REACH = 120
_GUEST_REACH = 90
_AHEAD = re.compile(
    r"\b(will|would|to|shall|is set to|are set to|plans? to|is going to|scheduled to"
    r"|about to)\s+(?:\w+ly\s+)?(?:be\s+)?$",
    re.I,
)
_WILL = re.compile(r"\bwill\b", re.I)
_EARLIER = re.compile(
    r"\b(?:following(?: up)?(?: from| on)?|after|since|recalled|recalling|ahead of|prior to|before|previous|last)\s+"
    r"(?:the|their|his|her|that|this)?\s*(?:[\w'’.]+\s){0,3}$",
    re.I,
)
_AFTER_TALKS = re.compile(
    r"\b(?:said|says|told|announced|agreed|signed|declared|issued|stated)\b[^.]{0,160}"
    r"\b(?:after|following)\s+(?:\w+\s){0,5}$",
    re.I,
)
_PERFECT = re.compile(r"\b(?:had|having)(?: (?!a\b|an\b|the\b)\w+){0,3} $", re.I)
_DURING = re.compile(r"^\W*(?:during|in|at) (?:the|a|an|his|her|their|this|separate)(?: [\w-]+){0,3}\s$", re.I)
_THEIR_OWN = re.compile(r"\b(?:during|at|in) their(?: [\w-]+){0,2} $", re.I)
_AT_ONE = re.compile(r"\b(?:during|at|in) (?:a|an|the|his|her|their)(?: [\w-]+){0,2} $", re.I)
_WITH = re.compile(r"[^.;,]{0,80}\bwith\b")
_JOINTLY = re.compile(
    r"\b(?:agreed|committed|vowed|pledged|discussed|reviewed|reaffirmed|signed|exchanged (?:views|opinions))\b", re.I
)
_CLAUSE_ENDS = re.compile(r"[^.,;:]{0,70},")
_BODY_NOUN = re.compile(
    r"^(?:\s*\([A-Z][\w.]{1,9}\))?\s*(?:"
    r"(?:between|of|with|among|was|were|held|convened|took|focused|has|have|that|which|touched|covered|dealt)\b"
    r"|(?:on|in|for|at|under)\b[^.]{0,90}?\b(?:was|were|took place|has been)\b)",
    re.I,
)
_ABOUT = re.compile(
    r"^(?:\s+(?:briefly|again|also|recently|today|earlier|yesterday|separately|this \w+))*\s+(?:about|of|out|that"
    r"|against|in favou?r)\b",
    re.I,
)
_WHAT_CAME = re.compile(
    r"(?:\s(?:[a-z]+|[A-Z][a-z]+day|\d{1,2}|[A-Z][a-z]+(?=\s\d)),?){0,5}?\s"
    r"(?:(?P<call>(?:(?:phone|telephone|video) )?call)"
    r"|(?P<letter>messages?|letters?|cables?|telegrams?|greetings|congratulations|condolences))\b"
)
_GUEST = re.compile(
    r"\b(?:delegation|ambassadors?|envoys?|counterparts?|ministers?|representatives?|chairperson)\b", re.I
)


class Told(NamedTuple):
    """The telling words, the kind of event they mean, and whether it lies ahead."""

    cue: At
    kind: EventType
    ahead: bool


def told_in(found: Findings, at: At, lexicon: OccasionLexicon) -> Told | None:
    """The first words of a sentence that tell of an exchange; None where nothing does."""
    text = found.document.text
    light: re.Match[str] | None = None
    for match in lexicon.occurrences(text, at.start, at.end):
        form = match.group().lower()
        use, kind = lexicon.use[form], lexicon.kind.get(form)
        told: Told | None = None
        if use == "noun" and kind and _after_talks(text, at.start, match):
            return Told(At(*match.span()), kind, False)
        if _recalled(text, at.start, match, use):
            continue
        if use == "light":
            light = match
        elif use in ("host", "send") and match.group()[0].islower():
            told = _received(found, at.start, match, use == "host")
        elif use == "verb" and kind and match.group()[0].islower() and not _ABOUT.match(text[match.end() :][:40]):
            told = Told(At(*match.span()), kind, _ahead(text, at.start, match.start()))
        elif use == "noun" and kind:
            told = _by_noun(text, at.start, light, match, kind)
        if told is not None:
            return told
    by_itself = light is not None and lexicon.kind.get(light.group().lower())
    return _received(found, at.start, light, True) if light is not None and by_itself else None


def _by_noun(text: str, start: int, light: re.Match[str] | None, noun: re.Match[str], kind: EventType) -> Told | None:
    if light and noun.start() - light.end() < _REACH:
        return Told(At(light.start(), noun.end()), kind, _ahead(text, start, light.start()))
    if _is_told(text, start, noun):
        return Told(At(*noun.span()), kind, "will" in text[noun.end() : noun.end() + 20])
    return None


def _received(found: Findings, start: int, verb: re.Match[str], guests_too: bool) -> Told | None:
    """ "Received the Ambassador", "received a telephone call"; None where neither a person nor words came."""
    kind = _what_came(found, verb, guests_too)
    return Told(At(*verb.span()), kind, _ahead(found.document.text, start, verb.start())) if kind else None


def _what_came(found: Findings, verb: re.Match[str], guests_too: bool) -> EventType | None:
    came = _WHAT_CAME.match(found.document.text, verb.end())
    if came is not None:
        return "call" if came["call"] else "letter"
    if not guests_too:
        return None
    reach = range(verb.end(), verb.end() + _GUEST_REACH)
    guests = any(m.start in reach for p in found.people for m in p.mentions)
    guests = guests or any(c.at.start in reach for c in found.countries)
    return "meeting" if guests or _GUEST.search(found.document.text, reach.start, reach.stop) else None


def _ahead(text: str, start: int, cue: int) -> bool:
    if _WILL.search(text, start, cue) or text.startswith("will ", cue):
        return True
    return _AHEAD.search(text, max(start, cue - 30), cue) is not None


def _after_talks(text: str, start: int, noun: re.Match[str]) -> bool:
    """ "Said on Friday after talks with": told, though the words before would make it an earlier one."""
    return _WITH.match(text, noun.end()) is not None and _AFTER_TALKS.search(text, start, noun.start()) is not None


def _recalled(text: str, start: int, match: re.Match[str], use: str) -> bool:
    before = max(start, match.start() - 40), match.start()
    if match.group().lower().startswith("is ") and text[: match.start()].endswith("who ", before[0]):
        return True
    return _EARLIER.search(text, *before) is not None or (use == "verb" and _PERFECT.search(text, *before) is not None)


def _is_told(text: str, start: int, noun: re.Match[str]) -> bool:
    """ "The talks between ...", "During the conversation, ...", "handed over during a meeting with ..."."""
    before, after = text[start : noun.start()], text[noun.end() : noun.end() + 120]
    if _BODY_NOUN.match(after):
        return True
    if _THEIR_OWN.search(before):
        return True
    with_whom = _WITH.match(after) is not None
    if _AT_ONE.search(before) and (with_whom or _JOINTLY.search(before)):
        return True
    return _DURING.match(before) is not None and (_CLAUSE_ENDS.match(after) is not None or with_whom)
