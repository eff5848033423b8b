"""A question in parts: what is asked about, of whom, and when."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.insight.content_answers import Act, Trouble
from bot.insight.questions.names import Name
from bot.insight.questions.periods import Period

ANY_TIME = Period(None, None)

Alternatives = tuple[Name, ...]
"""Everybody and everything that bears one name as it was typed."""


@dataclass(frozen=True)
class Question:
    """``act`` None: none was named. ``who`` did it, ``to`` whom, ``about`` what, ``where``; each entry is one name.

    ``words`` are those that are no name, ``phrases`` what stood in quotation marks. ``unknown`` are names, as typed,
    that nobody bears. ``they``: a pronoun stands for those meant. ``adds``: it leans on the question before it
    ("and Russia?").
    """

    act: Act | None = None
    who: tuple[Alternatives, ...] = ()
    to: tuple[Alternatives, ...] = ()
    about: tuple[Alternatives, ...] = ()
    where: tuple[Alternatives, ...] = ()
    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    period: Period = ANY_TIME
    they: bool = False
    adds: bool = False
    trouble: Trouble | None = None

    @property
    def has_names(self) -> bool:
        """Whether it names anybody or anything that is known."""
        return bool(self.who or self.to or self.about or self.where)

    @property
    def is_for_the_archive(self) -> bool:
        """Whether there is something to look for."""
        return self.act is not None or self.has_names or bool(self.phrases)


def carried_on(question: Question, before: Question | None) -> Question:
    """The question with what it leaves out taken from the one before it: "and Russia?", "when did they meet?"."""
    if before is None:
        return question
    if question.they and not question.who:
        question = replace(question, who=before.who, they=not before.who)
    if not question.adds or question.act is not None:
        return question
    question = replace(
        question,
        act=before.act,
        period=before.period if question.period == ANY_TIME else question.period,
        to=question.to or before.to,
        where=question.where or before.where,
    )
    if question.about and not question.who:
        return replace(question, who=before.who)
    return replace(question, about=before.about, words=question.words or before.words)
