"""The states and bodies that a title names: two together, or their officials."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from bot.reading.findings import At, Findings
from bot.reading.occasion.named_sides import OFFICE_AFTER, OFFICE_BEFORE, Named

_FORM = re.compile(r"[A-Z][\w.]*(?: (?:of |and |the )?[A-Z][\w.]*)*")
_WORD = re.compile(r"[\w.]+")
_LONGEST = 4
_REACH = 70
_JOINED = re.compile(r"\s?[-–—/,]\s?|,? and (?:the )?")
_DASH = re.compile(r"\s[-–—]\s|:\s")
_OUGHT = re.compile(r" (?:will not|must|should|needs?|can|cannot|are|is)\b", re.I)
_ABOUT_THEM = re.compile(r":|\b(?:on|about|regarding|over|in|against|for)\b", re.I)
_MEMBERS = re.compile(
    r"['’]?s? (?:foreign |finance |defen[cs]e |economic )?(?:leaders|ministers|ambassadors|heads of state|envoys)\b",
    re.I,
)


def pair_in_title(title: str, forms: Mapping[str, str]) -> frozenset[str]:
    """ "Japan-France Foreign Ministers' Meeting", "Turkey, Egypt to deepen ties": the two; none where no two are."""
    words = _named_in_title(title[:_REACH], forms)
    pairs = (
        frozenset({one.party, other.party})
        for one, other in pairwise(words)
        if one.party != other.party
        and _JOINED.fullmatch(title[one.at.end : other.at.start])
        and not _ABOUT_THEM.search(title[: one.at.start])
        and not _OUGHT.match(title, other.at.end)
    )
    return next(pairs, frozenset())


def complete_pair(found: Findings, forms: Mapping[str, str]) -> None:
    """Of two sides that the title names together, whoever has no side is of the one that nobody else is of.

    "Samoa, Tonga discuss fisheries" over "Minister Leota met her Tongan counterpart". Where all seem to be of one side,
    so is whoever was only taken for the publisher's.
    """
    pair = pair_in_title(found.document.title or "", forms)
    taking = [p for p in found.people if p.takes_part]
    missing = pair - {p.party for p in taking}
    stated = pair & {p.party for p in taking if not p.by_home}
    if len(missing) != 1 or len(stated) != 1:
        return
    lacking = [p for p in taking if p.party is None] or [p for p in taking if p.by_home and p.party in stated]
    for person in lacking:
        person.party, person.by_home = next(iter(missing)), False


def group_in_title(title: str, groups: frozenset[str]) -> bool:
    """Whether a title names a group of states: "Communiqué of the Extraordinary Summit of SADC"."""
    return bool(_named_in_title(title, dict.fromkeys(groups, "a group")))


def members_in_title(title: str, groups: frozenset[str]) -> bool:
    """Whether a title tells of those who represent a group's members: "Meeting of G7 Leaders"."""
    named = _named_in_title(title, dict.fromkeys(groups, "a group"))
    return any(_MEMBERS.match(title, n.at.end) for n in named)


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
