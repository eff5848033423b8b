"""``/attache read``: for one person's eyes, wherever that person is."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.archive.access import Asker
from bot.archive.readings import latest_readings, reading_of
from bot.blocks.actions import Download
from bot.playground.faults import DOWNLOAD, Faults
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from bot.tasks.given_out.exporting import Export, ask_for_export
from bot.tasks.handed_in.reading_for import Asked, ask_for_private_reading, own_asker
from tests.tasks.rig import MEETING, Rig, open_rig
from tests.tasks.taking import take


def ask(rig: Rig, text: str, *, channel: str = READOUTS, key: str = "1", outsider: bool = False) -> None:
    asked = Asked(team=rig.desk.identity.team, channel=channel, user=YOU, text=text, key=key, outsider=outsider)
    with rig.desk.database.write() as session:
        ask_for_private_reading(session, rig.desk, asked)
    rig.settle()


def test_a_text_is_read_for_one_person_alone(rig: Rig) -> None:
    ask(rig, MEETING)
    assert ["Lindqvist" in words for words in rig.whispers(YOU)] == [True]
    upload = rig.uploads()[0]
    with rig.desk.database.read() as session:
        team, reading_id = rig.desk.identity.team, upload.reading_id or 0
        assert reading_of(session, reading_id, own_asker(team, YOU)) is not None
        assert reading_of(session, reading_id, own_asker(team, COLLEAGUE)) is None
        assert latest_readings(session, Asker(team, COLLEAGUE, READOUTS)) == []


def test_a_marked_text_of_ones_own_keeps_its_buttons(rig: Rig) -> None:
    ask(rig, f"TLP:RED\n\n{MEETING}")
    with rig.desk.database.read() as session:
        reading_id = rig.uploads()[0].reading_id or 0
        assert reading_of(session, reading_id, own_asker(rig.desk.identity.team, YOU)) is not None


def test_where_the_bot_is_not_the_answer_comes_directly(rig: Rig) -> None:
    ask(rig, MEETING, channel=GENERAL)
    direct = rig.slack.workspace.direct_channel(YOU).id
    told = [m for m in rig.slack.workspace.messages if m.channel == direct]
    assert ["Lindqvist" in m.text for m in told] == [True]
    assert rig.whispers(YOU) == []


@pytest.mark.parametrize("outsider", [True, False])
def test_a_link_is_followed_for_insiders(rig: Rig, outsider: bool) -> None:
    there = rig.slack.say(MEETING)
    ask(rig, rig.link(there), channel=DESK, outsider=outsider)
    assert ["Lindqvist" in words for words in rig.whispers(YOU)] == [not outsider]


def test_a_private_channel_and_a_marked_document_stay_closed(rig: Rig) -> None:
    ask(rig, rig.link(rig.slack.say(MEETING, channel=DESK)))
    marked = rig.slack.upload(f"TLP:AMBER\n\n{MEETING}".encode(), "note.txt")
    take(rig, marked)
    rig.settle()
    ask(rig, rig.link(marked), key="2")
    assert "private channel" in rig.whispers(YOU)[0]
    assert "marking" in rig.whispers(YOU)[1]
    assert len(rig.whispers(YOU)) == 2


def test_a_link_into_a_channel_that_the_bot_cannot_see_says_so(rig: Rig) -> None:
    ask(rig, rig.link(rig.slack.say(MEETING, channel=GENERAL)))
    ask(rig, "https://other.slack.com/archives/C0NOWHERE0/p1700000000000000", key="2")
    assert "not in that channel" in rig.whispers(YOU)[0]
    assert "cannot see that channel" in rig.whispers(YOU)[1]


def test_an_empty_text_and_a_bad_file_are_refused_in_words(rig: Rig) -> None:
    ask(rig, "   ")
    ask(rig, rig.link(rig.slack.upload(b"", "empty.txt")), key="2")
    assert all("no text" in words for words in rig.whispers(YOU))
    assert len(rig.whispers(YOU)) == 2


def test_slack_in_trouble_puts_it_off(tmp_path: Path) -> None:
    faults = Faults()
    faults.server_error(DOWNLOAD)
    faults.error("conversations.info", "fatal_error")
    with open_rig(tmp_path, faults) as rig:
        there = rig.slack.upload(MEETING.encode(), "note.txt")
        ask(rig, rig.link(there))
        ask(rig, rig.link(there), channel=DESK, key="2")
        assert {job.key for job, _ in rig.later} == {"command:1", "command:2"}
        assert rig.whispers(YOU) == []


class TestExports:
    def export(self, rig: Rig, kind: Download = Download.JSON, *, privately: bool, key: str = "k") -> None:
        upload = rig.uploads()[0]
        wanted = Export(
            team=rig.desk.identity.team,
            user=YOU,
            channel=READOUTS,
            thread_ts=upload.root_ts,
            kind=kind,
            reading_id=upload.reading_id or 0,
            key=key,
            privately=privately,
        )
        with rig.desk.database.write() as session:
            ask_for_export(session, rig.desk, wanted)
        rig.settle()

    def test_a_reading_of_the_channel_goes_into_its_thread(self, rig: Rig) -> None:
        upload = rig.slack.upload(MEETING.encode(), "note.txt")
        take(rig, upload)
        rig.settle()
        self.export(rig, privately=False)
        self.export(rig, Download.MARKDOWN, privately=False, key="l")
        self.export(rig, Download.CSV, privately=False, key="m")
        names = [rig.slack.workspace.files[m.files[0]].name for m in rig.answers(upload.ts) if m.files]
        assert [name.rsplit(".")[-1] for name in names] == ["json", "md", "csv"]

    def test_from_a_message_for_one_person_it_goes_to_that_person(self, rig: Rig) -> None:
        upload = rig.slack.upload(MEETING.encode(), "note.txt")
        take(rig, upload)
        rig.settle()
        self.export(rig, privately=True)
        direct = rig.slack.workspace.direct_channel(YOU).id
        assert [m.channel for m in rig.slack.workspace.messages if m.files and m.bot_id] == [direct]

    def test_a_private_reading_goes_to_its_owner(self, rig: Rig) -> None:
        ask(rig, MEETING)
        self.export(rig, privately=False)
        direct = rig.slack.workspace.direct_channel(YOU).id
        assert [m.channel for m in rig.slack.workspace.messages if m.files] == [direct]

    def test_what_is_gone_is_not_given(self, rig: Rig) -> None:
        upload = rig.slack.upload(MEETING.encode(), "note.txt")
        take(rig, upload)
        self.export(rig, privately=False)
        assert not any(m.files and m.bot_id for m in rig.slack.workspace.messages)
