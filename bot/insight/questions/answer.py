"""A question answered from readings: what fits, best first, then newest first; never a word that is in none of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from bot.archive.readings import SeenReading
from bot.insight.content_answers import Act, Answer, AnswerLine, Trouble, Understood
from bot.insight.questions.days import dated, stretch, within
from bot.insight.questions.match import Fit, fits, focus_in
from bot.insight.questions.names import Kind, Names, is_several
from bot.insight.questions.parse import parse
from bot.insight.questions.question import Alternatives, Question, carried_on
from bot.insight.questions.said import Said
from bot.readout import Readout

LINES = 6
"""Lines of one answer; "+n more" tells of the rest."""

AT_MOST = 300
"""Documents that one question is answered from: the newest."""

Permalink = Callable[[SeenReading], str]


def ask(text: str, seen: Sequence[SeenReading], today: date, earlier: Sequence[str] = ()) -> Question:
    """What is asked, by the names that the readings hold; ``earlier`` are questions before it, the oldest first."""
    names = Names(one.readout for one in seen)
    before: Question | None = None
    for one in earlier:
        before = carried_on(parse(one, names, today), before)
    return carried_on(parse(text, names, today), before)


def answer(
    question: Question,
    seen: Sequence[SeenReading],
    permalink: Permalink,
    *,
    thread: Sequence[SeenReading] = (),
    bounded: bool = False,
) -> Answer:
    """What the readings hold on a question. The documents of the ``thread`` come first: where they answer, they alone.

    ``bounded``: ``seen`` are not all that there are.
    """
    asked = question if question.act else replace(question, act=Act.SAID)
    told = Answer(understood=understood(asked), trouble=asked.trouble, unknown=asked.unknown)
    if asked.unknown:
        return told.model_copy(update={"trouble": Trouble.UNKNOWN_NAME})
    here = _once(thread)
    if here and (found := _fitting(asked, here)):
        return _with_lines(told, asked, found, permalink, len(here), in_thread=True)
    if asked.they and not asked.who and not here:
        return told.model_copy(update={"trouble": Trouble.WHO_ARE_THEY})
    everything = here if asked.they and not asked.who else _once(seen)
    found = _fitting(asked, everything)
    return _with_lines(told, asked, found, permalink, len(everything)).model_copy(update={"bounded": bounded})


def understood(question: Question) -> Understood:
    """The question as it is told back to whoever asked it."""
    words = (*question.words, *(f"“{phrase}”" for phrase in question.phrases))
    first, last = question.period
    return Understood(
        act=question.act or Act.SAID,
        who=tuple(map(_told, question.who)),
        to=tuple(map(_told, question.to)),
        about=(*map(_told, question.about), *words),
        where=tuple(map(_place, question.where)),
        first=first.isoformat() if first else None,
        last=last.isoformat() if last else None,
    )


def _told(alternatives: Alternatives) -> str:
    return alternatives[0].name


def _place(alternatives: Alternatives) -> str:
    return next((name.name for name in alternatives if name.kind is Kind.PLACE), alternatives[0].name)


def _once(seen: Sequence[SeenReading]) -> list[SeenReading]:
    """Each reading once, however often its document was posted."""
    return list({one.reading_id: one for one in reversed(seen)}.values())[::-1]


def _fitting(question: Question, seen: Sequence[SeenReading]) -> list[Fit]:
    """What fits best by the words it holds; nothing where not one word of several is held."""
    found = [fit for one in seen if within(dated(one), question.period) for fit in fits(question, one)]
    least = min((len(fit.missing) for fit in found), default=0)
    if least and least == len(question.words) and not (question.about or question.to or question.phrases):
        return []
    kept = [fit for fit in found if len(fit.missing) == least]
    return sorted(kept, key=lambda fit: (-fit.score, -stretch(dated(fit.seen))[0].toordinal()))


def _with_lines(
    told: Answer,
    asked: Question,
    found: Sequence[Fit],
    permalink: Permalink,
    documents: int,
    *,
    in_thread: bool = False,
) -> Answer:
    lines = list(
        {(line.who, line.cue, line.words): line for line in (_line(asked, fit, permalink) for fit in found)}.values()
    )
    return told.model_copy(
        update={
            "lines": tuple(lines[:LINES]),
            "more": max(len(lines) - LINES, 0),
            "documents": documents,
            "in_thread": in_thread,
            "missing": found[0].missing if found else (),
        }
    )


def _line(asked: Question, fit: Fit, permalink: Permalink) -> AnswerLine:
    readout = fit.seen.readout
    when = dated(fit.seen)
    headline = readout.headline or readout.document.title or ""
    line = AnswerLine(
        who="",
        cue="",
        words=headline,
        permalink=permalink(fit.seen),
        upload_id=fit.seen.upload_id,
        date=when.value,
        date_precision=when.precision,
        headline=headline,
        beside=fit.beside,
    )
    if fit.check is not None:
        check = readout.checks[fit.check]
        quote = f"“{check.evidence[0].quote}”" if check.evidence else ""
        return line.model_copy(update={"who": quote, "words": check.finding})
    if fit.said is None:
        return line
    said = fit.said
    return line.model_copy(
        update={
            "who": _speaker(said, readout),
            "cue": said.cue.quote if said.cue else "",
            "words": said.content.quote,
            "focus": focus_in(asked, said.content.quote),
            "due": said.due,
            "due_precision": said.due_precision,
            "confidence": said.confidence,
        }
    )


def _speaker(said: Said, readout: Readout) -> str:
    """Who said it and for whom; with "we" and "the two sides" stand the parties of the exchange."""
    speaker, party = said.speaker or said.party or "", said.party
    if not party and is_several(speaker) and " and " not in speaker:
        party = ", ".join(dict.fromkeys(person.party for person in readout.participants if person.party))
    return f"{speaker} ({party})" if party and party not in speaker else speaker
