"""Reading one upload: fetch, convert, read, keep, answer. Every upload ends with an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.database import utc_now
from bot.archive.following import forget_message
from bot.archive.readings import known_reading, reading_of, save_reading
from bot.archive.tables import Reading, Upload, UploadStatus
from bot.archive.uploads import finish_upload, start_reading, upload_by_id
from bot.blocks.replies.refusal import apology, refused
from bot.blocks.replies.reply import reply
from bot.blocks.texts.message import Message
from bot.documents.refusal import Refused
from bot.reading.pool import ReadingFailed
from bot.readout import Document, Readout
from bot.slack.download import NotFetched
from bot.tasks.asked.agent import at_work
from bot.tasks.corrections.telling_anew import reader_at
from bot.tasks.desk import Desk
from bot.tasks.manners import manner_for, manner_of
from bot.tasks.places.home_changes import home_changed
from bot.tasks.posting import Reaction, answer_under_way, answer_upload, withdraw_answer
from bot.tasks.sentences import code_for, told
from bot.tasks.uploads.intake import follow_deletion
from bot.tasks.uploads.overviews import sum_up_together
from bot.tasks.uploads.source import Vanished, document_of
from bot.tasks.watching.news import document_was_read
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from bot.work.queue import Later


@dataclass(frozen=True)
class _Answer:
    """What came of an upload: a reading with its document, or the code of why there is none (`bot.tasks.sentences`)."""

    document: Document | None = None
    readout: Readout | None = None
    reader: Asker | None = None
    refusal: str = ""


def read_upload(desk: Desk, upload_id: int, revision: int) -> None:
    """Read an upload and put the answer into the outbox, in one transaction with the reading.

    Harmless when called again. Raises what the queue may try again.
    """
    upload = _begin(desk, upload_id, revision)
    if upload is None:
        return
    with speaking(manner_for(desk, upload.channel, upload.user)):
        _read(desk, upload, revision)


def _read(desk: Desk, upload: Upload, revision: int) -> None:
    try:
        upload, document = document_of(desk, upload)
        with at_work(desk, upload.channel, upload.root_ts, say("status-reading")):
            readout = read_document(desk, document)
        answer = _Answer(document, readout, reader=reader_at(desk, upload.channel, upload.root_ts, upload.user))
    except Vanished:
        _let_go(desk, upload)
        return
    except (Refused, NotFetched, ReadingFailed) as refusal:
        answer = _Answer(refusal=code_for(refusal))
    with desk.database.write() as session:
        _keep_and_answer(session, desk, upload.id, revision, answer)


def read_document(desk: Desk, document: Document, kept_as: Document | None = None) -> Readout:
    """The reading of a document: the archive's, where the same bytes were read by this reader before.

    ``kept_as``: under which bytes the archive knows it, where that is another document than the one to read. Raises
    ReadingFailed.
    """
    with desk.database.read() as session:
        known = known_reading(session, kept_as or document, desk.reader)
        stored = session.get(Reading, known) if known is not None else None
    if stored is not None:
        return Readout.model_validate_json(stored.readout)
    return desk.readings.read(document)


def give_up_upload(session: Session, upload_id: int, revision: int, reference: str = "") -> None:
    """Reading failed for good, through no fault of the document: whoever waits is told so."""
    if finish_upload(session, upload_id, UploadStatus.FAILED, revision=revision):
        upload = upload_by_id(session, upload_id)
        if upload is not None:
            with speaking(manner_of(session, upload.team, upload.channel)):
                told = apology(upload.name, reference=reference)
                _answer(session, upload, told, Reaction.FAILED, wanted=not upload.quietly)
                sum_up_together(session, upload)


def _begin(desk: Desk, upload_id: int, revision: int) -> Upload | None:
    """The upload marked as being read; None when there is nothing to read, or this job is of an older wording."""
    with desk.database.write() as session:
        current = upload_by_id(session, upload_id, lock=True)
        if current is None or current.revision != revision:
            return None
        if revision > 1 and answer_under_way(session, upload_id):
            raise Later(utc_now() + timedelta(seconds=2), "the answer to an earlier wording is on its way")
        return start_reading(session, upload_id)


def _let_go(desk: Desk, upload: Upload) -> None:
    with desk.database.write() as session:
        if upload.message_ts:
            follow_deletion(session, desk, forget_message(session, upload.team, upload.channel, upload.message_ts))
        else:
            finish_upload(session, upload.id, UploadStatus.REFUSED, refusal="gone", revision=upload.revision)


def _keep_and_answer(session: Session, desk: Desk, upload_id: int, revision: int, answer: _Answer) -> None:
    # Loaded anew: whether an answer is wanted, and where, may have become known meanwhile.
    upload = upload_by_id(session, upload_id, lock=True)
    if upload is None:
        return
    wanted = not upload.quietly
    if answer.document is None or answer.readout is None:
        if finish_upload(session, upload_id, UploadStatus.REFUSED, refusal=answer.refusal, revision=revision):
            _answer(session, upload, refused(upload.name, told(answer.refusal)), Reaction.FAILED, wanted=wanted)
            sum_up_together(session, upload)
        return
    reading_id = save_reading(session, answer.document, answer.readout, desk.reader)
    if finish_upload(session, upload_id, UploadStatus.DONE, reading_id=reading_id, revision=revision):
        # What nobody asked for, such as a text pasted in passing, is answered only when it is a readout.
        wanted = wanted or answer.readout.is_readout
        # As people corrected it before, here or in general: as far as those who read it here may know.
        known = reading_of(session, reading_id, answer.reader) if answer.reader else None
        _answer(session, upload, reply(known or answer.readout, reading_id), Reaction.DONE, wanted=wanted)
        if wanted:
            document_was_read(session, desk, upload)
        sum_up_together(session, upload)
        home_changed(session, desk, upload.user)


def _answer(session: Session, upload: Upload, message: Message, outcome: Reaction, *, wanted: bool) -> None:
    if not upload.message_ts:
        return
    if wanted:
        answer_upload(session, upload, message, outcome)
    else:
        withdraw_answer(session, upload)
