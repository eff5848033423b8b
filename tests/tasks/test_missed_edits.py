"""What was edited or deleted while nobody listened is followed at the next look back."""

from __future__ import annotations

from bot.archive.tables import UploadStatus
from bot.playground.workspace.model import Message
from bot.tasks.uploads.reconcile import reconcile
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take


def read(rig: Rig) -> Message:
    said = rig.slack.say(MEETING * 3)
    take(rig, said)
    rig.settle()
    return said


def test_an_edit_that_was_missed_rewrites_the_answer(rig: Rig) -> None:
    said = read(rig)
    rig.slack.edit(said.ts, MEETING.replace("Santiago", "Lima") * 3)
    reconcile(rig.desk)
    rig.settle()
    assert ["Lima" in answer.text for answer in rig.answers(said.ts)] == [True]
    reconcile(rig.desk)
    rig.settle()
    assert rig.uploads()[0].revision == 2


def test_a_deletion_that_was_missed_takes_reading_and_answer_along(rig: Rig) -> None:
    said = read(rig)
    rig.slack.delete(said.ts)
    reconcile(rig.desk)
    rig.settle()
    assert rig.uploads()[0].status == UploadStatus.GONE
    assert rig.answers(said.ts) == []


def test_what_stands_as_it_was_is_left_alone(rig: Rig) -> None:
    said = read(rig)
    reconcile(rig.desk)
    rig.settle()
    assert rig.uploads()[0].revision == 1
    assert len(rig.answers(said.ts)) == 1
