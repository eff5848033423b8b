"""Whose an office is that stands between two people: the one before it, or the one after."""

from __future__ import annotations

from bot.reading.people.before_name import before
from bot.reading.people.offices import Stretch
from bot.reading.people.runs import Run
from bot.reading.people.words import Kind, Word

_VERBS = frozenset(
    {
        *("said", "told", "spoke", "held", "met", "made", "took", "gave", "put", "drew", "laid", "set", "paid"),
        *("has", "had", "was", "is", "will", "would", "also", "then", "further", "says", "notes", "stresses"),
    }
)


def begins_clause(words: list[Word], behind: Stretch) -> bool:
    """ "In her meeting with Minister A, the Chairperson noted": what follows the name is another's."""
    if words[behind[0] - 1].lower != "the" or behind[1] >= len(words):
        return False
    following = words[behind[1]]
    verb = following.lower.endswith("ed") or following.lower in _VERBS
    return following.close and verb


def next_persons(words: list[Word], behind: Stretch) -> bool:
    """ "The Minister of Georgia, H.E. A, the Minister of Türkiye, H.E. B": the office leads on to the next name."""
    following = words[behind[1]] if behind[1] < len(words) else None
    leads = following is not None and following.gap.strip(" ") == "," and not words[behind[1] - 1].possessive
    return leads and following is not None and following.kind in (Kind.HONORIFIC, Kind.NAME)


def further(words: list[Word], ahead: Stretch | None) -> Stretch | None:
    """ "The OSCE Chairperson-in-Office, Malta's Foreign Minister X": the office before the owner's."""
    owner = ahead[0] - 1 if ahead else 0
    if owner <= 0 or words[owner].kind is not Kind.COUNTRY or words[owner].gap.strip(" ") != ",":
        return None
    return before(words, owner)


def own(words: list[Word], stretch: Stretch | None, run: Run) -> Stretch | None:
    """ "The Vice President and Prime Minister Sunak": the first office is another's, who goes by it alone."""
    if stretch is None or len(run.parts) > 1 or stretch[0] == 0 or words[stretch[0] - 1].lower != "the":
        return stretch
    links = [i for i in range(*stretch) if words[i].kind is Kind.LINK]
    if len(links) != 1 or words[links[0]].lower != "and" or not words[stretch[0]].head:
        return stretch
    return links[0] + 1, stretch[1]
