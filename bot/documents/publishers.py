"""Who published a text, where its head or foot says so: a source line, an agency in the dateline, a letterhead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.documents.head_lines import HeadLine

_SOURCE = re.compile(r"^(?:source|publisher|(?:published|issued|released) by)\s*[::]\s*(\S.{1,150})$", re.I)
_LABEL = re.compile(
    r"^(?:source|publisher|published|issued|released|posted|date|from|to|cc|ref|reference|subject|contact|author|by|"
    r"topics?|subjects|tags|category|location|venue|time)\b[^:]{0,20}:(?:\s|$)",
    re.I,
)
_AGENCY = re.compile(
    r"^[A-Z][\w.'’ ,-]{2,60}\s*(?:\((?P<brackets>[A-Z][\w.&/ -]{1,38})\)|/(?P<slashes>[A-Z][\w-]{1,20})/)"
    r"\.?\s*(?:--|[–—-])\s"
)
_BODY = re.compile(
    r"^(?:the\s+)?(?:(?:federal|royal|u\.?s\.?|united states|state|norwegian|swedish|danish|finnish)\s+)?"
    r"(?:(?:ministry|department|embassy|consulate[ -]general|permanent (?:mission|representation)|government|office|"
    r"secretariat|delegation)\s+(?:of|for|to)\s+(?:the\s+)?[A-Z]|white house$|federal foreign office$|"
    r"(?:prime minister|president)['’]s office$|kremlin$|european (?:commission|council|external action service)$)",
    re.I,
)
_SMALL_WORDS = frozenset({"of", "the", "for", "and", "to", "de", "du", "la", "le", "&"})
# Offices that every ministry has: whose it was, the line does not say.
_NAMELESS = re.compile(r"^(?:the\s+)?office of the (?:spokes|press)", re.I)
_ANY_COUNTRYS = re.compile(r"\b(?:affairs|relations|cooperation|trade|defen[cs]e)$", re.I)
_COUNTRY_LINE = re.compile(r"^[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+){0,2}$")
_ORGANISATION = re.compile(
    r"\b(?:agency|bureau|broadcasting|centre|center|commission|council|daily|department|embassy|government|group|"
    r"kremlin|media|ministry|mission|news|office|press|secretariat|service|times|union|xinhua|tass|reuters)\b",
    re.I,
)
_ADDRESS = re.compile(r"https?://|www\.|@")
_HEAD, _FOOT = 6, 5
_MOST_WORDS = 12


def publisher_in(head: Sequence[HeadLine], foot: Sequence[HeadLine]) -> str | None:
    """The publisher as the text names it, or None where it does not plainly do so."""
    for line in [*head[:_HEAD], *foot[-_FOOT:]]:
        if match := _SOURCE.match(line.text):
            return _named(match.group(1))
    for line in head[:_HEAD]:
        if match := _AGENCY.match(line.text):
            return (match.group("brackets") or match.group("slashes")).strip()
    return _letterhead(head[:_HEAD]) or _letterhead(foot[-_FOOT:])


def _letterhead(lines: Sequence[HeadLine]) -> str | None:
    """A body's name on a line of its own, with the country under it where it has one."""
    for index, line in enumerate(lines):
        if is_letterhead(line.text) and not _NAMELESS.match(line.text):
            below = lines[index + 1].text if index + 1 < len(lines) else ""
            whose = _ANY_COUNTRYS.search(line.text) and _COUNTRY_LINE.match(below)
            name = f"{line.text}, {below}" if whose else line.text
            return _in_small_letters(name) if name.isupper() else name
    return None


def _in_small_letters(name: str) -> str:
    words = (word.lower() for word in name.split())
    return " ".join(word if word in _SMALL_WORDS else word.capitalize() for word in words)


def is_label(text: str) -> bool:
    """Whether a line is a labelled field such as ``Source: ...`` or ``Ref: ...``."""
    return bool(_LABEL.match(text))


def is_letterhead(text: str) -> bool:
    """Whether a line is a public body's name and nothing else."""
    words = text.split()
    return (
        len(words) <= _MOST_WORDS
        and bool(_BODY.match(text))
        and words[-1].lower() not in _SMALL_WORDS
        and text[-1] not in ".:;,?!"
        and all(word[0].isupper() or word.lower() in _SMALL_WORDS for word in words)
    )


def _named(value: str) -> str | None:
    """The body in a source line; reporters named before it are left out, and an address is no name."""
    name = value.strip().rstrip(".").strip()
    if _ADDRESS.search(name) or not name:
        return None
    last = name.rsplit(",", maxsplit=1)[-1].strip()
    return last if "," in name and _ORGANISATION.search(last) else name
