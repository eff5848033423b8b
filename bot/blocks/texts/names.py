"""Names as they are shown: who, which side, and bodies by the short form the document uses."""

from __future__ import annotations

import re

from bot.blocks.texts.doubt import doubt
from bot.blocks.texts.shorten import shorten
from bot.readout import Ask, Evidence, Instrument, Organisation, Participant
from bot.wording.catalogue import say

_CREDIT = re.compile(r"^\s*(?:source|sources|credit|via)\s*[:：]\s*", re.IGNORECASE)
_MANNERS = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Hon|MP|H\.?E|H\.?R?\.?H|HRH|Shri|Smt|Amb|Eng|Sheikh|Prince|Princess"
    r"|(?:His|Her|Their|Your) (?:Royal )?(?:Excellency|Highness|Majesty)|(?:The )?(?:Right )?Hon(?:ou?rable)?)\.?\s*)+",
    re.IGNORECASE,
)
"""Forms of address: no office is held with them."""
_PRONOUN = re.compile(r"(?:i|it|he|she|you|who|this|that|these|those)", re.IGNORECASE)
_SEVERAL = re.compile(r"(?:we|they)", re.IGNORECASE)
_ARTICLE = re.compile(
    r"(?!the\b)(?:United |Netherlands$|Philippines$|Maldives$"
    r"|.*\b(?:Union|Nations|Council|Commission|Committee|Office|Islands)\b)"
)
"""Parties and bodies that stand with "the" in a sentence."""
_SMALL = frozenset({"of", "the", "for", "and"})
_ONE_STATE = re.compile(r"\b(?:Trinidad|Antigua|Bosnia|Sao Tome|São Tomé|Wallis|Saint Kitts|Saint Vincent)\b")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&+-]{1,7}")


def owner(by: str | None, party: str | None) -> str:
    """Whose a promise, a stance or an ask is: the party, else the name as written; three and more with commas.

    "We" without a party are all who speak in the document.
    """
    if not party and by and _SEVERAL.fullmatch(by):
        return say("jointly")
    whose = capitalised(party or by or say("no-speaker"))
    joints = whose.count(" and ")
    return whose.replace(" and ", ", ", joints - 1) if joints > 1 and not _ONE_STATE.search(whose) else whose


def is_nobody(by: str | None, party: str | None, heard: bool) -> bool:
    """Whether the words say only "it" or "she": without its sentence such an owner tells a reader nothing.

    "We" and "they" are both sides where an exchange was ``heard``; in a speech nobody can tell who they are.
    """
    if party or not by:
        return False
    return bool(_PRONOUN.fullmatch(by) or (not heard and _SEVERAL.fullmatch(by)))


def addressee(ask: Ask) -> str:
    """Whom something was asked of as a sentence has it: "Japan", "the Council"; nothing where nobody is addressed."""
    asked = ask.of_party or ask.of or ""
    return say("the-name", name=asked) if _ARTICLE.match(asked) else asked


def asked_heading(ask: Ask, limit: int | None = None) -> str:
    """What an ask stands under, "Asked of Japan", with the name cut at ``limit`` characters."""
    asked = addressee(ask)
    return say("heading-asked-of", name=shorten(asked, limit) if limit else asked) if asked else say("heading-asked")


def capitalised(name: str) -> str:
    """``name`` with a capital first letter: "the two sides" opens a line as "The two sides"."""
    return name[:1].upper() + name[1:]


def short_body(body: Organisation) -> str:
    """The acronym by which the document calls the body, or its name."""
    forms = [evidence.quote for evidence in body.evidence if _ACRONYM.fullmatch(evidence.quote)]
    return min(forms, key=len, default=body.name)


def instrument_name(instrument: Instrument) -> str:
    """The instrument with its year, unless its name holds it already."""
    if instrument.year is None or str(instrument.year) in instrument.name:
        return instrument.name
    return f"{instrument.name} ({instrument.year})"


def offices(participant: Participant) -> str:
    """The participant's offices in one string, each with a capital, without those that another one contains.

    Forms of address ("Dr", "His Excellency") and the article of "The Secretary" are left out.
    """
    values = {office.value.removeprefix("The ").removeprefix("the "): doubt(office) for office in participant.offices}
    known = participant.name.removeprefix("The ").casefold()
    held = {
        capitalised(value): mark
        for value, mark in values.items()
        if not _MANNERS.fullmatch(value) and value.casefold() != known
    }
    return ", ".join(one + mark for one, mark in held.items() if not any(_within(one, other) for other in held))


def _within(one: str, other: str) -> bool:
    words, others = ({word for word in name.casefold().split() if word not in _SMALL} for name in (one, other))
    return one != other and (one.casefold() in other.casefold() or words < others)


def credit(source: Evidence) -> str:
    """The credit line without its own "Source:"."""
    return _CREDIT.sub("", source.quote).strip(" \n:()") or source.quote
