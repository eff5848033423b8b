"""A job was given up: whoever waits for its answer is told so, where they are."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict
from sqlalchemy.orm import Session

from bot.blocks.replies.refusal import apology, sorry
from bot.blocks.texts.message import Message
from bot.tasks.asked.mentions import Mention
from bot.tasks.desk import Desk, TaskName
from bot.tasks.handed_in.new_reading import NewReading, tell_sorry
from bot.tasks.handed_in.workflow import StepRun, ask_to_fail_step
from bot.tasks.manners import manner_of
from bot.tasks.posting import post_in_thread, tell_privately
from bot.tasks.uploads.read_upload import give_up_upload
from bot.tasks.wish import Wish
from bot.wording.manner import Manner, speaking
from bot.work.queue import ClaimedJob

PRIVATELY = {
    TaskName.ANSWER_COMMAND: "command",
    TaskName.SEND_EXPORT: "export",
    TaskName.EXPORT_READINGS: "export-readings",
    TaskName.FORGET: "forget",
    TaskName.READ_MESSAGE: "shortcut",
    TaskName.COMPARE: "compare",
    TaskName.SHOW_PROMISES: "promises",
    TaskName.ANSWER_QUESTION: "ask",
    TaskName.DIGEST_NOW: "digest-now",
    TaskName.SET_DIGEST: "set-digest",
    TaskName.OFFER_RECENT: "offer-recent",
    TaskName.READ_RECENT: "read-recent",
}
"""Tasks that one person in a channel waits for, with what the keys of their posts begin with."""

READING = frozenset({TaskName.ANSWER_COMMAND, TaskName.READ_MESSAGE})
"""Those of them that wait for a document to be read."""


class Waiting(Wish):
    """Whoever waits, whatever they wished for."""

    model_config = ConfigDict(frozen=True, extra="ignore")


def apologise_for(desk: Desk, session: Session, job: ClaimedJob) -> None:
    """Tell whoever waits for the job that nothing comes of it; of work that nobody waits for, nothing is said."""
    with speaking(_manner(session, desk, job.args)):
        _apologise(desk, session, job)


def _manner(session: Session, desk: Desk, args: dict[str, Any]) -> Manner:
    about = args.get("asked") or args.get("wanted") or args.get("mention") or {}
    return manner_of(session, desk.identity.team, about.get("channel") or "")


def _apologise(desk: Desk, session: Session, job: ClaimedJob) -> None:
    reading = apology(reference=job.reference)
    match job.task:
        case TaskName.READ_UPLOAD:
            give_up_upload(session, int(job.args["upload_id"]), int(job.args["revision"]), job.reference)
        case TaskName.ANSWER_MENTION:
            mention = Mention.model_validate(job.args["mention"])
            key = f"mention:{mention.channel}:{mention.ts}:sorry"
            post_in_thread(session, mention.team, mention.channel, mention.root_ts, reading, key)
        case TaskName.RUN_STEP:
            ask_to_fail_step(session, desk, StepRun.model_validate(job.args["asked"]))
        case TaskName.MAKE_READING:
            tell_sorry(session, NewReading.model_validate(job.args["asked"]), reading)
        case _ if job.task in PRIVATELY:
            told = reading if job.task in READING else sorry(job.reference)
            _tell(session, PRIVATELY[TaskName(job.task)], job.args, told)


def _tell(session: Session, begin: str, args: dict[str, Any], told: Message) -> None:
    waiting = Waiting.model_validate(args.get("asked") or args.get("wanted"))
    tell_privately(session, waiting.team, waiting.channel, waiting.user, told, f"{begin}:{waiting.key}:sorry")
