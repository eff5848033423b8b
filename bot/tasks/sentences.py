"""The one place where typed faults become words: a fault, or the code under which it was stored, in; a sentence out.

A code is free of any language ("refused:unsupported:spreadsheet"), so that what was kept can be told again in another.
"""

from __future__ import annotations

from slack_sdk.errors import SlackApiError

from bot.digests.schedule import BadSchedule
from bot.documents.refusal import RefusalReason, Refused, Unread
from bot.reading.pool import ReadingFailed
from bot.slack.download import FetchReason, NotFetched
from bot.slack.errors import code_of, in_words
from bot.tasks.asked.linked import NotShown
from bot.wording.catalogue import say

Told = Refused | NotFetched | ReadingFailed | NotShown | SlackApiError
"""Faults that have a code and are told to whoever waits: an answer, no failure of ours."""

DAILY, WEEKLY = "daily 08:30 Europe/Berlin", "weekly mon 08:30 Europe/Berlin"


def sentence_of(fault: Told | BadSchedule) -> str:
    """What a person is told of a fault, in the language of the moment."""
    if isinstance(fault, BadSchedule):
        return _of_schedule(fault)
    return told(code_for(fault))


def code_for(fault: Told) -> str:
    """The code under which a fault is kept: its kind, its reason, and what of its details is told."""
    match fault:
        case Refused(reason=RefusalReason.UNSUPPORTED) if fault.detail in list(Unread):
            return f"refused:{fault.reason}:{fault.detail}"
        case Refused():
            return f"refused:{fault.reason}"
        case NotFetched():
            return f"fetch:{fault.reason}:{fault.detail}"
        case ReadingFailed():
            return f"reading:{fault.reason}"
        case NotShown():
            return f"link:{fault.reason}"
        case _:
            return f"slack:{code_of(fault)}"


def told(code: str) -> str:
    """The sentence for a code. What an earlier version kept is a sentence already, and is told as it stands."""
    if " " in code:
        return code
    kind, _, rest = code.partition(":")
    reason, _, detail = rest.partition(":")
    match kind:
        case "fetch":
            slacks_own = reason == FetchReason.REFUSED
            return in_words(detail) if slacks_own else say("not-fetched", reason=reason, detail=detail)
        case "reading":
            return say("reading-failed", reason=reason)
        case "link":
            return say("not-shown", reason=reason)
        case "slack":
            return in_words(reason)
        case _:
            return _refused(reason, detail)


def _refused(reason: str, detail: str) -> str:
    why = say("refused", reason=reason)
    if reason != RefusalReason.UNSUPPORTED or detail not in list(Unread):
        return why
    return f"{say('refused-kind', kind=detail)} {why}"


def _of_schedule(fault: BadSchedule) -> str:
    match fault.part:
        case "rhythm":
            return say("schedule-rhythm", example=DAILY)
        case "weekday":
            return say("schedule-weekday", word=fault.word, example=WEEKLY)
        case "time":
            return say("schedule-time", word=fault.word, example=DAILY)
        case "timezone":
            return say("schedule-timezone", word=fault.word)
        case _:
            return say("schedule-rest", word=fault.word, example=DAILY)
