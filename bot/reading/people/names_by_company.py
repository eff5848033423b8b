"""Names, and first words of titles, told by the words beside them."""

from __future__ import annotations

import itertools

from bot.reading.people.lexicon import Lexicon
from bot.reading.people.words import NUMERAL, Kind, Word

_SON_OF = frozenset({"bin", "ibn", "bint", "binti", "ibni", "almarhum", "al-marhum"})
_RANKS = ("First", "Second")


def names_by_company(words: list[Word], lexicon: Lexicon) -> None:
    """Names told by the words about them.

    "Wang" at the head of a sentence is a name where it is one elsewhere; "He" in "to He Lifeng"; "IWAYA" in "Foreign
    Minister IWAYA Takeshi".
    """
    _beside_offices(words)
    named = {w.lower for w in words if w.kind is Kind.NAME}
    for index, word in enumerate(words):
        if word.kind not in (Kind.OTHER, Kind.INSTITUTION) or not word.capital:
            continue
        following = words[index + 1] if index + 1 < len(words) else None
        leads = following is not None and following.close and following.kind is Kind.NAME
        if word.kind is Kind.OTHER:
            if word.begins:
                known = leads and following and lexicon.principal((word.lower, following.lower)) is not None
                is_name = known or (word.lower in named and word.lower not in lexicon.surnames)
            else:
                is_name = leads and word.lower in lexicon.surnames
        else:
            is_name = _capitals_surname(words, index, leads, lexicon)
        if is_name:
            word.kind = Kind.NAME
    for earlier, word, following in zip(words, words[1:], words[2:], strict=False):
        body = following.kind is Kind.INSTITUTION and not NUMERAL.fullmatch(following.text)
        inside = word.close and following.close and body
        if inside and word.kind is Kind.NAME and earlier.kind in (Kind.INSTITUTION, Kind.OFFICE):
            word.kind = Kind.INSTITUTION  # "Law Enforcement Affairs"


def _capitals_surname(words: list[Word], index: int, leads: bool, lexicon: Lexicon) -> bool:
    word, earlier = words[index], words[index - 1] if index else None
    if word.text.count(".") > 1 and leads and word.lower not in lexicon.bodies:
        return True  # "M.U.M. Sabry"
    if not word.text.isupper() or len(word.text) < 2 or earlier is None or word.gap.strip(" ."):
        return False
    titled = earlier.kind in (Kind.OFFICE, Kind.HONORIFIC)
    return (
        titled
        and not earlier.text.isupper()
        and (leads or earlier.kind is Kind.HONORIFIC)
        and word.lower not in lexicon.bodies
    )


def _beside_offices(words: list[Word]) -> None:
    """ "Talal bin Sultan" is a name; "First" of "First Vice Minister" is of the title, also where a sentence begins."""
    for earlier, word in itertools.pairwise(words):
        if word.kind is not Kind.OFFICE or not (word.close and word.capital):
            continue
        if earlier.lower in _SON_OF:
            word.kind, word.head = Kind.NAME, None
        elif earlier.text in _RANKS and earlier.kind is Kind.OTHER:
            earlier.kind = Kind.INSTITUTION
