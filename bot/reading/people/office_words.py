"""An office's own words: where they begin and end, and how they are told in one line."""

from __future__ import annotations

from bot.reading.findings import At
from bot.reading.people.offices import Stretch
from bot.reading.people.words import Kind, Word

_BRACKET = 25


def phrase(words: list[Word], first: int, last: int) -> Stretch:
    """An office without a name, from a demonym before its head to a complement after it."""
    start = first
    while start > 0 and words[start].close and words[start - 1].kind in (Kind.COUNTRY, Kind.INSTITUTION):
        start -= 1
    if not (last < len(words) and words[last].close and words[last].lower in ("of", "for")):
        return start, last
    end = last + 1
    while end < len(words) and words[end].close and _complement(words[end]) and not _another(words, end):
        end += 1
    while words[end - 1].kind is Kind.LINK:
        end -= 1
    return start, end


def _another(words: list[Word], index: int) -> bool:
    """ "... of the European Union and the Minister of ...": with its own article the second is somebody else."""
    following = words[index + 2 : index + 4]
    article = [word.lower for word in words[index : index + 2]] == ["and", "the"]
    return article and any(word.kind is Kind.OFFICE for word in following)


def _complement(word: Word) -> bool:
    return word.kind in (Kind.COUNTRY, Kind.INSTITUTION, Kind.OFFICE) or (
        word.kind is Kind.LINK and word.lower in ("the", "of", "for", "and")
    )


def closed(text: str, at: At) -> At:
    """A bracket that opens inside an office closes in it, or is left out with what follows."""
    opened = text.rfind("(", at.start, at.end)
    if opened < 0 or ")" in text[opened : at.end]:
        return at
    closing = text.find(")", at.end, at.end + _BRACKET)
    if closing >= 0:
        return At(at.start, closing + 1)
    return At(at.start, len(text[:opened].rstrip()))


def office_value(text: str, at: At) -> str:
    """An office's words in one line."""
    return " ".join(text[at.start : at.end].split())


def singular(plural: str) -> str:
    """ "Prime Ministers" as "Prime Minister"."""
    words = plural.split()
    place = words.index("of") - 1 if "of" in words[1:] else len(words) - 1
    first, dash, rest = words[place].partition("-")
    one = f"{first[:-3]}y" if first.endswith("ries") else first.removesuffix("s")
    words[place] = one + dash + rest
    return " ".join(words)
