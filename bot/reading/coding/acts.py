"""Which event a statement is: by the deed that it tells, by its cue, or by its kind. Most remarks are none."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.reading.coding.codebook import NO_EVENT, Codebook, Rule
from bot.readout import Statement

_TELLING = frozenset({"assert", "inform", "promise", "warn", "assess", "other", None})
_NEUTRAL = frozenset({"assert", "inform", "assess", "warn", "other", "agree", "promise", None})
_NEGATED = re.compile(r"\b(?:not|never|no longer|cannot)\b|n[’']t\b", re.IGNORECASE)
_NOT_YET = re.compile(r"(?:should|could|might|may|must)\b", re.IGNORECASE)
_FOR_ALL_TO_HEAR = re.compile(r"^call\w*\s(?:\w+ly\s)?for$", re.IGNORECASE)
_GIVEN_OR_TAKEN = re.compile(r"accept|extend|convey|offer|hand", re.IGNORECASE)
_INVITED = re.compile(r"(?:\w+\s){0,4}?(?:invit)", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:will|would|shall|going to|intend\w*|plan\w*|ready|readiness|prepared|to)\b", re.IGNORECASE)
_NO_VERB = re.compile(
    r"\b(?:the|an?|of|for|their|its|his|her|any|this)\s(?:(?:immediate|early|full|safe|swift|unconditional|prompt)\s)?$",
    re.IGNORECASE,
)
_ON_A_MATTER = re.compile(r"^(?:agreed|decided|reached|came)\b.*\b(?:on|to|upon)$", re.IGNORECASE)
_MEETING_AGAIN = re.compile(
    r"\b(?:visit|meet|summit|welcom|host|receiv|see|work|partner|cooperat|deepen|strengthen|continu)"
)
_TOLD_WITHOUT_CUE = frozenset({"commitment", "request", "opposition", "condemnation"})
_TOLD_BY_NOUNS = frozenset({"AID", "THREATEN"})
_REMARKS = frozenset({"greeting", "fact", "assessment", "position"})
_AGAINST = frozenset({"opposition", "condemnation"})


class Act(NamedTuple):
    """An event type, its mode and whom it is aimed at, by a rule; ``start`` is where in the content a deed is told."""

    code: str
    mode: str | None
    aim: str
    rule: Rule
    start: int = 0


def act_of(said: Statement, book: Codebook) -> Act | None:
    """The event that a statement is; None for a remark, which PLOVER does not code."""
    cue = said.cue.quote if said.cue else ""
    if _NEGATED.search(cue) or _NOT_YET.match(cue):
        return None
    if said.cue is None and said.kind not in _TOLD_WITHOUT_CUE:
        return None
    deed = _deed(said, book) if said.cue_class in _TELLING else None
    if deed:
        return deed
    rule = _by_cue(said, cue, book)
    if rule is None or rule.code == NO_EVENT:
        return None
    if _FOR_ALL_TO_HEAR.match(cue) and not book.is_mutual(said.content.quote):
        rule = rule._replace(aim="told")  # "called for a ceasefire" asks nothing of who sits opposite
    mode = rule.mode
    if rule.code in ("REQUEST", "REJECT"):
        mode = next((deed.rule.mode for deed in book.requests if deed.words.search(said.content.quote)), mode)
    aim = rule.aim if rule.aim != "partner" or book.is_mutual(said.content.quote) else "helped"
    return Act(rule.code, mode, aim, rule)


def _by_cue(said: Statement, cue: str, book: Codebook) -> Rule | None:
    """The rule of the cue's words or class; of the kind, where the cue only tells that something was said."""
    by_kind = book.rule("kind", said.kind)
    if cue.lower().startswith("look"):
        return book.rule("cue", "promise") if _MEETING_AGAIN.search(said.content.quote.lower()) else None
    if _INVITED.match(said.content.quote) and _GIVEN_OR_TAKEN.match(book.plain(cue)):
        return book.rule("cue", "agree")
    rule = book.cue(cue) if cue else None
    if rule is not None and rule.code != NO_EVENT:
        return rule
    if said.cue_class in _NEUTRAL:
        return book.rule("cue", "agree") if _settled(said, cue) else by_kind
    if rule is not None:
        return None
    fits = not (said.cue_class in ("support", "praise", "thank") and said.kind in _AGAINST)
    welcomed = (said.cue_class == "support" and said.kind in _REMARKS) or (
        said.cue_class == "praise" and said.kind == "greeting"
    )
    return book.rule("cue", said.cue_class) if fits and not welcomed else None


def _settled(said: Statement, cue: str) -> bool:
    """Whether something was agreed to be done, and not only an opinion shared."""
    bound = said.kind == "commitment" or (said.kind == "position" and bool(_ON_A_MATTER.match(cue)))
    return said.cue_class == "agree" and bound


def _deed(said: Statement, book: Codebook) -> Act | None:
    content = said.content.quote
    if not book.any_deed.search(content):  # as most: one look spares one for each deed
        return None
    for deed in book.deeds:
        told = next((m for m in deed.words.finditer(content) if _is_told(content, m, deed.rule)), None)
        if told is None or _NEGATED.search(content, 0, told.start()):
            continue
        to_come = said.kind == "commitment" or bool(_TO_COME.search(content, 0, told.start()))
        rule = deed.rule
        code, mode = rule.future if to_come and rule.future else (rule.code, rule.mode)
        return Act(code, mode, rule.aim, rule, told.start())
    return None


def _is_told(content: str, words: re.Match[str], rule: Rule) -> bool:
    """Whether the words begin with a verb: not "secure the release of hostages"; "the delivery of aid" tells of aid."""
    return rule.code in _TOLD_BY_NOUNS or not _NO_VERB.search(content, 0, words.start())
