"""A reading for one person: ``/attache read`` answers only whoever asked.

Such a reading is kept under a place of its own, which nobody else's questions reach.
"""

from __future__ import annotations

from typing import Any

from slack_sdk.errors import SlackApiError
from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.blocks.exhibits import Exhibit, ExhibitKind, with_share_and_keep
from bot.blocks.notices import notice
from bot.blocks.texts.message import Message
from bot.documents.convert import pasted
from bot.documents.refusal import Refused
from bot.reading.pool import ReadingFailed
from bot.slack.download import NotFetched
from bot.slack.errors import raise_if_it_may_pass
from bot.slack.permalink import find_message_link
from bot.slack.plain_text import plain_text
from bot.tasks.asked.linked import NotShown, Unread, follow_link
from bot.tasks.asked.showing import Place, Shown, show_each
from bot.tasks.askers import asker_at
from bot.tasks.desk import Desk, TaskName
from bot.tasks.manners import is_alone, manner_for
from bot.tasks.places.home_changes import home_changed
from bot.tasks.posting import tell_privately
from bot.tasks.sentences import sentence_of
from bot.tasks.wish import Wish
from bot.wording.manner import speaking

ROOT = "private"
"""The one thread of a private place, so that its owner's buttons find marked documents, too."""


class Asked(Wish):
    """``/attache read`` as typed: the text or link."""

    text: str


def private_place(user: str) -> str:
    """Where readings for one person's eyes are kept in the archive; no Slack channel is called so."""
    return f"@{user}"


def own_asker(team: str, user: str, *, outsider: bool = True) -> Asker:
    """Somebody asking for the readings that were made for them alone.

    ``outsider`` False, for a member who asks for one of them: what was corrected in public holds in it, too.
    """
    return Asker(team, user, private_place(user), ROOT, outsider=outsider)


def ask_for_private_reading(session: Session, desk: Desk, asked: Asked) -> None:
    """Queue the answer to ``/attache read``."""
    desk.queue.enqueue(session, TaskName.ANSWER_COMMAND, f"command:{asked.key}", {"asked": asked.model_dump()})


def answer_command(desk: Desk, asked: dict[str, Any]) -> None:
    """Read what was asked for and show it to that person alone."""
    request = Asked.model_validate(asked)
    with speaking(manner_for(desk, request.channel, request.user)):
        messages = _answers_or_reason(desk, request)
    with desk.database.write() as session:
        for part, message in enumerate(messages):
            key = f"command:{request.key}:{part}"
            tell_privately(session, request.team, request.channel, request.user, message, key)
        home_changed(session, desk, request.user)


def _answers_or_reason(desk: Desk, request: Asked) -> list[Message]:
    try:
        return _answers(desk, request)
    except (Refused, NotShown, NotFetched, ReadingFailed) as refusal:
        return [notice(sentence_of(refusal))]
    except SlackApiError as fault:
        raise_if_it_may_pass(fault)
        return [notice(sentence_of(fault))]


def _answers(desk: Desk, request: Asked) -> list[Message]:
    place = Place(private_place(request.user), request.key, ROOT, True, request.user)
    link = find_message_link(request.text)
    if link is None:
        found = show_each(desk, place, [Unread(pasted(plain_text(request.text)))])
    else:
        shown = asker_at(desk, request.user, request.channel, outsiders=request.outsider)
        found = show_each(desk, place, follow_link(desk, link, shown))
    return [_shareable(one, request.channel, link.channel if link else "") for one in found]


def _shareable(shown: Shown, channel: str, origin: str) -> Message:
    if shown.reading_id is None:
        return shown.message
    exhibit = Exhibit(ExhibitKind.READING, (str(shown.reading_id), origin))
    return with_share_and_keep(shown.message, exhibit, alone=is_alone(channel))
