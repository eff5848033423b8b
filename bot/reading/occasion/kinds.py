"""What kind of event a document reports."""

from __future__ import annotations

import re

from bot.reading.occasion.exchange import Exchange
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
_HEAD = 400


def heading_of(text: str) -> str:
    """The first line of a text where it is a heading: short, and not a sentence."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return first if len(first) < 200 and not first.endswith((".", ":", ",")) else ""


def kind_of(rule: TitleRule | None, told: Exchange | None, text: str) -> EventType:
    """The kind: the title's where it has one, else that of the sentence that tells of the exchange, else "other"."""
    if rule is not None and rule.kind is not None:
        return _refined(rule.kind, told, text)
    if _SAYS_JOINT.search(text[:_HEAD]):
        return "joint_statement"
    if told is not None:
        return _refined(told.kind, told, text)
    return "joint_statement" if _JOINT.search(text[:_HEAD]) else "other"


def _refined(kind: EventType, told: Exchange | None, text: str) -> EventType:
    if told is None:
        return kind
    sentence = text[told.sentence.start : told.sentence.end]
    if kind == "meeting" and told.by_phone:
        return "call"
    if kind == "call" and not told.by_phone and _IN_PERSON.search(sentence):
        return "meeting"
    return kind
