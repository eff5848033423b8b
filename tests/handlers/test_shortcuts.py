"""The message shortcut over a real socket: where it answers, what it shows again, and to whom."""

from __future__ import annotations

import json

import pytest

from bot.blocks.actions import ActionId, ShortcutId
from bot.playground.workspace.model import Channel, Message, User
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from tests.handlers.payloads import jobs
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take

READ = ShortcutId.READ_MESSAGE.value


def choose(rig: Rig, message: Message, user: str = YOU) -> None:
    """Choose the shortcut and do what follows."""
    before = len(jobs(rig))
    rig.slack.shortcut(READ, message.ts, channel=message.channel, user=user)
    rig.slack.wait_for(lambda _: len([key for key in jobs(rig)[before:] if key.startswith("shortcut:")]))
    rig.settle()


def direct(rig: Rig, user: str = YOU) -> list[Message]:
    """What the bot wrote to a person directly."""
    return rig.slack.workspace.bot_messages(rig.slack.workspace.direct_channel(user).id)


def test_a_text_is_read_in_its_thread(live: Rig) -> None:
    said = live.slack.say(MEETING)
    choose(live, said, user=COLLEAGUE)
    assert ["Lindqvist" in m.text for m in live.answers(said.ts)] == [True]
    assert live.whispers(COLLEAGUE) == []
    assert live.reactions(said.ts) == {"white_check_mark"}


def test_what_was_read_before_is_shown_to_one_person_with_share(live: Rig) -> None:
    upload = live.slack.upload(MEETING.encode(), "note.txt")
    take(live, upload)
    live.settle()
    choose(live, upload, user=COLLEAGUE)
    assert len(live.answers(upload.ts)) == 1
    (shown,) = [e for e in live.slack.workspace.ephemerals if e.ephemeral_to == COLLEAGUE]
    assert "Lindqvist" in shown.text
    assert ActionId.SHARE in json.dumps(shown.blocks)


def test_choosing_twice_posts_once(live: Rig) -> None:
    said = live.slack.say(MEETING)
    choose(live, said)
    choose(live, said)
    assert len(live.answers(said.ts)) == 1
    assert ["Lindqvist" in told for told in live.whispers(YOU)] == [True]


def test_chosen_on_the_bots_own_answer_it_shows_the_reading(live: Rig) -> None:
    upload = live.slack.upload(MEETING.encode(), "note.txt")
    take(live, upload)
    live.settle()
    choose(live, live.answers(upload.ts)[0])
    assert ["Lindqvist" in told for told in live.whispers(YOU)] == [True]


def test_where_the_bot_is_not_only_the_person_sees_it_with_the_reason(live: Rig) -> None:
    said = live.slack.say(MEETING, channel=GENERAL)
    choose(live, said)
    why, reading = direct(live)
    assert "Invite me" in why.text
    assert "Lindqvist" in reading.text
    assert live.slack.workspace.bot_messages(GENERAL) == []
    live.slack.click(reading.ts, ActionId.SHOW_ALL, channel=reading.channel)
    view = live.slack.wait_for(lambda w: w.open_modal(YOU))
    assert view is not None
    assert "Valparaiso" in json.dumps(view.body)


def test_a_file_that_the_bot_cannot_see_is_said_to_be_so(live: Rig) -> None:
    upload = live.slack.upload(MEETING.encode(), "note.txt", channel=GENERAL)
    choose(live, upload)
    assert [m.text for m in direct(live) if "Lindqvist" in m.text] == []
    assert any("send me the file" in m.text for m in direct(live))


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_to_read_is_said_to_be_nothing(live: Rig, text: str) -> None:
    said = live.slack.say(text)
    choose(live, said)
    assert ["nothing to read" in told for told in live.whispers(YOU)] == [True]


def test_a_refused_document_says_again_why(live: Rig) -> None:
    upload = live.slack.upload(b"\x00\x01\x02" * 100, "note.bin")
    take(live, upload)
    live.settle()
    choose(live, upload)
    assert len(live.whispers(YOU)) == 1
    assert len(live.answers(upload.ts)) == 1


def test_a_message_deleted_meanwhile_is_said_to_be_gone(live: Rig) -> None:
    said = live.slack.say(MEETING)
    live.slack.shortcut(READ, said.ts)
    live.slack.wait_for(lambda _: any(key.startswith("shortcut:") for key in jobs(live)))
    live.slack.delete(said.ts)
    live.settle()
    assert ["gone" in told for told in live.whispers(YOU)] == [True]


class TestNothingLeaks:
    """What was read for one place or person is not found by another."""

    def test_a_reading_for_one_person_is_not_anothers(self, live: Rig) -> None:
        said = live.slack.say(MEETING, channel=GENERAL)
        choose(live, said)
        reading = direct(live)[1]
        live.slack.click(reading.ts, ActionId.SHOW_ALL, channel=reading.channel, user=COLLEAGUE)
        live.slack.wait_for(lambda _: live.whispers(COLLEAGUE) or direct(live, COLLEAGUE))
        assert live.slack.workspace.open_modal(COLLEAGUE) is None

    def test_of_a_marked_thread_nothing_is_told_from_another(self, live: Rig) -> None:
        marked = live.slack.upload(f"TLP:RED\n\n{MEETING}".encode(), "note.txt")
        take(live, marked)
        live.settle()
        other = live.slack.say("Have you seen it?")
        choose(live, other, user=COLLEAGUE)
        assert not any("Lindqvist" in told for told in live.whispers(COLLEAGUE))

    def test_a_stranger_in_a_shared_channel_is_shown_that_channels_alone(self, live: Rig) -> None:
        live.slack.add_channel(Channel("C0SHARED00", "shared", "public", set(), shared_with=("T0ELSEWHER",)))
        ines = User("U0STRANGER", "ines", "Ines Prado", is_stranger=True, team_id="T0ELSEWHER")
        live.slack.add_person(ines, "C0SHARED00")
        live.slack.invite_bot("C0SHARED00")
        secret = live.slack.upload(MEETING.encode(), "note.txt", channel=DESK)
        take(live, secret, is_private=True)
        live.settle()
        said = live.slack.say("Any news?", channel="C0SHARED00", user="U0STRANGER")
        choose(live, said, user="U0STRANGER")
        told = [*live.whispers("U0STRANGER"), *(m.text for m in live.slack.workspace.bot_messages("C0SHARED00"))]
        assert told
        assert not any("Lindqvist" in words for words in told)


@pytest.mark.parametrize("channel", [READOUTS, GENERAL])
def test_a_forwarded_message_is_read(live: Rig, channel: str) -> None:
    original = live.slack.say(MEETING, channel=DESK)
    brought = live.slack.forward(original.ts, source=DESK, channel=channel)
    choose(live, brought)
    answers = live.answers(brought.ts) if channel == READOUTS else direct(live)
    assert any("Lindqvist" in m.text for m in answers)
