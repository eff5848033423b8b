"""Names as they are shown: who, which side, and bodies by the short form the document uses."""

from __future__ import annotations

import re

from bot.blocks.doubt import doubt
from bot.readout import Ask, Evidence, Instrument, Organisation, Participant

NO_SPEAKER = "No speaker named"

_CREDIT = re.compile(r"^\s*(?:source|sources|credit|via)\s*[:：]\s*", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&+-]{1,7}")


def owner(by: str | None, party: str | None) -> str:
    """Whose a promise or a stance is: the party, else the name as written."""
    return capitalised(party or by or NO_SPEAKER)


def asked_of(ask: Ask) -> str:
    """Whom something was asked of, as it follows the one who asks: " of Japan"; nothing where nobody is addressed."""
    return f" of {ask.of_party or ask.of}" if ask.of else ""


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
    """The participant's offices in one string, each with a capital, without those that another one contains."""
    held = {capitalised(office.value): doubt(office) for office in participant.offices}
    return ", ".join(one + mark for one, mark in held.items() if not any(_within(one, other) for other in held))


def _within(one: str, other: str) -> bool:
    return one != other and one.casefold() in other.casefold()


def credit(source: Evidence) -> str:
    """The credit line without its own "Source:"."""
    return _CREDIT.sub("", source.quote).strip() or source.quote
