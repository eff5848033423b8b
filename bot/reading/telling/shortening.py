"""Words of a document made short enough for a sentence of ours; what was cut shows."""

from __future__ import annotations

import re

_BREAK = re.compile(r"[,;:—]|–(?! ?[A-Z])|\s(?:as well as|including|which|who|while|so that|in order to|and)\b")
_LEAST = 0.4
_HANGING = re.compile(
    r"(?:\s+(?:a|an|the|of|on|in|to|for|from|with|by|at|as|into|over|under|and|or|that|which|its|their|his|her|our|due|"
    r"between|including|such|this|these|those))+$",
    re.IGNORECASE,
)
"""Small words that lead to what was cut away."""
_MONTHS = frozenset({"March", "May", "August"})
"""Months that are words too."""
_END = re.compile(r"[ .,;:]+([”\"’]?)$")
_OPENING = re.compile(
    r"The\b(?! (?:Hague|Gambia|Bahamas)\b)|"
    r"(?:A|An|In|On|At|It|This|That|These|There|Our|His|Her|Their|Its|Such|As|For|All|Every|Each|No|Any|Some|Both|They|He|"
    r"She|Further)\b(?!\s[A-Z])"
)
_COMMON = re.compile(
    r"(?:Access|Aspects|Issues|Matters|Efforts|Progress|Steps|Measures|Trade|Peace|Security|Cooperation|Dialogue|Views|"
    r"Satisfaction|Preparations|Prospects|Foreign|History|Nobody|Nothing|People|Countries|Many|More|Most|If|When|While|"
    r"What|Without|Every|But|And)\b(?! [A-Z])"
)
_ACTION = re.compile(r"[A-Z][a-z]+(?:ments|[st]ions|[ae]nces)(?= (?:of|on|for|to|between|with|about|in)\b)")
_FIRST = re.compile(r"([A-Z][a-z]+)\b(?!\s[A-Z0-9])")


def short(words: str, most: int) -> str:
    """The words on one line, at most ``most`` characters, cut where a clause ends and then with an ellipsis."""
    line = _END.sub(r"\1", " ".join(words.split()).strip(" ,;:."))
    if len(line) <= most:
        return _closed(line)
    ends = [found.start() for found in _BREAK.finditer(line, int(most * _LEAST), most)]
    end = ends[-1] if ends else line.rfind(" ", 0, most)
    return _closed(_HANGING.sub("", line[:end].rstrip(" ,;:–—")).rstrip(" ,;:–—") + " …")


def _closed(line: str) -> str:
    """With the quotation marks that a cut left open closed before the ellipsis."""
    body, dots = (line[:-2], " …") if line.endswith(" …") else (line, "")
    if body.count("“") > body.count("”"):
        body += "”"
    elif body.count("”") > body.count("“"):
        body = body.replace("”", "", 1)
    if body.count('"') % 2:
        body += '"'
    return body + dots


def inside(words: str, text: str = "") -> str:
    """The words as they stand after others: a capital that only began a sentence is lowered.

    It did where the word is no name: where the text has it in lower case too, where it is one of the small words, or a
    noun of an action ("Assessments of the border").
    """
    first = _FIRST.match(words)
    common = first is not None and re.search(rf"\b{first[1].lower()}\b", text) and first[1] not in _MONTHS
    lowered = common or any(opening.match(words) for opening in (_OPENING, _ACTION, _COMMON))
    return words[0].lower() + words[1:] if lowered else words
