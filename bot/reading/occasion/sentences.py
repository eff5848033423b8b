"""Sentences whole again: the parser splits after "p.m.", "H.E." and long titles, and the rules here need the whole."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from bot.reading.findings import At, findings_of

_ENDS = re.compile(r"[.!?:;…]['\"”’)\]]*$")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"])(?:Mr|Mrs|Ms|Mdm|Dr|H\.E|H\.H|H\.R\.H|Hon|Prof|St|Sr|Gen|Lt|Col|Capt|Maj|Adm|Brig|Amb|Eng|Engr|Sen|Rep|Gov|Rev|Adv|No|Art|a\.m|p\.m|D\.C|U\.S|U\.K"
    r"|U\.N|vs|etc|"
    r"Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.$"
)
_KEY = "attache.sentences"


def sentences_of(doc: Doc) -> list[At]:
    """The stretches of the sentences, mended; made once for each ``Doc``."""
    made: list[At] | None = doc.user_data.get(_KEY)
    if made is None:
        made = doc.user_data[_KEY] = _mended(doc)
    return made


def _mended(doc: Doc) -> list[At]:
    text = findings_of(doc).document.text
    whole: list[At] = []
    for sentence in doc.sents:
        at = At(sentence.start_char, sentence.end_char)
        if whole and _runs_on(text[whole[-1].start : at.start]):
            whole[-1] = At(whole[-1].start, at.end)
        else:
            whole.append(at)
    return whole


def _runs_on(before: str) -> bool:
    bare = before.rstrip()
    if "\n" in before[len(bare) :]:
        return False
    return _ENDS.search(bare) is None or _ABBREVIATION.search(bare) is not None
