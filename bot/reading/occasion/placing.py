"""What can be the name of a place where people meet, and what looks like one and is not."""

from __future__ import annotations

import re

from bot.reading.findings import At, Findings
from bot.reading.occasion.dates import MONTHS, WEEKDAYS

_PROPER = r"[A-Z\u00c0-\u00de][\w\u00c0-\u024f'’.-]*(?<![.'’])(?:['’]s(?= [A-Z]))?"
PLACE = _PROPER + r"(?: (?:of the |of |de |du |es |la |del |upon |al-|-)?" + _PROPER + r"){0,5}"
"""A regular expression for a name of up to six parts."""

BUILDING = re.compile(
    r"\b(?:Palace|House|Hall|Office|Residence|Ministry|Department|Headquarters|Hotel|Centre|Center|Embassy|Room"
    r"|Istana|Kremlin|Guest ?house|Secretariat|Diwan|Court|Serail|Street|Mansion|Pavilion|Fort|Bha[vw]an|Complex"
    r"|Chancellery|Buildings?|Parliament|Club|Airport|Base|Museum|University|Castle|Camp|Palazzo|Villa|Lodge"
    r"|[ÉE]lys[ée]e|Chequers|Kantei|Qasr|Hofburg|Quirinale?|Planalto|Itamaraty|Malaca[ñn]ang|Casa Rosada|Moncloa)\b"
)
_HOME_OF_BODY = re.compile(r"\b(?:Headquarters|Secretariat|House|Hall|Building)$")
ABSTRACT = re.compile(
    r"(?:tion|ment|ness|ship|ism|ics)$|^(?:Health|Economy|Care|Security|Trade|Energy|Education|Science"
    r"|Technology|Agriculture|Defen[cs]e|Finance|Women|Work|Peace|Justice|Infrastructure|COP\d*|Business|Society)$"
)
NO_PLACE = re.compile(
    r"\b(?:Summit|Meeting|Forum|Conference|Council|Assembly|Dialogue|Session|Committee|Commission|Treaty|Agreement"
    r"|Minister|President|"
    r"Secretary|Union|Nations|Order|Charter|Resolution|War|Ministers|Government|Process|Strategy|Week|Format|G7|G20"
    r"|NATO|ASEAN|EU|UN|"
    r"Alliance|Partnership|Initiative|Group|Affairs|Chair|Taoiseach|Europe|Asia|Africa|Indo-Pacific|Middle East|Gulf"
    r"|Mr|Dr|MP|Honou?rable|Excellency|His|Her|Foreign|Prime)\b"
)
SITUATION = re.compile(
    r"\b(?:situation|conflict|war|peace|crisis|security|developments?|events|attacks?|coup(?: attempt)?|election"
    r"|elections|attempt|violence|fighting|hostilities|ceasefire|stability"
    r"|tour of duty|tenure|posting|assignment|ambassador)\s(?:(?:in|at)\s(?:the\s)?)?$",
    re.I,
)
"""Before "in ...": what is there, and not who met there."""
_GENERIC = frozenset(
    {
        "ministry",
        "palace",
        "office",
        "parliament",
        "embassy",
        "residence",
        "headquarters",
        "nato headquarters",
        "airport",
        "kingdom",
        "republic",
        "sultanate",
        "capital",
    }
)
_MORE_STATES = re.compile(r"(?:, and |, | and )(?:the )?(?P<place>" + PLACE + r")")
_ACRONYM = 3


def is_place(found: Findings, at: At) -> bool:
    """Whether a name can be a place: no month, idea, office, body or person."""
    words = found.document.text[at.start : at.end].split()
    if words[0].lower().strip(".,") in MONTHS or words[0].lower() in WEEKDAYS:
        return False
    if ABSTRACT.search(words[-1]) or " ".join(words).lower() in _GENERIC:
        return False
    if NO_PLACE.search(found.document.text, at.start, at.end) and not _HOME_OF_BODY.search(" ".join(words[1:])):
        return False
    if any((e.start, e.end) == at for place in found.places for e in place.evidence):
        return True
    country = found.country_at(at)
    if words[-1].endswith(("'s", "’s")) or (country is not None and country.form == "demonym" and country.at == at):
        return False
    return not any(m.touches(at) for p in found.people for m in p.mentions)


def is_town(found: Findings, at: At) -> bool:
    """Whether a name is known as a town's: a capital, or a place that is no state."""
    country = found.country_at(at)
    capital = country is not None and country.form == "capital"
    return capital or any(e.start == at.start for p in found.places for e in p.evidence)


def one_line(text: str, at: At) -> str:
    """A name in one line; all capitals, as in datelines, become title case."""
    words = " ".join(text[at.start : at.end].split())
    return words.title() if words.isupper() and len(words) > _ACRONYM else words


def with_more_states(found: Findings, at: At) -> At:
    """ "A visit to Norway, Sweden and Denmark": all of them."""
    while match := _MORE_STATES.match(found.document.text, at.end):
        country = found.country_at(At(*match.span("place")))
        if country is None or country.form != "name" or country.at.end < match.end():
            break  # "During a visit to Peru, Deputy Head of the Office of the President of Chile ..."
        at = At(at.start, match.end())
    return at
