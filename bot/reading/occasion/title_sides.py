"""The states and bodies that a title names: two together, or their officials."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from bot.reading.findings import At
from bot.reading.occasion.named_sides import OFFICE_AFTER, OFFICE_BEFORE, Named

_FORM = re.compile(r"[A-Z][\w.]*(?: (?:of |and |the )?[A-Z][\w.]*)*")
_WORD = re.compile(r"[\w.]+")
_LONGEST = 4
_REACH = 70
_JOINED = re.compile(r"\s?[-–—/,]\s?|,? and (?:the )?")
_DASH = re.compile(r"\s[-–—]\s|:\s")
_OUGHT = re.compile(r" (?:will not|must|should|needs?|can|cannot|are|is)\b", re.I)
_ABOUT_THEM = re.compile(r":|\b(?:on|about|regarding|over|in|against|for)\b", re.I)


def pair_in_title(title: str, forms: Mapping[str, str]) -> bool:
    """ "Japan-France Foreign Ministers' Meeting", "Turkey, Egypt to deepen ties"."""
    words = _named_in_title(title[:_REACH], forms)
    return any(
        one.party != other.party
        and _JOINED.fullmatch(title[one.at.end : other.at.start])
        and not _ABOUT_THEM.search(title[: one.at.start])
        and not _OUGHT.match(title, other.at.end)
        for one, other in pairwise(words)
    )


def group_in_title(title: str, groups: frozenset[str]) -> bool:
    """Whether a title names a group of states: "Communiqué of the Extraordinary Summit of SADC"."""
    return bool(_named_in_title(title, dict.fromkeys(groups, "a group")))


def officials_in_title(title: str, forms: Mapping[str, str]) -> set[str]:
    """Whose officials a title tells of: "Secretary Hale's Call with Polish President Nowak" gives Poland."""
    return {
        n.party
        for n in _named_in_title(title, forms)
        if OFFICE_AFTER.match(_DASH.split(title[n.at.end :][:_REACH])[0]) or OFFICE_BEFORE.search(title[: n.at.start])
    }


def _named_in_title(title: str, forms: Mapping[str, str]) -> list[Named]:
    """States and bodies in a title, the longest form at each place."""
    named: list[Named] = []
    for run in _FORM.finditer(title):
        words = list(_WORD.finditer(title, run.start(), run.end()))
        first = 0
        while first < len(words):
            for last in range(min(first + _LONGEST, len(words)), first, -1):
                at = At(words[first].start(), words[last - 1].end())
                party = forms.get(title[at.start : at.end].casefold())
                if party is not None:
                    named.append(Named(at, party))
                    first = last - 1
                    break
            first += 1
    return named
