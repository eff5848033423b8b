"""Events coded in the manner of PLOVER: who did what to whom, by ISO 3166-1 code, from the exchange and its statements.

PLOVER (Political Language Ontology for Verifiable Event Records; the sixteen event types of Halterman and others, 2023)
codes states' acts and changes of policy, not remarks, so most statements yield no event. Which exchange and which class
of cue is which event type stands in ``event_codes.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import At, Findings, findings_of
from bot.reading.named.tables import cells, table
from bot.readout import CodedEvent, Evidence, Statement

_ADDRESSEE = re.compile(r"\s*(?:on|upon|that)?\s*(?:the\s)?[A-Z]")
_DONE_TO = re.compile(r"\b(?:of|against|for|in|on|to|with|from)\s(?:the\s)?$")
_NEAR = 30
_FAR = 60


class Rule(NamedTuple):
    """An event type and whom it is aimed at: the ``other`` party, a state ``named``, ``either``, the ``addressee``."""

    code: str
    aim: str


@Language.factory("attache_coding", default_config={"seeds": None})
def make_coding(nlp: Language, name: str, seeds: str | None) -> Coding:
    """The component that fills ``Findings.events_coded``."""
    rows = table("event_codes", seeds)
    rules = {(row["of"], row["value"]): Rule(row["code"], row["aim"]) for row in rows if row["of"] != "actor"}
    codes = {form: row["iso3"] for row in table("countries", seeds) for form in [row["name"], *cells(row, "forms")]}
    return Coding(rules, codes | {row["value"]: row["code"] for row in rows if row["of"] == "actor"})


class Coding:
    """Codes the exchange once for each pair of parties, and each statement that is an act."""

    def __init__(self, rules: dict[tuple[str, str], Rule], codes: dict[str, str]) -> None:
        self._rules = rules
        self._codes = codes

    def __call__(self, doc: Doc) -> Doc:
        """Add every event once, with all the words that it follows from."""
        found = findings_of(doc)
        evidence: dict[tuple[str, str, str], list[Evidence]] = {}
        for source, code, target, words in self._events(found):
            evidence.setdefault((source, code, target), []).extend(words)
        found.events_coded.extend(
            CodedEvent(source=source, code=code, target=target, evidence=tuple(dict.fromkeys(words)))
            for (source, code, target), words in evidence.items()
        )
        return doc

    def _events(self, found: Findings) -> Iterator[tuple[str, str, str, list[Evidence]]]:
        parties = self._parties(found)
        exchange = self._rules.get(("event", found.event.type)) if found.event and found.is_readout else None
        if exchange:
            for (source, first), (target, second) in combinations(parties.items(), 2):
                yield source, exchange.code, target, [first, second]
        for statement in found.statements:
            rule = self._rules.get(("cue", statement.cue_class or ""))
            if rule is not None:
                for source, target in self._ends(found, statement, rule, list(parties)):
                    words = [statement.cue, statement.content] if statement.cue else [statement.content]
                    yield source, rule.code, target, words

    def _parties(self, found: Findings) -> dict[str, Evidence]:
        """The states that took part, by code, each with the first mention of someone who stands for it."""
        parties: dict[str, Evidence] = {}
        for person in found.people:
            code = self._codes.get(person.party or "") if person.takes_part else None
            if code and person.mentions:
                parties.setdefault(code, found.evidence(*person.mentions[0]))
        return parties

    def _ends(self, found: Findings, said: Statement, rule: Rule, parties: list[str]) -> list[tuple[str, str]]:
        source = self._codes.get(said.party or said.speaker or "")
        if source is None:
            together = rule.code == "AGREE" and said.speaker is not None and len(parties) == 2  # "the two sides agreed"
            return [(parties[0], parties[1])] if together else []
        if rule.aim == "addressee" and said.cue and _ADDRESSEE.match(found.document.text, said.cue.end):
            addressed = _addressed(found, said.cue)
            return [(source, addressed)] if addressed and addressed != source else []
        named = [code for code in _named_in(found, said, acting=rule.aim == "named") if code != source]
        if named and rule.aim != "addressee":
            return [(source, named[0])]
        others = [code for code in parties if code != source]
        return [(source, others[0])] if rule.aim != "named" and len(others) == 1 and source in parties else []


def _addressed(found: Findings, cue: Evidence) -> str | None:
    """The state that is named right after a cue of asking ("urged Russia to ...")."""
    reach = At(cue.end, cue.end + _NEAR)
    return next((mention.iso3 for mention in found.countries if reach.holds(mention.at)), None)


def _named_in(found: Findings, said: Statement, *, acting: bool) -> list[str]:
    """Codes of the states named between the cue and the end of the content, in order.

    ``acting`` leaves out those to whom something is done: "any displacement of the Palestinian people".
    """
    content = said.content
    start = min(content.start, said.cue.end) if said.cue and content.start - said.cue.end < _FAR else content.start
    reach, text = At(start, content.end), found.document.text
    return [
        mention.iso3
        for mention in found.countries
        if reach.holds(mention.at) and not (acting and _DONE_TO.search(text, reach.start, mention.at.start))
    ]
