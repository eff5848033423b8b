"""The digest: set by a command, due by the clock, posted once."""

from __future__ import annotations

from datetime import timedelta

from bot.archive.database import utc_now
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import DESK, READOUTS, YOU
from bot.tasks.digests.posting import post_due_digests
from tests.scenarios.conftest import SEED, WAIT, Office
from tests.scenarios.test_asking import private_words


def digests(office: Office, channel: str = READOUTS) -> list[Message]:
    me = office.slack.workspace.bot.id
    return [m for m in office.slack.workspace.messages if m.channel == channel and m.user == me and m.thread_ts is None]


def test_a_digest_now_lists_what_was_read(office: Office) -> None:
    office.answer(office.slack.upload(SEED, "readout.txt").ts)
    office.slack.command("/attache digest now")
    office.slack.wait_for(lambda _: digests(office), WAIT)
    assert "Wang Yi" in digests(office)[0].text


def test_a_digest_never_tells_what_was_posted_in_private_elsewhere(office: Office) -> None:
    office.answer(office.slack.upload(SEED, "readout.txt", channel=DESK).ts, DESK)
    office.slack.command("/attache digest now")
    office.slack.wait_for(lambda _: digests(office), WAIT)
    assert "Wang Yi" not in digests(office)[0].text


def test_a_daily_digest_comes_once_a_day_and_once_after_a_silence(office: Office) -> None:
    office.slack.command("/attache digest daily 08:30 Europe/Berlin")
    office.slack.wait_for(lambda _: any("08:30 (Europe/Berlin)" in words for words in private_words(office)), WAIT)
    office.answer(office.slack.upload(SEED, "readout.txt").ts)
    tomorrow = utc_now() + timedelta(days=1)
    assert [post_due_digests(office.bot.desk, tomorrow) for _ in range(3)] == [1, 0, 0]
    office.slack.wait_for(lambda _: len(digests(office)) == 1, WAIT)
    assert "Wang Yi" in digests(office)[0].text
    assert post_due_digests(office.bot.desk, tomorrow + timedelta(days=5)) == 1
    office.quiet()
    assert len(digests(office)) == 2


def test_no_digest_after_off(office: Office) -> None:
    office.slack.command("/attache digest weekly mon 08:30 Europe/Berlin")
    office.slack.wait_for(lambda _: any("every Monday" in words for words in private_words(office)), WAIT)
    office.slack.command("/attache digest off")
    office.slack.wait_for(lambda _: any("No more digests" in words for words in private_words(office)), WAIT)
    assert post_due_digests(office.bot.desk, utc_now() + timedelta(days=8)) == 0


def test_a_wrong_schedule_is_explained(office: Office) -> None:
    office.slack.command("/attache digest daily 8:30 Mars/Olympus")
    office.slack.wait_for(lambda _: any("Mars/Olympus" in words for words in private_words(office, YOU)), WAIT)
