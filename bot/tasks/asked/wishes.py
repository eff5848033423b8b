"""How a message to the bot is answered: by what it holds, what it links to, what it asks, or what its thread holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.blocks.commands import help_message
from bot.blocks.notices import nothing_to_read, notice
from bot.blocks.replies.reply import reply
from bot.documents.convert import pasted
from bot.documents.refusal import Refused
from bot.insight.content_answers import Act
from bot.insight.questions.asked import LONGEST, is_question, may_follow_up
from bot.insight.questions.question import ANY_TIME, Question
from bot.reading.pool import ReadingFailed
from bot.slack.download import NotFetched
from bot.slack.forwarded import files_in, forwarded_text, quoted_text, without_quotes
from bot.slack.lookup import thread_messages
from bot.slack.permalink import find_message_link
from bot.slack.plain_text import plain_text
from bot.tasks.asked.asking import Library, answered, as_shown, library_of, understand
from bot.tasks.asked.linked import NotShown, Unread, follow_link
from bot.tasks.asked.showing import Place, Shown, show_each
from bot.tasks.asked.threads import A_DOCUMENT, answer_thread, take_in_message
from bot.tasks.desk import Desk
from bot.tasks.manners import is_alone
from bot.tasks.sentences import sentence_of

Give = Callable[[Session], list[Shown]]
"""What is said, found out in the transaction that says it."""

A_QUOTE = 60
"""Characters from which quoted or forwarded words are read as a text of their own."""

EARLIER = 5
"""Questions before one in its thread that it may lean on."""

_GREETING = re.compile(r"(?:help|hello|hi|hey|\?|what can you do\??|how does this work\??)\W*", re.IGNORECASE)
_SUM_UP = re.compile(
    r"\b(?:summari[sz]e|summary|sum (?:it |this )?up|tl;?dr|read (?:this|it|that)|r[ée]sum\w+)\b", re.I
)
_ALONE = frozenset({Act.WARNED, Act.PROMISED, Act.BACKED, Act.OPPOSED, Act.CONDEMNED, Act.AGREED, Act.CHECKED})
"""What may be asked of a thread without naming anybody: it can hardly be meant for the people in it."""


def way_of_answering(desk: Desk, message: dict[str, Any], place: Place, shown: Asker) -> Give:
    """How a message that is meant for the bot is answered.

    Whatever Slack or the reader must be asked is asked here, outside a transaction.
    """
    text = str(message.get("text", ""))
    own = plain_text(without_quotes(text).replace(desk.mention, "")).strip()
    link = find_message_link(text)
    if files_in(message) or (link is None and len(own) >= max(A_DOCUMENT, LONGEST * is_question(own))):
        return partial(_take_in, desk, place, message)
    brought = forwarded_text(message) or quoted_text(text)
    if link is not None:
        told = _shown(desk, place, lambda: follow_link(desk, link, shown))
    elif len(brought) >= A_QUOTE:
        told = _shown(desk, place, lambda: [Unread(pasted(brought))])
    elif _GREETING.fullmatch(own):
        told = [Shown(help_message())]
    elif (asked := _asked(desk, own, place, shown)) is not None:
        told = [asked]
    elif place.thread_ts is not None:
        messages = thread_messages(desk.clients.reads, place.channel, place.thread_ts)
        return lambda session: answer_thread(session, desk, place, shown, messages)
    else:
        told = _newest_here(desk, place, shown) if _SUM_UP.search(own) else [Shown(help_message())]
    return lambda _: told


def answer_unbidden(desk: Desk, message: dict[str, Any], place: Place, shown: Asker) -> Shown | None:
    """The answer to a message in an open conversation that does not mention the bot; None where it is not for it."""
    text = plain_text(str(message.get("text", ""))).strip()
    if not may_follow_up(text):
        return None
    library = library_of(desk, shown)
    alone = understand(text, library)
    if not (alone.act or alone.has_names or alone.phrases):
        return None
    question = _understood(desk, text, library, place)
    named = question.has_names or question.phrases or (question.they and library.thread)
    if question.unknown or not question.act or not (named or question.act in _ALONE):
        return None
    return as_shown(answered(desk, question, library))


def _asked(desk: Desk, text: str, place: Place, shown: Asker) -> Shown | None:
    """The answer to a question; None where the words are none."""
    if not text or _SUM_UP.search(text):
        return None
    library = library_of(desk, shown, with_own=is_alone(place.channel))
    question = _understood(desk, text, library, place)
    if not (is_question(text) or question.has_names or question.phrases or question.period != ANY_TIME):
        return None
    if not (question.is_for_the_archive or question.words or question.unknown or question.trouble):
        return None
    if _has_unread(desk, place, library):
        # Its documents are read first: "nothing found" would not be true.
        return None
    return as_shown(answered(desk, question, library))


def _has_unread(desk: Desk, place: Place, library: Library) -> bool:
    """Whether the thread has files of which none was read."""
    if place.thread_ts is None or library.thread:
        return False
    messages = thread_messages(desk.clients.reads, place.channel, place.thread_ts)
    return any(files_in(message) for message in messages if message.get("user") != desk.identity.user)


def _understood(desk: Desk, text: str, library: Library, place: Place) -> Question:
    """The question with what it takes from those before it in its thread."""
    question = understand(text, library)
    leans = question.adds or (question.they and not question.who)
    if not leans or place.thread_ts is None:
        return question
    messages = thread_messages(desk.clients.reads, place.channel, place.thread_ts)
    return understand(text, library, _earlier(desk, messages, place.ts))


def _earlier(desk: Desk, messages: Sequence[dict[str, Any]], ts: str) -> list[str]:
    said = [m for m in messages if m["ts"] < ts and m.get("user") != desk.identity.user and not m.get("bot_id")]
    texts = [plain_text(str(m.get("text", "")).replace(desk.mention, "")).strip() for m in said]
    return [text for text in texts if is_question(text)][-EARLIER:]


def _newest_here(desk: Desk, place: Place, shown: Asker) -> list[Shown]:
    """The newest reading of the place itself, for who asks to have "this" summed up without a thread."""
    here = (
        [one for one in library_of(desk, shown).seen if one.channel == place.channel] if is_alone(place.channel) else []
    )
    if not here:
        return [Shown(nothing_to_read())]
    return [Shown(reply(here[0].readout, here[0].reading_id), f"upload:{here[0].upload_id}", here[0].reading_id)]


def _take_in(desk: Desk, place: Place, message: dict[str, Any], session: Session) -> list[Shown]:
    """What is taken in answers for itself when it has been read."""
    take_in_message(session, desk, place, message)
    return []


def _shown(desk: Desk, place: Place, find: Callable[[], Sequence[Any]]) -> list[Shown]:
    """The answer stands where it was asked for, wherever the words come from."""
    try:
        return show_each(desk, place, find())
    except (Refused, NotShown, NotFetched, ReadingFailed) as refusal:
        return [Shown(notice(sentence_of(refusal)))]
