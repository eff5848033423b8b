"""The words of a sentence that tell of an exchange: "met", "received the Ambassador", "held ... talks"."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.reading.findings import At, Findings
from bot.reading.occasion.lexicon import OccasionLexicon
from bot.reading.occasion.not_told import means_otherwise, recalled
from bot.readout import EventType

_REACH = 120
_GUEST_REACH = 90
_AHEAD = re.compile(
    r"\b(will|would|to|shall|is set to|are set to|plans? to|is going to|scheduled to"
    r"|about to)\s+(?:\w+ly\s+)?(?:be\s+)?$",
    re.I,
)
_WILL = re.compile(r"\bwill\b", re.I)
_DID_ELSE = re.compile(
    r"(?: \w+ly)? (?:done|made|been|taken|become|given|said|shown|seen|gone|put|sent|brought|come|always|never|\w+ed)"
    r"(?: (?:the|an?|this|that|its|his|her|their|to|in|on|by|for|from|up|with)\b|[,.;])"
    r"|(?: [\w-]+){0,3}? (?:impressions?|hopes?|knowledge|memories|part|experience|doubts?|plans?|right) of\b"
)
"""After "has" or "had": another verb follows, "had accepted an invitation"."""
_TO_ATTEND = re.compile(
    r"(?:arrived|departed|left)\b[^.;]{0,90}? to (?:attend|participate|take part|lead|head|represent|join)\b", re.I
)
"""Who arrives to attend something has met nobody yet."""
_HOME_FROM = re.compile(r" to (?:the )?[A-Z]")
_HOSTED_WILL = re.compile(r"[^.;]*,[^.;]*\bwill\b", re.I)
_AFTER_TALKS = re.compile(
    r"\b(?:said|says|told|announced|agreed|signed|declared|issued|stated|praised|lauded|warned|urged|added"
    r"|returned|left|departed|hailed|thanked|witnessed|welcomed|noted|called|confirmed|promised|pledged)\b[^.]{0,160}"
    r"\b(?:after|following)\s+(?:\w+\s){0,5}$",
    re.I,
)
_DURING = re.compile(r"^\W*(?:during|in|at) (?:the|a|an|his|her|their|this|separate)(?: [\w-]+){0,3}\s$", re.I)
_THEIR_OWN = re.compile(r"\b(?:during|at|in) their(?: [\w-]+){0,2} $", re.I)
_AT_ONE = re.compile(r"\b(?:during|at|in) (?:a|an|the|his|her|their)(?: [\w-]+){0,2} $|\bin $", re.I)
_NAMED = re.compile(r" (?:[a-z]+ ){0,2}[A-Z]")
_WITH = re.compile(r"[^.;,]{0,80}\bwith\b")
_JOINTLY = re.compile(
    r"\b(?:agreed|briefed|informed|committed|vowed|pledged|discussed|reviewed|reaffirmed|signed"
    r"|exchanged (?:views|opinions))\b",
    re.I,
)
_CLAUSE_ENDS = re.compile(r"[^.,;:]{0,70},")
_BODY_NOUN = re.compile(
    r"^(?:\s*\([A-Z][\w.]{1,9}\))?\s*(?:"
    r"(?:between|of|with|among|was|were|held|convened|took|focused|has|have|that|which|touched|covered|dealt)\b"
    r"|(?:on|in|for|at|under)\b[^.]{0,90}?\b(?:was|were|took place|has been)\b)",
    re.I,
)
_WHAT_CAME = re.compile(
    r"(?:\s(?:[a-z]+|[A-Z][a-z]+day|\d{1,2}|[A-Z][a-z]+(?=\s\d)),?){0,5}?\s"
    r"(?:(?P<call>(?<!courtesy )(?<!farewell )(?<!introductory )(?:(?:phone|telephone|video) )?call)"
    r"|(?P<letter>messages?|letters?|cables?|telegrams?|greetings|congratulations|condolences))\b"
)
_IN_PERSON = re.compile(
    r"(?: (?:today|here|on \w+|at [\w ]{3,40}?)){0,2}(?: (?:him|her|them)\b"
    r"|(?: (?:a|the|his|her|their|copies of|\w+day)){0,3} (?:(?:courtesy|farewell|introductory) calls?"
    r"|credentials|letters? of credence)\b)"
)
"""After "received": who hands over something, or pays a call, stands before the host."""
_WITH_COUNTERPART = re.compile(
    r"\b(?:and|with) (?:his|her|its|their) (?:[A-Z][\w-]+ ){0,2}(?:counterparts?|colleagues?)\b[^.;]{0,80}$"
)
_GUEST = re.compile(
    r"\b(?:delegation|ambassadors?|envoys?|counterparts?|ministers?|representatives?|chairperson)\b", re.I
)
_THING = re.compile(
    r"\b(?:the|an?|this|that|its|his|her|their)\s+(?:[a-z]+\s)*?(?!visit|invitation)[a-z]+\s(?:of|on|to|from|following|for|between|by)\b"
)
"""Before the guest there is another thing: "welcomed the arrest of"."""


_IS_THERE = re.compile(r"\b(?:is|are|was|were) in (?:the )?[A-Z][^.;,]{2,40} (?:for|on) an? (?:[\w-]+ ){0,3}$")
"""Before "visit": who is somewhere for it."""


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
        if recalled(text, at.start, match, use):
            continue
        if use == "light":
            light = None if _helps(text, match) else match
        elif use in ("host", "send") and match.group()[0].islower():
            told = _received(found, at, match, use == "host")
        elif kind and _verb_tells(text, at.start, match, use):
            told = Told(At(*match.span()), kind, _ahead(text, at.start, match.start()))
        elif use == "noun" and kind:
            told = _by_noun(text, at.start, light, match, kind)
        if told is not None:
            return told
    by_itself = light is not None and lexicon.kind.get(light.group().lower())
    return _received(found, at, light, True) if light is not None and by_itself else None


def _verb_tells(text: str, start: int, verb: re.Match[str], use: str) -> bool:
    if use == "joint":
        counterpart = _WITH_COUNTERPART.search(text, start, verb.start()) is not None
        return counterpart or (verb.group().lower() == "exchanged views" and _WITH.match(text, verb.end()) is not None)
    return use == "verb" and verb.group()[0].islower() and not means_otherwise(text, verb)


def _helps(text: str, verb: re.Match[str]) -> bool:
    """Whether "has" or "had" only helps another verb, or something else was had: no exchange was."""
    return verb.group().lower() in ("had", "has") and _DID_ELSE.match(text, verb.end()) is not None


def _by_noun(text: str, start: int, light: re.Match[str] | None, noun: re.Match[str], kind: EventType) -> Told | None:
    if light and noun.start() - light.end() < _REACH:
        return Told(
            At(light.start(), noun.end()), kind, _ahead(text, start, light.start()) or _heads(text, start, light)
        )
    if there := _IS_THERE.search(text, start, noun.start()):
        return Told(At(there.start(), noun.end()), kind, _ahead(text, start, there.start()))
    if _is_told(text, start, noun):
        ahead = "will" in text[noun.end() : noun.end() + 20] or _ahead(text, start, noun.start())
        return Told(At(*noun.span()), kind, ahead)
    return None


def _received(found: Findings, at: At, verb: re.Match[str], guests_too: bool) -> Told | None:
    """ "Received the Ambassador", "received a telephone call"; None where neither a person nor words came."""
    text = found.document.text
    kind = _what_came(found, At(verb.end(), min(at.end, verb.end() + _GUEST_REACH)), guests_too)
    ahead = _ahead(text, at.start, verb.start()) or _heads(text, at.start, verb)
    return Told(At(*verb.span()), kind, ahead) if kind else None


def _what_came(found: Findings, reach: At, guests_too: bool) -> EventType | None:
    text = found.document.text
    if _IN_PERSON.match(text, reach.start, reach.end):
        return "meeting"
    came = _WHAT_CAME.match(text, reach.start, reach.end)
    if came is not None:
        return "call" if came["call"] else "letter"
    if not guests_too:
        return None
    guests = [m.start for p in found.people for m in p.mentions] + [c.at.start for c in found.countries]
    named = _GUEST.search(text, reach.start, reach.end)
    first = min([g for g in guests if reach.start <= g < reach.end] + ([named.start()] if named else []), default=None)
    return None if first is None or _THING.search(text, reach.start, first) else "meeting"


def _ahead(text: str, start: int, cue: int) -> bool:
    if _WILL.search(text, start, cue) or text.startswith("will ", cue) or _TO_ATTEND.match(text, cue):
        return True
    return _AHEAD.search(text, max(start, cue - 30), cue) is not None


def _heads(text: str, start: int, verb: re.Match[str]) -> bool:
    """ "Hosted by Minister X, the conference will ..."."""
    return verb.start() == start and _HOSTED_WILL.match(text, verb.end()) is not None


def _after_talks(text: str, start: int, noun: re.Match[str]) -> bool:
    """ "Said on Friday after talks with": told, though the words before would make it an earlier one."""
    whom = {"meeting": _NAMED, "visit": _HOME_FROM}.get(noun.group())
    named = _WITH.match(text, noun.end()) is not None or (whom is not None and whom.match(text, noun.end()) is not None)
    theirs = text.endswith("their ", start, noun.start())
    return (named or theirs) and _AFTER_TALKS.search(text, start, noun.start()) is not None


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
