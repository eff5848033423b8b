"""Whether a text reports an exchange between representatives of different states or international bodies."""

from __future__ import annotations

from bot.reading.findings import At, Findings
from bot.reading.occasion.exchange import Exchange
from bot.reading.occasion.lexicon import TitleRule


def reports_exchange(found: Findings, rule: TitleRule | None, told: Exchange | None, lead: list[At]) -> bool:
    """True where the title allows it, the text tells of an exchange that has been, and two parties took part in it."""
    if rule is not None and rule.exchange == "no":
        return False
    if told is None or told.ahead:
        return rule is not None and rule.exchange == "yes" and len(parties(found, lead)) > 1
    return len(parties(found, lead)) > 1


def parties(found: Findings, lead: list[At]) -> set[str]:
    """The states and bodies whose people took part; where people are few, the states named where it is told."""
    sides = {p.party for p in found.people if p.takes_part and p.party}
    if len(sides) > 1:
        return sides
    named = {c.name for c in found.countries if any(s.holds(c.at) for s in lead[:2])}
    unnamed = sum(p.takes_part for p in found.people) < 2
    return sides | named if unnamed else sides
