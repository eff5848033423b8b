"""What the words of a statement back or oppose: the stretches of it, by fixed patterns of nouns and verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.readout import CueClass, Polarity, Statement

Object = tuple[Polarity, int, int]

END = re.compile(
    r"\s*(?:[;(]|\s[–—]|(?<![A-Z])\.(?:\s|$)"
    r"|,?\s(?:as well as|and (?:the need|the|any|all|for|to|that|its|their|his|her|also))\b"
    r"|,\s(?:which|who|while|as|in|with|including|saying|noting|where|but|such)\b"
    r"|\b(?:in the event|which|that|who|while|if|but|must|should|will|would|is|are|was|were|has|have)\b"
    r"|\band (?:to|will)\b)"
)
BACKED = re.compile(
    r"\b(?:[Ss]upport|backing|solidarity|endorsement|respect) (?:(?:for|of|with) |to (?=the |its |their |[A-Z]))"
    r"|\b[Ii]n support of |\badvance the implementation of (?=the |its |[A-Z])"
)
HELD = re.compile(
    r"\b(?:adherence|commitment|allegiance|fidelity|committed) (?:of [\w\s]{1,60}? )?to (?=the |its |our |[A-Z“\"])"
)
FEARED = re.compile(
    r"\b(?:concerns?|alarm|outrage|dismay|condemnation|regrets?)\b(?: of [\w\s]+?)? (?:over|about|at|regarding) "
    r"|\b(?:opposition|objections?) to |\b(?:rejection|condemnation|denunciation) of ",
    re.I,
)
BACKS = re.compile(
    r"\b(?:supports|backs|endorses|adheres to|abides by|upholds?(?= the )|continues? (?:supporting|to support)"
    r"|(?:stance of|policy of|position of|to) supporting"
    r"|(?:firmly|strongly|fully|resolutely|we|will|would|must|both|sides|to continue) support)"
    r"\s(?=[\w“\"])(?!in |on |for |of |to |from |and |at )",
    re.I,
)
OPPOSES = re.compile(
    r"\b(?:opposes?|rejects?|condemns?|opposed to|opposing|condemning|rejecting)\s(?=[\w“\"])"
    r"|\bagainst (?=[A-Z][\w-]+['’]s )"
)
CEASE = re.compile(r"\bto (?:\w+ly )?(?:cease|stop|end|halt|refrain from|lift) ", re.I)
REFUSED = re.compile(
    r"\b(?:cannot|not|never) (?:ever |simply )?"
    r"(?:accept|tolerate|allow|recogni[sz]e|condone|permit|stand for|support)\s(?=[\w“\"])",
    re.I,
)
JUDGED = re.compile(
    r"^(?P<thing>[^,;]{4,90}?)\s(?:(?:is|are|was|were|remains?|would be) (?:\w+ly )?[“\"]?(?:\w+ly )?"
    r"(?P<bad>unacceptable|inadmissible|intolerable|illegal|unlawful|unjustified|deplorable|disappointing|reprehensible|"
    r"an? (?:threat|escalation|violation|provocation))"
    r"|(?:pose|constitute)s? an? [\w ]{0,20}?(?:threat|violation|escalation|danger)|"
    r"(?:is|are|was|were) (?:\w+ly )?(?P<good>valuable|commendable|praiseworthy|welcome|most welcome))\b"
)
WORTH = re.compile(
    r"\b(?:importance|necessity|need|urgency) (?:of|for|to) "
    r"(?!resolv|settl|end|avoid|prevent|stop|combat|counter|fight)"
    r"(?:(?:\w+ing|reach|achieve|uphold|respect|preserve|"
    r"maintain|defend|protect|relaunch|resume|advance|implement) )?"
)
FULFILLED = re.compile(r"\b(?:full|immediate|effective|faithful) implementation of ")
CAUSE = re.compile(
    r"(?:[\w“”’'-]+ ){0,9}?(?:peace|ceasefire|cease-fire|truce|settlement|solution|dialogue|sovereignty|"
    r"integrity|order|multilateralism|law|principles?|Charter|Convention|Declaration|denuclearization|denuclearisation|freedom|"
    r"non-proliferation)\b"
)
LIST = re.compile(r",? and (?=the |any |all )")
JOINT = re.compile(r"[\s,]*\b(?:and|or|as|by|of)[\s,]*$")
"""What must not stand at the end of an object."""

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
    if not (statement.kind == "fact" and cue_class in ("assert", "assess", "inform")):
        yield from _sides(statement, words, cue_class)
    if cue_class in ("ask", "thank"):
        return
    for match in loaded.finditer(words):
        if " " in match.group().strip():
            yield "opposes", match.start(), min(match.end(), _end(words, match.start()))


def _sides(statement: Statement, words: str, cue_class: CueClass | None) -> Iterator[Object]:
    """What the cue itself, a noun or a verb of the content, or a judgement backs or opposes."""
    marked = {"oppose": FEARED, "condemn": FEARED, "support": BACKED}.get(cue_class or "")
    if marked and not marked.search(words):
        yield from _whole(statement)
    yield from _nouns(words, cue_class == "condemn")
    if cue_class in ("ask", "thank"):
        return
    yield from _verbs(words, cue_class == "urge")
    yield from _judged(words)
    if cue_class == "praise" and CAUSE.match(words):
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


def _judged(words: str) -> Iterator[Object]:
    """What will not be accepted, what is called unacceptable or valuable, and what is called worth keeping."""
    for match in REFUSED.finditer(words):
        yield "opposes", match.end(), _end(words, match.end())
    judged = JUDGED.match(words)
    if judged:
        yield "supports" if judged["good"] else "opposes", judged.start("thing"), judged.end("thing")
    for match in FULFILLED.finditer(words):
        yield "supports", match.end(), _end(words, match.end())
    for match in WORTH.finditer(words):
        if CAUSE.match(words, match.end()):
            yield "supports", match.end(), _end(words, match.end())


def _end(words: str, start: int) -> int:
    match = END.search(words, start + 1)
    end = match.start() if match else len(words)
    joint = JOINT.search(words, start, end)
    return joint.start() if joint else end
