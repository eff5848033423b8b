"""Share and Keep: what one person was shown, for everybody who may see it, or for later."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.archive.following import forget_file
from bot.blocks.actions import ActionId
from bot.blocks.exhibits import Exhibit, ExhibitKind
from bot.playground.faults import Faults
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from bot.tasks.given_out.sharing import Outcome, ShareOrKeep, keep, share
from tests.handlers.live import answered, modal, open_live, shown_in, whisper
from tests.tasks.rig import MEETING, Rig


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def live(tmp_path: Path, faults: Faults) -> Iterator[Rig]:
    with open_live(tmp_path, faults) as rig:
        yield rig


def asked(rig: Rig, text: str = MEETING, channel: str = READOUTS) -> Message:
    """What ``/attache read`` shows to one person."""
    rig.slack.command(f"/attache read {text}", channel=channel)
    whisper(rig, "for your eyes only")
    rig.settle()
    return whisper(rig, "Lindqvist")


def in_channel(rig: Rig, channel: str = READOUTS) -> list[Message]:
    return [m for m in rig.slack.workspace.bot_messages(channel) if "Lindqvist" in m.text]


def test_a_private_reading_is_shared_once_under_a_name_and_its_buttons_work_for_all(live: Rig) -> None:
    shown = asked(live)
    live.slack.click(shown.ts, ActionId.SHARE)
    whisper(live, "Shared.")
    live.settle()
    (posted,) = in_channel(live)
    assert posted.text.startswith(f"Shared by <@{YOU}>")
    assert posted.thread_ts is None
    assert "Share here" not in shown_in(posted.blocks)
    assert live.whispers(YOU)[-1].startswith("Shared.")
    live.slack.click(posted.ts, ActionId.SHOW_ALL, user=COLLEAGUE)
    assert "Valparaiso" in shown_in(modal(live, COLLEAGUE).body)
    assert live.uploads()[-1].message_ts == posted.ts


def test_what_is_kept_outlasts_and_its_buttons_work(live: Rig) -> None:
    shown = asked(live)
    live.slack.click(shown.ts, ActionId.KEEP)
    whisper(live, "direct messages")
    live.settle()
    direct = live.slack.workspace.direct_channel(YOU).id
    (kept,) = in_channel(live, direct)
    assert in_channel(live) == []
    live.slack.click(kept.ts, ActionId.SHOW_ALL, channel=direct)
    assert "Valparaiso" in shown_in(modal(live).body)


def test_where_the_answer_came_directly_there_is_nobody_to_share_it_with(live: Rig) -> None:
    live.slack.command(f"/attache read {MEETING}", channel=GENERAL)
    whisper(live, "for your eyes only")
    live.settle()
    direct = live.slack.workspace.direct_channel(YOU).id
    (shown,) = in_channel(live, direct)
    live.slack.click(shown.ts, ActionId.SHARE, channel=direct)
    whisper(live, "nobody here")
    live.slack.click(shown.ts, ActionId.KEEP, channel=direct)
    whisper(live, "already")
    live.settle()
    assert len(in_channel(live, direct)) == 1


def test_what_is_gone_is_neither_shared_nor_kept(live: Rig) -> None:
    upload = answered(live)
    link = live.link(live.slack.workspace.message(READOUTS, upload.thread_ts or "") or upload)
    shown = asked(live, link)
    gone = live.uploads()[0]
    with live.desk.database.write() as session:
        forget_file(session, live.desk.identity.team, gone.file_id or "")
    live.slack.click(shown.ts, ActionId.SHARE)
    whisper(live, "no longer here")
    assert in_channel(live) == [upload]


def test_that_slack_refused_the_post_is_told(live: Rig, faults: Faults) -> None:
    shown = asked(live)
    faults.error("chat.postMessage", "restricted_action")
    live.slack.click(shown.ts, ActionId.SHARE)
    whisper(live, "Shared.")
    live.settle()
    whisper(live, "could not be posted")


class TestWhoMaySee:
    """Each way to let somebody see what they may not is tried."""

    def wish(self, channel: str = READOUTS, *, key: str = "k", user: str = YOU, outsider: bool = False) -> ShareOrKeep:
        return ShareOrKeep(team="T0PLAYGRND", channel=channel, thread_ts=None, user=user, key=key, outsider=outsider)

    def reading(self, rig: Rig) -> Exhibit:
        return Exhibit(ExhibitKind.READING, (str(rig.uploads()[0].reading_id),))

    def test_a_private_channels_reading_goes_to_no_other_channel(self, rig: Rig) -> None:
        answered(rig, channel=DESK, is_private=True)
        assert share(rig.desk, self.wish(READOUTS), self.reading(rig)) == Outcome.GONE
        assert share(rig.desk, self.wish(DESK), self.reading(rig)) == Outcome.SHARED
        rig.settle()
        assert in_channel(rig) == []

    def test_it_is_kept_for_its_reader_without_buttons_that_would_fail(self, rig: Rig) -> None:
        answered(rig, channel=DESK, is_private=True)
        assert keep(rig.desk, self.wish(READOUTS), self.reading(rig)) == Outcome.GONE
        assert keep(rig.desk, self.wish(DESK), self.reading(rig)) == Outcome.KEPT
        rig.settle()
        (kept,) = in_channel(rig, rig.slack.workspace.direct_channel(YOU).id)
        assert '"actions"' not in shown_in(kept.blocks)
        assert "/archives/" in shown_in(kept.blocks)

    def test_a_marked_text_stays_with_its_owner(self, live: Rig) -> None:
        shown = asked(live, f"TLP:RED\n\n{MEETING}")
        live.slack.click(shown.ts, ActionId.SHARE)
        whisper(live, "marking")
        live.settle()
        assert in_channel(live) == []

    @pytest.mark.parametrize("where", ["among outsiders", "behind a closed door", "in the open"])
    def test_what_was_read_elsewhere_goes_only_where_that_place_may_be_seen(self, live: Rig, where: str) -> None:
        there = live.slack.say(MEETING, channel=READOUTS)
        shown = asked(live, live.link(there), channel=DESK)
        if where == "among outsiders":
            live.slack.workspace.channels[DESK].shared_with = ("T0ELSEWHER",)
        if where == "behind a closed door":
            live.slack.workspace.channels[READOUTS].kind = "private"
        live.slack.click(shown.ts, ActionId.SHARE, channel=DESK)
        whisper(live, "Shared." if where == "in the open" else "Not shared")
        live.settle()
        assert len(in_channel(live, DESK)) == (where == "in the open")

    def test_an_own_reading_is_not_opened_by_what_does_not_say_where_it_is_from(self, live: Rig) -> None:
        asked(live)
        assert share(live.desk, self.wish(), self.reading(live)) == Outcome.NOT_HERE

    def test_somebody_elses_private_reading_is_shared_by_nobody(self, live: Rig) -> None:
        asked(live)
        wish = self.wish(user=COLLEAGUE)
        assert share(live.desk, wish, self.reading(live)) == Outcome.GONE
        assert keep(live.desk, wish, self.reading(live)) == Outcome.GONE

    @pytest.mark.parametrize("outsider", [True, False])
    def test_another_channels_reading_is_not_shared_among_outsiders(self, rig: Rig, outsider: bool) -> None:
        answered(rig)
        rig.slack.workspace.channels[DESK].shared_with = ("T0ELSEWHER",) if outsider else ()
        found = share(rig.desk, self.wish(DESK), self.reading(rig))
        assert found == (Outcome.NOT_HERE if outsider else Outcome.SHARED)

    def test_an_outsider_shares_nothing_from_elsewhere(self, rig: Rig) -> None:
        answered(rig)
        assert share(rig.desk, self.wish(DESK, outsider=True), self.reading(rig)) == Outcome.GONE
        assert keep(rig.desk, self.wish(DESK, outsider=True), self.reading(rig)) == Outcome.GONE

    def test_two_clicks_share_once(self, rig: Rig) -> None:
        answered(rig)
        for _ in range(2):
            assert share(rig.desk, self.wish(DESK), self.reading(rig)) == Outcome.SHARED
        rig.settle()
        assert len(in_channel(rig, DESK)) == 1
