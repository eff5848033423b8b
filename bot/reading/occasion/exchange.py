"""The sentence that tells of the exchange: "X met with Y in Z today"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from bot.reading.findings import At, Findings
from bot.reading.occasion.lexicon import OccasionLexicon
from bot.reading.occasion.sentences import sentences_of
from bot.readout import EventType

LEAD = 12
"""How many sentences from the top may tell what the document is about."""

_REACH = 90
_TOGETHER = re.compile(
    r"\bthe (?:two|three|four) (?:presidents|prime ministers|ministers|foreign ministers|leaders|sides)\b", re.I
)
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
    r"\b(?:said|says|told|announced|agreed|signed|declared)\b[^.]{0,160}\b(?:after|following)\s+(?:\w+\s){0,5}$", re.I
)
_PERFECT = re.compile(r"\b(?:had|having)(?: (?!a\b|an\b|the\b)\w+){0,3} $", re.I)
_DURING = re.compile(r"^\W*(?:during|in|at) (?:the|a|an|their|this)(?: \w+){0,2}\s$", re.I)
_BODY_NOUN = re.compile(
    r"^(?:\s*\([A-Z][\w.]{1,9}\))?\s*(?:"
    r"(?:between|of|with|among|was|were|took|focused|has|have|that|which|touched|covered|dealt)\b"
    r"|(?:on|in|for|at|under)\b[^.]{0,90}?\b(?:was|were|took place|has been)\b)",
    re.I,
)
_ABOUT = re.compile(
    r"^(?:\s+(?:briefly|again|also|recently|today|earlier|yesterday|separately|this \w+))*\s+(?:about|of|out|that"
    r"|against|in favou?r)\b",
    re.I,
)
_PHONE = re.compile(
    r"\b(?:by|over the|on the|via) (?:tele)?phone\b|\btelephone\b|\bphone (?:call|conversation|talk)|\bvideo call\b"
    r"|\bby video ?conference\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """Where the exchange is told: the sentence, the telling words in it, and the kind of event they mean."""

    sentence: At
    cue: At
    kind: EventType
    ahead: bool
    by_phone: bool


def exchanges(doc: Doc, found: Findings, lexicon: OccasionLexicon) -> Iterator[Exchange]:
    """Every telling of an exchange in a sentence that names a person or a state, in order."""
    for at in sentences_of(doc):
        if not _names_somebody(found, at):
            continue
        told = _told(found.document.text, at, lexicon)
        if told is not None:
            cue, kind, ahead = told
            yield Exchange(at, cue, kind, ahead, _PHONE.search(found.document.text, at.start, at.end) is not None)


def main_telling(tellings: list[Exchange], text: str) -> Exchange | None:
    """The telling that the document is about: the first in a sentence; a heading's only where there is none."""
    whole = (
        t for t in tellings if text[t.sentence.start : t.sentence.end].rstrip().endswith((".", ":", ";", "”", '"'))
    )
    return next(whole, tellings[0] if tellings else None)


def _names_somebody(found: Findings, at: At) -> bool:
    named = any(at.holds(m) for p in found.people for m in p.mentions) or any(at.holds(c.at) for c in found.countries)
    return named or _TOGETHER.search(found.document.text, at.start, at.end) is not None


def _ahead(text: str, start: int, cue: int) -> bool:
    return _AHEAD.search(text, max(start, cue - 30), cue) is not None or _WILL.search(text, start, cue) is not None


def _is_told(text: str, start: int, noun: re.Match[str]) -> bool:
    """ "The talks between ...", "During the conversation, ..."."""
    if _BODY_NOUN.match(text[noun.end() : noun.end() + 120]):
        return True
    return _DURING.search(text, start, noun.start()) is not None and text[noun.end() : noun.end() + 1] == ","


def _told(text: str, at: At, lexicon: OccasionLexicon) -> tuple[At, EventType, bool] | None:
    light: re.Match[str] | None = None
    for match in lexicon.occurrences(text, at.start, at.end):
        form = match.group().lower()
        use, kind = lexicon.use[form], lexicon.kind.get(form)
        before = max(at.start, match.start() - 40), match.start()
        after_talks = use == "noun" and kind and text.startswith(" with ", match.end())
        if after_talks and kind and _AFTER_TALKS.search(text, at.start, match.start()):
            return At(match.start(), match.end()), kind, False
        if _EARLIER.search(text, *before) or (use == "verb" and _PERFECT.search(text, *before)):
            continue
        ahead = _ahead(text, at.start, match.start())
        if use == "light":
            light = match
        elif (
            use == "verb"
            and kind
            and match.group().islower()
            and not _ABOUT.match(text[match.end() : match.end() + 40])
        ):
            return At(match.start(), match.end()), kind, ahead
        elif use == "noun" and kind and light and match.start() - light.end() < _REACH:
            return At(light.start(), match.end()), kind, _ahead(text, at.start, light.start())
        elif use == "noun" and kind and _is_told(text, at.start, match):
            return At(match.start(), match.end()), kind, "will" in text[match.end() : match.end() + 20]
    return None
