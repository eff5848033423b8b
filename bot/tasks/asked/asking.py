"""Questions answered from the archive: what the asker may see where the answer will stand, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.database import utc_now
from bot.archive.readings import SeenReading, latest_readings, readings_in_thread
from bot.blocks.answers import answer_message
from bot.blocks.exhibits import Exhibit, ExhibitKind, with_share_and_keep
from bot.insight.content_answers import Answer
from bot.insight.questions.answer import AT_MOST, Permalink, answer, ask
from bot.insight.questions.question import Question
from bot.tasks.asked.showing import Shown
from bot.tasks.askers import asker_at
from bot.tasks.desk import Desk, TaskName
from bot.tasks.handed_in.reading_for import own_asker
from bot.tasks.manners import is_alone, manner_for
from bot.tasks.posting import tell_privately
from bot.tasks.wish import Wish
from bot.wording.manner import manner, speaking


class Asked(Wish):
    """``/attache ask`` as typed."""

    text: str


@dataclass(frozen=True)
class Library:
    """The readings that one asker may see, newest first; those of the thread asked in; whether there are older ones."""

    seen: tuple[SeenReading, ...]
    thread: tuple[SeenReading, ...] = ()
    bounded: bool = False


def ask_for_words(session: Session, desk: Desk, asked: Asked) -> None:
    """Queue the answer to ``/attache ask``."""
    desk.queue.enqueue(session, TaskName.ANSWER_QUESTION, f"ask:{asked.key}", {"asked": asked.model_dump()})


def answer_question(desk: Desk, asked: dict[str, Any]) -> None:
    """Show the answer to whoever asked, with Share and Keep."""
    wish = Asked.model_validate(asked)
    asker = asker_at(desk, wish.user, wish.channel, outsiders=wish.outsider)
    with speaking(manner_for(desk, wish.channel, wish.user)):
        shown = as_shown(found_for(desk, asker, wish.text))
        exhibit = Exhibit(ExhibitKind.ANSWER, (wish.text,))
        message = with_share_and_keep(shown.message, exhibit, alone=is_alone(wish.channel))
        with desk.database.write() as session:
            tell_privately(session, wish.team, wish.channel, wish.user, message, f"ask:{wish.key}")


def answer_shown(desk: Desk, asker: Asker, args: tuple[str, ...]) -> Shown | None:
    """The answer for whoever is to see it; ``args`` is the question (see `bot.tasks.given_out.exhibits`).

    None where a channel is to see it and may see nothing of it.
    """
    found = found_for(desk, asker, args[0])
    return as_shown(found) if found.lines or asker.user else None


def found_for(desk: Desk, asker: Asker, text: str) -> Answer:
    """The answer for an asker. Who asks for themselves is told of what was read for them alone, too; no channel is."""
    library = library_of(desk, asker, with_own=asker.user is not None)
    return answered(desk, understand(text, library), library)


def as_shown(found: Answer) -> Shown:
    """An answer as a message, with the uploads that it quotes."""
    sources = tuple({line.upload_id: None for line in found.lines})
    return Shown(answer_message(found), sources=sources, grows=bool(sources))


def library_of(desk: Desk, asker: Asker, *, with_own: bool = False) -> Library:
    """What a question is answered from; ``with_own``: also from what was read for the asker alone."""
    with desk.database.read() as session:
        seen = latest_readings(session, asker, AT_MOST + 1)
        if with_own and asker.user:
            own = latest_readings(session, own_asker(asker.team, asker.user), AT_MOST + 1)
            seen = sorted((*seen, *own), key=lambda one: (one.seen_at, one.upload_id), reverse=True)
        thread = readings_in_thread(session, asker) if asker.thread_ts else []
    return Library(seen=tuple(seen[:AT_MOST]), thread=tuple(thread), bounded=len(seen) > AT_MOST)


def understand(text: str, library: Library, earlier: Sequence[str] = ()) -> Question:
    """What is asked, by the names that the library holds; ``earlier`` are the questions before it in the thread."""
    return ask(text, (*library.seen, *library.thread), today(), earlier)


def answered(desk: Desk, question: Question, library: Library) -> Answer:
    """What the library holds on it."""
    return answer(question, library.seen, _permalink(desk), thread=library.thread, bounded=library.bounded)


def today() -> date:
    """The day it is where the answer is read."""
    return utc_now().astimezone(ZoneInfo(manner().timezone)).date()


def _permalink(desk: Desk) -> Permalink:
    # What was read for one person alone stands in no channel that a link could lead to.
    return lambda seen: "" if seen.channel.startswith("@") else desk.permalink(seen)
