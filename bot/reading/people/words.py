"""A text as a row of words, each with the part it can play in an office or a name.

Offices are read before and beside the parse, because long titles are what breaks it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from bot.reading.findings import At
from bot.reading.people.lexicon import OfficeHead

_WORD = re.compile(
    r"(?!dato['\u2019])[a-z]{2}[^\W_]*(?:[-\u2010\u2011'\u2019][^\W_]+)*"  # most words, so first
    r"|(?:[^\W\d_]\.){2,}"  # U.S., H.E.
    r"|(?:[A-Z]|Mr|Mrs|Ms|Dr|Jr|Sr|Gen|Lt|Col|Capt|Maj|Hon|Prof|Eng|Amb|Sec|Smt|St)\.(?=[\s,;)]|$)"
    r"|[A-Z]{2,4}/[A-Z]{2,4}(?!\w)"  # HR/VP, DPM/FM
    r"|[Dd]ato['\u2019](?=\s)"
    r"|[^\W_]+(?:[-\u2010\u2011'\u2019][^\W_]+)*"
)
NUMERAL = re.compile(r"[IVX]{1,5}")
"""The numeral of a monarch or a pope."""

_POSSESSIVE = ("'s", "\u2019s", "'S", "\u2019S")
_ENDS_SENTENCE = frozenset('.\n!?:;\u201c"\u2022')
_SPACES = " \t\u00a0\u202f"


class Kind(Enum):
    """What a word can be in a title or a name."""

    OFFICE = "office"
    INSTITUTION = "institution"
    COUNTRY = "country"
    NAME = "name"
    PARTICLE = "particle"
    HONORIFIC = "honorific"
    LINK = "link"
    OTHER = "other"


@dataclass(slots=True)
class Word:
    """One word: where it stands, its kind, and whether nothing but a space parts it from the word before."""

    at: At
    text: str
    lower: str
    capital: bool
    gap: str
    close: bool
    possessive: bool
    kind: Kind = Kind.OTHER
    head: OfficeHead | None = None

    @property
    def begins(self) -> bool:
        """Whether it stands where a sentence, a line or a quotation begins, so that its capital says nothing."""
        return self.at.start == 0 or not _ENDS_SENTENCE.isdisjoint(self.gap)


def split_words(text: str) -> list[Word]:
    """The words of a text, all of kind OTHER; a possessive ending is left out of the word and noted."""
    words: list[Word] = []
    last, owned = 0, True
    for match in _WORD.finditer(text):
        start, end = match.span()
        gap, last = text[last:start], end
        close = not owned and (gap == " " or not gap.strip(_SPACES))
        bare = match.group()
        owned = bare.endswith(_POSSESSIVE)
        if owned:
            bare, end = bare[:-2], end - 2
        words.append(Word(At(start, end), bare, bare.lower(), bare[:1].isupper(), gap, close, owned))
    return words
