"""What the words of a statement back or oppose: the stretches of it, by fixed patterns of nouns and verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.readout import Polarity, Statement

Object = tuple[Polarity, int, int]

END = re.compile(
    r"\s*(?:[;(]|\s[–—]|(?<![A-Z])\.(?:\s|$)"
    r"|,?\s(?:as well as|and (?:the need|the|any|all|for|to|that|its|their|his|her|also))\b"
    r"|,\s(?:which|who|while|as|in|with|including|saying|noting|where|but|such)\b"
    r"|\b(?:in the event|which|that|who|while|if|but|must|should|will|would|is|are|was|were|has|have)\b"
    r"|\band (?:to|will)\b)"
)
BACKED = re.compile(
    r"\b(?:[Ss]upport|backing|solidarity|endorsement) (?:(?:for|of|with) |to (?=the |its |their |[A-Z]))"
    r"|\b[Ii]n support of |\bimplementation of (?=the |its |[A-Z])"
)
HELD = re.compile(
    r"\b(?:adherence|commitment|allegiance|fidelity|committed) (?:of [\w\s]{1,60}? )?to (?=the |its |our |[A-Z“\"])"
)
FEARED = re.compile(
    r"\b(?:concerns?|alarm|outrage|dismay|condemnation|regrets?)\b(?: of [\w\s]+?)? (?:over|about|at|regarding) "
    r"|\b(?:opposition|objections?) to ",
    re.I,
)
BACKS = re.compile(
    r"\b(?:supports|backs|endorses|adheres to|upholds?(?= the )|continues? (?:supporting|to support)"
    r"|(?:firmly|strongly|fully|resolutely|we|will|must|both|sides|to continue) support)"
    r"\s(?=[\w“\"])(?!in |on |for |of |to |from |and |at )",
    re.I,
)
OPPOSES = re.compile(
    r"\b(?:opposes?|rejects?|condemns?|opposed to|opposing|condemning|rejecting)\s(?=[\w“\"])"
    r"|\bagainst (?=[A-Z][\w-]+['’]s )"
)
CEASE = re.compile(r"\bto (?:\w+ly )?(?:cease|stop|end|halt|refrain from|lift) ", re.I)
LIST = re.compile(r",? and (?=the |any |all )")
WELCOMES = ("welcom", "appreciat")


def loaded_pattern(words: list[str]) -> re.Pattern[str]:
    """Matches a noun phrase that one of the words of disapproval qualifies or names."""
    any_word = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(
        rf"(?:\b[A-Z][\w.-]*['’]s? (?:[\w-]+ ){{0,4}}|\b(?:the|its|their) (?:[\w-]+ )?)?\b(?:{any_word})\b[\w\s'’.-]*"
    )


def objects_of(statement: Statement, loaded: re.Pattern[str]) -> Iterator[Object]:
    """Each object with its polarity, as offsets into the content; they may overlap, the surest come first."""
    words, cue_class = statement.content.quote, statement.cue_class
    if cue_class == "discuss" or (statement.cue is None and statement.speaker is None):
        return
    if cue_class in ("support", "oppose", "condemn") and not BACKED.search(words):
        yield from _whole(statement)
    yield from _nouns(words, cue_class == "condemn")
    if cue_class in ("ask", "thank"):
        return
    yield from _verbs(words, cue_class == "urge")
    for match in loaded.finditer(words):
        yield "opposes", match.start(), min(match.end(), _end(words, match.start()))
    if cue_class == "praise" and statement.kind == "support":
        yield "supports", 0, _end(words, 0)


def _whole(statement: Statement) -> Iterator[Object]:
    """The content itself, item by item, for a cue that backs or opposes; a welcome is neither."""
    words, start = statement.content.quote, 0
    if statement.cue and any(word in statement.cue.quote.lower() for word in WELCOMES):
        return
    polarity: Polarity = "supports" if statement.cue_class == "support" else "opposes"
    for joint in LIST.finditer(words):
        yield polarity, start, min(joint.start(), _end(words, start))
        start = joint.end()
    yield polarity, start, _end(words, start)


def _nouns(words: str, condemned: bool) -> Iterator[Object]:
    feared = list(FEARED.finditer(words))
    for match in feared:
        end = _end(words, match.end())
        yield "opposes", match.end(), end
        joint = LIST.match(words, end)
        if joint:
            yield "opposes", joint.end(), _end(words, joint.end())
    for pattern in (BACKED, HELD) if not condemned else ():
        for match in pattern.finditer(words):
            if not any(f.start() <= match.start() < _end(words, f.end()) for f in feared):
                yield "supports", match.end(), _end(words, match.end())


def _verbs(words: str, urged: bool) -> Iterator[Object]:
    for match in BACKS.finditer(words):
        comma = words.find(",", match.end())
        yield "supports", match.end(), min(_end(words, match.end()), comma if comma > 0 else len(words))
    for match in OPPOSES.finditer(words):
        yield "opposes", match.end(), _end(words, match.end())
    for match in CEASE.finditer(words) if urged else ():
        yield "opposes", match.end(), _end(words, match.end())


def _end(words: str, start: int) -> int:
    match = END.search(words, start + 1)
    return match.start() if match else len(words)
