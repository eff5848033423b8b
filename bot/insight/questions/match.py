"""How well what a reading holds fits a question."""

from __future__ import annotations

from dataclasses import dataclass

from bot.archive.readings import SeenReading
from bot.insight.content_answers import Act
from bot.insight.questions.names import Kind, is_several
from bot.insight.questions.question import Alternatives, Question
from bot.insight.questions.said import Said, everything_said
from bot.insight.whole_words import place_in, words_of
from bot.readout import Participant, Readout

DIRECT, LOOSE = 2, 1
"""What a fit counts: the name is in the words themselves, or only about them."""


@dataclass(frozen=True)
class Fit:
    """Something that fits a question. ``score`` is the better the higher; ``missing`` words it does not hold.

    ``said`` None: the reading's exchange itself, or (``check`` given) one of its checks.
    """

    seen: SeenReading
    score: int
    said: Said | None = None
    check: int | None = None
    missing: tuple[str, ...] = ()
    beside: bool = False


def fits(question: Question, seen: SeenReading) -> list[Fit]:
    """Whatever of a reading fits, in the document's order."""
    if question.act is Act.MET:
        found = _exchange(question, seen)
        return [found] if found else []
    if question.act is Act.CHECKED:
        return _checks(question, seen)
    judged = (_said(question, seen, one) for one in everything_said(seen.readout) if one.is_a(question.act))
    return [fit for fit in judged if fit is not None]


def _said(question: Question, seen: SeenReading, one: Said) -> Fit | None:
    readout = seen.readout
    score, beside = 0, False
    for whom in question.who:
        score += (mine := _is_by(whom, one, readout))
        if not mine and not _any_joint(question, one, readout):
            return None
    for what in question.about:
        score += 2 * (near := _is_about(what, one))
        if not near:
            return None
    for whom in question.to:
        near = _is_about(whom, one)
        if not near and not _takes_part(whom, readout, but_not=one):
            return None
        score, beside = score + 2 * near, beside or not near
    if question.where and not all(_is_in(where, readout) or _is_about(where, one) for where in question.where):
        return None
    if any(words_of(phrase) and not _holds(one.words, words_of(phrase)) for phrase in question.phrases):
        return None
    missing = tuple(word for word in question.words if not _has_word(word, one))
    score += len(question.words) - len(missing)
    return Fit(seen, score, one, missing=missing, beside=beside)


def _any_joint(question: Question, one: Said, readout: Readout) -> bool:
    """With several asked after, what each of them said counts."""
    return len(question.who) > 1 and any(_is_by(whom, one, readout) for whom in question.who)


def _is_by(whom: Alternatives, one: Said, readout: Readout) -> int:
    speaker, party = words_of(one.speaker or ""), words_of(one.party or "")
    of = {words_of(person.name): person.party for person in readout.participants}
    for name in whom:
        if name.kind is Kind.PERSON:
            if words_of(name.name) == speaker or (" and " in (one.speaker or "") and name.is_in(speaker)):
                return DIRECT
        elif name.kind is Kind.PARTY and ({party, speaker} & name.forms or of.get(speaker) == name.name):
            return DIRECT
    if party or not (one.speaker and is_several(one.speaker)):
        return 0
    # "The two sides", "we", "A and B": each side of the exchange.
    return LOOSE if any(_is_one_of(whom, person) for person in readout.participants) else 0


def _is_one_of(whom: Alternatives, person: Participant) -> bool:
    for name in whom:
        if name.kind is Kind.PERSON and words_of(person.name) == words_of(name.name):
            return True
        if name.kind is Kind.PARTY and person.party and words_of(person.party) in name.forms:
            return True
    return False


def _is_about(what: Alternatives, one: Said) -> int:
    for name in what:
        if name.is_in(one.words) or name.name in one.topics or name.name in one.towards:
            return DIRECT
    return LOOSE if any(name.is_in(one.around) for name in what if name.kind is not Kind.TOPIC) else 0


def focus_in(question: Question, text: str) -> tuple[int, int] | None:
    """Where the first of what is asked about stands in a text, by its names, phrases or words."""
    forms = [form for what in (*question.about, *question.to) for name in what for form in sorted(name.forms)]
    sought = [*question.phrases, *map(" ".join, forms), *question.words]
    return min(filter(None, (place_in(text, one) for one in sought)), default=None)


def _takes_part(whom: Alternatives, readout: Readout, *, but_not: Said) -> bool:
    """Whether somebody took part in the exchange, on another side than whoever speaks."""
    return any(
        _is_one_of(whom, person) and person.name != but_not.speaker and (person.party or "") != but_not.party
        for person in readout.participants
    )


def _is_in(where: Alternatives, readout: Readout) -> bool:
    place = readout.event.place.value if readout.event and readout.event.place else ""
    return any(name.is_in(words_of(place)) for name in where)


def _exchange(question: Question, seen: SeenReading) -> Fit | None:
    readout = seen.readout
    if not readout.is_readout:
        return None
    score = 0
    for whom in question.who:
        if any(_is_one_of(whom, person) for person in readout.participants):
            score += DIRECT
        else:
            return None
    if question.where and not all(_is_in(where, readout) for where in question.where):
        return None
    words = words_of(readout.headline)
    everything = words_of(readout.text)
    if not all(any(name.is_in(everything) for name in what) for what in (*question.about, *question.to)):
        return None
    missing = tuple(word for word in question.words if word not in words and word not in everything)
    return Fit(seen, score, missing=missing)


def _checks(question: Question, seen: SeenReading) -> list[Fit]:
    readout = seen.readout
    names = (*question.who, *question.about, *question.to)
    if not all(any(_is_one_of(one, person) for person in readout.participants) for one in names):
        return []
    return [Fit(seen, 0, check=index) for index in range(len(readout.checks))]


def _has_word(word: str, one: Said) -> bool:
    stem = _stem(word)
    return any(_stem(other) == stem for other in one.words) or any(stem in map(_stem, words_of(t)) for t in one.topics)


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return any(words[at : at + len(phrase)] == phrase for at in range(len(words) - len(phrase) + 1))


def _stem(word: str) -> str:
    """A word without its commonest endings: "accelerating" and "accelerate" are one."""
    for ending in ("ization", "isation", "ations", "ation", "ing", "ies", "ed", "es", "e", "s", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
