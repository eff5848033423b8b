"""What around an agreement in small letters tells that it is an instrument: dates, deeds, proper names before it."""

from __future__ import annotations

import re

MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY = rf"(?:{_NTH}\s{MONTH}(?:,?\s\d{{4}})?|{MONTH}\s{_NTH}(?!\d)(?:,?\s\d{{4}})?|{MONTH}\s\d{{4}})"
_YEARS = r"(?:19|20)\d\d(?:[-–](?:20)?\d\d)?"
_OWN = r"(?P<own>(?:[a-z-]+\s){0,3})$"

DATED = re.compile(
    r"\s(?:of|dated|signed|concluded|reached)(?:\son|\sin)?\s"
    rf"(?:{_DAY}(?:(?:,?\sand\s|,\s){_DAY})*|\d{{4}}\sand\s\d{{4}}\b)"
)
"""A date behind a name: "of 12 August 2008"."""

DAY_BEFORE = re.compile(rf"{_DAY},?\s(?:(?:and\s)?{_DAY},?\s){{0,3}}{_OWN}")
"""Days before a name: "November 9, 2020, and January 11, 2021, trilateral ...": ``own`` is what stands between."""

YEAR_BEFORE = re.compile(rf"(?<![-–\d])(?<!\b[Ii]n\s)(?<!\bsince\s)(?<!\b[Bb]y\s)(?<!\bof\s){_YEARS}\s{_OWN}")
"""A year before a name that is no time of a deed: "the 1974 disengagement ...", not "in 1974 agreements were"."""

DATE_FIRST_HERE = re.compile(
    r"statement(?=\son\s)|(?:(?:joint|trilateral|tripartite)\sstatements?|agreements?|arrangements?|declarations?|"
    r"accords?|communiqu[ée]|treaty|pact|memorandum|road\s?map|understandings?|protocol|deal|ceasefire|truce)\b",
    re.IGNORECASE,
)
"""The heads that may have their date before them."""

_SIGNED = re.compile(
    r"\b(?:sign(?:ed|ing|s|ature)?|initial+(?:ed|ing)|ratif\w+|conclu(?:de|ded|des|ding|sion)|exchang(?:ed?|ing)|"
    r"inked|entry\sinto\sforce|entered\sinto\sforce|finali[sz]\w+|inter-?governmental|adopt(?:ed|ing|ion)|approv(?:ed|al)|endors\w+)\b"
)
_JUST_SIGNED = re.compile(
    r"\b(?:(?:sign(?:ed|s)?|initial+ed|ratif(?:ied|y|ies)|conclud(?:e|ed|es)|finali[sz]e[ds]?|inked)\s(?:an?|the|this|their)|"
    r"(?:signing|signature|initialling|ratifying|ratification|concluding|conclusion|finali[sz]ing)\s(?:of\s)?(?:an?|this|their))"
    r"\s(?:text\sof\san?\s)?(?:[a-z-]+\s)?$"
)
_IN_FORCE = re.compile(
    r"\b(?:(?:implement|ratify|ratified|honou?r|observ|uphold|violat|abrogat|denounc|amend|extend|renew|suspend)"
    r"(?:e|s|es|ed|ing)?\sthe|under\sthe|"
    r"(?:implementation|entry\sinto\sforce|ratification|violations?|breach|terms|provisions|framework|extension|"
    r"renewal|suspension|anniversary)\sof\sthe|(?:accession|adherence|parties|party|signatory|compliance)\s(?:to|with)\sthe)"
    r"\s(?:[a-z-]+\s)?$"
)
_IN_FORCE_HEADS = frozenset(
    {"agreement", "treaty", "convention", "protocol", "arrangement", "accord", "pact", "memorandum"}
)
_NAME_BEFORE = re.compile(r"(?<=[\w,] )(?:[A-Z][\w.&–-]*\w ){1,4}$")
_NAMED_HERE = re.compile(
    r"(?:(?![a-z]+(?:s|ed|ing)\b)[a-z-]+ ){0,2}"
    r"(?:agreements?|treaty|convention|arrangement|accords?|pact|memorandum|declaration|communiqu[ée])"
)
_DEMONYM = re.compile(r"[A-Z][a-z]+(?:ian|ish|ese|can|i) ")


def signed_in_sentence(text: str, start: int, end: int) -> bool:
    """Whether the sentence says that something is signed, adopted or the like."""
    opening = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start), start - 160) + 1
    closing = min((at for at in (text.find(mark, end) for mark in ".\n") if at >= 0), default=end + 80)
    return _SIGNED.search(text, max(0, opening), min(closing, end + 80)) is not None


def just_signed(before: str) -> bool:
    """Whether "signed a" or "conclusion of the" ends what stands before a name."""
    return _JUST_SIGNED.search(before) is not None


def in_force(before: str, head: str) -> bool:
    """Whether what stands before a name treats it as binding: "implementation of the", "under the"."""
    return head in _IN_FORCE_HEADS and _IN_FORCE.search(before) is not None


def proper_name_before(before: str, name: str) -> int:
    """How long the capitalised words right before a name are: "Host Nation Support agreement", "Gaza ceasefire pact".

    No word that begins a sentence counts, and no adjective of a nation alone ("Haitian political accord").
    """
    found = _NAME_BEFORE.search(before) if _NAMED_HERE.fullmatch(name) else None
    return 0 if found is None or _DEMONYM.fullmatch(found[0]) else len(found[0])
