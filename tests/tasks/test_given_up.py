"""Who waits is told that nothing comes of it, with the reference of the log where there is one."""

from __future__ import annotations

from bot.playground.workspace.sample import READOUTS, YOU
from bot.tasks.desk import TaskName
from bot.tasks.given_up import apologise_for
from bot.work.queue import ClaimedJob
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take

REFERENCE = "K7M2QX"


def test_an_uploads_person_is_told_the_reference_in_the_thread(rig: Rig) -> None:
    upload = rig.slack.upload(MEETING.encode(), "note.txt")
    take(rig, upload)
    (row,) = rig.uploads()
    args = {"upload_id": row.id, "revision": row.revision}
    job = ClaimedJob(1, TaskName.READ_UPLOAD, "read", args, 5, reference=REFERENCE)
    with rig.desk.database.write() as session:
        apologise_for(rig.desk, session, job)
    rig.send()
    (answer,) = rig.answers(upload.ts)
    assert "no fault of the document" in answer.text
    assert answer.text.endswith(f"The reference is {REFERENCE}.")


def test_without_a_reference_none_is_named_and_a_digest_is_no_reading(rig: Rig) -> None:
    asked = {"team": rig.desk.identity.team, "channel": READOUTS, "user": YOU, "key": "1"}
    for number, reference in enumerate((REFERENCE, "")):
        args = {"asked": asked | {"key": str(number)}}
        job = ClaimedJob(1, TaskName.DIGEST_NOW, "digest", args, 5, reference=reference)
        with rig.desk.database.write() as session:
            apologise_for(rig.desk, session, job)
    rig.send()
    first, second = rig.whispers(YOU)
    assert REFERENCE in first
    assert "reference" not in second
    assert "reading" not in first + second
