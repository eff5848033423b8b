"""The form "New reading" over a real socket: what it takes, what it refuses in its fields, where the answer goes."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from bot.archive.channels import ChannelFacts, record_channel
from bot.blocks.actions import ActionId, ShortcutId
from bot.blocks.new_reading import Field
from bot.playground.faults import Faults
from bot.playground.workspace.model import Message, View
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from tests.handlers.payloads import jobs
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take

UNDATED = MEETING.replace(" on 14 May 2025", " on Wednesday")


@pytest.fixture
def form(live: Rig) -> View:
    """The form, open; the bot is known to be in the readouts channel."""
    with live.desk.database.write() as session:
        record_channel(session, live.desk.identity.team, READOUTS, ChannelFacts(is_member=True, is_private=False))
    live.slack.global_shortcut(ShortcutId.NEW_READING.value)
    view = live.slack.wait_for(lambda w: w.open_modal(YOU))
    assert view is not None
    return view


def submit(rig: Rig) -> None:
    """Submit the form, which is taken, and do what follows."""
    rig.slack.submit_view()
    rig.slack.wait_for(lambda _: any(key.startswith("new-reading:") for key in jobs(rig)))
    rig.settle()


def refused(rig: Rig, form: View) -> dict[str, str]:
    """Submit the form, which is not taken; what its fields say."""
    rig.slack.submit_view()
    rig.slack.wait_for(lambda _: bool(form.errors))
    assert not any(key.startswith("new-reading:") for key in jobs(rig))
    return form.errors


def direct(rig: Rig, user: str = YOU) -> list[Message]:
    return rig.slack.workspace.bot_messages(rig.slack.workspace.direct_channel(user).id)


def shared(rig: Rig, user: str = YOU, channel: str = READOUTS, name: str = "santiago.txt") -> str:
    return rig.slack.upload(MEETING.encode(), name, channel=channel, user=user).files[0]


class TestWhereTheAnswerGoes:
    def test_a_pasted_text_is_answered_to_the_person_alone(self, live: Rig, form: View) -> None:
        live.slack.fill_in(Field.TEXT, MEETING)
        submit(live)
        assert ["Lindqvist" in m.text for m in direct(live)] == [True]
        assert live.slack.workspace.bot_messages(READOUTS) == []
        assert not form.open

    def test_its_buttons_work_there(self, live: Rig, form: View) -> None:
        live.slack.fill_in(Field.TEXT, MEETING)
        submit(live)
        (said,) = direct(live)
        live.slack.click(said.ts, ActionId.SHOW_ALL, channel=said.channel)
        view = live.slack.wait_for(lambda w: w.open_modal(YOU))
        assert "Valparaiso" in json.dumps(view.body if view else {})

    def test_in_a_channel_it_stands_under_the_name_of_who_asked(self, live: Rig, form: View) -> None:
        live.slack.fill_in(Field.TEXT, MEETING)
        live.slack.fill_in(Field.WHERE, READOUTS)
        submit(live)
        (said,) = live.slack.workspace.bot_messages(READOUTS)
        assert "Lindqvist" in said.text
        assert YOU in json.dumps(said.blocks)
        assert said.thread_ts is None
        assert live.uploads()[0].message_ts == said.ts
        live.slack.click(said.ts, ActionId.SHOW_ALL, user=COLLEAGUE)
        view = live.slack.wait_for(lambda w: w.open_modal(COLLEAGUE))
        assert "Valparaiso" in json.dumps(view.body if view else {})

    def test_whoever_watches_for_what_is_in_it_is_told(self, live: Rig, form: View) -> None:
        live.slack.command("/attache watch Chile", user=COLLEAGUE)
        live.slack.wait_for(lambda _: any("Chile" in told for told in live.whispers(COLLEAGUE)))
        live.settle()
        live.slack.fill_in(Field.TEXT, MEETING)
        live.slack.fill_in(Field.WHERE, READOUTS)
        submit(live)
        live.settle()
        assert any("Lindqvist" in m.text for m in direct(live, COLLEAGUE))

    def test_taken_out_of_the_channel_meanwhile_the_bot_answers_the_person(self, live: Rig, form: View) -> None:
        live.slack.fill_in(Field.TEXT, MEETING)
        live.slack.fill_in(Field.WHERE, READOUTS)
        live.slack.submit_view()
        live.slack.wait_for(lambda _: any(key.startswith("new-reading:") for key in jobs(live)))
        live.slack.remove_bot(READOUTS)
        live.settle()
        why, said = direct(live)
        assert "could not post" in why.text
        assert "Lindqvist" in said.text

    def test_a_marked_text_is_not_posted_in_a_channel(self, live: Rig, form: View) -> None:
        live.slack.fill_in(Field.TEXT, f"TLP:RED\n\n{MEETING}")
        live.slack.fill_in(Field.WHERE, READOUTS)
        submit(live)
        assert live.slack.workspace.bot_messages(READOUTS) == []
        assert ["marking" in direct(live)[0].text, "Lindqvist" in direct(live)[1].text] == [True, True]


class TestFiles:
    def test_the_menu_offers_the_persons_own_newest_first(self, live: Rig, form: View) -> None:
        shared(live, name="first.txt")
        shared(live, name="second.txt")
        shared(live, user=COLLEAGUE, name="another's.txt")
        shared(live, channel=GENERAL, name="out of sight.txt")
        live.slack.upload(b"\x89PNG", "picture.png")
        offered = [option["text"]["text"].split(" · ")[0] for option in live.slack.look_up(Field.FILE, "")]
        assert offered == ["second.txt", "first.txt"]
        assert len(live.slack.look_up(Field.FILE, "FIRST")) == 1
        assert live.slack.look_up(Field.FILE, "nothing like it") == []

    def test_a_chosen_file_is_read(self, live: Rig, form: View) -> None:
        file_id = shared(live)
        live.slack.look_up(Field.FILE, "")
        live.slack.fill_in(Field.FILE, file_id)
        submit(live)
        assert ["Lindqvist" in m.text for m in direct(live)] == [True]

    def test_where_slack_lists_no_files_the_menu_is_empty(self, live: Rig, form: View, faults: Faults) -> None:
        faults.error("files.list", "missing_scope")
        assert live.slack.look_up(Field.FILE, "") == []

    def test_a_file_deleted_with_its_message_takes_the_answer_with_it(self, live: Rig, form: View) -> None:
        file_id = shared(live)
        live.slack.look_up(Field.FILE, "")
        live.slack.fill_in(Field.FILE, file_id)
        submit(live)
        live.slack.delete_file(file_id)
        live.slack.wait_for(lambda _: live.uploads()[0].status == "gone")
        live.settle()
        assert direct(live) == []


class TestWhatThePersonSays:
    def test_it_reaches_the_reading_and_stays_with_it(self, live: Rig, form: View) -> None:
        live.slack.fill_in(Field.TEXT, UNDATED)
        live.slack.fill_in(Field.TITLE, "Ministers meet in Santiago")
        live.slack.fill_in(Field.PUBLISHER, "Ministry of Foreign Affairs of Chile")
        live.slack.fill_in(Field.PUBLISHED, "2025-05-15")
        submit(live)
        assert "14 May 2025" in direct(live)[0].text
        later = live.slack.upload(UNDATED.encode(), "note.txt")
        take(live, later)
        live.settle()
        assert "2025" not in live.answers(later.ts)[0].text


class TestProblems:
    def test_nothing_given(self, live: Rig, form: View) -> None:
        assert list(refused(live, form)) == [Field.TEXT]

    def test_both_given(self, live: Rig, form: View) -> None:
        file_id = shared(live)
        live.slack.look_up(Field.FILE, "")
        live.slack.fill_in(Field.FILE, file_id)
        live.slack.fill_in(Field.TEXT, MEETING)
        assert list(refused(live, form)) == [Field.FILE]

    def test_a_day_to_come_and_a_channel_without_the_bot(self, live: Rig, form: View) -> None:
        live.slack.fill_in(Field.TEXT, MEETING)
        live.slack.fill_in(Field.PUBLISHED, (date.today() + timedelta(days=9)).isoformat())
        live.slack.fill_in(Field.WHERE, GENERAL)
        assert set(refused(live, form)) == {Field.PUBLISHED, Field.WHERE}

    def test_a_text_that_cannot_be_read_is_answered_in_words(self, live: Rig, form: View) -> None:
        live.slack.fill_in(Field.TEXT, "今天外交部长会见了来访的客人，双方就共同关心的问题交换了意见。")
        submit(live)
        assert len(direct(live)) == 1


class TestNothingLeaks:
    def test_somebody_elses_file_is_not_read(self, live: Rig, form: View) -> None:
        """The menu never offers it; a made-up submission does not get it either."""
        secret = shared(live, user=COLLEAGUE, channel=DESK)
        chosen = {
            "type": "external_select",
            "selected_option": {"text": {"type": "plain_text", "text": "x"}, "value": secret},
        }
        live.slack.submit_view({Field.FILE: {Field.FILE: chosen}})
        live.slack.wait_for(lambda _: any(key.startswith("new-reading:") for key in jobs(live)))
        live.settle()
        assert ["not yours" in m.text for m in direct(live)] == [True]

    def test_a_reading_for_one_person_is_not_anothers(self, live: Rig, form: View) -> None:
        live.slack.fill_in(Field.TEXT, MEETING)
        submit(live)
        (said,) = direct(live)
        live.slack.click(said.ts, ActionId.SHOW_ALL, channel=said.channel, user=COLLEAGUE)
        live.slack.wait_for(lambda _: live.whispers(COLLEAGUE) or direct(live, COLLEAGUE))
        assert live.slack.workspace.open_modal(COLLEAGUE) is None
