"""What follows the name of an instrument in small letters: what it is "on", whom it is "between"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.named.small_signs import MONTH

_JOINT = re.compile(r"\s(?P<word>on|for|in\sthe\sfields?\sof|regarding|concerning|between)\s")
_WORD = re.compile(r"\S+")
_LONGEST = 16
_NEVER_LAST = frozenset({"and", "on", "in", "of", "for", "with", "the", "a", "an", "its", "their", "between"})
_CUT = ',;.:)”"'
_MONTH = re.compile(MONTH)
_DATE = re.compile(rf"{MONTH}\b|\d{{1,2}}$|(?:19|20)\d\d\b")
_BETWEEN = " between "
_NEXT_SENTENCE = re.compile(r"(?<=[a-z])\.[A-Z].*")
"""What is written on without a space ("health.The ministers")."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words at which such a phrase ends, in lower case.

    ``ends`` are verbs and the like that go on with the sentence; ``fresh`` words behind an "and" begin another thing;
    a "to" belongs before words of ``goes_to`` ("a halt to all hostilities"). ``parties_too`` end a list of parties
    ("the two countries"), in which ``small`` words stand.
    """

    ends: frozenset[str]
    fresh: frozenset[str]
    parties_too: frozenset[str]
    small: frozenset[str]
    goes_to: frozenset[str] = frozenset({"all", "the", "a", "an"})

    def about(self, text: str, end: int) -> int:
        """The end of "on ..." or "between ..." behind a head; the head's own end where neither follows."""
        joint = _JOINT.match(text, end)
        if joint is None:
            return end
        if joint["word"] != "between":
            return self.end(text, joint.end())
        parties = self.parties(text, joint.end())
        return self.about(text, parties) if parties > end else end

    def parties(self, text: str, start: int) -> int:
        """The end of the names that begin at ``start``; what stands before "between" where there are none."""
        end = start
        for word in _following(text, start):
            bare = word[0].rstrip(_CUT)
            if _MONTH.fullmatch(bare) or bare.endswith(("’s", "'s")):
                break  # "between Norland's parties" names none
            if bare[:1].isupper() or bare in self.parties_too:
                end = word.start() + len(bare)
            elif bare not in self.small:
                break
            if bare != word[0] and not word[0].endswith(","):
                break
        return end if end > start else start - len(_BETWEEN)

    def end(self, text: str, start: int) -> int:
        """The end of what an instrument is "on": up to a mark, a verb, or another thing that was signed."""
        end = start - 1
        words = _following(text, start)
        for index, word in enumerate(words):
            bare = _NEXT_SENTENCE.sub("", word[0]).rstrip(_CUT)
            following = words[index + 1][0] if index + 1 < len(words) else ""
            goes_on = bare == "to" and following in self.goes_to
            if (
                word[0].startswith("(")
                or (bare in {"of", "dated"} and _DATE.match(following))
                or (bare.lower() in self.ends and not goes_on)
                or "\n" in text[end : word.start()]
            ):
                break
            if bare == "and" and (following in self.fresh or following.endswith("ed")):
                break
            if bare not in _NEVER_LAST:
                end = word.start() + len(bare)
            if bare != word[0]:
                break
        return end


def _following(text: str, start: int) -> list[re.Match[str]]:
    return list(_WORD.finditer(text, start, min(len(text), start + 200)))[:_LONGEST]
