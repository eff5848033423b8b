"""What each word of a text can be in an office or a name."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterable

from bot.reading.findings import At
from bot.reading.people.lexicon import Lexicon
from bot.reading.people.names_by_company import names_by_company
from bot.reading.people.words import Kind, Word

LINKS = frozenset({"of", "the", "for", "and", "on", "to", "in", "with", "at", "&"}) | {
    *("sisterly", "brotherly", "fraternal"),  # "Minister of the brotherly Republic of X"
    *("current", "concurrently"),  # "President of X and current Chair of Y"
}
_CALENDAR = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
        "tomorrow",
    ]
)
_COMPOUND = re.compile(r"-(?:led|based|wide|level|related)$|[a-z]{3}(?:President|Minister|Secretary)$")  # "Leaders-led"
_ELIDED = re.compile(r"(?:[a-z]{1,2}['\u2019]|\w+-)[^\W\d_]")  # "Côte d'Ivoire", "el-Sisi"
_ALSO_NAMES = frozenset({("hon",), ("u",), ("lord",), ("lady",), ("pak",), ("miss",), ("general",), ("sir",)})
_GENERAL = frozenset({"secretariat", "assembly", "staff", "council", "directorate", "department"})
_ACRONYM_LENGTH = 6
_NO_ACRONYMS = frozenset({"d.c.", "a.m.", "p.m."})


def classify(words: list[Word], lexicon: Lexicon, countries: Iterable[At], proper: set[int], stop: set[str]) -> None:
    """Give each word its kind.

    ``countries`` are stretches that name states; ``proper`` holds the start offsets of tokens the tagger calls proper
    nouns; ``stop`` the function words of the language, which are names only inside a sentence.
    """
    lowers = [w.lower for w in words]
    telling = lexicon.telling | LINKS
    states = sorted(countries)
    starts = [s.start for s in states]
    index = 0
    while index < len(words):
        word = words[index]
        lower = word.lower
        if not word.capital and lower not in telling and (lower.isalpha() or not _ELIDED.match(word.text)):
            index += 1
            continue
        taken = _head(words, lowers, index, lexicon) if lower in lexicon.heads else 0
        taken = taken or (_style(words, lowers, index, lexicon) if lower in lexicon.honorifics else 0)
        if taken:
            index += taken
            continue
        place = bisect_right(starts, word.at.start) - 1
        if place >= 0 and states[place].touches(word.at):
            word.kind = Kind.COUNTRY
        else:
            word.kind = _plain_kind(word, lexicon, proper, stop)
        index += 1
    _people_possessive(words, lexicon)
    names_by_company(words, lexicon)


def _head(words: list[Word], lowers: list[str], index: int, lexicon: Lexicon) -> int:
    head = lexicon.head_at(lowers, index)
    if head is None or not all(w.close for w in words[index + 1 : index + len(head.words)]):
        return 0
    end = index + len(head.words)
    owned = end < len(words) and lowers[end] in lexicon.institutions
    general = owned and head.words == ("general",) and lowers[end] in _GENERAL  # "the General Secretariat"
    owns = (owned and words[end - 1].possessive) or general
    for word in words[index:end]:
        word.kind = Kind.INSTITUTION if owns else Kind.OFFICE
    if owns:  # "the Prime Minister's Office" is a body
        words[end].close = True
    else:
        words[index].head = head
    return len(head.words)


def _style(words: list[Word], lowers: list[str], index: int, lexicon: Lexicon) -> int:
    style = lexicon.honorific_at(lowers, index)
    if style is None or not words[index + (style[0] == "the")].capital:
        return 0
    following = index + len(style)
    if style in _ALSO_NAMES and words[index - 1].kind is Kind.NAME and words[index].close:
        return 0  # "Yip Hon Weng"
    if style == ("he",) and words[index].text != "HE":
        return 0
    if style in (("u",), ("lady",), ("lord",)) and not (following < len(words) and words[following].capital):
        return 0
    kind = Kind.NAME if style in lexicon.kept_honorifics else Kind.HONORIFIC
    for word in words[index:following]:
        word.kind = kind
    return len(style)


def _plain_kind(word: Word, lexicon: Lexicon, proper: set[int], stop: set[str]) -> Kind:
    lower = word.lower
    if lower in LINKS:
        return Kind.LINK
    if "-" in lower and lower.split("-")[0] in lexicon.particles and word.text.split("-")[-1][:1].isupper():
        return Kind.NAME  # "el-Sisi"
    if lower in lexicon.particles and (word.text.islower() or word.text.istitle()):
        return Kind.PARTICLE if word.text.islower() else Kind.OTHER if word.begins and lower in stop else Kind.NAME
    function_word = lower in stop and (word.begins or lower not in lexicon.institutions)  # "First Deputy Minister"
    nothing = function_word or lower in _CALENDAR or lower in lexicon.not_names or lower in _NO_ACRONYMS
    if not word.capital or nothing or _COMPOUND.search(word.text):
        return Kind.OTHER
    if _of_a_body(word, lexicon):
        return Kind.INSTITUTION
    return Kind.NAME if word.at.start in proper or not word.begins else Kind.OTHER


def _of_a_body(word: Word, lexicon: Lexicon) -> bool:
    lower = word.lower
    known = lower in lexicon.institutions or ("-" in lower and lower.rsplit("-", 1)[-1] in lexicon.institutions)
    known = known or (word.text.isupper() and lexicon.body_at([lower], 0) is not None)
    return known or (word.text.isupper() and 1 < len(word.text.replace(".", "")) <= _ACRONYM_LENGTH)


def _people_possessive(words: list[Word], lexicon: Lexicon) -> None:
    """ "People's Republic", "Committee's Secretariat": the possessive inside a body's name does not end the phrase."""
    for word, following in itertools.pairwise(words):
        inside = word.kind is Kind.INSTITUTION and following.kind in (Kind.INSTITUTION, Kind.OFFICE)
        if word.possessive and inside and following.capital:
            following.close = True
        if word.possessive and f"{word.lower}'s" in lexicon.institutions and following.capital:
            word.kind = Kind.INSTITUTION
            following.close = True
