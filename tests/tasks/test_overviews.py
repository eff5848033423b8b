"""Several files at once: a reply a file, and one joint overview at the end, whatever happens."""

from __future__ import annotations

import pytest

from bot.archive.following import forget_file, reopen_uploads
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import READOUTS
from bot.tasks.uploads.intake import follow_deletion
from bot.tasks.uploads.read_upload import read_upload
from bot.work.tables import PostKind
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take

OTHER = (
    "Foreign Minister Tomas Ruiz of Chile received Foreign Minister Anna Lindqvist of Sweden in Valparaiso on 14 May "
    "2025. Minister Ruiz said that Chile would join the Antarctic Treaty talks. Minister Lindqvist welcomed this."
)


def posted(rig: Rig, **files: str) -> Message:
    message = rig.slack.upload_several({f"{name}.txt": text.encode() for name, text in files.items()})
    take(rig, message)
    return message


def overviews(rig: Rig, message: Message) -> list[Message]:
    return [one for one in rig.answers(message.ts) if "documents together" in one.text]


def test_it_comes_once_and_last(rig: Rig) -> None:
    message = posted(rig, one=MEETING, two=OTHER)
    rig.settle()
    answers = rig.answers(message.ts)
    assert [len(answers), overviews(rig, message)] == [3, [answers[-1]]]
    text = answers[-1].text
    assert "Lindqvist" in text
    assert "Santiago (1), Valparaiso (2)" in text or "Valparaiso (1), Santiago (2)" in text
    assert "Chile, Sweden" in text or "Sweden, Chile" in text


def test_one_file_has_none(rig: Rig) -> None:
    message = posted(rig, one=MEETING)
    rig.settle()
    assert overviews(rig, message) == []


@pytest.mark.parametrize("second", ["", "Kia ora koutou katoa"])
def test_one_document_beside_what_tells_nothing_has_none_or_says_what_is_unread(rig: Rig, second: str) -> None:
    message = posted(rig, one=MEETING, two=OTHER, three=second)
    rig.settle()
    [one] = overviews(rig, message)
    assert ("three.txt" in one.text) is (second == "")


def test_it_waits_for_the_last_file_and_is_made_once_more_for_nothing(rig: Rig) -> None:
    message = posted(rig, one=MEETING, two=OTHER)
    first, second = rig.uploads()
    read_upload(rig.desk, first.id, 1)
    assert not any(row.key.startswith("overview:") for row in rig.rows())
    read_upload(rig.desk, second.id, 1)
    read_upload(rig.desk, second.id, 1)
    with rig.desk.database.write() as session:
        reopen_uploads(session, rig.desk.identity.team, READOUTS, message.ts)
    rig.settle()
    assert len(overviews(rig, message)) == 1


@pytest.mark.parametrize("when", ["before", "after"])
def test_it_goes_with_any_of_its_documents(rig: Rig, when: str) -> None:
    message = posted(rig, one=MEETING, two=OTHER)
    rig.work()
    if when == "after":
        rig.settle()
    with rig.desk.database.write() as session:
        follow_deletion(session, rig.desk, forget_file(session, rig.desk.identity.team, message.files[0]))
    rig.settle()
    assert overviews(rig, message) == []
    assert any("Lindqvist" in one.text for one in rig.answers(message.ts))


def test_words_of_a_document_do_nothing_in_it(rig: Rig) -> None:
    bad = MEETING.replace("trade office", "<!here> office")
    message = posted(rig, one=bad, two=OTHER)
    rig.settle()
    assert all("<!here>" not in str(row.payload) for row in rig.rows(PostKind.POST))
    assert len(overviews(rig, message)) == 1
