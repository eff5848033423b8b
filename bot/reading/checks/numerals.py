"""Numbers as words: "three", "twenty-one", "nineteenth", "40th"."""

from __future__ import annotations

import re

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
              "twelve": "twelfth"}  # fmt: skip

CARDINALS = {word: number for number, word in enumerate((*_UNITS, *_TEENS), start=1)}
CARDINALS |= {ten: 20 + 10 * place for place, ten in enumerate(_TENS)}


def _ordinal(word: str) -> str:
    return _IRREGULAR.get(word) or (f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th")


ORDINALS = {_ordinal(word): number for word, number in CARDINALS.items()}

_ANY_TEN = "|".join(_TENS)
CARDINAL = (
    rf"(?:(?:{_ANY_TEN})[- ](?:{'|'.join(_UNITS)})|{'|'.join(sorted(CARDINALS, key=len, reverse=True))}|\d{{1,3}})"
)
ORDINAL = (
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:{_ANY_TEN})-(?:{'|'.join(_ordinal(unit) for unit in _UNITS)})"
    rf"|{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
)
_PARTS = re.compile(r"[- ]")


def number_of(word: str) -> int:
    """The number that a match of ``CARDINAL`` or ``ORDINAL`` stands for; KeyError for any other word."""
    word = word.lower()
    if word[0].isdigit():
        return int(re.sub(r"\D", "", word))
    *tens, last = _PARTS.split(word)
    unit = CARDINALS.get(last) or ORDINALS[last]
    return unit + sum(CARDINALS[ten] for ten in tens)


def in_words(number: int) -> str:
    """A small number as it is written in running text: "three", but "21"."""
    return next((word for word, value in CARDINALS.items() if value == number and value <= 12), str(number))
