"""The codebook: which exchange, cue, kind of statement or deed is which PLOVER event, read from ``event_codes.tsv``."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.reading.named.tables import table

NO_EVENT = "-"
_POLITE = re.compile(
    r"^(?:(?:would|should) (?:also )?like to |(?:want|wanted|wish|wished)s? to )?(?:(?!only|hardly)[a-z]+ly )*"
)
_BETWEEN = r"\W+(?:[\w’'-]+\W+){0,6}?"


class Rule(NamedTuple):
    """An event type, its mode, whom it is aimed at (see the table's head), and what it is while it is to come.

    ``of`` and ``value`` are the first cells of its row.
    """

    code: str
    mode: str | None = None
    aim: str = ""
    future: tuple[str, str | None] | None = None
    of: str = ""
    value: str = ""


class Deed(NamedTuple):
    """Words that tell what is done, and the rule for it."""

    words: re.Pattern[str]
    rule: Rule


class Codebook:
    """The rules by what they are for."""

    def __init__(self, rows: list[dict[str, str]]) -> None:
        self._rules = {(row["of"], row["value"]): _rule(row) for row in rows}
        self._cues = [(row["value"], _rule(row)) for row in rows if row["of"] == "word"]
        self._listed = tuple(start for start, _ in self._cues)
        self.deeds = [Deed(pattern(row["value"]), _rule(row)) for row in rows if row["of"] == "deed"]
        self.any_deed = re.compile("|".join(deed.words.pattern for deed in self.deeds) or r"(?!)", re.IGNORECASE)
        self._mutual = [pattern(row["value"]) for row in rows if row["of"] == "mutual"]
        self.requests = [Deed(pattern(row["value"]), _rule(row)) for row in rows if row["of"] == "request"]

    def rule(self, of: str, value: str | None) -> Rule | None:
        """The rule for a type of exchange ("event"), a class of cue ("cue") or a kind of statement ("kind")."""
        return self._rules.get((of, value or ""))

    def cue(self, words: str) -> Rule | None:
        """The rule for a cue that begins with listed words; it goes before the rule for the cue's class."""
        low = self.plain(words)
        if not low.startswith(self._listed):
            return None
        return next(rule for start, rule in self._cues if low.startswith(start))

    @staticmethod
    def plain(cue: str) -> str:
        """A cue in small letters without what is only polite, and without adverbs ("would like to warmly ...")."""
        return _POLITE.sub("", cue.lower())

    def is_mutual(self, words: str) -> bool:
        """Whether what is promised may be meant for the other side ("to continue the talks")."""
        return any(words_of.search(words) for words_of in self._mutual)

    def contexts(self, topics: tuple[str, ...]) -> tuple[str, ...]:
        """PLOVER's contexts for our topics, each once; a topic that has none is left out."""
        named = (self._rules.get(("topic", topic)) for topic in topics)
        return tuple(dict.fromkeys(rule.code for rule in named if rule))


def load_codebook(seeds: str | None) -> Codebook:
    """The codebook of the folder ``seeds``, or the shipped one where it has none."""
    return Codebook(table("event_codes", seeds))


def pattern(value: str) -> re.Pattern[str]:
    """A pattern for words in this order, up to six words apart; ``*`` is any ending, ``/`` parts alternatives."""
    words = ["|".join(re.escape(word).replace(r"\*", r"\w*") for word in group.split("/")) for group in value.split()]
    return re.compile(rf"\b{_BETWEEN.join(f'(?:{word})' for word in words)}\b", re.IGNORECASE)


def _rule(row: dict[str, str]) -> Rule:
    code, _, mode = (row.get("future") or "").partition(" ")
    future = (code, mode or None) if code else None
    return Rule(row["code"], row.get("mode") or None, row.get("aim") or "", future, row["of"], row["value"])
