"""Shortcuts and the workflow step, in the whole bot over a real socket."""

from __future__ import annotations

from bot.blocks.actions import ShortcutId, StepId
from bot.blocks.new_reading import Field
from bot.playground.workspace.sample import COLLEAGUE, READOUTS, YOU
from tests.scenarios.conftest import WAIT, Office
from tests.tasks.rig import MEETING


def test_a_message_is_read_from_its_menu_and_shown_again_to_one_who_asks_later(office: Office) -> None:
    said = office.slack.say(MEETING)
    office.slack.shortcut(ShortcutId.READ_MESSAGE.value, said.ts)
    assert "Lindqvist" in office.answer(said.ts).text
    office.settled(said.ts, "white_check_mark")
    office.slack.shortcut(ShortcutId.READ_MESSAGE.value, said.ts, user=COLLEAGUE)
    office.slack.wait_for(lambda w: [e for e in w.ephemerals if e.ephemeral_to == COLLEAGUE], WAIT)
    office.quiet()
    assert len(office.answers(said.ts)) == 1


def test_a_file_goes_through_the_form_into_a_channel_with_what_one_knows_of_it(office: Office) -> None:
    upload = office.slack.upload(
        MEETING.replace(" on 14 May 2025", " on Wednesday").encode(), "note.txt", channel=READOUTS
    )
    office.settled(upload.ts, "white_check_mark")
    office.quiet()
    office.slack.global_shortcut(ShortcutId.NEW_READING.value)
    office.slack.wait_for(lambda w: w.open_modal(YOU), WAIT)
    office.slack.look_up(Field.FILE, "note")
    office.slack.fill_in(Field.FILE, upload.files[0])
    office.slack.fill_in(Field.PUBLISHED, "2025-05-15")
    office.slack.fill_in(Field.WHERE, READOUTS)
    office.slack.submit_view()
    said = office.slack.wait_for(lambda w: [m for m in w.bot_messages(READOUTS) if m.thread_ts is None], WAIT)
    assert ["14 May 2025" in m.text for m in said] == [True]


def test_a_workflow_has_a_document_read(office: Office) -> None:
    run = office.slack.run_step(StepId.READ_DOCUMENT.value, {"document": MEETING, "user": YOU})
    office.slack.wait_for(lambda _: run.status != "running", WAIT)
    office.quiet()
    assert (run.status, run.outputs["date"], run.outputs["place"]) == ("completed", "2025-05-14", "Santiago")
