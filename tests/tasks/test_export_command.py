"""``/attache export``: what is in the file, for whom, and what is not."""

from __future__ import annotations

import csv
import io
import json
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.archive.database import utc_now
from bot.archive.tables import Upload
from bot.blocks.actions import Download
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import DESK, GENERAL, READOUTS, YOU
from bot.tasks.given_out.export_command import ExportWish, NotUnderstood, Period, ask_for_readings, parse_export
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take

OTHER = MEETING.replace("Santiago", "Lima")


def read(rig: Rig, text: str = MEETING, channel: str = READOUTS) -> Message:
    there = rig.slack.upload(text.encode(), "note.txt", channel=channel)
    take(rig, there, is_private=channel == DESK)
    rig.settle()
    return there


def export(
    rig: Rig,
    kind: Download = Download.JSON,
    *,
    link: str = "",
    period: Period = Period.ALL,
    channel: str = READOUTS,
    outsider: bool = False,
) -> list[str]:
    """The names of the files that came by direct message."""
    team, key = rig.desk.identity.team, f"{kind}{link}{period}{channel}{outsider}"
    wish = ExportWish(
        team=team, channel=channel, user=YOU, kind=kind, link=link, period=period, key=key, outsider=outsider
    )
    with rig.desk.database.write() as session:
        ask_for_readings(session, rig.desk, wish)
    rig.settle()
    direct = rig.slack.workspace.direct_channel(YOU).id
    return [file for m in rig.slack.workspace.bot_messages(direct) for file in m.files]


def content(rig: Rig, file_id: str) -> tuple[str, str]:
    file = rig.slack.workspace.files[file_id]
    return file.name, file.data.decode()


def test_a_channels_readings_come_as_json_lines_to_whoever_asked(rig: Rig) -> None:
    read(rig)
    read(rig, OTHER)
    name, text = content(rig, export(rig)[-1])
    assert name.endswith(".jsonl")
    assert ["Santiago" in json.loads(line)["text"] for line in text.splitlines()] == [True, False]
    assert not any(m.files for m in rig.slack.workspace.bot_messages(READOUTS))


def test_as_markdown_each_keeps_its_footnotes_apart(rig: Rig) -> None:
    read(rig)
    read(rig, OTHER)
    name, text = content(rig, export(rig, Download.MARKDOWN)[-1])
    assert name.endswith(".md")
    notes = [line.split(":")[0] for line in text.splitlines() if line.startswith("[^")]
    assert len(set(notes)) == len(notes) > 4
    assert all(text.count(note) > 1 for note in notes)


def test_as_csv_there_is_a_row_an_event_and_no_formula(rig: Rig) -> None:
    read(rig)
    name, text = content(rig, export(rig, Download.CSV)[-1])
    rows = list(csv.DictReader(io.StringIO(text)))
    assert name.endswith(".csv")
    assert {(row["source"], row["code"], row["target"]) for row in rows} >= {("SWE", "CONSULT", "CHL")}


def test_where_there_are_no_events_no_table_is_sent(rig: Rig) -> None:
    read(rig, "The library in Lima opens at nine on weekdays, said Anna Lindqvist. It is closed on Sundays in May.")
    assert export(rig, Download.CSV) == []
    assert "no coded events" in rig.whispers(YOU)[-1]


def test_a_link_gives_its_reading_alone(rig: Rig) -> None:
    first = read(rig)
    read(rig, OTHER)
    name, text = content(rig, export(rig, link=rig.link(first))[-1])
    assert name.endswith(".json")
    assert "Santiago" in json.loads(text)["text"]


@pytest.mark.parametrize("period", list(Period))
def test_an_empty_result_says_so(rig: Rig, period: Period) -> None:
    assert export(rig, period=period) == []
    assert "export" in rig.whispers(YOU)[-1]


def test_a_period_leaves_out_what_is_older(rig: Rig) -> None:
    read(rig)
    with rig.desk.database.write() as session:
        session.execute(update(Upload).values(read_at=utc_now() - timedelta(days=8)))
    assert export(rig, period=Period.WEEK) == []
    assert len(export(rig, period=Period.ALL)) == 1


class TestWhoMaySee:
    """Each way to get what one may not see is tried."""

    def test_a_channels_export_holds_nothing_of_another(self, rig: Rig) -> None:
        read(rig, channel=DESK)
        read(rig, OTHER)
        for channel in (READOUTS, GENERAL):
            found = [content(rig, file)[1] for file in export(rig, channel=channel)]
            assert not any("Santiago" in text for text in found)

    def test_a_private_channels_link_is_not_followed_from_elsewhere(self, rig: Rig) -> None:
        there = read(rig, channel=DESK)
        assert export(rig, link=rig.link(there)) == []
        assert "private channel" in rig.whispers(YOU)[-1]

    def test_marked_documents_stay_out(self, rig: Rig) -> None:
        there = read(rig, f"TLP:RED\n\n{MEETING}")
        assert export(rig) == []
        assert export(rig, link=rig.link(there)) == []

    def test_an_outsider_gets_nothing_from_elsewhere(self, rig: Rig) -> None:
        there = read(rig)
        assert export(rig, link=rig.link(there), channel=DESK, outsider=True) == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", (Download.JSON, "", Period.WEEK)),
        ("Markdown ALL", (Download.MARKDOWN, "", Period.ALL)),
        ("today csv", (Download.CSV, "", Period.TODAY)),
        ("md https://x.slack.com/archives/C1/p1769932800000100", None),
    ],
)
def test_words_come_in_any_order(typed: str, found: tuple[Download, str, Period] | None) -> None:
    kind, link, period = parse_export(typed)
    assert (kind, link, period) == found if found else (kind, bool(link)) == (Download.MARKDOWN, True)


def test_a_word_that_says_nothing_is_named() -> None:
    with pytest.raises(NotUnderstood, match="yesterday"):
        parse_export("json yesterday")
