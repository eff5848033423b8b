"""A message with several files gets, besides a reply a file, one joint overview once the last of them is done."""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.readings import readings_in_thread
from bot.archive.tables import Upload, UploadStatus
from bot.archive.uploads import OPEN, uploads_of_message
from bot.blocks.replies.overview import overview_message
from bot.insight.overview import overview
from bot.tasks.given_out.compiled import about_sources
from bot.tasks.posting import post_in_thread


def sum_up_together(session: Session, upload: Upload) -> None:
    """Post the overview of an upload's message if this was its last file; in the transaction that closes the upload.

    It comes once a message, whatever is read anew later, and goes when one of its documents is deleted. It shows what
    its thread shows: only documents of the message itself are in it.
    """
    if not upload.message_ts or upload.file_id is None:
        return
    session.flush()
    together = uploads_of_message(session, upload.team, upload.channel, upload.message_ts)
    files = [one for one in together if one.file_id is not None and one.status != UploadStatus.GONE]
    if len(files) < 2 or any(one.status in OPEN for one in files):
        return
    answered = {one.id: one for one in files if one.status == UploadStatus.DONE}
    here = Asker(upload.team, None, upload.channel, upload.root_ts, outsider=True)
    seen = [one for one in readings_in_thread(session, here) if one.upload_id in answered]
    # Of what nobody asked for, only readouts were answered.
    seen = [one for one in seen if one.readout.is_readout or not answered[one.upload_id].quietly]
    if len(seen) < 2:
        return
    key = f"overview:{upload.channel}:{upload.message_ts}"
    about = about_sources(session, upload.team, upload.channel, key, [one.upload_id for one in seen])
    if about is not None:
        unread = [one.name for one in files if one.id not in answered and not one.quietly]
        message = overview_message(overview([one.readout for one in seen], unread))
        post_in_thread(session, upload.team, upload.channel, upload.root_ts, message, key, about)
