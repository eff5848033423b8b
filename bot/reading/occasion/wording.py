"""The short wording of something announced: the document's own words, without its date and what hangs on."""

from __future__ import annotations

import re

_STOP = re.compile(
    r"[;:]|[,.]\s+(?=(?:which|where|who|as|with|noting|adding|including|while|but|co-led|during|when|to|taking"
    r"|followed|immediately|underscoring|through|at|in order|aimed|he|she|they)\b)"
    r"|\s+(?:and (?:he|she|they|will)|which|where|who|while|that will|as part of|in order to|so that"
    r"|with the (?:goal|aim) of|during which|under the"
    r"(?: overall)? theme|aimed at)\b|\s[–—]\s|\n\n|,\s+(?:the )?(?:President|Minister|Secretary|Prime)\b",
)  # fmt: skip
_FRONT = re.compile(
    r"^(?:(?:ahead of|of|about|with|for|towards?|to|in|at|on|by|and|but|that|also|then|the|a|an|its|their|his|her|our"
    r"|this|in addition|moreover|as|so|both|looked forward to"
    r")\s+|['’]s\b|[\s,.;:–—\"“”)\]]+)",
    re.I,
)
_BACK = re.compile(
    r"(?:[\s,.;:–—(\[\"“”]+|\s(?:on|in|at|from|for|by|during|until|between|of|and|or|to|the|a|an|its|before|early|late"
    r"|mid|later|this|next|both|starting|effective|through|around|with|about|as|is|be|taking place"
    r"|to take place|falling|due|end|beginning"
    r"|(?:(?:which |that )?(?:will|is|are) |to )?(?:be )?(?:held|scheduled|hosted|planned|slated)"
    r"|no later|as early|than|the (?:first|second) half|the week))$",
    re.I,
)  # fmt: skip
_BARE = re.compile(r"\bto be \w+(?: (?:on|in|at|for))?$", re.I)
_LONGEST = 130
_ASIDE = re.compile(r"\s*\([^()]{1,40}\)|\s*\(.*$")
_JOINT = re.compile(r",\s|\s(?=(?:and|to|for|with|of|in|on|at)\s)")


def short(words: str, whole: int = 12) -> str:
    """The words in one line, at most 130 characters: cut where a clause or, if need be, a phrase ends.

    The first ``whole`` characters, the subject and verb of a clause say, are not cut at a clause's end.
    """
    line = _ASIDE.sub("", " ".join(words.split()))
    stop = _STOP.search(line, min(whole, len(line)))
    if stop:
        line = line[: stop.start()]
    line = _trimmed(line)
    if len(line) > _LONGEST:
        joints = [m.start() for m in _JOINT.finditer(line, min(max(30, whole), _LONGEST), _LONGEST)]
        line = line[: joints[-1]] if joints else line[: line.rfind(" ", 0, _LONGEST)]
    return _trimmed(line)


def _trimmed(line: str) -> str:
    """Without articles and links at its ends, of which a single word needs those behind: "Elections are scheduled"."""
    whole = _trim(_FRONT, line)
    line = _trim(_BACK, whole)
    told = line if " " in line or _BARE.search(whole) else whole.strip(" ,.;:")
    return re.sub(r"\s(?:on|for|in|at|from)$", "", told)


def _trim(fringe: re.Pattern[str], line: str) -> str:
    before = ""
    while line != before:
        before, line = line, fringe.sub("", line)
    return line


def much_alike(one: str, other: str) -> bool:
    """Whether two wordings tell of the same: one holds the other's words, or more than half are shared."""
    first, second = _words(one), _words(other)
    shared = len(first & second)
    return shared * 2 > len(first | second) or shared == min(len(first), len(second))


def _words(what: str) -> set[str]:
    return {w for w in re.findall(r"[^\W_]+", what.lower()) if len(w) > 3 or w.isdigit()}
