"""The title in the head of a text: a short line that is no sentence, set off from what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.documents.dates import is_date_line, is_dateline
from bot.documents.head_lines import HeadLine
from bot.documents.markings import marked
from bot.documents.publishers import is_label, is_letterhead

_LABEL = re.compile(r"^(?:title|headline|subject)\s*:\s*(\S.{4,250})$", re.I)
_BOILERPLATE = re.compile(
    r"^(?:(?:for )?immediate release|(?:press|media|news) (?:cent(?:er|re)|room|office|service)|"
    r"(?:press|media|news) (?:release|statement|communiqu[eé]|note|information|advisory)s?|"
    r"(?:official )?(?:statement|communiqu[eé]|readout|news|speech|transcript|remarks|report|document)s?|"
    r"(?:unofficial )?translation|check against delivery|embargoed.*|e\s*&\s*oe.*|(?:no|ref|vps)\.?\s*:?\s*[\d/.-]+.*)"
    r"[\s:.]*$",
    re.I,
)
_BYLINE = re.compile(
    r"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,4},? (?:[A-Z][\w-]* (?:of |for |the |and )*)*"
    r"(?:Secretary|Spokes(?:person|man|woman)|Minister|President|Ambassador|Director|Counselor|Representative|Senator|MP)"
    r"(?: (?:of|for) [A-Z].{2,40})?$"
)
_ITEM = re.compile(r"^(?:[-•*‣]\s|\(?\d{1,3}[.)]\s)")
_ABBREVIATED_END = re.compile(r"\b(?:[A-Z]\.){2,}$|\b(?:Jr|Sr|Inc|Ltd|St)\.$")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_FEWEST_WORDS, _MOST_WORDS = 3, 45
_FEWEST_CJK, _LONGEST = 6, 280
_LINES = 8
_PROSE = 150


def title_of(lines: Sequence[HeadLine]) -> str | None:
    """The title, or None where the text begins in the middle of things."""
    for line in lines[:_LINES]:
        if match := _LABEL.match(line.text):
            return match.group(1).strip()
    for index, line in enumerate(lines[:_LINES]):
        if _is_furniture(line.text):
            continue
        return _whole(lines, index) if _is_headline(line.text) else None
    return None


def _whole(lines: Sequence[HeadLine], index: int) -> str | None:
    """The title from this line on, with the second line of a long one, if it is set off from the text below."""
    title, last = lines[index].text, lines[index]
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following and not last.blank_after and following.text[0].islower() and _is_headline(following.text.title()):
        title, last = f"{title} {following.text}", following
        following = lines[index + 2] if index + 2 < len(lines) else None
    if following is None:
        return None
    set_off = last.blank_after or _is_furniture(following.text) or is_dateline(following.text)
    return title if set_off or len(following.text) > max(_PROSE, len(title)) else None


def _is_furniture(text: str) -> bool:
    """A line that may stand above or below a title without being one."""
    said_elsewhere = is_date_line(text) or is_label(text) or is_letterhead(text) or marked(text)
    return said_elsewhere or bool(_BOILERPLATE.match(text) or _BYLINE.match(text))


def _is_headline(text: str) -> bool:
    if len(text) > _LONGEST or _ITEM.match(text) or not any(character.isalpha() for character in text):
        return False
    if text[-1] in ".:;,。；，：" and not _ABBREVIATED_END.search(text):
        return False
    if _CJK.search(text):
        return len(text) >= _FEWEST_CJK
    return _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS and not text[0].islower()
