"""``/attache digest``: what it sets, what it shows, and that it asks Slack nothing before the acknowledgement."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.archive.database import utc_now
from bot.archive.tables import DigestSubscription
from bot.blocks.texts.message import Message
from bot.digests.schedule import BadSchedule
from bot.playground.workspace.sample import GENERAL, READOUTS, YOU
from bot.tasks.digests.command import SetDigest, digest_command
from tests.tasks.rig import MEETING, Rig
from tests.tasks.test_digests import digests, read

BEGUN = timedelta(days=30)


def ask(rig: Rig, rest: str, channel: str = READOUTS, key: str = "1") -> Message | None:
    asked = SetDigest(team=rig.desk.identity.team, channel=channel, user=YOU, rest=rest, key=key)
    before = len(rig.slack.workspace.calls)
    answer = digest_command(rig.desk, asked)
    assert len(rig.slack.workspace.calls) == before, "Slack was asked before the acknowledgement"
    rig.settle()
    return answer


def test_it_is_set_shown_and_stopped(rig: Rig) -> None:
    nothing = ask(rig, "")
    assert nothing is not None
    assert "no digest yet" in nothing.text
    assert ask(rig, "weekly mon 08:30 Asia/Tokyo") is None
    assert "every Monday at 08:30 (Asia/Tokyo)" in rig.whispers(YOU)[0]
    present, off, again = ask(rig, ""), ask(rig, "off"), ask(rig, "off")
    assert present is not None
    assert off is not None
    assert again is not None
    assert "every Monday" in present.text
    assert "No more digests" in off.text
    assert "There was no digest" in again.text


def test_without_a_zone_it_is_the_persons_own(rig: Rig) -> None:
    ask(rig, "daily 08:30")
    assert "08:30 (Europe/Berlin)" in rig.whispers(YOU)[0]


def test_an_unknown_zone_or_person_is_utc(rig: Rig) -> None:
    rig.slack.workspace.users[YOU].tz = "Mars/Olympus"
    ask(rig, "daily 08:30")
    del rig.slack.workspace.users[YOU]
    ask(rig, "daily 09:30", key="2")
    with rig.desk.database.read() as session:
        assert session.scalars(select(DigestSubscription.timezone)).all() == ["UTC"]
    assert "(UTC)" in rig.whispers(YOU)[0]


def test_what_cannot_be_understood_is_said_at_once(rig: Rig) -> None:
    with pytest.raises(BadSchedule, match="Mars"):
        ask(rig, "daily 08:30 Mars/Olympus")


def test_where_the_bot_is_not_nothing_is_set(rig: Rig) -> None:
    assert ask(rig, "daily 08:30", GENERAL) is None
    ask(rig, "now", GENERAL, key="2")
    direct = rig.slack.workspace.direct_channel(YOU).id
    told = [m.text for m in rig.slack.workspace.messages if m.channel == direct]
    assert ["not in that channel" in words for words in told] == [True, True]
    with rig.desk.database.read() as session:
        assert session.scalars(select(DigestSubscription)).all() == []


def test_now_is_the_last_day_once_for_each_asking(rig: Rig) -> None:
    read(rig, utc_now() - timedelta(hours=3))
    read(rig, utc_now() - timedelta(hours=30), text=MEETING.replace("Lindqvist", "Nystrom"))
    for _ in range(2):
        ask(rig, "now")
    assert [("Lindqvist" in words, "Nystrom" in words) for words in digests(rig)] == [(True, False)]
