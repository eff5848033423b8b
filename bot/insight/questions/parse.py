"""From the words of a question to its parts, by the names that the archive knows and the words around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.insight.content_answers import Act, Trouble
from bot.insight.questions.acts import act_at
from bot.insight.questions.asked import adds_to_another
from bot.insight.questions.names import Names
from bot.insight.questions.periods import find_period
from bot.insight.questions.question import Question
from bot.insight.questions.roles import Found, Word, by_role
from bot.insight.whole_words import words_of

_QUOTED = re.compile(r"[“\"„«]([^”\"“»]{2,120})[”\"“»]")
_CHECKS = re.compile(
    r"\b(?:not\s+add\s+up|n[’']t\s+add\s+up|add\s+up|inconsisten\w+|mistakes?|errors?|checks?)\b", re.IGNORECASE
)
_ABOUT = re.compile(r"^\s*(?:and\s+)?(?:what|how) about\b", re.IGNORECASE)
_REASONS = re.compile(r"\s*(?:why|how (?:much|many|come|likely|should|could|will))\b", re.IGNORECASE)

_PRONOUNS = frozenset({"they", "them", "their", "he", "him", "his", "she", "her", "sides", "both"})
_AUXILIARIES = frozenset({"did", "does", "do", "has", "have", "had", "was", "were", "is", "are", "will"})
_NOISE_WORDS = (
    "a an the and or but if then than that this these those there here it its as so not no yes please hi hello hey ok "
    "what who whom whose when where which why how did do does has have had is are was were be been being will would "
    "can could may might should must any anything anyone anybody something someone everything ever yet already also "
    "about on in at of by to for from with between against over towards toward regarding concerning into upon during "
    "tell show list find search give me us all every each latest recent recently new last first next s t d ll re ve "
    "foreign minister ministers ministry president prime government leader leaders side sides secretary ambassador "
    "spokesperson representative delegation officials official party parties country countries state document "
    "documents readout readouts archive text thread file files exactly really just made make makes take taken took "
    "get got they them their he him his she her both one two other others another each you your we our i my let know "
    "regards respect respectively questions question issue issues matter matters topic topics subject "
    "say add adds saying said out up off hold held go going come came part participants today now attache"
)
_NOISE = frozenset(_NOISE_WORDS.split())
_ONLY_IN_CAPITALS = frozenset({("us",), ("may",), ("will",), ("it",), ("all",), ("in",), ("is",), ("no",), ("who",)})
"""Names that are common words, too: written in capitals, or at least with one, they are names."""


def parse(text: str, names: Names, today: date) -> Question:
    """The question in parts; ``today`` is the asker's."""
    phrases = tuple(" ".join(phrase.split()) for phrase in _QUOTED.findall(text))
    period, rest = find_period(_ABOUT.sub(" ", _QUOTED.sub(" ", text)), today)
    words = _words(rest)
    plain = [word.plain for word in words]
    found = _names(words, names)
    act, at = _act(plain, found)
    if _CHECKS.search(rest):
        act, at = Act.CHECKED, -1
    roles = by_role(found, words, act, at)
    left = _left(words, found, at, act)
    return Question(
        act=act,
        **roles,
        words=tuple(word.plain for index, word in left if not _names_somebody(words, index, at)),
        unknown=tuple(_typed(rest, word.plain) for index, word in left if _names_somebody(words, index, at)),
        phrases=phrases,
        period=period,
        they=any(word in _PRONOUNS for word in plain),
        adds=adds_to_another(text),
        trouble=Trouble.REASONS if _REASONS.match(text) else None,
    )


def _words(text: str) -> list[Word]:
    words: list[Word] = []
    for chunk in text.split():
        letters = "".join(letter for letter in chunk if letter.isalpha())
        for plain in words_of(chunk):
            words.append(Word(plain, letters[:1].isupper(), letters.isupper() and len(letters) > 1, not words))
    return words


def _names(words: Sequence[Word], names: Names) -> list[Found]:
    """The longest names there are, from the left."""
    found: list[Found] = []
    at = 0
    while at < len(words):
        one = next(filter(None, (_name(words, at, size, names) for size in range(names.longest, 0, -1))), None)
        if one is not None:
            found.append(one)
        at = one.end if one else at + 1
    return found


def _name(words: Sequence[Word], at: int, size: int, names: Names) -> Found | None:
    taken = words[at : at + size]
    form = tuple(word.plain for word in taken)
    if len(form) < size or not (borne := names.at(form)):
        return None
    if form in _ONLY_IN_CAPITALS and not (taken[0].shouted or (form == ("may",) and taken[0].capital)):
        return None
    if size == 1 and not taken[0].capital and (form[0] in _NOISE or act_at([form[0]], 0)):
        return None
    return Found(at, at + size, borne)


def _act(plain: list[str], found: Sequence[Found]) -> tuple[Act | None, int]:
    """What is asked about, and where its word stands; of several words the first that is not "say" or "meeting"."""
    inside = {at for one in found for at in range(one.start, one.end)}
    acts = [(act, at) for at in range(len(plain)) if at not in inside and (act := act_at(plain, at))]
    telling = [one for one in acts if one[0] not in (Act.SAID, Act.MET)]
    if telling or acts:
        return (telling or acts)[0]
    # "What is new?" asks what took place; "anything on Taiwan?" names nothing that is done.
    return (Act.MET if "new" in plain and not found else None), -1


def _left(words: Sequence[Word], found: Sequence[Found], at: int, act: Act | None) -> list[tuple[int, Word]]:
    inside = {place for one in found for place in range(one.start, one.end)}
    return [
        (index, word)
        for index, word in enumerate(words)
        if index not in inside and index != at and word.plain not in _NOISE and not (act and _echoes(words, index, act))
    ]


def _echoes(words: Sequence[Word], index: int, act: Act) -> bool:
    """A second word for what is asked about, or one that only leads to it: "what statements did X make"."""
    other = act_at([word.plain for word in words], index)
    return other is act or other in (Act.SAID, Act.MET)


def _names_somebody(words: Sequence[Word], index: int, at: int) -> bool:
    """Whether a word that nobody bears stands where a name must: "did Zanzibar say", "Zanzibar said"."""
    if index >= at:
        return False
    helped = any(word.plain in _AUXILIARIES for word in words[:index])
    return helped or (words[index].capital and words[index].opens)


def _typed(text: str, plain: str) -> str:
    """The word as it was typed."""
    return next((word.strip("?!.,:;()’'\"") for word in text.split() if plain in words_of(word)), plain)
