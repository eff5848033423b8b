"""Reading one upload: fetch, convert, read, keep, answer. Every upload ends with an answer."""

from __future__ import annotations

from dataclasses import dataclass

from bot.archive.readings import known_reading, save_reading
from bot.archive.tables import Reading, SourceKind, Upload, UploadStatus
from bot.archive.uploads import finish_upload, start_reading
from bot.blocks.refusal import refused
from bot.blocks.reply import reply
from bot.documents.refusal import Refused
from bot.reading.pool import ReadingFailed
from bot.readout import Document, Readout
from bot.slack.download import NotFetched
from bot.tasks.desk import Desk
from bot.tasks.posting import Reaction, answer_upload
from bot.tasks.source import document_of


@dataclass(frozen=True)
class _Answer:
    """What came of an upload: a reading with its document, or a sentence that says why there is none."""

    document: Document | None = None
    readout: Readout | None = None
    sentence: str = ""


def read_upload(desk: Desk, upload_id: int, revision: int) -> None:
    """Read an upload and put the answer into the outbox, in one transaction with the reading.

    Harmless when called again. Raises what the queue may try again.
    """
    with desk.database.write() as session:
        upload = start_reading(session, upload_id)
    if upload is None or upload.revision != revision:
        return
    try:
        upload, document = document_of(desk, upload)
        answer = _Answer(document, read_document(desk, document))
    except Refused as refusal:
        answer = _Answer(sentence=refusal.sentence)
    except (NotFetched, ReadingFailed) as refusal:
        answer = _Answer(sentence=str(refusal))
    _keep_and_answer(desk, upload, answer)


def read_document(desk: Desk, document: Document) -> Readout:
    """The reading of a document: the archive's, where the same bytes were read by this reader before."""
    with desk.database.read() as session:
        known = known_reading(session, document, desk.reader)
        stored = session.get(Reading, known) if known is not None else None
    return Readout.model_validate_json(stored.readout) if stored else desk.readings.read(document)


def _keep_and_answer(desk: Desk, upload: Upload, answer: _Answer) -> None:
    with desk.database.write() as session:
        if answer.document is None or answer.readout is None:
            if finish_upload(
                session, upload.id, UploadStatus.REFUSED, refusal=answer.sentence, revision=upload.revision
            ) and _wants_answer(upload, None):
                answer_upload(session, upload, refused(upload.name, answer.sentence), Reaction.FAILED)
            return
        reading_id = save_reading(session, answer.document, answer.readout, desk.reader)
        if finish_upload(
            session, upload.id, UploadStatus.DONE, reading_id=reading_id, revision=upload.revision
        ) and _wants_answer(upload, answer.readout):
            answer_upload(session, upload, reply(answer.readout, reading_id), Reaction.DONE)


def _wants_answer(upload: Upload, readout: Readout | None) -> bool:
    """A text pasted in a channel in passing is answered only when it is a readout."""
    return upload.kind != SourceKind.TEXT or (readout is not None and readout.is_readout)
