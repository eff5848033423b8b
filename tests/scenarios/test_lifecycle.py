"""What becomes of a document's answer when its file is changed, and of everything when the app is taken out."""

from __future__ import annotations

from sqlalchemy import func, select

from bot.archive.channels import channel_of
from bot.archive.tables import Reading, Upload
from bot.playground.workspace.sample import READOUTS
from tests.scenarios.conftest import WAIT, Office
from tests.tasks.rig import MEETING


def test_a_changed_file_is_answered_anew_in_place_and_a_renamed_channel_is_known_by_its_name(office: Office) -> None:
    upload = office.slack.upload(MEETING.encode(), "note.txt")
    answer = office.answer(upload.ts)
    office.settled(upload.ts, "white_check_mark")
    office.slack.rename_channel(READOUTS, "communiques")
    office.slack.edit_file(upload.files[0], MEETING.replace("Santiago", "Valdivia").encode())
    office.slack.wait_for(lambda _: "Valdivia" in answer.text, WAIT)
    office.quiet()
    assert len(office.answers(upload.ts)) == 1
    with office.bot.desk.database.read() as session:
        known = channel_of(session, office.bot.desk.identity.team, READOUTS)
        assert known is not None
        assert known.name == "communiques"


def test_what_was_kept_goes_when_the_app_is_taken_out(office: Office) -> None:
    upload = office.slack.upload(MEETING.encode(), "note.txt")
    office.answer(upload.ts)
    office.quiet()
    assert kept(office) > 0
    office.slack.uninstall_app()
    office.slack.wait_for(lambda _: kept(office) == 0, WAIT)


def kept(office: Office) -> int:
    with office.bot.desk.database.read() as session:
        return sum(session.scalar(select(func.count()).select_from(table)) or 0 for table in (Reading, Upload))
