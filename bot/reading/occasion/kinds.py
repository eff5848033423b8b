"""What kind of event a document reports."""

from __future__ import annotations

import re

from bot.reading.occasion.exchange import BY_PHONE, Exchange
from bot.reading.occasion.lexicon import TitleRule
from bot.readout import EventType

_IN_PERSON = re.compile(r"\b(?:in person|on the (?:margins|sidelines)|sidelines of)\b", re.I)
_JOINT = re.compile(r"\bjoint (?:press |media )?(?:statement|communiqu[eé]|declaration)\b", re.I)
_SAYS_JOINT = re.compile(
    r"\b(?:following is|text of|issued|released) (?:\w+ ){0,5}?joint (?:press |media )?"
    r"(?:statement|communiqu[eé]|declaration)"
    r"|^\s*we, (?:the )?(?:president|prime minister|leaders|foreign ministers|ministers)",
    re.I,
)
_TO_THE_PRESS = re.compile(
    r"\b(?:at|in|during|told|tells|addressing|addressed|held) (?:a|an|his|her|the)(?: [\w-]+){0,2}? "
    r"(?:(?:press|news) (?:conference|briefing)|briefing)\b"
    r"|\b(?:told|to) (?:reporters|journalists|the press|the media)\b",
    re.I,
)
_SPOKESPERSON = re.compile(r"\bspokes(?:person|man|woman)\b", re.I)
_STOP = re.compile(r"[.!?]\s|\n")
_JOINTLY = re.compile(r"\bjoint\b|\bafter (?:the|his|her|their|a)\b|\btogether with\b", re.I)
_WE_THE = re.compile(r"^(?:\W|\d)*(?:Begin text:\s*)?We, the\b|\n(?:\W|\d)*We, the\b")
_STATEMENT = re.compile(r"\b(?:statement|declaration|communiqu[eé])\b", re.I)
_HOWEVER = frozenset(
    {"discussed", "conferred", "probed", "exchanged views with", "reviewed with", "explored with", "held talks"}
)
_HEAD = 400
_PRESS_HEAD = 700


def heading_of(text: str) -> str:
    """The first line of a text where it is a heading: short, and not a sentence."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return first if len(first) < 200 and not first.endswith((".", ":", ",")) else ""


def kind_of(title: str, rule: TitleRule | None, told: Exchange | None, text: str) -> EventType:
    """The kind: the title's where it has one, else that of the sentence that tells of the exchange, else "other"."""
    if rule is not None and rule.exchange == "-" and _WE_THE.search(text[:_HEAD]) and _STATEMENT.search(title):
        return "joint_statement"
    if rule is not None and rule.kind is not None:
        return "letter" if rule.kind == "other" and told and told.kind == "letter" else _refined(rule.kind, told, text)
    joint = _SAYS_JOINT.search(text[:_HEAD])
    if joint and (told is None or joint.start() < told.cue.start):
        return "joint_statement"
    if _to_the_press(told, text):
        return "press_briefing"
    if told is not None:
        return _refined(told.kind, told, text)
    return "joint_statement" if _JOINT.search(text[:_HEAD]) else "other"


def tells_of(kind: EventType, told: Exchange) -> bool:
    """Whether what is told is the event itself: words to the press, and letters, tell of other exchanges."""
    return kind not in ("press_briefing", "other") and (kind != "letter" or told.kind != "letter")


def _to_the_press(told: Exchange | None, text: str) -> bool:
    """Whether the first sentences tell of words to the press before they tell of any exchange."""
    said = _TO_THE_PRESS.search(text[:_PRESS_HEAD])
    if said is None:
        return False
    happened = told is not None and not told.ahead
    if happened and not (_SPOKESPERSON.search(text[:_HEAD]) and told and said.start() < told.sentence.start):
        return False
    stop = _STOP.search(text, said.end())
    before = [m.end() for m in _STOP.finditer(text, 0, said.start())]
    sentence = text[before[-1] if before else 0 : stop.start() if stop else len(text)]
    return _JOINTLY.search(sentence) is None


def _refined(kind: EventType, told: Exchange | None, text: str) -> EventType:
    if told is None:
        return kind
    sentence = text[told.sentence.start : told.sentence.end]
    if kind == "meeting" and (told.by_phone or _spoke_by_phone(told, text)):
        return "call"
    if kind == "call" and not told.by_phone and _IN_PERSON.search(sentence):
        return "meeting"
    return kind


def _spoke_by_phone(told: Exchange, text: str) -> bool:
    """ "Discussed the crisis. ... during the phone talks": words that do not say how, and a telephone further on."""
    openly = text[told.cue.start : told.cue.end].lower() in _HOWEVER
    return openly and BY_PHONE.search(text[:_PRESS_HEAD]) is not None
