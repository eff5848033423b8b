"""Whom a statement names: the states and bodies in its words, in order, with what stands around each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.reading.coding.actors import Actor, Directory
from bot.reading.findings import At, Findings
from bot.readout import Statement

_FAR = 60
_NEAR = 30
_EARLY = 80
_AND = re.compile(r"(?:, and|,| and)\s(?:the\s)?")
_HOSTILE = re.compile(
    r"[-–/]|(?:['’]s?)?\s(?:\w+\s){0,2}(?:war|aggression|invasion|attacks?|occupation|threats?|provocations?|invaders?)\b"
)
_DONE_TO = re.compile(
    r"\b(?:of|against|for|in|on|to|with|from|into|between|and|at|by)\s(?:the\s)?(?:[a-z]+\s)?$|[-–/]$", re.IGNORECASE
)
_FOR = re.compile(r"\bfor\s(?:the\s)?$", re.IGNORECASE)
_BY = re.compile(r"\bby\s(?:the\s)?$", re.IGNORECASE)
_ASIDE = re.compile(
    r"\b(?:against|in|on|from|by|over|amid|after|between|at|into|within|across|near|than|about"
    r"|(?:visit|trip|travel|journey)s? to"
    r"|(?<!solidarity )(?<!stand )(?<!stands )(?<!standing )with)\s"
    r"(?:the\s)?(?:\w+\s)?$|[-–/]$",
    re.IGNORECASE,
)
_FAVOUR = re.compile(
    r"\b(?:support\w*|assist\w*|help\w*|aid\w*|defend\w*|protect\w*|provid\w*|giv\w+|stand\w* (?:by|with))\s"
    r"(?:to\s|for\s|with\s)?(?:the\s)?$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?:['’]s\b)?\s(?:to\s|must\b|should\b|needs? to\b|has to\b|have to\b|"
    r"(?!includ|dur|regard|follow|concern|accord|pend)\w+ing\b)",
    re.IGNORECASE,
)
_OF_ONE_MIND = re.compile(r"\s(?:ha[sd]\s|have\s)?(?:\w+ly\s)?(?:oppos|condemn|reject|support|denounc)\w*")
_WITH = re.compile(r"\b(?:with|alongside)\s(?:the\s)?(?:\w+\s)?$")
_TO_WHOM = re.compile(r"\b(?:to|for|with)\s(?:the\s)?$")
_ANSWER = re.compile(r"\b(?:respon|retaliat|counter)", re.IGNORECASE)
_HELP_FOR = re.compile(r"\b(?:support|assistance|aid|solidarity|help)\s(?:for|to|with|of)\s(?:the\s)?$")


class Naming(NamedTuple):
    """One actor named in the words of a statement."""

    actor: Actor
    at: At


class Namings:
    """All states and bodies that a document names, in order, and what is told of them in a stretch of it."""

    def __init__(self, found: Findings, directory: Directory) -> None:
        self._text = found.document.text
        states = [Naming(Actor(one.iso3, one.name), one.at) for one in found.countries]
        bodies = [
            Naming(actor, At(piece.start, piece.end))
            for body in found.organisations
            if (actor := directory.of(body.name))
            for piece in body.evidence
        ]
        codes = {naming.actor.name: directory.of(naming.actor.name) for naming in states}
        people = [
            Naming(actor, at)
            for person in found.people
            if (actor := directory.of(person.party))
            for at in person.mentions
        ]
        self._states = [Naming(codes[one.actor.name] or one.actor, one.at) for one in states]
        self._bodies = [naming.at for naming in bodies]
        self._all = sorted([*self._states, *bodies, *people], key=lambda naming: naming.at)

    def any(self, said: Statement) -> Iterator[Naming]:
        """States named between the cue and the end of the content, in order, and bodies that own or begin it."""
        content, cue = said.content, said.cue
        start = min(content.start, cue.end) if cue and 0 <= content.start - cue.end < _FAR else content.start
        reach = At(start, content.end)
        for naming in self._all:
            if reach.holds(naming.at) and (naming.at not in self._bodies or self._leads(naming, content.start)):
                yield naming

    def _leads(self, body: Naming, start: int) -> bool:
        """Whether a body owns what follows or the words begin with it: it is not only named along the way."""
        return body.at.start - start <= len("the ") or self._possessive(body)

    def addressed(self, said: Statement) -> Naming | None:
        """Who is named right after the cue or at the start of the words ("urged Russia to ...")."""
        start = said.cue.end if said.cue and said.cue.end <= said.content.start else said.content.start
        reach = At(start, max(start, said.content.start) + _NEAR)
        first = next((naming for naming in self._all if reach.holds(naming.at)), None)
        if first is None or _ASIDE.search(self._text, start, first.at.start) or self._possessive(first):
            return None
        return first

    def told(self, said: Statement) -> Naming | None:
        """A state that the words say is to act ("the need for Israel to ...", "Russia must ...")."""
        return next((n for n in self.any(said) if _TOLD.match(self._text, n.at.end)), None)

    def acting(self, said: Statement) -> Iterator[Naming]:
        """States that act or own in the words, not those to whom, against whom or where something is done."""
        for naming in self.any(said):
            start, end = min(said.content.start, naming.at.start), naming.at.start
            done_to = _DONE_TO.search(self._text, start, end) and not _BY.search(self._text, start, end)
            answering = self._possessive(naming) and _FOR.search(self._text, start, end)  # "for Russia's actions"
            if (answering or not done_to) and not _OF_ONE_MIND.match(self._text, naming.at.end):
                yield naming

    def favoured(self, said: Statement) -> Iterator[Naming]:
        """States that the words are for: "support for Ukraine", "Japan's decision", not "the war in Sudan"."""
        for naming in self.any(said):
            start = min(said.content.start, naming.at.start)
            aside = naming.at.start - start > _EARLY or _ASIDE.search(self._text, start, naming.at.start)
            if not aside and not _HOSTILE.match(self._text, naming.at.end):
                yield naming

    def thanked(self, said: Statement) -> Iterator[Naming]:
        """States that are thanked or praised: not those that somebody is thanked for helping."""
        for naming in self.favoured(said):
            if not _HELP_FOR.search(self._text, min(said.content.start, naming.at.start), naming.at.start):
                yield naming

    def joined(self, said: Statement) -> Iterator[Naming]:
        """States with whom something is done ("patrols with Japan")."""
        for naming in self.any(said):
            if _WITH.search(self._text, min(said.content.start, naming.at.start), naming.at.start):
                yield naming

    def beside(self, first: Naming) -> list[Actor]:
        """The actor named, with those that are named in one breath with it ("the ROK and Japan")."""
        together, end = [first.actor], first.at.end
        for naming in self._states:
            if naming.at.start >= end and _AND.fullmatch(self._text, end, naming.at.start):
                together.append(naming.actor)
                end = naming.at.end
        return together

    def helped(self, said: Statement) -> Naming | None:
        """A state named as the object of support ("continue to support Ukraine")."""
        return next((n for n in self.any(said) if _FAVOUR.search(self._text, said.content.start, n.at.start)), None)

    def owner(self, said: Statement) -> Actor | None:
        """Whose the words say that it is, where they begin with that: "Lithuania's intention to"."""
        reach = At(said.content.start, said.content.end)
        first = next((naming for naming in self._all if reach.holds(naming.at)), None)
        begins = first is not None and first.at.start - said.content.start <= len("the ")
        return first.actor if first and begins and self._possessive(first) else None

    def prepared_for(self, said: Statement, actor: Actor) -> bool:
        """Whether a promise names an actor as the one to, for or with whom it is kept ("supplies to Italy")."""
        start = said.content.start
        if _ANSWER.search(said.content.quote):
            return False
        named = (naming for naming in self.any(said) if naming.actor == actor)
        return any(_TO_WHOM.search(self._text, min(start, one.at.start), one.at.start) for one in named)

    def before(self, said: Statement, offset: int) -> list[Actor]:
        """Those named in the content before an offset into it who may be who did it, instead of the speaker."""
        start = said.content.start
        reach = At(start, start + offset)
        named = (naming for naming in self._all if reach.holds(naming.at))
        return [one.actor for one in named if not _DONE_TO.search(self._text, start, one.at.start)]

    def _possessive(self, naming: Naming) -> bool:
        return self._text[naming.at.end : naming.at.end + 2] in ("'s", "’s", "s'", "s’")
