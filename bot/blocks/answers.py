"""The answer to a question: how it was understood, what the documents say, each line with the way to its document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.blocks.replies.cue_form import finite
from bot.blocks.texts.dates import said_period, shown_date
from bot.blocks.texts.doubt import doubt_legend, doubt_runs, is_doubtful
from bot.blocks.texts.due import due_run
from bot.blocks.texts.layout import quiet
from bot.blocks.texts.limits import ELLIPSIS, clip, fit
from bot.blocks.texts.message import Block, Element, Message
from bot.blocks.texts.plain import message
from bot.blocks.texts.rich import bullets, line, link, rich, run
from bot.blocks.texts.shorten import shorten
from bot.blocks.texts.worded import headed
from bot.insight.content_answers import Act, Answer, AnswerLine, Trouble, Understood
from bot.readout import Precision
from bot.wording.catalogue import say
from bot.wording.manner import DateForm, manner, speaking

WORDS_LENGTH = 180
"""Characters of document words in one line of an answer: up to five rows of a phone."""

NAME_LENGTH = 80


def answer_message(answer: Answer) -> Message:
    """The answer, or in words that there is none and what could be asked instead."""
    return message(fit(answer_blocks(answer)))


def answer_blocks(answer: Answer) -> list[Block]:
    """The answer block by block, in the order in which it can be shown while it grows."""
    heading = rich(line(run(understood(answer.understood), bold=True)))
    if answer.trouble is Trouble.UNKNOWN_NAME:
        return [rich(line(run(_nothing(answer)))), quiet(say("answer-how-to-ask"))]
    if not answer.lines:
        return [heading, rich(line(run(_nothing(answer)))), quiet(say("answer-how-to-ask"))]
    notes = [note for note in (_trouble(answer), _missing(answer)) if note]
    told = [rich(line(run(note, italic=True))) for note in notes]
    direct = [one for one in answer.lines if not one.beside]
    beside = [one for one in answer.lines if one.beside]
    blocks = [heading, *told, *_list(direct)]
    if beside:
        blocks += [rich(line(run(say("answer-beside", name=", ".join(answer.understood.to)), italic=True)))]
        blocks += _list(beside)
    return [*blocks, quiet(*_small_print(answer))]


def understood(asked: Understood) -> str:
    """A question in parts: "China · said · on Taiwan · since 24 October 2026"."""
    parts = [
        ", ".join(asked.who),
        say("answer-act", act=asked.act.value),
        say("answer-to", names=", ".join(asked.to)) if asked.to else "",
        say("answer-about", names=", ".join(asked.about)) if asked.about else "",
        say("answer-where", names=", ".join(asked.where)) if asked.where else "",
        _period(asked),
    ]
    return shorten(" · ".join(part for part in parts if part), 3 * NAME_LENGTH)


def _period(asked: Understood) -> str:
    if asked.first and asked.last:
        return said_period(date.fromisoformat(asked.first), date.fromisoformat(asked.last))
    if asked.first:
        return say("answer-since", date=_short_day(asked.first, "day"))
    return say("answer-until", date=_short_day(asked.last, "day")) if asked.last else ""


def _nothing(answer: Answer) -> str:
    if answer.trouble is Trouble.WHO_ARE_THEY:
        return say("answer-who-are-they")
    if answer.unknown:
        return say("answer-unknown-name", names=", ".join(f"“{shorten(one, 40)}”" for one in answer.unknown))
    if answer.trouble is Trouble.REASONS:
        return say("answer-no-reasons")
    if not answer.documents:
        return say("answer-no-documents")
    return say("answer-nothing", count=answer.documents)


def _trouble(answer: Answer) -> str:
    return say("answer-no-reasons-but") if answer.trouble is Trouble.REASONS else ""


def _missing(answer: Answer) -> str:
    words = ", ".join(f"“{shorten(one, 40)}”" for one in answer.missing)
    return say("answer-missing", words=words) if words else ""


def _list(lines: list[AnswerLine]) -> list[Block]:
    return [rich(bullets([_line(one)])) for one in lines]


def _line(one: AnswerLine) -> Element:
    when = _short_day(one.date, one.date_precision) if one.date else say("answer-source")
    if not one.who and not one.cue and one.words == one.headline:
        return line(link(one.words, one.permalink) if one.permalink else run(one.words))
    name = shorten(one.who, NAME_LENGTH)
    who = [run(f"{name} " if one.cue else headed(name))] if one.who else []
    cue = [run(f"{finite(one.cue)} ", bold=True)] if one.cue else []
    words = _words(one)
    source = [link(when, one.permalink)] if one.permalink else [run(when)]
    asides = (*due_run(one.due, one.due_precision, words), *doubt_runs(one))
    return line(*who, *cue, run(words), *asides, run(" · "), *source)


def _short_day(iso: str, precision: Precision) -> str:
    """A date without its weekday, which would take a row of a phone."""
    form = DateForm.SHORT if manner().date_form is DateForm.LONG else manner().date_form
    with speaking(replace(manner(), date_form=form)):
        return shown_date(iso, precision)


def _words(one: AnswerLine) -> str:
    """The words, cut so that what was asked about stays in sight."""
    if one.focus is None or len(one.words) <= WORDS_LENGTH or one.focus[1] < WORDS_LENGTH // 2:
        return shorten(one.words, WORDS_LENGTH)
    begin = one.words.find(" ", max(one.focus[0] - WORDS_LENGTH // 2, 0), one.focus[0]) + 1
    return f"{ELLIPSIS} {clip(one.words[begin:], WORDS_LENGTH)}"


def _small_print(answer: Answer) -> list[str]:
    where = say("answer-in-thread", count=answer.documents) if answer.in_thread else _looked(answer)
    more = [say("more", count=answer.more)] if answer.more else []
    shown = [doubt_legend()] if any(is_doubtful(one) for one in answer.lines) else []
    quoted = [say("answer-quoted")] if answer.understood.act not in (Act.MET, Act.CHECKED) else []
    return [*more, " ".join((where, *quoted, *shown))]


def _looked(answer: Answer) -> str:
    if answer.bounded:
        return say("answer-looked-newest", count=answer.documents)
    return say("answer-looked", count=answer.documents)
